/// Finds pupil numbers, which only their announcement tells from any other number.
package struct PupilNumberRecognizer: Sendable {
  private let announced: Announcement

  package init(_ lexicon: Lexicon) {
    announced = Announcement(WordSet("pupil-number-word", in: lexicon))
  }

  /// An announced number at a token that begins with a digit: the token past it.
  func recognize(_ analysis: inout Analysis, at token: Int) -> Int? {
    guard let end = AnnouncedCode.end(at: token, in: analysis, least: 3),
      announced.covers(token..<end, in: analysis, reach: 5)
    else { return nil }
    return analysis.add(.pupilNumber, over: token..<end)
  }
}
