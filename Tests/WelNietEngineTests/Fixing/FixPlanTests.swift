import Testing
import WelNietEngine

/// How fixes go together.
@Suite("Plans of fixes")
struct FixPlanTests {
  private func fix(_ edits: Edit...) -> Fix {
    Fix(
      kind: .mask, rule: .personalDataContact, finding: 0, title: SchoolProtocol.Text(dutch: "", english: ""),
      edits: edits)
  }

  private func edit(_ range: Range<Int>, _ text: String) -> Edit {
    Edit(range: range, replacement: Array(text.utf8))
  }

  @Test("Of two fixes in each other's way the first is taken")
  func conflict() {
    let plan = FixPlan([fix(edit(4..<8, "x")), fix(edit(6..<10, "y"), edit(20..<21, "z")), fix(edit(8..<9, "w"))])
    #expect(plan.fixes.count == 2)
    #expect(plan.edits == [edit(4..<8, "x"), edit(8..<9, "w")])
  }

  @Test("The same edit, or one within what is taken away, is no conflict")
  func shared() {
    let plan = FixPlan([
      fix(edit(0..<10, "")), fix(edit(2..<4, "x"), edit(12..<14, "y")), fix(edit(12..<14, "y"), edit(16..<16, "z")),
    ])
    #expect(plan.fixes.count == 3)
    #expect(plan.edits == [edit(0..<10, ""), edit(12..<14, "y"), edit(16..<16, "z")])
  }

  @Test("Two insertions at one place are in each other's way, an insertion behind a replacement is not")
  func insertions() {
    let plan = FixPlan([fix(edit(4..<8, "x")), fix(edit(8..<8, "y")), fix(edit(8..<8, "z"))])
    #expect(plan.edits == [edit(4..<8, "x"), edit(8..<8, "y")])
    #expect(Edit.apply(plan.edits, to: Array("0123456789".utf8)) == Array("0123xy89".utf8))
  }
}
