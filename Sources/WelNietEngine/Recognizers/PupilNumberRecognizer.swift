/// Finds pupil numbers, which only their announcement tells from any other number.
package struct PupilNumberRecognizer: Sendable {
  private let announcement: CodeAnnouncement

  package init(_ lexicon: Lexicon) {
    announcement = CodeAnnouncement("pupil-number-word", near: "pupil-card-word", of: .pupilNumber, lexicon)
  }

  /// An announced number at a token with a digit in it: the token past it.
  func recognize(_ analysis: inout Analysis, at token: Int) -> Int? {
    guard let end = AnnouncedCode.end(at: token, in: analysis, least: 3),
      announcement.covers(token..<end, in: analysis)
    else { return nil }
    return analysis.add(.pupilNumber, over: token..<end)
  }
}
