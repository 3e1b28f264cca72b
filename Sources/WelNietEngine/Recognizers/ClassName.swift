/// The names that schools give to classes, as far as their letters and digits tell: `2C`, `3vA`, `H3b`, `2TH6`.
package enum ClassName {
  /// Whether the bytes of a word are a class's name by themselves.
  package static func isClass(_ name: ArraySlice<UInt8>) -> Bool {
    let parts = split(name)
    guard parts.count <= 4, let first = parts.first, name.count <= 8 else { return false }
    if isDigit(first) {
      guard first.count == 1, let year = first.first, (0x31...0x38).contains(year), parts.count <= 3, parts.count >= 2
      else {
        return false
      }
      let letters = parts[1]
      if parts.count == 3 { return parts[2].count == 1 && isTrack(letters) }
      return isSection(letters) || isTrack(letters) || isTrackAndSection(letters)
    }
    guard parts.count >= 2, parts[1].count == 1, let year = parts[1].first, (0x31...0x38).contains(year) else {
      return false
    }
    let isUpperCase = first.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
    let isInitial = parts.count == 3 && first.count == 1 && [0x4B, 0x4D, 0x47, 0x54].contains(first.first)
    guard first.count <= 4, isTrack(first) || isInitial, isUpperCase || isTrackPair(first) else { return false }
    if parts.count == 2 { return first.count > 1 || first.contains { $0 | 0x20 == 0x76 || $0 | 0x20 == 0x68 } }
    return parts.count == 3 && parts[2].count == 1 && isLetter(parts[2].first ?? 0)
  }

  /// Whether the bytes of a word can stand behind `klas` or `groep`: a year with letters and perhaps a number.
  package static func isMember(_ name: ArraySlice<UInt8>) -> Bool {
    let parts = split(name)
    guard parts.count >= 2, parts.count <= 4, name.count <= 6 else { return false }
    return parts.allSatisfy { $0.count <= (isDigit($0) ? 2 : 3) } && !isOrdinal(name)
  }

  /// Whether a word is `3e`, `4de`, `1ste`, `5th` …
  package static func isOrdinal(_ name: ArraySlice<UInt8>) -> Bool {
    let parts = split(name)
    guard parts.count == 2, isDigit(parts[0]) else { return false }
    let ending = parts[1].map { $0 | 0x20 }
    return [[0x65], [0x64, 0x65], [0x73, 0x74, 0x65], [0x74, 0x68], [0x73, 0x74], [0x6E, 0x64], [0x72, 0x64]].contains(
      ending)
  }

  /// The runs of letters and of digits in a name; none where it holds anything else but an inner dash.
  private static func split(_ name: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = name.startIndex
    var index = start
    while index < name.endIndex {
      let byte = name[index]
      guard isLetter(byte) || (0x30...0x39).contains(byte) else { return [] }
      if index > start, isLetter(byte) != isLetter(name[index - 1]) {
        parts.append(name[start..<index])
        start = index
      }
      index += 1
    }
    if start < index { parts.append(name[start..<index]) }
    return parts
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

  private static func isDigit(_ part: ArraySlice<UInt8>) -> Bool {
    guard let first = part.first else { return false }
    return !isLetter(first)
  }

  /// A parallel class: A to F.
  private static func isSection(_ letters: ArraySlice<UInt8>) -> Bool {
    guard letters.count == 1, let letter = letters.first else { return false }
    return (0x61...0x64).contains(letter) || (0x41...0x46).contains(letter)
  }

  /// The initials of tracks: havo, vwo, mavo, tl, gl, gymnasium, atheneum, kader, basis, brugklas, tto.
  private static func isTrack(_ letters: ArraySlice<UInt8>) -> Bool {
    guard let first = letters.first, letters.count <= 4 else { return false }
    if letters.count == 1 {
      // 4g and 5k are weights and sizes, 4G and 4K nets and screens.
      return first == 0x48 || first == 0x56 || first == 0x54 || first == 0x42 || first == 0x41 || first == 0x68
        || first == 0x76
    }
    return letters.allSatisfy { letter in
      switch letter | 0x20 {
      case 0x61, 0x62, 0x67, 0x68, 0x6B, 0x6C, 0x6D, 0x74, 0x76, 0x77, 0x6F: true
      default: false
      }
    } && !isUnit(letters)
  }

  /// Two letters that only a track has in lower case: `tl2`, `gl3`, `bk4`.
  private static func isTrackPair(_ letters: ArraySlice<UInt8>) -> Bool {
    guard letters.count == 2, let first = letters.first, let last = letters.last else { return false }
    let pair = UInt16(first | 0x20) << 8 | UInt16(last | 0x20)
    return [0x746C, 0x676C, 0x626B, 0x6B62, 0x6B74, 0x6767].contains(pair)
  }

  /// `vA`, `hb`, `HAa`: a track's initials and a parallel class.
  private static func isTrackAndSection(_ letters: ArraySlice<UInt8>) -> Bool {
    guard letters.count >= 2, let last = letters.last else { return false }
    return isTrack(letters.dropLast()) && ((0x41...0x46).contains(last) || (0x61...0x66).contains(last))
      && !isUnit(letters)
  }

  /// Lower-case letters behind a digit that measure: km, ml, kg, mm, mb, gb, kb, ha, ah.
  private static func isUnit(_ letters: ArraySlice<UInt8>) -> Bool {
    guard letters.count == 2, let first = letters.first, let last = letters.last else { return false }
    let pair = UInt16(first | 0x20) << 8 | UInt16(last | 0x20)
    return [0x6B6D, 0x6D6C, 0x6B67, 0x6D6D, 0x6D62, 0x6762, 0x6B62, 0x7462, 0x6861, 0x6D67, 0x6B77, 0x6D61].contains(
      pair)
      && (first >= 0x61 || pair == 0x6762 || pair == 0x6D62 || pair == 0x7462 || pair == 0x6B62)
  }
}
