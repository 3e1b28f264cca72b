import Testing

@testable import WelNietEngine

@Suite("Bytes of a lexicon's image")
struct ImageBytesTests {
  @Test("hold integers of 24 bits as printable characters")
  func integers() {
    let values = [0, 1, 63, 64, 4095, 4096, 0x12_3456, 0xFF_FFFF]
    var writer = LexiconImageWriter()
    let offset = writer.position
    for value in values { writer.append(value) }
    #expect(writer.bytes.allSatisfy { $0 >= 0x30 && $0 < 0x70 })
    let data = LexiconImage(writer.bytes).data
    for (index, value) in values.enumerated() {
      #expect(data.int(offset + index * 4) == value)
      guard index + 1 < values.count else { continue }
      #expect(data.pair(offset + index * 4) == UInt64(value) | UInt64(values[index + 1]) << 32)
    }
  }

  @Test("give a list's items and its end")
  func lists() {
    var writer = LexiconImageWriter()
    let offset = writer.position
    writer.appendList([7, 300, 70_000])
    let end = writer.position
    let data = LexiconImage(writer.bytes).data
    #expect(data.end(ofList: offset) == end)
    #expect(data.list(offset, holds: 300))
    #expect(!data.list(offset, holds: 301))
  }

  @Test("compare keys, also back to front")
  func keys() {
    var writer = LexiconImageWriter()
    let offset = writer.position
    writer.append(Array("lepel".utf8))
    let data = LexiconImage(writer.bytes).data
    Array("lepel".utf8).withUnsafeBufferPointer { #expect(data.equals(offset, $0)) }
    Array("leper".utf8).withUnsafeBufferPointer { #expect(!data.equals(offset, $0)) }
    Array("lepel".reversed()).map { $0.asciiValue! }.withUnsafeBufferPointer {
      #expect(data.equals(offset, backwards: $0))
    }
  }

  @Test("a mask tells each symbol's bit among 48")
  func masks() {
    for symbol in 0..<Symbol.max {
      let mask = SymbolMask.of(symbol)
      #expect(mask.nonzeroBitCount == 1 && mask & SymbolMask.all == mask)
    }
    #expect(SymbolMask.of([1, 2]) == SymbolMask.of(1) | SymbolMask.of(2))
    // The bits are used evenly.
    let used = (0..<Symbol(4800)).reduce(into: [UInt64: Int]()) { $0[SymbolMask.of($1), default: 0] += 1 }
    #expect(used.count == 48 && used.values.allSatisfy { $0 > 50 && $0 < 200 })
  }
}
