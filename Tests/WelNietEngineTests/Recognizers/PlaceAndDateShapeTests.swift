import Testing
import WelNietEngine

@Suite("House numbers, dates and class names")
struct PlaceAndDateShapeTests {
  private func cursor(_ text: String) -> ShapeCursor {
    let bytes = Array(text.utf8)
    return ShapeCursor(bytes, from: 0, limit: bytes.count)
  }

  @Test(
    "House numbers",
    arguments: ["31", "318a", "19bis", "41-18", "240-C", "9-B", "7/2", "12 b", "212 bis", "77-3", "5 hs"])
  func houseNumbers(_ text: String) throws {
    #expect(try #require(HouseNumber.read(cursor(text))).end == text.utf8.count)
  }

  @Test("No house numbers", arguments: ["2e", "3de", "4,50", "12:30", "8.30", "50%", "012", "12345", "978-90-258"])
  func noHouseNumbers(_ text: String) {
    #expect(HouseNumber.read(cursor(text)) == nil)
  }

  @Test(
    "Dates in figures",
    arguments: [
      ("12-06-2026", 2026, true), ("2-4-'09", 0, false), ("12.6.26", 2026, true), ("2026-06-12", 2026, true),
      ("4/5/2013", 2013, true), ("05/27/1999", 1999, true), ("22-07-71", 1971, true), ("3/5", 0, false),
      ("12 - 6 - 2026", 2026, true),
    ])
  func dates(_ text: String, _ year: Int, _ isComplete: Bool) throws {
    let found = try #require(NumericDate.read(cursor(text)))
    #expect(found.year == year)
    #expect(found.isComplete == isComplete)
  }

  @Test(
    "No dates", arguments: ["3.5", "41-18", "12-13-14-15", "06-12345678", "0-0", "2026-13-01", "12:30", "2025-2026"])
  func noDates(_ text: String) {
    #expect(NumericDate.read(cursor(text)) == nil)
  }

  @Test(
    "Class names",
    arguments: ["2C", "7b", "3vA", "2TH6", "H3b", "V5a", "K4b", "4V", "3H", "2T4", "5HV", "tl2", "V6", "B1c", "3hv2"])
  func classNames(_ name: String) {
    #expect(ClassName.isClass(Array(name.utf8)[...]))
  }

  @Test(
    "No class names",
    arguments: ["3e", "10k", "5km", "4K", "2x", "A4", "B12", "NL57", "mp3", "3kg", "C19", "9b2c1", "2kg"])
  func noClassNames(_ name: String) {
    #expect(!ClassName.isClass(Array(name.utf8)[...]))
  }

  @Test(
    "Profile links",
    arguments: [
      ("https://www.instagram.com/roosje.vdb/", "roosje.vdb"), ("instagram.com/roosje?x=1", "roosje"),
      ("linkedin.com/in/jan-jansen", "jan-jansen"), ("https://www.tiktok.com/@keesje_04", "keesje_04"),
      ("wa.me/31612345678", "31612345678"), ("https://t.me/keesje", "keesje"),
    ])
  func profiles(_ address: String, _ name: String) throws {
    let bytes = Array(address.utf8)
    let range = try #require(ProfileLink.name(in: bytes[...]))
    #expect(String(decoding: bytes[range], as: UTF8.self) == name)
  }

  @Test(
    "Links to no profile",
    arguments: [
      "https://www.kopwerk.nl/in/groep8", "instagram.com/p/abc123", "facebook.com/groups/12345",
      "linkedin.com/school/x",
      "https://twitter.com/search?q=x", "instagram.com",
    ])
  func noProfiles(_ address: String) {
    #expect(ProfileLink.name(in: Array(address.utf8)[...]) == nil)
  }
}
