import Testing
import WelNietEngine

@Suite("Images and comments in markup")
struct ImageAndCommentTests {
  /// Markup, alternative text, title and address of each image, and the text of its block.
  private func images(_ markup: String, _ kind: Markup) -> [String] {
    let source = Source(markup)
    let prose = Prose(of: source, as: kind)
    func text(_ range: Range<Int>) -> String { String(decoding: prose.text[range], as: UTF8.self) }
    return prose.images.map { image in
      let block = image.block < 0 ? "-" : text(prose.blocks[image.block].range)
      return [
        source.text(in: image.source), text(image.alternative), text(image.title), source.text(in: image.address),
        block,
      ].joined(separator: "|")
    }
  }

  @Test(arguments: [
    ("voor ![a *b*](x.png \"t\") na", ["![a *b*](x.png \"t\")|a b|t|x.png|voor na"]),
    ("![a][r] na\n\n[r]: <y z.png> 'titel'", ["![a][r]|a|titel|y z.png|na"]),
    ("kop\n\n![](x)\n\n![b](y)", ["![](x)|||x|kop", "![b](y)|b||y|kop"]), ("![a](x)", ["![a](x)|a||x|-"]),
    ("> ![a\n> b](x)", ["![a\n> b](x)|a b||x|-"]), ("<img alt='q' src=z>", ["<img alt='q' src=z>|q||z|-"]),
  ])
  func markdown(markup: String, expected: [String]) { #expect(images(markup, .markdown) == expected) }

  @Test(arguments: [
    (
      "<p><img src=\"a.jpg\" alt=\"Am&eacute;lie\"> in klas</p>",
      ["<img src=\"a.jpg\" alt=\"Am&eacute;lie\">|Amélie||a.jpg|in klas"]
    ),
    ("<p>x</p><img src=a title=b>", ["<img src=a title=b>||b|a|x"]), ("<div hidden><img alt=a></div>", []),
    ("<input type=image src=a alt=b>", ["<input type=image src=a alt=b>|b||a|-"]),
  ])
  func html(markup: String, expected: [String]) { #expect(images(markup, .html) == expected) }

  @Test(arguments: [
    (Markup.markdown, "a <!-- welniet-disable x: y -->\n\n<!-- b -->"),
    (.html, "<p>a<!-- welniet-disable x: y --></p><!-- b -->"),
  ])
  func commentsAreKept(kind: Markup, markup: String) {
    let source = Source(markup)
    let prose = Prose(of: source, as: kind)
    #expect(prose.comments.map { source.text(in: $0.content) } == [" welniet-disable x: y ", " b "])
    #expect(prose.comments.map { source.text(in: $0.source) } == ["<!-- welniet-disable x: y -->", "<!-- b -->"])
    #expect(String(decoding: prose.text, as: UTF8.self) == "a")
  }

  @Test func plainTextKeepsOnlyDirectives() {
    let source = Source("een\n<!-- welniet-disable-next-line x: y -->\ntwee <!-- welniet-z --> <!-- b -->\n\ndrie")
    let prose = PlainText.prose(of: source)
    #expect(String(decoding: prose.text, as: UTF8.self) == "een\ntwee  <!-- b -->\n\ndrie")
    #expect(prose.comments.map { source.text(in: $0.content) } == [" welniet-disable-next-line x: y ", " welniet-z "])
    #expect(prose.blocks.count == 2)
  }
}
