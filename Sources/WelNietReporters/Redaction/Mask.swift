import WelNietEngine

/// Covers stretches of a draft, so that nothing can be read there and every position outside stays what it was.
enum Mask {
  /// Stands for words that were covered, where no position depends on it.
  static let quote = "***"

  /// For scalars of one, two, three and four bytes.
  private static let covers: [[UInt8]] = ["*", "×", "∗", "🔒"].map { Array($0.utf8) }

  /// The draft with these stretches covered; they may overlap. Line ends stay.
  static func applied(to source: Source, over places: [Range<Int>]) -> Source {
    if places.isEmpty { return source }
    var bytes = source.bytes
    let start = source.hasByteOrderMark ? 3 : 0
    for place in merged(places) { cover(place.clamped(to: start..<bytes.count), in: &bytes) }
    return Source(bytes, wasSingleByte: source.isTranscoded)
  }

  static func cover(_ place: Range<Int>, in bytes: inout [UInt8]) {
    var start = place.lowerBound
    while start < place.upperBound {
      var end = start
      while end < place.upperBound, !isLineEnd(bytes[end]) { end += 1 }
      coverLine(start..<end, in: &bytes)
      start = end + 1
    }
  }

  /// The short scalars first, whatever their order was: a word shall not be told by where its accents are.
  private static func coverLine(_ place: Range<Int>, in bytes: inout [UInt8]) {
    var counts = [0, 0, 0, 0]
    var index = place.lowerBound
    while index < place.upperBound {
      let length = UTF8Reader.scalar(in: bytes, at: index).length
      let fits = index + length <= place.upperBound ? length : 1
      counts[fits - 1] += 1
      index += fits
    }
    index = place.lowerBound
    for (cover, count) in zip(covers, counts) {
      for _ in 0..<count {
        for byte in cover {
          bytes[index] = byte
          index += 1
        }
      }
    }
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// The same stretches in order, those that overlap or touch as one.
  private static func merged(_ places: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for place in places.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, place.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, place.upperBound)
      } else {
        merged.append(place)
      }
    }
    return merged
  }
}
