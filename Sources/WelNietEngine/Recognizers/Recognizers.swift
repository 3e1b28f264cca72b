/// Every recognizer, in the order in which they run.
struct Recognizers: Sendable {
  private let shapes: ShapeRecognizers
  private let quotations: QuotationRecognizer

  init(_ lexicon: Lexicon) {
    shapes = ShapeRecognizers(lexicon)
    quotations = QuotationRecognizer(lexicon)
  }

  func recognize(_ analysis: inout Analysis) {
    TokenSlots.mark(&analysis)
    SchoolRecognizer(analysis.context).recognize(&analysis)
    shapes.recognize(&analysis)
    quotations.recognize(&analysis)
    LowGradeRecognizer().recognize(&analysis)
    AccessCodeRecognizer().recognize(&analysis)
  }
}
