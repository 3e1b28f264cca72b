/// The school's list of names, folded for comparison.
struct Roster {
  /// Each name's words.
  private var names: [[[UInt8]]] = []
  /// By its first word, which names there are.
  private var beginnings: [ArraySlice<UInt8>: [Int]] = [:]

  init(_ list: [String]) {
    for name in list {
      let stream = TokenStream(Array(name.utf8))
      let words = stream.tokens.indices.map { stream.key($0) }
      guard let first = words.first else { continue }
      beginnings[first[...], default: []].append(names.count)
      names.append(words)
    }
  }

  var isEmpty: Bool { names.isEmpty }

  /// The names found, those of the roster marked, and the roster's full names that no shape gave away.
  func completed(_ found: [NameScanner.Name], _ analysis: Analysis) -> [NameScanner.Name] {
    guard !isEmpty else { return found }
    var all = found.map { Optional($0) }
    // For each token, the name that it is part of; -1 for none.
    var owners = [Int](repeating: -1, count: analysis.tokens.count)
    for (index, name) in found.enumerated() {
      for token in name.tokens { owners[token] = index }
    }
    for token in analysis.tokens.indices where analysis.tokens[token].kind == .word {
      for number in beginnings[analysis.key(token)] ?? [] {
        let name = names[number]
        guard name.count > 1, matches(name, at: token, analysis) else { continue }
        let tokens = token..<token + name.count
        for other in Set(tokens.map { owners[$0] }) {
          guard other >= 0, let shorter = all[other], shorter.tokens.count <= tokens.count else { continue }
          for token in shorter.tokens { owners[token] = -1 }
          all[other] = nil
        }
        guard tokens.allSatisfy({ owners[$0] < 0 }) else { continue }
        for token in tokens { owners[token] = all.count }
        all.append(NameScanner.Name(tokens: tokens, start: token, detail: [.given, .surname, .onRoster]))
      }
    }
    return all.compactMap { name in
      guard var name else { return nil }
      if !name.detail.contains(.surname), beginnings[analysis.key(name.start)] != nil { name.detail.insert(.onRoster) }
      return name
    }.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private func matches(_ name: [[UInt8]], at token: Int, _ analysis: Analysis) -> Bool {
    guard token + name.count <= analysis.tokens.count else { return false }
    for (offset, word) in name.enumerated() where !analysis.key(token + offset).elementsEqual(word) { return false }
    return true
  }
}
