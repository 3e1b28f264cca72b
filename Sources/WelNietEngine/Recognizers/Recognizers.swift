/// Every recognizer, in the order in which they run.
struct Recognizers: Sendable {
  init(_ lexicon: Lexicon) {
  }

  func recognize(_ analysis: inout Analysis) {
    TokenSlots.mark(&analysis)
    SchoolRecognizer(analysis.context).recognize(&analysis)
  }
}
