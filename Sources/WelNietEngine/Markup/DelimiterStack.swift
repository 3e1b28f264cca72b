/// The runs of `*`, `_` and `~` that may be emphasis, and CommonMark's procedure that pairs them.
struct DelimiterStack {
  private struct Delimiter {
    var node: Int
    var mark: UInt8
    /// Its length before anything was paired.
    var length: Int
    var canOpen: Bool
    var canClose: Bool
    var previous: Int
    var next = -1
  }

  private var delimiters: [Delimiter] = []
  /// Index of the topmost delimiter; -1 where there is none.
  private(set) var last = -1

  mutating func push(node: Int, mark: UInt8, length: Int, canOpen: Bool, canClose: Bool) {
    delimiters.append(
      Delimiter(node: node, mark: mark, length: length, canOpen: canOpen, canClose: canClose, previous: last))
    if last >= 0 { delimiters[last].next = delimiters.count - 1 }
    last = delimiters.count - 1
  }

  /// Pairs the delimiters above one and forgets them; paired marks are taken out of their nodes.
  mutating func resolve(above bottom: Int, _ nodes: inout [MarkdownInlines.Node]) {
    var openersBottom = [Int](repeating: bottom, count: 14)
    var closer = first(above: bottom)
    while closer >= 0 {
      guard delimiters[closer].canClose else {
        closer = delimiters[closer].next
        continue
      }
      let slot = slot(of: closer)
      var opener = delimiters[closer].previous
      while opener > bottom, opener > openersBottom[slot], !pairs(opener, closer) {
        opener = delimiters[opener].previous
      }
      if opener > bottom, opener > openersBottom[slot] {
        closer = pair(opener, closer, &nodes)
      } else {
        let next = delimiters[closer].next
        openersBottom[slot] = delimiters[closer].previous
        if !delimiters[closer].canOpen { remove(closer) }
        closer = next
      }
    }
    last = bottom
    if bottom >= 0 { delimiters[bottom].next = -1 }
  }

  /// The lowest delimiter above one.
  private func first(above bottom: Int) -> Int {
    if bottom >= 0 { return delimiters[bottom].next }
    var index = last
    while index >= 0, delimiters[index].previous >= 0 { index = delimiters[index].previous }
    return index
  }

  /// Openers that failed one closer fail all closers of the same kind.
  private func slot(of closer: Int) -> Int {
    let delimiter = delimiters[closer]
    if delimiter.mark == UInt8(ascii: "~") { return 11 + delimiter.length }
    return (delimiter.mark == UInt8(ascii: "*") ? 0 : 6) + (delimiter.canOpen ? 3 : 0) + delimiter.length % 3
  }

  private func pairs(_ opener: Int, _ closer: Int) -> Bool {
    let (opener, closer) = (delimiters[opener], delimiters[closer])
    guard opener.mark == closer.mark, opener.canOpen else { return false }
    if opener.mark == UInt8(ascii: "~") { return opener.length == closer.length }
    guard opener.canClose || closer.canOpen else { return true }
    return (opener.length + closer.length) % 3 != 0 || opener.length % 3 == 0 && closer.length % 3 == 0
  }

  /// Takes one or two marks from each; tells which delimiter to look at next.
  private mutating func pair(_ opener: Int, _ closer: Int, _ nodes: inout [MarkdownInlines.Node]) -> Int {
    delimiters[opener].next = closer
    delimiters[closer].previous = opener
    let (left, right) = (delimiters[opener].node, delimiters[closer].node)
    let next = delimiters[closer].next
    if delimiters[opener].mark == UInt8(ascii: "~") {
      nodes[left].kind = .deletedStart
      nodes[right].kind = .deletedEnd
      remove(opener)
      remove(closer)
      return next
    }
    let (from, to) = (nodes[left].range, nodes[right].range)
    let count = from.count >= 2 && to.count >= 2 ? 2 : 1
    nodes[left].range = from.lowerBound..<from.upperBound - count
    nodes[right].range = to.lowerBound + count..<to.upperBound
    if nodes[left].range.isEmpty { remove(opener) }
    guard nodes[right].range.isEmpty else { return closer }
    remove(closer)
    return next
  }

  private mutating func remove(_ index: Int) {
    let (previous, next) = (delimiters[index].previous, delimiters[index].next)
    if previous >= 0 { delimiters[previous].next = next }
    if next >= 0 { delimiters[next].previous = previous } else { last = previous }
  }
}
