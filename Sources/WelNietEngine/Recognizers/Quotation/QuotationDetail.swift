/// What a recognizer knows of a quotation, kept in `Entity.detail`.
package struct QuotationDetail: OptionSet, Sendable {
  package let rawValue: Int
  package init(rawValue: Int) { self.rawValue = rawValue }

  /// Somebody of the school is named as the speaker.
  package static let attributed = QuotationDetail(rawValue: 1)
  /// A verb or noun of speaking stands with it.
  package static let spoken = QuotationDetail(rawValue: 2)
  /// Lines of a dialogue or of a chat.
  package static let dialogue = QuotationDetail(rawValue: 4)
  /// No quote marks: the words behind a colon.
  package static let unmarked = QuotationDetail(rawValue: 8)
  /// A block quote of the markup.
  package static let block = QuotationDetail(rawValue: 16)
  /// A few words inside a sentence of the author's own.
  package static let partial = QuotationDetail(rawValue: 32)
  /// Words of a public person, a book, a song, a poster, or the author's own.
  package static let exempt = QuotationDetail(rawValue: 64)
}
