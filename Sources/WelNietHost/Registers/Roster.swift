import WelNietEngine

/// The names of a school's people: a table with a column for names, or a name a line.
package enum Roster {
  package static func names(_ bytes: [UInt8]) throws(RegisterProblem) -> [String] {
    let rows: [[Table.Cell]]
    do throws(Table.Problem) {
      rows = try Table(bytes).rows
    } catch {
      throw RegisterProblem(error)
    }
    guard let header = rows.first else { return [] }
    if let columns = NameColumns(header) {
      return rows.dropFirst().map { columns.name(in: $0) }.filter { !$0.isEmpty }
    }
    // Without a header each line is a name; a second column would not say what it is.
    if rows.contains(where: { row in row.dropFirst().contains { !$0.text.isEmpty } }) {
      throw RegisterProblem(.missingHeader(.name), at: header[0])
    }
    return rows.map { $0[0].string }.filter { !$0.hasPrefix("#") }
  }
}
