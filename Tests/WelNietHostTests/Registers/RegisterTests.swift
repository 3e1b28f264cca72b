import Testing
import WelNietEngine

@testable import WelNietHost

/// Consent registers and rosters, as spreadsheets and people write them.
struct RegisterTests {
  private static let day = Day(year: 2026, month: 9, day: 1)!

  private func consents(_ text: String) throws -> [String] {
    try ConsentRegister(Array(text.utf8)).consents(on: Self.day).map { "\($0.name):\($0.scope)" }
  }

  @Test(
    "Registers",
    arguments: [
      ("naam;scope;geldig tot\nDaan Visser;foto;2027-07-31\n", ["Daan Visser:image"]),
      ("name,scope,valid until\nDaan Visser,photo,31-7-2027\n", ["Daan Visser:image"]),
      ("naam;scope;geldig tot\nDaan Visser;foto;2026-08-31\nNoor Bos;naam;2026-09-01", ["Noor Bos:name"]),
      ("naam;scope;geldig tot\nDaan Visser;foto;\n", ["Daan Visser:image"]),
      ("naam;scope\nDaan Visser;foto\n", ["Daan Visser:image"]),
      ("Naam;Klas;Scope\nDaan Visser;2B;citaat\n", ["Daan Visser:quote"]),
      ("naam;scope\nDaan;naam, foto en citaat\n", ["Daan:name", "Daan:image", "Daan:quote"]),
      ("naam;scope\nDaan;alles\n", ["Daan:name", "Daan:image", "Daan:quote"]),
      ("\u{FEFF}naam;scope\r\n\"Visser; Daan\";\"foto\"\r\n;;\r\n", ["Visser; Daan:image"]),
      ("naam\tscope\nDaan \"de\" Visser\tfoto", ["Daan \"de\" Visser:image"]),
      ("naam,scope\n\"Daan \"\"de\"\" Visser\",foto", ["Daan \"de\" Visser:image"]),
      (
        "Voornaam;Tussenvoegsel;Achternaam;toestemming\nAnna;de;Wit;naam\nBo;;Ros;naam",
        ["Anna de Wit:name", "Bo Ros:name"]
      ),
      ("naam;scope\n", []),
    ] as [(String, [String])])
  func register(_ text: String, _ expected: [String]) throws {
    #expect(try consents(text) == expected)
  }

  @Test("A register in Windows-1252 is read as such")
  func windows() throws {
    let bytes = Array("naam;scope\nRen".utf8) + [0xE9] + Array(" Bo;foto".utf8)
    #expect(try ConsentRegister(bytes).entries.map { $0.consent.name } == ["René Bo"])
  }

  @Test(
    "Mistakes have a line and a column",
    arguments: [
      ("", 1, 1, "de eerste regel moet de kolommen noemen, met een kolom ‘naam’"),
      ("nam;scope\nDaan;foto", 1, 1, "de kolom ‘naam’ ontbreekt; is dat ‘nam’?"),
      ("naam;voor\nDaan;foto", 1, 1, "de kolom ‘scope’ ontbreekt"),
      ("naam;scope\nDaan;fotoo", 2, 6, "‘fotoo’ kan hier niet; bedoel je ‘foto’?"),
      ("naam;scope\nDaan;", 2, 6, "waarvoor is de toestemming? Kies uit naam, foto, citaat"),
      ("naam;scope\nDaan", 2, 1, "waarvoor is de toestemming? Kies uit naam, foto, citaat"),
      ("naam;scope\n;foto", 2, 1, "deze regel heeft geen naam"),
      ("naam;scope;tot\nDaan;foto;31-2-2027", 2, 11, "‘31-2-2027’ is geen datum; schrijf 2027-07-31 of 31-7-2027"),
      ("naam;scope\n\"Daan;foto", 2, 1, "dit aanhalingsteken wordt niet gesloten"),
      (
        "naam;scope\né \"Daan\" x;foto\n\"a\"b;foto", 3, 4,
        "na het sluitende aanhalingsteken hoort een scheidingsteken; schrijf een aanhalingsteken in de tekst dubbel"
      ),
    ])
  func mistake(_ text: String, _ line: Int, _ column: Int, _ message: String) {
    #expect {
      _ = try ConsentRegister(Array(text.utf8))
    } throws: { error in
      guard let problem = error as? RegisterProblem else { return false }
      #expect(problem.message(in: .dutch) == message)
      return problem.line == line && problem.column == column
    }
  }

  @Test(
    "Rosters",
    arguments: [
      ("Daan Visser\nNoor Bos\n", ["Daan Visser", "Noor Bos"]),
      ("naam\nDaan Visser\n\nNoor Bos", ["Daan Visser", "Noor Bos"]),
      ("klas;naam\n2B;Daan Visser", ["Daan Visser"]),
      ("voornaam,achternaam\nDaan,Visser\nNoor,", ["Daan Visser", "Noor"]),
      ("# leerlingen\nDaan Visser\n", ["Daan Visser"]),
      ("", []),
    ] as [(String, [String])])
  func roster(_ text: String, _ expected: [String]) throws {
    #expect(try Roster.names(Array(text.utf8)) == expected)
  }

  @Test("A roster with columns needs a header")
  func rosterWithoutHeader() {
    #expect(throws: RegisterProblem(.missingHeader(.name), line: 1, column: 1)) {
      try Roster.names(Array("Daan;2B\nNoor;2C".utf8))
    }
  }

  @Test(
    "Days",
    arguments: [
      ("2027-07-31", true), ("31-7-2027", true), ("31/07/2027", true), ("1.1.2027", true), ("29-2-2028", true),
      ("29-2-2027", false), ("2027-13-01", false), ("31-4-2027", false), ("7-31-2027", false), ("1-1-27", false),
      ("2027", false), ("morgen", false), ("", false), ("0000-01-01", false), ("2027-00-10", false),
      ("-1-1-2027", false),
    ])
  func days(_ text: String, _ isDay: Bool) {
    #expect((Day(Array(text.utf8)[...]) != nil) == isDay)
  }
}
