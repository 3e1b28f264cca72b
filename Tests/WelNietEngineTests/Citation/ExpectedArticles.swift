/// The references of every article that the data must hold, as the schools' texts number them.
enum ExpectedArticles {
  static let references: [String: [String]] = [
    "wolfert-tweetalig": numbered("§1 Waarom ", 1...5) + ["§1 Bereik", "§1 Voor wie"]
      + numbered("§2 Profilering ", 1...2)
      + numbered("§2 Onderwijs ", 1...4) + numbered("§2 Communicatie ", 1...5) + ["§3 Toegang", "§3 Gebruik aanhef"]
      + numbered("§3 Gebruik ", 1...6) + ["§3 slot"] + numbered("§4 Medewerkers ", 1...5)
      + numbered("§4 Medewerkers Wel ", 1...8) + ["§4 Medewerkers Niet 1", "§4 Medewerkers Niet 2a"]
      + ["§4 Medewerkers Niet 2b"] + numbered("§4 Medewerkers Niet ", 3...8) + numbered("§4 Leerlingen Wel ", 1...5)
      + numbered("§4 Leerlingen Niet ", 1...5) + numbered("§5 ", 1...7) + numbered("§5 Consequenties ", 1...7)
      + ["§5 Slachtoffer", "Bijlage"],
    "scala-coenecoop": numbered("Uitgangspunt ", 1...13) + numbered("Doelgroep ", 1...2) + numbered("A", 1...7)
      + numbered("B", 1...7) + numbered("C", 1...8) + numbered("Sancties ", 1...6),
    "kopwerk": ["§3.8"] + numbered("Uitgangspunt ", 1...5) + numbered("Doelgroep ", 1...2) + numbered("A", 1...8)
      + numbered("B", 1...4) + numbered("C", 1...3) + numbered("Sancties ", 1...5),
    "nutsschool-lankforst": ["Inleiding", "Profilering"] + numbered("Communicatie ", 1...5) + numbered("A", 1...7)
      + ["B1", "B2"] + numbered("B3.", 1...7) + ["B4", "B5", "C1", "C2"] + numbered("D", 1...9)
      + numbered("Gevolgen ", 1...3),
    "het-sticht": numbered("Leerlingen ", 1...6) + numbered("Leerkrachten ", 1...8) + numbered("A", 1...8)
      + numbered("B", 1...3) + numbered("C", 1...3) + ["Doelgroep", "Digitaal pesten, vormen"]
      + numbered("Digitaal pesten ", 1...8) + numbered("Sancties ", 1...5)
      + numbered("Internetrichtlijnen A", 1...6) + numbered("Internetrichtlijnen B", 1...7),
  ]

  private static func numbered(_ prefix: String, _ numbers: ClosedRange<Int>) -> [String] {
    numbers.map { "\(prefix)\($0)" }
  }
}
