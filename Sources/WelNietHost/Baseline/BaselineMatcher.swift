import WelNietEngine

/// Tells new findings from those that a baseline knows, draft by draft, and what the baseline knows in vain.
package struct BaselineMatcher: Sendable {
  private let key: BaselineKey
  /// The absolute folder from which the names of files count.
  private let folder: Path
  /// What of the baseline was not found yet.
  private var rest: [Baseline.Entry: Int]
  /// The same by file, and by what they are about.
  private var byFile: [UInt64: [Baseline.Entry]] = [:]
  private var byContext: [UInt64: [Baseline.Entry]] = [:]
  /// Names the files that are there: a finding that is known there is new elsewhere. Asked once, and only where a
  /// file may have moved.
  private let listPresent: @Sendable () -> [Path]
  /// Hashes of their names; nil until somebody asks.
  private var present: Set<UInt64>?
  /// Files that have been looked at, by the hashes of their names, and what was known there.
  private var seen: [UInt64: Path] = [:]
  private var taken: [UInt64: [Baseline.Entry]] = [:]

  /// - Parameter present: Absolute names of the files that are there, checked or not.
  package init(
    _ baseline: Baseline, key: BaselineKey, folder: Path, present: @escaping @Sendable @autoclosure () -> [Path]
  ) {
    self.key = key
    self.folder = folder
    rest = baseline.counts
    listPresent = present
    for entry in rest.keys {
      byFile[entry.file, default: []].append(entry)
      byContext[entry.context, default: []].append(entry)
    }
  }

  /// The findings that the baseline does not know.
  ///
  /// - Parameters:
  ///   - findings: All of a draft's findings, whichever of them will be shown.
  ///   - file: The draft's absolute name.
  package mutating func newFindings(
    _ findings: [Finding], in source: Source, markup: Markup, file: Path
  ) -> [Finding] {
    let name = BaselineMatcher.hash(file, in: folder, key: key)
    seen[name] = file
    // A draft may be looked at again: what was known of it still is.
    for entry in taken.removeValue(forKey: name) ?? [] { rest[entry, default: 0] += 1 }
    if findings.isEmpty || rest.isEmpty { return findings }
    let fingerprints = Fingerprints(source, markup: markup)
    return findings.filter { finding in
      let context = SipHash.hash(fingerprints.text(for: finding), key: key)
      return !take(finding, context: context, file: name)
    }
  }

  /// Takes a finding off the list; says whether it was there.
  private mutating func take(_ finding: Finding, context: UInt64, file: UInt64) -> Bool {
    let isAboutDraft = finding.range == nil
    let entry = Baseline.Entry(rule: finding.rule, file: file, context: context, isAboutDraft: isAboutDraft)
    if take(entry, for: file) { return true }
    if isAboutDraft {
      // A draft that begins with other words is still the same draft.
      let same = byFile[file]?.first { $0.isAboutDraft && $0.rule == finding.rule && rest[$0] != nil }
      if let same { return take(same, for: file) }
    }
    // A file that is gone may go by this name now.
    var moved: Baseline.Entry?
    for entry in byContext[context] ?? [] where entry.rule == finding.rule && entry.isAboutDraft == isAboutDraft {
      guard rest[entry] != nil, isGone(entry.file) else { continue }
      if moved.map({ entry.file < $0.file }) ?? true { moved = entry }
    }
    return moved.map { take($0, for: file) } ?? false
  }

  private mutating func take(_ entry: Baseline.Entry, for file: UInt64) -> Bool {
    guard let count = rest[entry] else { return false }
    rest[entry] = count > 1 ? count - 1 : nil
    taken[file, default: []].append(entry)
    return true
  }

  private mutating func isGone(_ file: UInt64) -> Bool {
    if seen[file] != nil { return false }
    let present = self.present ?? Set(listPresent().map { BaselineMatcher.hash($0, in: folder, key: key) })
    self.present = present
    return !present.contains(file)
  }

  /// What the baseline knows and nobody found: in files that were looked at, and in files that are gone.
  package struct Stale: Sendable, Equatable {
    /// Nil for files that are gone: their names cannot be told.
    package var file: Path?
    package var rules: [Rule]
    package var count: Int
  }

  /// In the order of the files' names, those that are gone last.
  ///
  /// - Parameter includesGone: Whether files that were not looked at count where they are gone.
  package mutating func stale(includesGone: Bool = true) -> [Stale] {
    var byFile: [Path?: [Rule: Int]] = [:]
    for (entry, count) in rest where seen[entry.file] != nil || (includesGone && isGone(entry.file)) {
      byFile[seen[entry.file], default: [:]][entry.rule, default: 0] += count
    }
    let stale = byFile.map { file, rules in
      Stale(file: file, rules: rules.keys.sorted { $0.id < $1.id }, count: rules.values.reduce(0, +))
    }
    return stale.sorted {
      guard let left = $0.file else { return false }
      guard let right = $1.file else { return true }
      return left.bytes.lexicographicallyPrecedes(right.bytes)
    }
  }

  static func hash(_ file: Path, in folder: Path, key: BaselineKey) -> UInt64 {
    SipHash.hash(file.shown(in: folder).bytes, key: key)
  }
}

extension Baseline {
  /// Records a draft's findings in place of what was known of the draft.
  ///
  /// - Parameters:
  ///   - file: The draft's absolute name.
  ///   - folder: The absolute folder of the baseline.
  package mutating func record(
    _ findings: [Finding], in source: Source, markup: Markup, file: Path, folder: Path, key: BaselineKey
  ) {
    let name = BaselineMatcher.hash(file, in: folder, key: key)
    removeFiles { $0 == name }
    if findings.isEmpty { return }
    let fingerprints = Fingerprints(source, markup: markup)
    for finding in findings {
      let context = SipHash.hash(fingerprints.text(for: finding), key: key)
      add(Entry(rule: finding.rule, file: name, context: context, isAboutDraft: finding.range == nil))
    }
  }
}
