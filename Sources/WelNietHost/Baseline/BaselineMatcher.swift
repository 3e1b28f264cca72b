import WelNietEngine

/// Tells new findings from those that a baseline knows, draft by draft, and what the baseline knows in vain.
package struct BaselineMatcher: Sendable {
  private let key: BaselineKey
  /// The absolute folder from which the names of files count.
  private let folder: Path
  /// What of the baseline was not found yet.
  private var rest: [Baseline.Entry: Int]
  /// The same by file.
  private var byFile: [UInt64: [Baseline.Entry]] = [:]
  /// Hashes of the names of files that are there: a finding that is known there is new elsewhere.
  private let present: Set<UInt64>
  /// Files that have been looked at, by the hashes of their names.
  private var seen: [UInt64: Path] = [:]

  /// - Parameter present: Absolute names of the files that are there, checked or not.
  package init(_ baseline: Baseline, key: BaselineKey, folder: Path, present: [Path]) {
    self.key = key
    self.folder = folder
    rest = baseline.counts
    self.present = Set(present.map { BaselineMatcher.hash($0, in: folder, key: key) })
    for entry in rest.keys { byFile[entry.file, default: []].append(entry) }
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
    if take(entry) { return true }
    if isAboutDraft {
      // A draft that begins with other words is still the same draft.
      let same = byFile[file]?.first { $0.isAboutDraft && $0.rule == finding.rule && rest[$0] != nil }
      if let same { return take(same) }
    }
    // A file that is gone may go by this name now.
    let moved = rest.keys.filter {
      $0.context == context && $0.rule == finding.rule && $0.isAboutDraft == isAboutDraft && isGone($0.file)
    }
    return moved.min { $0.file < $1.file }.map { take($0) } ?? false
  }

  private mutating func take(_ entry: Baseline.Entry) -> Bool {
    guard let count = rest[entry] else { return false }
    rest[entry] = count > 1 ? count - 1 : nil
    return true
  }

  private func isGone(_ file: UInt64) -> Bool {
    seen[file] == nil && !present.contains(file)
  }

  /// What the baseline knows and nobody found: in files that were looked at, and in files that are gone.
  package struct Stale: Sendable, Equatable {
    /// Nil for files that are gone: their names cannot be told.
    package var file: Path?
    package var rules: [Rule]
    package var count: Int
  }

  /// In the order of the files' names, those that are gone last.
  package var stale: [Stale] {
    var byFile: [Path?: [Rule: Int]] = [:]
    for (entry, count) in rest where seen[entry.file] != nil || isGone(entry.file) {
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

  /// Forgets the files that are not among these, given by their absolute names.
  package mutating func keepFiles(_ files: [Path], folder: Path, key: BaselineKey) {
    let kept = Set(files.map { BaselineMatcher.hash($0, in: folder, key: key) })
    removeFiles { !kept.contains($0) }
  }
}
