import WelNietEngine

/// The columns of registers and rosters, by the names that schools give them.
enum ColumnNames {
  static let name = ["naam", "name", "volledige naam", "full name"]
  static let firstName = ["voornaam", "roepnaam", "first name"]
  static let infix = ["tussenvoegsel", "tussenvoegsels", "voorvoegsel", "voorvoegsels", "infix"]
  static let lastName = ["achternaam", "last name", "surname"]
  static let scope = ["scope", "soort", "waarvoor", "toestemming", "toestemming voor", "consent", "for"]
  static let until = ["geldig tot", "geldig t/m", "tot", "t/m", "einddatum", "valid until", "until", "expires"]

  /// The place of a column in a header; nil where it has none.
  static func index(of names: [String], in header: [Table.Cell]) -> Int? {
    header.firstIndex { names.contains(plain($0)) }
  }

  /// The header's word that is nearest to a column's names; nil where none is like them.
  static func suggestion(for names: [String], in header: [Table.Cell]) -> String? {
    let words = header.map { plain($0) }
    for name in names {
      if let near = NearestWord.suggestion(for: name, among: words), let index = words.firstIndex(of: near) {
        return header[index].string
      }
    }
    return nil
  }

  /// In lower case (ASCII), with spaces for `_` and `-`.
  private static func plain(_ cell: Table.Cell) -> String {
    String(
      decoding: cell.text.map { byte in
        switch byte {
        case UInt8(ascii: "_"), UInt8(ascii: "-"): UInt8(ascii: " ")
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
        default: byte
        }
      }, as: UTF8.self)
  }
}

/// Where the names of people stand in a table: in one column, or in parts.
struct NameColumns {
  private let parts: [Int]

  /// Nil where the header has no column for names.
  init?(_ header: [Table.Cell]) {
    if let name = ColumnNames.index(of: ColumnNames.name, in: header) {
      parts = [name]
    } else if let first = ColumnNames.index(of: ColumnNames.firstName, in: header),
      let last = ColumnNames.index(of: ColumnNames.lastName, in: header)
    {
      let infix = ColumnNames.index(of: ColumnNames.infix, in: header)
      parts = [first] + (infix.map { [$0] } ?? []) + [last]
    } else {
      return nil
    }
  }

  /// The name in a row; empty where there is none.
  func name(in row: [Table.Cell]) -> String {
    let words = parts.filter { $0 < row.count }.map { row[$0].string }.filter { !$0.isEmpty }
    return words.joined(separator: " ")
  }
}
