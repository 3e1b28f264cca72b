import Testing
import WelNietEngine

@Suite("Telephone numbers")
struct PhoneNumberTests {
  private func read(_ text: String) -> (text: String, kind: PhoneNumber)? {
    let bytes = Array(text.utf8)
    return PhoneNumber.read(ShapeCursor(bytes, from: 0, limit: bytes.count)).map {
      (String(decoding: bytes[..<$0.end], as: UTF8.self), $0.kind)
    }
  }

  @Test(
    "are known in every usual spelling",
    arguments: [
      ("06-12345678", PhoneNumber.mobile), ("06 12 34 56 78", .mobile), ("0612345678", .mobile),
      ("06.12.34.56.78", .mobile), ("0 6 1 2 3 4 5 6 7 8", .mobile), ("06 - 12 34 56 78", .mobile),
      ("+31 6 12345678", .mobile), ("+31 (0)6 12345678", .mobile), ("0031612345678", .mobile),
      ("+31612345678", .mobile),
      ("o6-12345678", .mobile), ("0️⃣6️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣", .mobile), ("06\u{2011}1234\u{A0}5678", .mobile),
      ("0475 12 34 56", .mobile), ("+32 475 12 34 56", .mobile), ("010-123 45 67", .landline),
      ("0343-512000", .landline),
      ("02 123 45 67", .landline), ("03/123.45.67", .landline), ("+31 20 1234567", .landline),
      ("0800-0432", .service), ("0900-8844", .service), ("+31 800 1234567", .service),
      ("+45 51 38 20 74", .foreign), ("+44 7700 900123", .foreign), ("07700 900123", .mobile),
    ])
  func spellings(_ text: String, _ kind: PhoneNumber) throws {
    let found = try #require(read(text))
    #expect(found.text == text)
    #expect(found.kind == kind)
  }

  @Test(
    "end where other words begin", arguments: ["06-12345678 2 kinderen", "06-12345678, 4 plaatsen", "06-12345678."])
  func ends(_ text: String) {
    #expect(read(text)?.text == "06-12345678")
  }

  @Test(
    "are not read in other numbers",
    arguments: ["06-12-2026", "06-1234", "0,6123456789", "08.30 - 09.45", "0612345678901", "06-12345678-9", "00 00 00"])
  func others(_ text: String) {
    #expect(read(text) == nil)
  }
}
