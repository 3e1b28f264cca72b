/// The school's list of names, folded for comparison.
struct Roster {
  /// Each name's words.
  private let names: [[[UInt8]]]

  init(_ list: [String]) {
    names = list.map { name in
      let stream = TokenStream(Array(name.utf8))
      return stream.tokens.indices.map { stream.key($0) }
    }.filter { !$0.isEmpty }
  }

  var isEmpty: Bool { names.isEmpty }

  /// The names found, those of the roster marked, and the roster's full names that no shape gave away.
  func completed(_ found: [NameScanner.Name], _ analysis: Analysis) -> [NameScanner.Name] {
    guard !isEmpty else { return found }
    var all = found
    for token in analysis.tokens.indices where analysis.tokens[token].kind == .word {
      for name in names where name.count > 1 && matches(name, at: token, analysis) {
        let tokens = token..<token + name.count
        all.removeAll { $0.tokens.overlaps(tokens) && $0.tokens.count <= tokens.count }
        if !all.contains(where: { $0.tokens.overlaps(tokens) }) {
          all.append(NameScanner.Name(tokens: tokens, start: token, detail: [.given, .surname, .onRoster]))
        }
      }
    }
    for index in all.indices where !all[index].detail.contains(.surname) {
      let key = analysis.key(all[index].start)
      if names.contains(where: { $0[0].elementsEqual(key) }) { all[index].detail.insert(.onRoster) }
    }
    return all.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private func matches(_ name: [[UInt8]], at token: Int, _ analysis: Analysis) -> Bool {
    guard token + name.count <= analysis.tokens.count else { return false }
    for (offset, word) in name.enumerated() where !analysis.key(token + offset).elementsEqual(word) { return false }
    return true
  }
}
