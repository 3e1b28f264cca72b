import Testing

@testable import WelNietEngine

@Suite("Names in a row")
struct NameGroupsTests {
  @Test(
    "are one group where commas and `en` join them",
    arguments: [
      (
        "Daan, Noor en Sem zijn blij. Bram ook.",
        ["Daan, Noor en Sem", "Daan, Noor en Sem", "Daan, Noor en Sem", "Bram"]
      ),
      ("Daan zag Noor.", ["Daan", "Noor"]),
      ("Daan en Noor zagen Sem en Bram.", ["Daan en Noor", "Daan en Noor", "Sem en Bram", "Sem en Bram"]),
    ])
  func groups(text: String, expected: [String]) {
    let analysis = Workbench.analysis(text)
    let people = analysis.entities.filter { $0.kind == .person }.map { $0.tokens }
      .sorted { $0.lowerBound < $1.lowerBound }
    let reader = NameReader(analysis: analysis, symbols: PersonSymbols(Workbench.builtInLexicon))
    let groups = NameGroups(of: people, reader)
    let found = people.indices.map { analysis.source.text(in: analysis.range(of: groups[$0])) }
    #expect(found == expected)
  }

  @Test("a thousand joined names are judged like one")
  func manyNames() {
    let text = "Groep 5: " + String(repeating: "Daan en Noor, ", count: 500) + "Sem."
    let findings = Workbench.builtIn.findings(in: Source(text), context: Workbench.context())
    #expect(findings.filter { $0.rule == .personalDataName }.count == 1001)
  }
}
