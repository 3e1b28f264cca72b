import Testing
import WelNietEngine

@Suite("HTML as a reader sees it")
struct HTMLProseTests {
  private func check(_ html: String, _ expected: [String]) {
    #expect(ProseOutline.lines(html, as: .html) == expected)
  }

  @Test(arguments: [
    ("So<b>u</b>kaina", "p Soukaina"), ("Ren&eacute;e&nbsp;S", "p Renée S"),
    ("stop&shy;knop wacht<wbr>woord", "p stopknop wachtwoord"),
    ("a\n  b&#39;&#x41;&#146;&euro;", "p a b'A’€"), ("a &lt;b&gt; &ampc &notit; &x;", "p a <b> &c ¬it; &x;"),
    ("<p>a<br>b</p>", "p a/b"), ("a < b en c > d & e", "p a < b en c > d & e"), ("<i>  a </i> b", "p a b"),
    ("<q>the den</q>.", "p the den."), ("{{ naam }}a{% x %}b", "p ab"),
    ("Ca<span class=\"x\">thal</span>ijne", "p Cathalijne"),
    ("<svg><path d=\"M0\"/><title>Kaart</title></svg>", "img Kaart"),
    ("&#x1F600; &#0; &#xD800;", "p 😀 \u{FFFD} \u{FFFD}"),
  ])
  func inline(html: String, expected: String) { check(html, [expected]) }

  @Test(arguments: [
    (
      "<!DOCTYPE html><html><head><title>t</title><style>p{}</style><meta name=\"a\" content=\"b\"></head><body>a</body>",
      ["p a"]
    ),
    ("<script>if (a < b) { \"<p>\" }</script>a<template>b</template><noscript>c</noscript>", ["p a"]),
    ("<p hidden>a<b>b</b></p><div style=\"color:red; Display : none\">c</div>d", ["p d"]),
    ("<!-- a --><p>b<!-- c -->d</p><!-- e", ["p bd"]), ("<![CDATA[x]]><?php echo ?>a", ["p a"]),
    ("<h2>Kop</h2>tekst<h3>Kop<h4>Kop", ["h2 Kop", "p tekst", "h3 Kop", "h4 Kop"]),
    ("<ul><li>a<li>b<ol><li>c</ol></ul>d", ["li1 a", "li1 b", "li2 c", "p d"]),
    ("<dl><dt>a<dd>b</dl>", ["li1 a", "li1 b"]),
    ("<blockquote>a<p>b</p><ul><li>c</ul></blockquote>d", ["p> a", "p> b", "li1> c", "p d"]),
    ("<pre>\n  a  b\n  c</pre><p>d</p>", ["code a  b/  c", "p d"]),
    ("<p>a<br><br>b", ["p a", "p b"]), ("<textarea>a <b> c</textarea>d", ["p a <b> c", "p d"]),
    (
      "<figure><img src=x alt='A &amp; B' title=\"C\"><figcaption>D</figcaption></figure>",
      ["img A & B", "img C", "caption D"]
    ),
    ("<p>x <a href=\"mailto:a%40b.example?subject=s\">mail</a> y</p>z", ["p x mail y", "to a@b.example", "p z"]),
    ("<a href=tel:+316 aria-label=\"Bel Loes\" title=t>bel</a>", ["p bel", "attr t", "attr Bel Loes", "to +316"]),
    ("<input type=hidden value=a><input type=submit value=b><input placeholder=c>", ["attr b", "attr c"]),
    ("a<iframe title='Film'>x</iframe><video title=b>c</video>d", ["p a", "attr Film", "attr b", "p d"]),
    ("<abbr title=\"Burgerservicenummer\">BSN</abbr>", ["p BSN", "attr Burgerservicenummer"]),
  ])
  func blocks(html: String, expected: [String]) { check(html, expected) }

  @Test(arguments: [
    (
      "<table><caption>T</caption><tr><th>a<th>b<tr><td>c<td>d</table>",
      ["caption T", "td 0,0 a", "td 0,1 b", "td 1,0 c", "td 1,1 d"]
    ),
    ("<table><tr><td>c</td><td>d</td></tr><tr><td>e</td></tr></table>", ["td 1,0 c", "td 1,1 d", "td 2,0 e"]),
    ("<table><thead><tr><td>a</thead><tbody><tr><td>c</table>", ["td 0,0 a", "td 1,0 c"]),
    (
      "<table><tr><th>naam</th><td>Jan</td></tr><tr><th>klas</th><td>2C</td></tr></table>",
      ["td 1,0 naam", "td 1,1 Jan", "td 2,0 klas", "td 2,1 2C"]
    ),
    ("<table role=presentation><tr><td><p>a</p><table><tr><td>b</table>c</table>", ["p a", "td 1,0 b", "p c"]),
    ("<table><tr><td colspan=2>a</td><td>b</td></tr></table>", ["td 1,0 a", "td 1,2 b"]),
    ("<table><tr><td><p>a<p>b<ul><li>c</ul></td></tr></table>", ["td 1,0 a", "td 1,0 b", "li1 c"]),
  ])
  func tables(html: String, expected: [String]) { check(html, expected) }

  @Test(arguments: [
    ("<p>a</div>b</b></p></p>c", ["p a", "p b", "p c"]), ("<b><p>a</b>b</p>c", ["p ab", "p c"]),
    ("</>a</ b>c", ["p ac"]),
    ("<p title=\"a>b", ["p b"]), ("<div hidden><p>a</div>b", ["p b"]), ("a<", ["p a<"]),
    ("a</", ["p a</"]),
    ("<a href=x><div>b</div></a>c", ["p b", "p c"]), ("<td>a</td><tr>b", ["p a", "p b"]),
    ("<li>a</li>b", ["li1 a", "p b"]),
    ("<style>a", []), ("<p<p>a", ["p a"]), ("<DIV HIDDEN>a</DIV>b", ["p b"]), ("<b/>a<br/>b", ["p a/b"]),
  ])
  func tagSoup(html: String, expected: [String]) { check(html, expected) }

  @Test func spansGoOnAcrossBlocks() {
    #expect(
      ProseOutline.spans("<del>a<p>b</p></del><kbd> Ctrl </kbd><a href=x>c <q>d</q></a>", as: .html) == [
        "deleted:a", "deleted:b", "code:Ctrl", "linkText:c d", "inlineQuote:d",
      ])
  }
}
