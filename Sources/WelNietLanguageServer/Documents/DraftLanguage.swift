import WelNietEngine
import WelNietHost

/// What an editor calls the kinds of text that drafts come in.
struct DraftLanguage: Sendable, Equatable {
  var markup: Markup
  /// Whether lines that begin with `#` are for the writer alone, and everything after git's line of scissors.
  var hasGitComments = false

  /// - Parameters:
  ///   - id: The document's language, as the client tells it.
  ///   - file: The file's name, which counts where the language says nothing; nil for a document without one.
  init(id: String, file: Path?) {
    switch id.lowercased() {
    case "markdown", "md", "mdx", "gfm", "pandoc", "quarto", "rmd", "rmarkdown", "vimwiki": markup = .markdown
    case "html", "xhtml", "htmldjango", "django-html", "jinja-html", "handlebars", "mjml", "mhtml": markup = .html
    case "plaintext": markup = .plain
    case "gitcommit", "git-commit":
      markup = .plain
      hasGitComments = true
    default: markup = Markup(fileExtension: file?.fileExtension ?? "")
    }
  }

  /// What is to be linted of a text: bytes that nobody will read become spaces, so that every place stays the same.
  func draft(in source: Source) -> Source {
    guard hasGitComments else { return source }
    var bytes = source.bytes
    for line in source.lineStarts.indices {
      let range = source.lineRange(line)
      guard !range.isEmpty, bytes[range.lowerBound] == UInt8(ascii: "#") else { continue }
      if source.bytes[range].contains(UInt8(ascii: ">")), DraftLanguage.isScissors(source.bytes[range]) {
        DraftLanguage.mask(range.lowerBound..<bytes.count, in: &bytes)
        break
      }
      DraftLanguage.mask(range, in: &bytes)
    }
    return Source(bytes)
  }

  private static func isScissors(_ line: ArraySlice<UInt8>) -> Bool {
    line.elementsEqual("# ------------------------ >8 ------------------------".utf8)
  }

  private static func mask(_ range: Range<Int>, in bytes: inout [UInt8]) {
    for index in range where bytes[index] != 0x0A && bytes[index] != 0x0D { bytes[index] = 0x20 }
  }
}
