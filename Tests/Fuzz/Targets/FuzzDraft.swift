import WelNietEngine
import WelNietLexicons

/// A draft that an input stands for, and what it is linted with.
struct FuzzDraft {
  static let linter = Linter(lexicon: BuiltIn.lexicon)
  private static let schools = BuiltIn.protocolIDs.compactMap { BuiltIn.schoolProtocol($0) }

  let source: Source
  let context: LintContext

  /// The first byte says who writes where under which protocol, the rest is the draft; nil for no byte.
  init?(_ bytes: [UInt8], as markup: Markup) {
    guard let selector = bytes.first else { return nil }
    source = Source(Array(bytes.dropFirst()))
    context = FuzzDraft.context(Int(selector), markup)
  }

  /// The same after a byte that says which markup it is.
  init?(_ bytes: [UInt8]) {
    guard let selector = bytes.first else { return nil }
    self.init(Array(bytes.dropFirst()), as: Markup.allCases[Int(selector) % Markup.allCases.count])
  }

  private static func context(_ selector: Int, _ markup: Markup) -> LintContext {
    LintContext(
      author: Author.allCases[selector % 3], channel: Channel.allCases[selector / 3 % 2], markup: markup,
      language: Language.allCases[selector / 6 % 2], protocol: schools[selector / 12 % schools.count],
      roster: selector & 64 == 0 ? [] : ["Daan Visser", "Noor", "Sem de Wit"],
      consents: selector & 128 == 0 ? [] : [Consent(name: "Daan Visser", scope: .name)])
  }

  /// What linting it gives.
  var result: LintResult { FuzzDraft.linter.lint(source, context: context) }

  var isText: Bool { FuzzDraft.isText(source.bytes) }

  static func isText(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil }

  /// Whether an offset parts no scalar of valid UTF-8.
  func isBoundary(_ offset: Int) -> Bool {
    offset >= source.bytes.count || source.bytes[offset] & 0xC0 != 0x80
  }
}
