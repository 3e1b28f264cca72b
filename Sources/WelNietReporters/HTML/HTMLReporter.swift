import WelNietEngine

/// A page for people who don't use a terminal: each draft with its findings marked in place, and beside them the Niet,
/// the Wel and the article. It is one file and asks nothing of the network.
struct HTMLReporter: Reporter {
  private let options: ReportOptions
  private let wording: HTMLWording

  init(_ options: ReportOptions) {
    self.options = options
    wording = HTMLWording(options.language)
  }

  func begin(_ output: inout [UInt8]) {
    let policy = """
      default-src 'none'; style-src '\(HTMLStyle.hash)'; script-src '\(HTMLScript.hash)'; base-uri 'none'; \
      form-action 'none'
      """
    let text = """
      <!DOCTYPE html>
      <html lang="\(options.language.id)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">
      <meta name="robots" content="noindex">
      <title>\(XMLText.escaped(wording.title))</title>
      <style>\(HTMLStyle.text)</style>
      </head>
      <body>
      <header class="top">
      <h1>\(XMLText.escaped(wording.heading))</h1>
      <p id="summary"></p>
      <p>\(XMLText.escaped(wording.introduction))</p>
      <nav id="files" aria-label="\(XMLText.escaped(wording.files))" hidden><ul></ul></nav>
      </header>
      \(filter)
      <main>

      """
    output += Array(text.utf8)
  }

  func add(_ file: ReportedFile, after before: ReportSummary, to output: inout [UInt8]) {
    let draft = HTMLDraft(file, number: before.files + 1, options: options)
    output += Array(draft.text.utf8)
  }

  func end(_ summary: ReportSummary, _ output: inout [UInt8]) {
    let total = XMLText.escaped(ReportWording(options.language).summary(summary))
    let text = """
      </main>
      <footer>
      <p id="total">\(total)</p>
      <p>WelNiet \(XMLText.escaped(options.version))</p>
      </footer>
      <script>\(HTMLScript.text)</script>
      </body>
      </html>

      """
    output += Array(text.utf8)
  }

  /// Hidden until the script knows which families there are.
  private var filter: String {
    let label = XMLText.escaped(wording.filter)
    var text = "<form id=\"filter\" aria-label=\"\(label)\" data-shown=\"\(XMLText.escaped(wording.shown))\" hidden>\n"
    text += "<fieldset>\n"
    text += "<legend>\(XMLText.escaped(wording.show))</legend>\n"
    for family in Rule.families {
      let name = XMLText.escaped(wording.family(family))
      text += "<label><input type=\"checkbox\" value=\"\(family)\" checked> \(name)"
      text += " <span class=\"count\"></span></label>\n"
    }
    return text + "</fieldset>\n<p id=\"status\" role=\"status\"></p>\n</form>"
  }
}
