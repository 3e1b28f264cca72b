/// Draws coloured terminal output as an SVG picture.
enum TerminalPicture {
  static func svg(of text: String, title: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(text.hasSuffix("\n") ? 1 : 0)
    let height = lines.count * 20 + 56
    var svg = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 980 \(height)" role="img" aria-label="\(escape(title))">
      <rect width="980" height="\(height)" rx="10" fill="#1e2127"/>
      <circle cx="22" cy="20" r="6" fill="#e06c75"/><circle cx="42" cy="20" r="6" fill="#e5c07b"/>
      <circle cx="62" cy="20" r="6" fill="#98c379"/>
      <g font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14" fill="#d7dae0">

      """
    for (number, line) in lines.enumerated() {
      let runs = runs(of: line).map { run in
        let style = (run.color.map { " fill=\"\($0)\"" } ?? "") + (run.isBold ? " font-weight=\"bold\"" : "")
        return style.isEmpty ? escape(run.text) : "<tspan\(style)>\(escape(run.text))</tspan>"
      }
      guard !runs.isEmpty else { continue }
      svg += "<text x=\"20\" y=\"\(number * 20 + 56)\" xml:space=\"preserve\">\(runs.joined())</text>\n"
    }
    return svg + "</g>\n</svg>\n"
  }

  private struct Run {
    var text = ""
    var color: String?
    var isBold = false
  }

  private static func runs(of line: Substring) -> [Run] {
    var runs: [Run] = []
    var current = Run()
    var rest = line
    while let character = rest.first {
      guard character == "\u{1B}" else {
        current.text.append(character)
        rest = rest.dropFirst()
        continue
      }
      let codes = rest.dropFirst(2).prefix { $0 != "m" }
      rest = rest.dropFirst(codes.count + 3)
      if !current.text.isEmpty { runs.append(current) }
      current.text = ""
      for code in codes.split(separator: ";") { apply(Int(code) ?? 0, to: &current) }
      if codes.isEmpty { apply(0, to: &current) }
    }
    if !current.text.isEmpty { runs.append(current) }
    return runs
  }

  private static func apply(_ code: Int, to run: inout Run) {
    let colors = ["#5c6370", "#e06c75", "#98c379", "#e5c07b", "#61afef", "#c678dd", "#56b6c2", "#d7dae0"]
    switch code {
    case 0: (run.color, run.isBold) = (nil, false)
    case 1: run.isBold = true
    case 2: run.color = "#8b93a1"
    case 30...37: run.color = colors[code - 30]
    case 39: run.color = nil
    case 90...97: run.color = colors[code - 90]
    default: break
    }
  }

  private static func escape(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing(
      "\"", with: "&quot;")
  }
}
