/// The runs of `*`, `_` and `~` that may be emphasis, and CommonMark's procedure that pairs them.
///
/// One thing is read otherwise: marks inside two different words (`k*tdag en h*erlijk`) are no emphasis but masked
/// letters, and so is a mark inside a word that is emphasised as a whole (`*Wat een k*tdag!*`).
struct DelimiterStack {
  private struct Delimiter {
    var node: Int
    var mark: UInt8
    /// Its length before anything was paired.
    var length: Int
    var flanking: Flanking
    /// Number of the word that it stands in.
    var word: Int
    var previous: Int
    var next = -1
    /// Whether it was found to mask a letter.
    var isMask = false
  }

  private var delimiters: [Delimiter] = []
  /// Index of the topmost delimiter; -1 where there is none.
  private(set) var last = -1
  private var hasMarksInsideWords = false

  mutating func removeAll() {
    delimiters.removeAll(keepingCapacity: true)
    last = -1
    hasMarksInsideWords = false
  }

  mutating func push(node: Int, mark: UInt8, length: Int, _ flanking: Flanking, word: Int) {
    delimiters.append(
      Delimiter(node: node, mark: mark, length: length, flanking: flanking, word: word, previous: last))
    if last >= 0 { delimiters[last].next = delimiters.count - 1 }
    last = delimiters.count - 1
    hasMarksInsideWords = hasMarksInsideWords || flanking.isInsideWord
  }

  /// Pairs the delimiters above one and forgets them; paired marks are taken out of their nodes.
  mutating func resolve(above bottom: Int, _ nodes: inout [MarkdownInlines.Node]) {
    if last > bottom {
      if hasMarksInsideWords { pairAll(above: bottom, sparesMasks: true, &nodes) }
      pairAll(above: bottom, sparesMasks: false, &nodes)
    }
    last = bottom
    if bottom >= 0 { delimiters[bottom].next = -1 }
  }

  private mutating func pairAll(above bottom: Int, sparesMasks: Bool, _ nodes: inout [MarkdownInlines.Node]) {
    var openersBottom = [Int](repeating: bottom, count: 20)
    var closer = first(above: bottom)
    while closer >= 0 {
      guard delimiters[closer].flanking.canClose else {
        closer = delimiters[closer].next
        continue
      }
      let slot = slot(of: closer)
      var opener = delimiters[closer].previous
      while opener > bottom, opener > openersBottom[slot], !pairs(opener, closer, sparesMasks: sparesMasks) {
        opener = delimiters[opener].previous
      }
      if opener > bottom, opener > openersBottom[slot] {
        if sparesMasks, isMask(closer, after: opener) {
          delimiters[closer].isMask = true
          closer = delimiters[closer].next
        } else {
          closer = pair(opener, closer, &nodes)
        }
      } else {
        openersBottom[slot] = delimiters[closer].previous
        closer = delimiters[closer].next
      }
    }
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
    if delimiter.mark == UInt8(ascii: "~") { return 17 + delimiter.length }
    let kind = delimiter.flanking.isInsideWord ? 2 : delimiter.flanking.canOpen ? 1 : 0
    return (delimiter.mark == UInt8(ascii: "*") ? 0 : 9) + kind * 3 + delimiter.length % 3
  }

  private func pairs(_ left: Int, _ right: Int, sparesMasks: Bool) -> Bool {
    let (opener, closer) = (delimiters[left], delimiters[right])
    guard opener.mark == closer.mark, opener.flanking.canOpen else { return false }
    if sparesMasks, isMask(right, after: left) { return true }
    if opener.word != closer.word {
      let (isLeftInside, isRightInside) = (opener.flanking.isInsideWord, closer.flanking.isInsideWord)
      if sparesMasks ? isLeftInside || isRightInside : isLeftInside && isRightInside { return false }
    }
    if sparesMasks, opener.isMask { return false }
    if opener.mark == UInt8(ascii: "~") { return opener.length == closer.length }
    guard opener.flanking.canClose || closer.flanking.canOpen else { return true }
    return (opener.length + closer.length) % 3 != 0 || opener.length % 3 == 0 && closer.length % 3 == 0
  }

  /// Whether a mark inside a word is followed by the one that ends that word, so that the opener belongs to the latter.
  private func isMask(_ index: Int, after opener: Int) -> Bool {
    let next = delimiters[index].next
    guard next >= 0, delimiters[index].flanking.isInsideWord, !delimiters[opener].flanking.isInsideWord else {
      return false
    }
    let (inner, outer) = (delimiters[index], delimiters[next])
    return outer.mark == inner.mark && outer.length == inner.length && outer.word == inner.word
      && outer.flanking.canClose && !outer.flanking.canOpen
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
