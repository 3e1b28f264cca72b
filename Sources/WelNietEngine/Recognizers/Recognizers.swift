/// Every recognizer, in the order in which they run.
struct Recognizers: Sendable {
  private let shapes: ShapeRecognizers
  private let persons: PersonRecognizer
  private let quotations: QuotationRecognizer

  init(_ lexicon: Lexicon) {
    shapes = ShapeRecognizers(lexicon)
    persons = PersonRecognizer(lexicon)
    quotations = QuotationRecognizer(lexicon)
  }

  func recognize(_ analysis: inout Analysis) {
    TokenSlots.mark(&analysis)
    SchoolRecognizer(analysis.context).recognize(&analysis)
    shapes.recognize(&analysis)
    persons.recognize(&analysis)
    quotations.recognize(&analysis)
    LowGradeRecognizer().recognize(&analysis)
    AccessCodeRecognizer().recognize(&analysis)
  }
}
