import WelNietEngine
import WelNietHost

/// The folders that the client works in.
struct WorkspaceFolders: Sendable {
  struct Folder: Sendable, Equatable {
    /// As the client writes it.
    let uri: String
    /// Nil where it is no folder of this machine.
    let path: Path?

    init(uri: String) {
      self.uri = uri
      path = DocumentURI.path(uri)
    }
  }

  private(set) var all: [Folder] = []

  init() {}

  /// What the client tells at the start: its folders, or else its only one.
  init(_ parameters: JSONValue) {
    if let folders = parameters["workspaceFolders"]?.array {
      all = folders.compactMap { $0["uri"]?.string }.map { Folder(uri: $0) }
    } else if let uri = parameters["rootUri"]?.string {
      all = [Folder(uri: uri)]
    } else if let path = parameters["rootPath"]?.bytes, path.first == UInt8(ascii: "/") {
      all = [Folder(uri: DocumentURI.uri(of: Path(path)))]
    }
  }

  /// Takes folders away and adds others, as `workspace/didChangeWorkspaceFolders` tells.
  mutating func change(_ event: JSONValue?) {
    let removed = (event?["removed"]?.array ?? []).compactMap { $0["uri"]?.string }
    all.removeAll { removed.contains($0.uri) }
    for uri in (event?["added"]?.array ?? []).compactMap({ $0["uri"]?.string }) {
      if !all.contains(where: { $0.uri == uri }) { all.append(Folder(uri: uri)) }
    }
  }

  /// The innermost folder that holds a file; the first folder for what is no file, or lies outside all of them.
  func folder(of file: Path?) -> Folder? {
    guard let file else { return all.first }
    let holding = all.filter { folder in folder.path.map { file.relative(to: $0) != nil } ?? false }
    return holding.max { ($0.path?.bytes.count ?? 0) < ($1.path?.bytes.count ?? 0) } ?? all.first
  }
}
