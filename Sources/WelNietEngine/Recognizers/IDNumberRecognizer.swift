/// Finds the numbers of passports, identity cards and driving licences, which only their announcement tells apart.
package struct IDNumberRecognizer: Sendable {
  private let announcement: CodeAnnouncement

  package init(_ lexicon: Lexicon) {
    announcement = CodeAnnouncement("id-number-word", near: "id-card-word", of: .idNumber, lexicon)
  }

  /// An announced number at a token with a digit in it: the token past it.
  func recognize(_ analysis: inout Analysis, at token: Int) -> Int? {
    guard let end = AnnouncedCode.end(at: token, in: analysis, least: 6),
      announcement.covers(token..<end, in: analysis)
    else { return nil }
    return analysis.add(.idNumber, over: token..<end)
  }
}
