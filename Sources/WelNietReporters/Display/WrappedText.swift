/// Breaks a text into lines that fit a width.
package enum WrappedText {
  /// - Parameters:
  ///   - first: columns of the first line; `rest` of the others.
  static func lines(of text: String, first: Int, rest: Int) -> [String] {
    lines(of: text.split(separator: " ", omittingEmptySubsequences: true).map { String($0) }, first: first, rest: rest)
  }

  /// The same for pieces that are not broken themselves.
  static func lines(of pieces: [String], first: Int, rest: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var lineWidth = 0
    for word in pieces {
      let width = DisplayText.width(word)
      let room = lines.isEmpty ? first : rest
      if !line.isEmpty, lineWidth + 1 + width > room {
        lines.append(line)
        line = word
        lineWidth = width
      } else {
        if !line.isEmpty { line += " " }
        line += word
        lineWidth += width + (lineWidth > 0 ? 1 : 0)
      }
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// A text behind a label, its further lines indented.
  package static func paragraph(_ text: String, label: String = "", indentation: Int, width: Int) -> String {
    let first = max(20, width - indentation - DisplayText.width(label))
    let lines = lines(of: text, first: first, rest: max(20, width - indentation))
    return label + lines.joined(separator: "\n" + String(repeating: " ", count: indentation))
  }
}
