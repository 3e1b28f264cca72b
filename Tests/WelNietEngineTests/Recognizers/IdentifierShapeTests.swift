import Testing
import WelNietEngine

@Suite("Numbers with a check")
struct IdentifierShapeTests {
  private func cursor(_ text: String) -> ShapeCursor {
    let bytes = Array(text.utf8)
    return ShapeCursor(bytes, from: 0, limit: bytes.count)
  }

  @Test(
    "The 11-test",
    arguments: [
      ("123456782", true), ("111222333", true), ("12345672", true), ("12345673", false), ("10000008", true),
      ("123456789", false), ("000000000", false), ("1234567", false),
    ])
  func citizenNumber(_ digits: String, _ isValid: Bool) {
    #expect(CitizenNumber.isValid(digits.utf8.map { $0 - 0x30 }) == isValid)
  }

  @Test(
    "Groups of a citizen number",
    arguments: [
      ("123456782", [9], true), ("123.456.782", [3, 3, 3], true), ("1234 56 782", [4, 2, 3], true),
      ("12 34 56 782", [2, 2, 2, 3], false),
    ])
  func groups(_ text: String, _ groups: [Int], _ isUsual: Bool) throws {
    let found = try #require(CitizenNumber.read(cursor(text)))
    #expect(found.groups == groups)
    #expect(CitizenNumber.isUsual(groups: found.groups) == isUsual)
  }

  @Test(
    "Bank accounts",
    arguments: [
      ("NL91 ABNA 0417 1643 00", true), ("NL91ABNA0417164300", true), ("nl91 abna 0417 1643 00", true),
      ("NL92ABNA0417164300", false), ("BE68 5390 0754 7034", true), ("DE89 3704 0044 0532 0130 00", true),
      ("GB29 NWBK 6016 1331 9268 19", true),
    ])
  func accounts(_ text: String, _ isValid: Bool) throws {
    let found = try #require(BankAccount.read(cursor(text)))
    #expect(found.end == text.utf8.count)
    #expect(found.isValid == isValid)
  }

  @Test(
    "No bank accounts", arguments: ["NL91ABNA04171643001", "ZZ91ABNA0417164300", "NL91 ABNA", "NL9A ABNA 0417 1643 00"])
  func noAccounts(_ text: String) {
    #expect(BankAccount.read(cursor(text)) == nil)
  }

  @Test(
    "Registrations of every sidecode",
    arguments: [
      "AB-12-34", "12-34-AB", "12-AB-34", "AB-12-CD", "AB-CD-12", "12-AB-CD", "12-ABC-3", "1-ABC-23", "AB-123-C",
      "A-123-BC",
      "ABC-12-D", "A-12-BCD", "1-AB-234", "123-AB-4", "1-ABC-123", "ABC-123",
    ])
  func plates(_ text: String) throws {
    for (written, spelling) in [
      (text, LicensePlate.Spelling.hyphens), (text.filter { $0 != "-" }, .solid),
      (String(text.map { $0 == "-" ? " " : $0 }), .spaces),
    ] {
      let found = try #require(LicensePlate.read(cursor(written)), "\(written)")
      #expect(found.end == written.utf8.count)
      #expect(found.spelling == spelling)
    }
  }

  @Test("No registrations", arguments: ["K-204-B", "12-06-2026", "MO-15-1", "B2.11", "ABCDEF", "123456", "AB-12-34-5"])
  func noPlates(_ text: String) {
    #expect(LicensePlate.read(cursor(text)) == nil)
  }
}
