import WelNietEngine
import WelNietHost

/// Finds the entries of `suppress` that held nothing back, where a run could know.
struct IdleSuppressions {
  private struct Entry {
    var suppression: ConfigurationFile.Suppression
    var isUsed = false
    /// Whether all files that it may be about were linted.
    var isKnown: Bool
  }

  private let folders: [Path]
  /// By configuration and index, in the order in which they were met.
  private var entries: [Entry] = []
  private var places: [Key: Int] = [:]

  private struct Key: Hashable {
    var configuration: Path
    var index: Int
  }

  init(_ list: DraftList) {
    folders = list.folders
  }

  /// Takes note of what a draft used.
  mutating func add(_ draft: LintedDraft) {
    guard let configuration = draft.setup.configuration else { return }
    var used: Set<Int> = []
    for suppressed in draft.result.suppressed {
      if case .configuration(let index) = suppressed.origin { used.insert(index) }
    }
    for (position, index) in draft.setup.suppressions.enumerated() {
      let place = place(of: index, in: configuration)
      if used.contains(position) { entries[place].isUsed = true }
    }
  }

  private mutating func place(of index: Int, in configuration: ConfigurationFile) -> Int {
    let key = Key(configuration: configuration.path, index: index)
    if let known = places[key] { return known }
    let suppression = configuration.suppressions[index]
    let isCovered = folders.contains { configuration.globFolder.relative(to: $0) != nil }
    entries.append(Entry(suppression: suppression, isKnown: isCovered || suppression.files.isLiteral))
    places[key] = entries.count - 1
    return entries.count - 1
  }

  var unused: [ConfigurationFile.Suppression] {
    entries.filter { $0.isKnown && !$0.isUsed }.map { $0.suppression }.sorted { left, right in
      if left.place.path != right.place.path {
        return left.place.path.bytes.lexicographicallyPrecedes(right.place.path.bytes)
      }
      return (left.place.line, left.place.column) < (right.place.line, right.place.column)
    }
  }
}
