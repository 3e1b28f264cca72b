import WelNietEngine

/// Guesses what somebody meant to write.
package enum Suggestion {
  /// The candidate nearest in spelling, or whose part after a slash is; else the only one that begins with the word
  /// or contains it.
  package static func nearest(to word: String, among candidates: [String]) -> String? {
    if let near = NearestWord.suggestion(for: word, among: candidates) { return near }
    let tails = candidates.map { String($0.drop { $0 != "/" }.dropFirst()) }
    if let near = NearestWord.suggestion(for: word, among: tails.filter { !$0.isEmpty }),
      let index = tails.firstIndex(of: near)
    {
      return candidates[index]
    }
    guard word.utf8.count >= 3 else { return nil }
    let wanted = Array(word.lowercased().utf8)
    let beginning = candidates.filter { Array($0.lowercased().utf8).starts(with: wanted) }
    if beginning.count == 1 { return beginning.first }
    let containing = candidates.filter { contains(Array($0.lowercased().utf8), wanted) }
    return containing.count == 1 ? containing.first : nil
  }

  /// The name in a file's folder that is most like the file's.
  static func nearestFile(to path: Path, in tree: FileTree) -> String? {
    let others = tree.names(path.folder).filter { $0 != path.lastComponent.bytes }
    return nearest(to: path.lastComponent.display, among: others.map { String(decoding: $0, as: UTF8.self) })
  }

  private static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    guard text.count >= part.count else { return false }
    return (0...(text.count - part.count)).contains { text[$0...].starts(with: part) }
  }
}
