/// Every recognizer, in the order in which they run.
struct Recognizers: Sendable {
  private let shapes: ShapeRecognizers

  init(_ lexicon: Lexicon) {
    shapes = ShapeRecognizers(lexicon)
  }

  func recognize(_ analysis: inout Analysis) {
    TokenSlots.mark(&analysis)
    SchoolRecognizer(analysis.context).recognize(&analysis)
    shapes.recognize(&analysis)
  }
}
