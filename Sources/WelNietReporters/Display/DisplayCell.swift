/// What a terminal shows at one place: a character with its marks, or the escaped form of one that must not be sent.
struct DisplayCell: Sendable, Equatable {
  /// The bytes of the source that it stands for.
  var source: Range<Int>
  var text: String
  /// Terminal columns.
  var width: Int
  /// Whether marks, joiners and skin tones may join it.
  var isEmoji = false
  /// Whether its last scalar joins the next emoji to it.
  var isJoining = false

  var isSpace: Bool { text.utf8.allSatisfy { $0 == 0x20 } }
}
