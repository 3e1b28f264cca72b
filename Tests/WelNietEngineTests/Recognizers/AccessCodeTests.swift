import Testing
import WelNietEngine

@Suite("Passwords and door codes")
struct AccessCodeTests {
  @Test(
    "are told by their looks",
    arguments: [
      "Het wachtwoord is 1️⃣Wolfje2019!2️⃣ en verder niets",
      "De code is 1️⃣4471#2️⃣",
      "De code is 1️⃣2-9-0-62️⃣",
      "De code is 1️⃣4 4 8 12️⃣",
      "(1️⃣Zwaan72️⃣)",
    ])
  func codes(_ draft: String) {
    let draft = MarkedDraft(draft)
    #expect(draft.entities(.accessCode) == draft.marked)
  }

  @Test(
    "and words and short numbers are none", arguments: ["Het wachtwoord is geheim", "lokaal 12", "Wat leuk!", "3-2"])
  func noCodes(_ draft: String) {
    #expect(MarkedDraft(draft).entities(.accessCode) == [])
  }
}
