/// The HTML elements that change what a reader sees or where a block ends; all others are `unknown`.
enum HTMLTag: UInt8 {
  case unknown
  // Inline.
  case a, abbr, b, bdi, bdo, big, cite, code, data, del, dfn, em, font, i, ins, kbd, label, mark, nobr, output, q
  case ruby, s, samp, small, span, strike, strong, sub, sup, time, tt, u, `var`
  // Blocks.
  case address, article, aside, blockquote, body, button, caption, center, dd, details, dialog, dir, div, dl, dt
  case fieldset, figcaption, figure, footer, form, h1, h2, h3, h4, h5, h6, header, hgroup, html, legend, li, main
  case menu, nav, ol, optgroup, option, p, picture, pre, search, section, select, summary, svg, table, tbody, td
  case text, textarea, tfoot, th, thead, title, tr, ul, video, audio, canvas, object
  // Void.
  case area, base, br, col, embed, hr, img, input, link, meta, param, source, track, wbr
  // Never shown.
  case datalist, head, iframe, noembed, noframes, noscript, rp, script, style, template
  // Markdown's own containers.
  case markdownQuote, markdownItem, markdownNote, markdownInline

  /// The names in the order of the cases, `unknown` left out.
  private static let names: StaticString = """
    a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q \
    ruby s samp small span strike strong sub sup time tt u var \
    address article aside blockquote body button caption center dd details dialog dir div dl dt \
    fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li main \
    menu nav ol optgroup option p picture pre search section select summary svg table tbody td \
    text textarea tfoot th thead title tr ul video audio canvas object \
    area base br col embed hr img input link meta param source track wbr \
    datalist head iframe noembed noframes noscript rp script style template
    """

  private static let byKey = makeTable()

  private static func makeTable() -> [UInt64: HTMLTag] {
    var table: [UInt64: HTMLTag] = [:]
    var bytes: [UInt8] = []
    names.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: " "))
    var rawValue: UInt8 = 0
    var start = 0
    for index in bytes.indices where bytes[index] == UInt8(ascii: " ") {
      rawValue += 1
      table[key(of: bytes, start..<index)] = HTMLTag(rawValue: rawValue)
      start = index + 1
    }
    return table
  }

  /// A number for a tag name in any case: exact to eight bytes, mixed beyond.
  static func key(of bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
    var key: UInt64 = 0
    for index in range {
      key = (key << 8 | key >> 56) ^ UInt64(bytes[index].asciiLowercased)
    }
    return key
  }

  /// The element that a tag names.
  static func named(_ bytes: [UInt8], _ range: Range<Int>) -> HTMLTag {
    guard range.count <= longestName else { return .unknown }
    return byKey[key(of: bytes, range)] ?? .unknown
  }

  private static let longestName = 10
}

extension HTMLTag {
  /// Whether it starts a block of its own, so that the text before it and in it do not close up.
  var isBlock: Bool {
    (HTMLTag.address.rawValue...HTMLTag.object.rawValue).contains(rawValue) || self == .hr || self == .head
      || isMarkdownContainer
  }

  var isMarkdownContainer: Bool { rawValue >= HTMLTag.markdownQuote.rawValue }

  /// Whether it has no content and no end tag.
  var isVoid: Bool { (HTMLTag.area.rawValue...HTMLTag.wbr.rawValue).contains(rawValue) }

  /// Whether its content is never shown.
  var isHidden: Bool {
    (HTMLTag.datalist.rawValue...HTMLTag.template.rawValue).contains(rawValue) && self != .head || self == .title
      || self == .video || self == .audio || self == .canvas
  }

  /// Whether tags in it are not tags: only its own end tag ends it.
  var isRawText: Bool {
    switch self {
    case .script, .style, .title, .textarea, .iframe, .noembed, .noframes: true
    default: false
    }
  }

  /// Whether its start ends an open paragraph.
  var closesParagraph: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .center, .dd, .details, .dialog, .dir, .div, .dl, .dt, .fieldset,
      .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .hr, .li, .main, .menu,
      .nav, .ol, .p, .pre, .search, .section, .summary, .table, .ul:
      true
    default: false
    }
  }

  /// Whether an end tag inside it cannot close what was opened outside it.
  var isBarrier: Bool {
    switch self {
    case .table, .td, .th, .caption, .button, .object, .svg, .template: true
    default: isMarkdownContainer
    }
  }

  /// Whether it is a part of a table, whose tags may close the cells above.
  var isTablePart: Bool {
    switch self {
    case .table, .caption, .thead, .tbody, .tfoot, .tr, .td, .th: true
    default: false
    }
  }

  /// 1–6 for a heading, else 0.
  var headingLevel: Int {
    (HTMLTag.h1.rawValue...HTMLTag.h6.rawValue).contains(rawValue) ? Int(rawValue - HTMLTag.h1.rawValue) + 1 : 0
  }

  /// The role of the text in it, where it is an inline element with one.
  var spanRole: Prose.Span.Role? {
    switch self {
    case .a: .linkText
    case .code, .kbd, .samp, .tt: .code
    case .del, .s, .strike: .deleted
    case .q: .inlineQuote
    default: nil
    }
  }

  static let count = Int(HTMLTag.markdownInline.rawValue) + 1
}
