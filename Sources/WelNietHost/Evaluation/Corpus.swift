import WelNietEngine

/// Reads files of labelled posts, one JSON object a line.
package enum Corpus {
  package static func read(_ path: Path) throws(DataProblem) -> [LabelledPost] {
    let bytes: [UInt8]
    do throws(FileProblem) {
      bytes = try FileReader.read(path, limit: SizeLimit.draft)
    } catch {
      throw .file(error)
    }
    do throws(DataError) {
      return try decode(bytes)
    } catch {
      throw DataProblem(error, in: bytes, path: path)
    }
  }

  /// The posts of a file's bytes.
  package static func decode(_ bytes: [UInt8]) throws(DataError) -> [LabelledPost] {
    var posts: [LabelledPost] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      // White space is no post.
      if bytes[start..<end].contains(where: { $0 > 0x20 }) { posts.append(try post(bytes, in: start..<end)) }
      start = end + 1
    }
    return posts
  }

  private static func post(_ bytes: [UInt8], in line: Range<Int>) throws(DataError) -> LabelledPost {
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONReader.read(bytes, in: line)
    } catch {
      throw DataError(error)
    }
    let fields = try JSONFields(
      value, known: ["id", "lang", "format", "author", "channel", "protocol", "text", "findings"])
    let text = try fields.required("text")
    guard let content = text.bytes else {
      throw DataError(.wrongKind(key: "text", expected: .text), offset: text.offset)
    }
    var labels: [LabelledPost.Label] = []
    for element in try fields.list("findings") { labels.append(try label(element, in: content)) }
    return LabelledPost(
      id: try fields.text("id"), text: content,
      author: try word("author", in: fields, among: Author.allCases) { $0.id },
      channel: try word("channel", in: fields, among: Channel.allCases) { $0.id },
      markup: try word("format", in: fields, among: Markup.allCases) { $0.id },
      protocolID: try fields.text("protocol"), labels: labels)
  }

  private static func word<Word>(
    _ key: String, in fields: JSONFields, among words: [Word], id: (Word) -> String
  ) throws(DataError) -> Word {
    try JSONFields.word(fields.required(key), at: key, among: words.map(id)) { name in
      words.first { id($0) == name }
    }
  }

  private static func label(_ value: JSONValue, in text: [UInt8]) throws(DataError) -> LabelledPost.Label {
    let fields = try JSONFields(value, at: "findings", known: ["rule", "quote", "occurrence", "optional"])
    let rule = try JSONFields.word(
      fields.required("rule"), at: "rule", among: Rule.allCases.map { $0.id }, meaning: Rule.init(id:))
    let isOptional = try fields.flag("optional") ?? false
    let quote = fields["quote"]
    if rule.concernsWholeDocument, quote?.isNull ?? true {
      return LabelledPost.Label(rule, at: nil, isOptional: isOptional)
    }
    let words = Array(try fields.text("quote").utf8)
    var skipped = 0
    if let occurrence = fields["occurrence"] {
      guard let number = occurrence.integer else {
        throw DataError(.wrongKind(key: "occurrence", expected: .number), offset: occurrence.offset)
      }
      skipped = number
    }
    guard let range = range(of: words, in: text, skipping: skipped) else {
      let shown = String(decoding: words, as: UTF8.self)
      throw DataError(.unknownWord(shown, key: "quote", suggestion: nil), offset: quote?.offset ?? fields.offset)
    }
    return LabelledPost.Label(rule, at: range, isOptional: isOptional)
  }

  private static func range(of words: [UInt8], in text: [UInt8], skipping skipped: Int) -> Range<Int>? {
    guard let first = words.first, text.count >= words.count else { return nil }
    var left = skipped
    for start in 0...(text.count - words.count) where text[start] == first {
      guard text[start..<start + words.count].elementsEqual(words) else { continue }
      if left == 0 { return start..<start + words.count }
      left -= 1
    }
    return nil
  }
}
