import WelNietEngine

extension FuzzTarget {
  /// `fix` on a draft of any markup.
  static let fix = FuzzTarget(name: "fix") { bytes in
    guard let draft = FuzzDraft(bytes) else { return }
    let old = draft.source.bytes
    let result = draft.result
    let fixed = FuzzDraft.linter.fixed(draft.source, context: draft.context, after: result)
    let new = fixed.source.bytes
    expect(fixed.fixes.isEmpty == fixed.edits.isEmpty || old == new, "fixes and edits go together")

    var next = 0
    for edit in fixed.edits {
      expect(edit.range.lowerBound >= next && edit.range.upperBound <= old.count, "edits are in order, in the draft")
      if draft.isText {
        expect(
          draft.isBoundary(edit.range.lowerBound) && draft.isBoundary(edit.range.upperBound),
          "an edit parts no scalar")
      }
      next = edit.range.upperBound
    }
    expect(Edit.apply(fixed.edits, to: old) == new, "the edits make the draft that comes out")
    expect(undo(fixed.edits, of: old, in: new) == old, "every other byte stays")
    if draft.isText { expect(FuzzDraft.isText(new), "text stays text") }

    let after = FuzzDraft.linter.lint(fixed.source, context: draft.context)
    expect(after.findings == fixed.result.findings, "what is left is told")
    for rule in Rule.allCases {
      let was = result.findings.count { $0.rule == rule }
      let isNow = after.findings.count { $0.rule == rule }
      expect(isNow <= was - fixed.fixes.count { $0.rule == rule }, "a fix takes its finding away, of \(rule.id)")
    }
    let again = FuzzDraft.linter.fixed(fixed.source, context: draft.context)
    expect(again.fixes.isEmpty && again.source.bytes == new, "fixing again changes nothing")
  }

  /// Puts back what edits took away, where their replacements stand; nil where those don't.
  private static func undo(_ edits: [Edit], of old: [UInt8], in new: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    var next = 0
    var shift = 0
    for edit in edits {
      let start = edit.range.lowerBound + shift
      let end = start + edit.replacement.count
      guard start >= next, end <= new.count, new[start..<end].elementsEqual(edit.replacement) else { return nil }
      result += new[next..<start]
      result += old[edit.range]
      next = end
      shift += edit.replacement.count - edit.range.count
    }
    return result + new[next...]
  }
}
