import Testing
import WelNietEngine

/// Drafts that are linted while somebody types them.
@Suite("Unfinished drafts")
struct UnfinishedDraftTests {
  @Test(
    "A draft may end anywhere",
    arguments: [
      "Daan, juf Xandra (groep 4) en Mo uit 2B zeiden dat", "Volgens Mieke, de moeder van Noor, (die in G4 zit),",
      "Bel meester Joost (06-12345678) of mail joost@example.org,",
    ])
  func prefixes(_ text: String) {
    let bytes = Array(text.utf8)
    let context = Workbench.context()
    for count in 0...bytes.count {
      let prefix = Source(Array(bytes.prefix(count)))
      for finding in Workbench.builtIn.findings(in: prefix, context: context) {
        #expect((finding.range?.upperBound ?? 0) <= count, "\(prefix.text(in: 0..<count))")
      }
    }
  }
}
