import Testing
import WelNietEngine

@Suite("Markdown as a reader sees it")
struct MarkdownProseTests {
  private func check(_ markdown: String, _ expected: [String]) {
    #expect(ProseOutline.lines(markdown, as: .markdown) == expected)
  }

  @Test(arguments: [
    ("Jo*han*na", "p Johanna"), ("***me*loen**", "p meloen"),
    ("een stelletje sneu*erds*!", "p een stelletje sneuerds!"),
    ("*mon*gool", "p mongool"), ("onge**loof**lijk", "p ongelooflijk"),
    ("__init__ en snake_case_naam", "p init en snake_case_naam"),
    ("~~weg~~ en ~ook~", "p weg en ook"), ("2 * 3 * 4", "p 2 * 3 * 4"), (#"\*niet\*"#, "p *niet*"),
    ("**\"Dan eet ze maar soep.\"**", "p \"Dan eet ze maar soep.\""), ("**a *b* c**d", "p a b cd"),
    ("_Vol avontuur_, allen", "p Vol avontuur, allen"), ("`a*b*` *c*", "p a*b* c"), ("**open", "p **open"),
  ])
  func emphasis(markdown: String, expected: String) { check(markdown, [expected]) }

  @Test(arguments: [
    ("Wat een k*tdag en een kl*tezak", "p Wat een k*tdag en een kl*tezak"), ("*F*ck*", "p F*ck"),
    ("*Wat een k*tdag!*", "p Wat een k*tdag!"), ("**Wat een k*tdag**", "p Wat een k*tdag"),
    ("k**t en h**r", "p k**t en h**r"), ("kl$$tzak en kl$$tzak", "p kl$$tzak en kl$$tzak"),
  ])
  func marksThatMaskLettersStay(markdown: String, expected: String) { check(markdown, [expected]) }

  @Test(arguments: [
    ("een\ntwee", ["p een twee"]), ("een  \ntwee", ["p een/twee"]), ("een\\\ntwee", ["p een/twee"]),
    ("een\r\n   twee\r\n\r\ndrie", ["p een twee", "p drie"]), ("a<br>b<br><br>c", ["p a/b", "p c"]),
    ("  # Kop #\ntekst\n\nTitel\n---\n", ["h1 Kop", "p tekst", "h2 Titel"]), ("***\n* * *\n", []),
    ("> een\ntwee\n>\n> drie", ["p> een twee", "p> drie"]), ("> # Kop\n> - a", ["h1> Kop", "li1> a"]),
    ("- a\n  - b\n    c\n\n  d\n1. e", ["li1 a", "li2 b c", "li1 d", "li1 e"]),
    ("- [x] klaar\n- [ ] nog\n- [] nee", ["li1 klaar", "li1 nog", "li1 [] nee"]),
    (
      "```text\n18.45  ontvangst\n\n19.00 start\n```\n    ook code",
      ["code 18.45  ontvangst/19.00 start", "code ook code"]
    ),
    (
      "a[^1] b[^noot]\n\n[^1]: Liever *niet*.\n[^noot]: Twee.\n    Meer.", ["p a b", "p Liever niet.", "p Twee. Meer."]
    ),
    ("Term\n: uitleg\n  meer\n\nna", ["p Term", "p uitleg meer", "p na"]),
    ("## Kop {#kop .groot}\n{: .noot}\n", ["h2 Kop"]),
  ])
  func blocks(markdown: String, expected: [String]) { check(markdown, expected) }

  @Test func tables() {
    check(
      "| a | b \\| c |\n|:--|--:|\n| *1* | `x\\|y` | te veel |\n| 2 |\nGeen rij meer? Wel.\n\nTekst",
      [
        "td 0,0 a", "td 0,1 b | c", "td 1,0 1", "td 1,1 x|y", "td 2,0 2", "td 3,0 Geen rij meer? Wel.", "p Tekst",
      ])
    check("Kop vooraf\na | b\n--|--\n1 | 2", ["p Kop vooraf", "td 0,0 a", "td 0,1 b", "td 1,0 1", "td 1,1 2"])
    check("a | b\n--|--|--\n", ["p a | b --|--|--"])
  }

  @Test(arguments: [
    ("[tekst](https://x.example \"titel\") na", ["p tekst na", "attr titel"]),
    ("[mail](mailto:jan%40x.example?subject=a)", ["p mail", "to jan@x.example"]),
    ("[bel](<tel:+31 6>) [a][r]\n\n[r]: mailto:b@x.example", ["p bel a", "to +31 6", "to b@x.example"]),
    ("<naam@x.example> <https://x.example/a_b_>", ["p naam@x.example https://x.example/a_b_"]),
    ("[a]: /b \"c\"\n[d]: <e>\n", []), ("[a] [b] [c](", ["p [a] [b] [c]("]),
    ("voor ![alt *tekst*](x.png \"Titel &amp; meer\") na", ["p voor na", "img alt tekst", "img Titel & meer"]),
    ("![alt][r]\n\n[r]: foto.jpg 'Titel'", ["img alt", "img Titel"]),
    ("[![alt](x)](mailto:a@b.example)", ["img alt", "to a@b.example"]),
    ("![buiten ![binnen](y)](x)", ["img buiten binnen"]),
  ])
  func linksAndImages(markdown: String, expected: [String]) { check(markdown, expected) }

  @Test(arguments: [
    ("kost $5 en $10", "p kost $5 en $10"), ("€ 5, US$ 6, 7$ of $8", "p € 5, US$ 6, 7$ of $8"),
    ("$x^2$ is $\\frac{1}{2}$!", "p is !"), ("$$a_1$$ b", "p b"), ("$C_{12}H_{22}$ karamel", "p karamel"),
    ("{{ naam }} {% if x %}ja{% endif %} {# nee #}", "p ja"), ("a {{< ref \"x>\" >}} b {{% x %}}c", "p a b c"),
    ("{% comment %}geheim{% endcomment %}a", "p a"), ("open {{ blijft", "p open {{ blijft"),
    ("Ren&eacute;e &amp; So<b>u</b>kaina &shy;x&nbsp;y &#x26; &nietes;", "p Renée & Soukaina x y & &nietes;"),
    ("<span hidden>weg</span>hier <!-- weg --> en a < b", "p hier en a < b"),
  ])
  func inlineMatters(markdown: String, expected: String) { check(markdown, [expected]) }

  @Test(arguments: [
    ("$$\na = b\n\\\\ c\n$$\ntekst", ["p tekst"]), ("$$ open\n\ntekst", ["p $$ open", "p tekst"]),
    ("<div hidden>\n\ngeheim\n\n</div>\nzichtbaar", ["p zichtbaar"]),
    ("<table>\n<tr><td>\n\n*a*\n\n</td></tr>\n</table>\n\n*b*", ["td 1,0 a", "p b"]),
    ("<!-- a\n\nb -->\n\n*c*", ["p c"]), ("<script>\nvar a\n\n*b*</script>\n*c*", ["p c"]),
    ("<details><summary>Vraag</summary>\n\nAntwoord\n</details>", ["p Vraag", "p Antwoord"]),
    (
      "{{< figure src=\"a.jpg\" alt=\"Twee kinderen\" caption='Op *schoolreis*' >}}",
      ["img Twee kinderen", "caption Op *schoolreis*"]
    ),
    ("- a\n  <div>b</div>\n\nc", ["li1 a", "li1 b", "p c"]),
  ])
  func blocksOfOtherLanguages(markdown: String, expected: [String]) { check(markdown, expected) }

  @Test func spans() {
    #expect(
      ProseOutline.spans("[link *a*](x) `code` ~~weg~~ <q>zei hij</q> <k@x.example>", as: .markdown) == [
        "linkText:link a", "code:code", "deleted:weg", "inlineQuote:zei hij", "linkText:k@x.example",
      ])
  }
}
