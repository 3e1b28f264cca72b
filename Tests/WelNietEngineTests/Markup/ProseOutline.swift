import WelNietEngine

/// A short notation for prose, for tables of expectations.
enum ProseOutline {
  /// One line for each block: its role and place, then its text, with line feeds shown as `/`.
  ///
  /// `p` paragraph, `h2` heading, `li1` list item of the first level, `td 0,1` cell of row 0 and column 1, `img`
  /// alternative text or title, `to` mailto or tel address, `attr` another attribute; `>` marks what is quoted.
  static func lines(_ markup: String, as kind: Markup) -> [String] {
    let prose = Prose(of: Source(markup), as: kind)
    return prose.blocks.map { block in
      let text = String(decoding: prose.text[block.range], as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "/")
      return "\(label(block))\(block.quoted ? ">" : "") \(text)"
    }
  }

  private static func label(_ block: Prose.Block) -> String {
    switch block.role {
    case .paragraph: "p"
    case .heading: "h\(block.level)"
    case .listItem: "li\(block.level)"
    case .tableCell: "td \(block.row),\(block.column)"
    case .caption: "caption"
    case .code: "code"
    case .imageText: "img"
    case .contactTarget: "to"
    case .attribute: "attr"
    }
  }

  /// The spans of a draft as `role:text`.
  static func spans(_ markup: String, as kind: Markup) -> [String] {
    let prose = Prose(of: Source(markup), as: kind)
    return prose.spans.map { "\($0.role):\(String(decoding: prose.text[$0.range], as: UTF8.self))" }
  }
}
