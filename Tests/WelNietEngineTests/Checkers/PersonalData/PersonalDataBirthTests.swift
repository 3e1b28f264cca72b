import Testing
import WelNietEngine

@Suite("Dates of birth")
struct PersonalDataBirthTests {
  @Test(
    "are reported where they stand",
    arguments: [
      (Channel.personal, Markup.plain, "1️⃣12 maart2️⃣ is onze Noor jarig"),
      (Channel.personal, Markup.plain, "1️⃣14 maart2️⃣ wordt Daan 9"),
      (Channel.personal, Markup.plain, "Op 1️⃣14 maart2️⃣ wordt ze negen"),
      (Channel.personal, Markup.plain, "Lotte viert op 1️⃣12 maart2️⃣ haar verjaardag"),
      (Channel.personal, Markup.markdown, "## Verjaardagen\n\n- Daan (1️⃣3 maart2️⃣)\n- Noor (1️⃣12 maart2️⃣)"),
      (Channel.official, Markup.markdown, "| naam | verjaardag |\n|---|---|\n| Daan | 1️⃣12 maart 20142️⃣ |"),
      (Channel.official, Markup.markdown, "| naam | geboortedatum |\n|---|---|\n| Daan | 1️⃣12-03-20142️⃣ |"),
      (Channel.personal, Markup.plain, "Mijn buurmeisje, geboren 1️⃣4-5-20132️⃣, zoekt bijles"),
      (Channel.personal, Markup.plain, "geb: 1️⃣04/05/20132️⃣"),
      (Channel.personal, Markup.plain, "DOB 1️⃣4 May 20132️⃣, name Sem"),
      (Channel.personal, Markup.plain, "Sem (born 1️⃣4/5/20132️⃣) is lost"),
      (Channel.personal, Markup.plain, "Sems geboortedag: 1️⃣4 mei 20132️⃣"),
      (Channel.personal, Markup.plain, "ons zoontje Teun is op 1️⃣3 mei2️⃣ geboren"),
      (Channel.personal, Markup.plain, "Op 1️⃣3 mei2️⃣ is de dochter van juf Anna geboren"),
      (Channel.personal, Markup.plain, "juf Anna beviel op 1️⃣3 mei2️⃣ van een zoon"),
      (Channel.personal, Markup.plain, "juf Anna is op 1️⃣3 mei2️⃣ bevallen van een zoon"),
      (Channel.official, Markup.plain, "Sem Bakker (1️⃣12-06-20142️⃣), groep 6"),
      (Channel.personal, Markup.plain, "mijn verjaardag is 1️⃣3 mei2️⃣"),
      (Channel.personal, Markup.plain, "Tim turned 12 on 1️⃣3 May 20252️⃣"),
      (Channel.personal, Markup.plain, "zijn verjaardag? 1️⃣3 mei 20122️⃣ schat"),
      (Channel.personal, Markup.plain, "Nathalie (geb. 1️⃣2-42️⃣-'09)"),
    ])
  func guilty(_ channel: Channel, _ markup: Markup, _ draft: String) {
    let draft = MarkedDraft(draft)
    #expect(draft.findings(.personalDataBirth, channel: channel, markup: markup) == draft.marked)
  }

  @Test(
    "are not seen in what is public or something else",
    arguments: [
      (Channel.personal, Markup.plain, "De school is op 3 mei 1953 geboren uit een fusie"),
      (Channel.personal, Markup.plain, "Koningsdag: de koning is jarig op 27 april"),
      (Channel.personal, Markup.plain, "Anne Frank werd geboren op 12 juni 1929"),
      (Channel.personal, Markup.plain, "Onze schoolhond Bo is geboren op 3 mei 2023"),
      (Channel.personal, Markup.plain, "De jarige school viert op 12 juni feest"),
      (Channel.personal, Markup.plain, "Op 12 juni vieren we de verjaardag van de koning"),
      (Channel.personal, Markup.plain, "Vincent van Gogh, geboren op 30 maart 1853"),
      (Channel.personal, Markup.plain, "Op 12 maart is er een kinderfeest voor alle jarigen... nee hoor"),
      (Channel.personal, Markup.plain, "Schoolfotograaf: 12 maart. Jarigen mogen voorop."),
      (Channel.personal, Markup.plain, "Van Gogh (30 maart 1853) schilderde"),
      (Channel.personal, Markup.plain, "Trakteren mag: jarige kinderen tot 12 juni"),
      (Channel.personal, Markup.plain, "De juf is jarig, dus vrijdag 12 juni trakteert ze"),
      (Channel.personal, Markup.plain, "Gefeliciteerd allemaal! Op 12 juni is de diploma-uitreiking"),
      (Channel.official, Markup.plain, "Musical (12-06-2026), kamp (14-06-2026)"),
    ])
  func innocent(_ channel: Channel, _ markup: Markup, _ draft: String) {
    let draft = MarkedDraft(draft)
    #expect(draft.findings(.personalDataBirth, channel: channel, markup: markup) == draft.marked)
  }
}
