/// The part of a glob between two slashes: letters, `?`, `*` and `[…]`, as git's patterns have them.
struct GlobName: Sendable, Equatable {
  enum Token: Sendable, Equatable {
    case byte(UInt8)
    case any
    case star
    case oneOf(GlobClass)
  }

  private var tokens: [Token] = []
  /// Set where the notation is wrong: such a name matches nothing, as in git.
  private var isBroken = false

  init(_ notation: ArraySlice<UInt8>) {
    var index = notation.startIndex
    while index < notation.endIndex {
      let byte = notation[index]
      index += 1
      switch byte {
      case UInt8(ascii: "?"): tokens.append(.any)
      case UInt8(ascii: "*"):
        if tokens.last != .star { tokens.append(.star) }
      case UInt8(ascii: "["):
        guard let (group, end) = GlobClass.read(notation, from: index) else {
          isBroken = true
          return
        }
        tokens.append(.oneOf(group))
        index = end
      case UInt8(ascii: "\\"):
        guard index < notation.endIndex else {
          isBroken = true
          return
        }
        tokens.append(.byte(notation[index]))
        index += 1
      default: tokens.append(.byte(byte))
      }
    }
  }

  /// Whether the whole name matches. The time is at most the product of the lengths.
  func matches(_ name: ArraySlice<UInt8>) -> Bool {
    if isBroken { return false }
    var token = 0
    var index = name.startIndex
    // Where to go on when something does not fit: the last star takes one byte more.
    var star = -1
    var resume = index
    while index < name.endIndex {
      if token < tokens.count, tokens[token] == .star {
        star = token
        resume = index
        token += 1
      } else if token < tokens.count, tokens[token].matches(name[index]) {
        token += 1
        index += 1
      } else if star >= 0 {
        resume += 1
        index = resume
        token = star + 1
      } else {
        return false
      }
    }
    while token < tokens.count, tokens[token] == .star { token += 1 }
    return token == tokens.count
  }
}

extension GlobName.Token {
  fileprivate func matches(_ byte: UInt8) -> Bool {
    switch self {
    case .byte(let own): own == byte
    case .any: true
    case .star: false
    case .oneOf(let group): group.contains(byte)
    }
  }
}
