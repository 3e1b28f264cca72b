import WelNietEngine

/// Findings that were there before, and that nobody needs to hear of again.
///
/// A file that is committed: it holds rules and keyed hashes, and no words, lines or file names.
package struct Baseline: Sendable, Equatable {
  /// Findings that cannot be told apart, and how many there are.
  struct Entry: Sendable, Hashable {
    var rule: Rule
    /// Hash of the file's name from the baseline's folder.
    var file: UInt64
    /// Hash of the finding's fingerprint.
    var context: UInt64
    /// Whether it is about the whole draft; its fingerprint is then the draft's opening words.
    var isAboutDraft: Bool
  }

  private(set) var counts: [Entry: Int] = [:]

  package init() {}

  package var isEmpty: Bool { counts.isEmpty }
  /// How many findings it knows.
  package var count: Int { counts.values.reduce(0, +) }

  mutating func add(_ entry: Entry, count: Int = 1) {
    counts[entry, default: 0] += count
  }

  /// Forgets the files that a function picks by the hashes of their names.
  mutating func removeFiles(where isPicked: (UInt64) -> Bool) {
    counts = counts.filter { !isPicked($0.key.file) }
  }
}

extension Baseline {
  private static let version = 1

  /// The file's text: an entry a line, in an order that depends on nothing else, so that changes are easy to see.
  package func json(key: BaselineKey) -> [UInt8] {
    var text = Array("{\n  \"version\": \(Baseline.version),\n".utf8)
    text += Array("  \"key\": \"\(Hexadecimal.text(key.check))\",\n  \"findings\": [".utf8)
    let order = counts.keys.sorted {
      ($0.rule.id, $0.file, $0.context, $0.isAboutDraft ? 0 : 1)
        < ($1.rule.id, $1.file, $1.context, $1.isAboutDraft ? 0 : 1)
    }
    for (index, entry) in order.enumerated() {
      text += Array((index == 0 ? "\n    " : ",\n    ").utf8)
      let place = entry.isAboutDraft ? "opening" : "context"
      text += Array("{\"rule\": \"\(entry.rule.id)\", \"file\": \"\(Hexadecimal.text(entry.file))\", ".utf8)
      text += Array("\"\(place)\": \"\(Hexadecimal.text(entry.context))\"".utf8)
      text += Array(", \"count\": \(counts[entry] ?? 0)}".utf8)
    }
    return text + Array((order.isEmpty ? "]\n}\n" : "\n  ]\n}\n").utf8)
  }

  /// Reads a baseline's file.
  ///
  /// - Parameters:
  ///   - path: The name for messages.
  ///   - key: nil where none was found.
  package init(_ bytes: [UInt8], path: Path, key: BaselineKey?) throws(BaselineProblem) {
    let source = Source(bytes)
    let place: (Int) -> Place = { offset in
      let position = source.position(at: offset)
      return Place(path: path, line: position.line, column: position.column)
    }
    let version: JSONValue
    let check: UInt64
    do throws(DataError) {
      let fields = try JSONFields(try Baseline.value(bytes), known: ["version", "key", "findings"])
      version = try fields.required("version")
      check = try Baseline.hash(try fields.required("key"), at: "key")
      for element in try fields.list("findings") {
        let (entry, count) = try Baseline.entry(element)
        add(entry, count: count)
      }
    } catch {
      throw .content(error, place(error.offset))
    }
    guard version.integer == Baseline.version else { throw .version(place(version.offset)) }
    guard let key else { throw .missingKey(path) }
    guard check == key.check else { throw .wrongKey(path) }
  }

  private static func value(_ bytes: [UInt8]) throws(DataError) -> JSONValue {
    do throws(JSONError) {
      return try JSONReader.read(bytes)
    } catch {
      throw DataError(error)
    }
  }

  private static func entry(_ value: JSONValue) throws(DataError) -> (Entry, Int) {
    let fields = try JSONFields(value, at: "findings", known: ["rule", "file", "context", "opening", "count"])
    let name = try fields.text("rule")
    guard let rule = Rule(id: name) else {
      let suggestion = NearestWord.suggestion(for: name, among: Rule.allCases.map { $0.id })
      throw DataError(.unknownRule(name, suggestion: suggestion), offset: try fields.required("rule").offset)
    }
    let place = fields["opening"] == nil ? "context" : "opening"
    let context = try hash(try fields.required(place), at: place)
    let file = try hash(try fields.required("file"), at: "file")
    var count = 1
    if let value = fields["count"] {
      guard let number = value.integer, number > 0 else {
        throw DataError(.wrongKind(key: "count", expected: .number), offset: value.offset)
      }
      count = number
    }
    return (Entry(rule: rule, file: file, context: context, isAboutDraft: place == "opening"), count)
  }

  private static func hash(_ value: JSONValue, at key: String) throws(DataError) -> UInt64 {
    guard let text = value.bytes, let hash = Hexadecimal.value(text) else {
      throw DataError(.wrongKind(key: key, expected: .text), offset: value.offset)
    }
    return hash
  }
}
