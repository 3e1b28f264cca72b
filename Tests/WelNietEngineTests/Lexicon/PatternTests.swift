import Testing
import WelNietEngine

@Suite("Lexicon patterns")
struct PatternTests {
  @Test(
    "match as their page says",
    arguments: [
      ("sukkel(s)", "Twee sukkels", ["sukkels"]),
      ("(hulp)sukkel", "een hulpsukkel en sukkel", ["hulpsukkel", "sukkel"]),
      ("*wijf", "dat rotwijf", ["rotwijf"]),
      ("kut*", "wat een kutweer", ["kutweer"]),
      ("wat een {sukkel}", "Wat een sukkel!", ["sukkel"]),
      ("wat (een|n) sukkel", "wat n sukkel", ["wat n sukkel"]),
      ("wat [toch] een sukkel", "wat toch een sukkel", ["wat toch een sukkel"]),
      ("die (rare|domme|luie|late|lange) sukkel", "die luie sukkel", ["die luie sukkel"]),
      ("die (rare|domme|luie|late|lange) sukkel", "die vroege sukkel", []),
      ("{(rare|domme|luie|late|lange)} sukkel", "die \"late\" sukkel", ["late"]),
      ("die (rare|domme|heel (luie|late)|lange) sukkel", "die heel late sukkel", ["die heel late sukkel"]),
      (
        "die (rare|domme|(luie|late)|lange [dunne]|[zo] vroege) sukkel", "die zo vroege sukkel",
        ["die zo vroege sukkel"]
      ),
      ("die ..2 (sukkel|eikel|lomperik|druiloor|sufferd)", "die hele grote sufferd", ["die hele grote sufferd"]),
      ("die ..2 sukkel", "die ontzettend grote sukkel", ["die ontzettend grote sukkel"]),
      ("die ..1 sukkel", "die ontzettend grote sukkel", []),
      ("die ... sukkel", "die vent van hiernaast is een sukkel", ["die vent van hiernaast is een sukkel"]),
      ("die ... sukkel", "Die vent. Een sukkel", []),
      ("die _ sukkel", "die rare sukkel", ["die rare sukkel"]),
      ("die _ sukkel", "die sukkel", []),
      ("die !rare sukkel", "die rare sukkel en die domme sukkel", ["die domme sukkel"]),
      ("^ sukkel", "Sukkel dat je bent", ["Sukkel"]),
      ("^ sukkel", "Jij sukkel", []),
      ("sukkel $", "Jij sukkel!", ["sukkel"]),
      ("sukkel $", "sukkel jij", []),
      ("{sukkel} & directeur", "Een sukkel is die directeur", ["sukkel"]),
      ("{sukkel} & directeur", "De directeur is een sukkel", ["sukkel"]),
      ("{sukkel} & directeur", "Een sukkel", []),
      ("{sukkel} , jij", "Sukkel, jij!", ["Sukkel"]),
      ("die sukkel", "die \"sukkel\" hier", ["die \"sukkel"]),
      ("<number> sukkels", "12 sukkels", ["12 sukkels"]),
      ("Beer", "Onze Beer en een beer", ["Beer"]),
      ("ib'er", "de ib'er", ["ib'er"]),
      ("zij-instromer", "een zij-instromer", ["zij-instromer"]),
      ("#sukkelmeester", "gezien #SukkelMeester", ["#SukkelMeester"]),
    ])
  func matches(pattern: String, text: String, expected: [String]) {
    #expect(Workbench.matches("rule abuse/insult\nmatch \(pattern)\n", text) == expected)
  }

  @Test(
    "see through disguises where a set says so",
    arguments: [
      "sukkel", "SUKKEL", "sukkels", "sukkelll", "suuuukkel", "s*kkel", "sukk3l", "sükkel", "s u k k e l",
      "s.u.k.k.e.l",
      "s-u-k-k-e-l", "suk\u{200B}kel", "ѕukkеl", "lekkus", "$ukkel", "suk*el", "ｓｕｋｋｅｌ", "kutschool", "k*tschool",
      "#sukk3l", "#\u{455}ukkel", "#WatEenSukkel", "sukke1",
    ])
  func disguises(word: String) {
    let lexicon = "set bad\n  option disguise\n  sukkel(s), kut*\nrule abuse/insult\nmatch @bad\n"
    #expect(Workbench.matches(lexicon, "wat \(word) toch").count == 1)
  }

  @Test(
    "are not seen where there is none",
    arguments: ["sukade", "kukel", "s k", "Kutno", "s**", "5 u 6 k", "1234567", "werkstuk", "hoofdstuk", "soms!Kijk"])
  func noDisguise(word: String) {
    let lexicon = "set bad\n  option disguise\n  sukkel(s), kut*, !kutno\nrule abuse/insult\nmatch @bad\n"
    #expect(Workbench.matches(lexicon, "wat \(word) toch").isEmpty)
  }

  @Test(
    "obey their guards",
    arguments: [
      ("unless geen", "Jij bent geen sukkel.", 0),
      ("unless geen", "Geen idee. Jij bent een sukkel.", 1),
      ("unless near geen", "Geen idee. Jij bent een sukkel.", 0),
      ("unless post grapje", "Sukkel. Ja. Nee. Het was een grapje.", 0),
      ("unless before geen", "Geen rare sukkel.", 0),
      ("unless before geen", "Geen mens noemt jou een sukkel.", 1),
      ("unless after van boer", "sukkel van een boer", 1),
      ("unless after van", "sukkel van een boer", 0),
      ("needs directeur", "De directeur is een sukkel.", 1),
      ("needs directeur", "De bakker is een sukkel.", 0),
      ("needs near directeur", "De directeur kwam. Wat een sukkel.", 1),
      ("for pupil", "sukkel", 0),
      ("for employee", "sukkel", 1),
    ])
  func guards(line: String, text: String, expected: Int) {
    #expect(Workbench.matches("rule abuse/insult\nmatch {sukkel}\n  \(line)\n", text).count == expected)
  }

  @Test("underline what their span line says")
  func spans() {
    let text = "Nou ja, die directeur is een sukkel, hoor. Klaar."
    #expect(
      Workbench.matches("rule abuse/insult\nmatch sukkel\n  span clause\n", text) == ["die directeur is een sukkel"])
    #expect(
      Workbench.matches("rule abuse/insult\nmatch sukkel\n  span sentence\n", text)
        == ["Nou ja, die directeur is een sukkel, hoor"])
  }

  @Test("use sets of sets, definitions and marks of marks")
  func names() {
    let lexicon = """
      set animal
        ezel(s), @bird
      set bird
        kip(pen), gans
      define our = (onze|mijn)
        | die van ons
      mark insulting-animal
      match (stomme|domme) @animal
      mark aimed
      match jij @insulting-animal
      rule abuse/insult
      match {@aimed}
      match @our @bird
      """
    #expect(Workbench.matches(lexicon, "jij domme gans") == ["jij domme gans"])
    #expect(Workbench.matches(lexicon, "domme gans").isEmpty)
    #expect(Workbench.matches(lexicon, "onze kip") == ["onze kip"])
  }

  @Test("never take more than linear time", .timeLimit(.minutes(1)))
  func budget() {
    let lexicon = "rule abuse/insult\nmatch a ... a ... a ... a ... a ... a ... b\n"
    let text = String(repeating: "a ", count: 4000)
    #expect(Workbench.matches(lexicon, text).isEmpty)
  }
}
