#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a file cannot be read or written.
package struct FileProblem: Error, Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    case notFound
    case isDirectory
    case notAllowed
    case noSpace
    /// More bytes than are read at the most.
    case tooLarge(limit: Int)
    /// Something of that name is there already.
    case exists
    /// It is not as it was when it was read.
    case changed
    /// A configuration may not lead there.
    case outside
    /// Git lists the content, but doesn't have it.
    case noObject
    /// Any other reason, by its `errno`.
    case system(Int32)
  }

  package var kind: Kind
  package var path: Path

  package init(_ kind: Kind, path: Path) {
    self.kind = kind
    self.path = path
  }

  init(errorNumber: Int32, path: Path) {
    self.path = path
    kind =
      switch errorNumber {
      case ENOENT, ENOTDIR, ENAMETOOLONG: .notFound
      case EISDIR: .isDirectory
      case EACCES, EPERM, EROFS: .notAllowed
      case EEXIST: .exists
      case ENOSPC, EDQUOT, EFBIG: .noSpace
      default: .system(errorNumber)
      }
  }

  /// The operating system's words for an `errno`, in English.
  package static func systemMessage(_ errorNumber: Int32) -> String {
    guard let text = strerror(errorNumber) else { return "errno \(errorNumber)" }
    return String(cString: text)
  }
}
