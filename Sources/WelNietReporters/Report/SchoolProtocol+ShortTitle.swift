import WelNietEngine

extension SchoolProtocol {
  /// The school's part of the title, before the first comma: what a citation begins with.
  package func shortTitle(_ language: Language) -> String {
    let title = Array(title(language).utf8)
    return String(decoding: title.prefix { $0 != UInt8(ascii: ",") }, as: UTF8.self)
  }
}
