import WelNietEngine

/// How accurate each rule's findings were when the lexicons were last measured on the labelled posts in
/// `Tests/Corpora/`.
public struct MeasuredFigures: Sendable, Equatable {
  /// One rule's figures.
  public struct Figures: Sendable, Equatable {
    public var right: Int
    public var falseAlarms: Int
    public var misses: Int

    /// The places where a finding was wanted.
    public var labels: Int { right + misses }
    /// Which part of the findings was right; nil without findings.
    public var precision: Double? { ratio(right, right + falseAlarms) }
    /// Which part of the wanted findings was there; nil where none was wanted.
    public var recall: Double? { ratio(right, labels) }

    private func ratio(_ part: Int, _ whole: Int) -> Double? {
      whole == 0 ? nil : Double(part) / Double(whole)
    }
  }

  /// How many posts were measured on.
  public let posts: Int
  private var figures: [Figures?] = Array(repeating: nil, count: Rule.allCases.count)

  /// A rule's figures; nil where it had neither labels nor findings.
  public subscript(rule: Rule) -> Figures? {
    figures[Int(rule.rawValue)]
  }

  /// Reads what `welniet evaluate --json` writes.
  package init(_ json: [UInt8]) throws(DataError) {
    let root: JSONValue
    do throws(JSONError) {
      root = try JSONReader.read(json)
    } catch {
      throw DataError(error)
    }
    posts = try MeasuredFigures.count("posts", in: root)
    for member in root["rules"]?.members ?? [] {
      guard let rule = Rule(id: member.key) else {
        throw DataError(.unknownRule(member.key, suggestion: nil), offset: member.keyOffset)
      }
      figures[Int(rule.rawValue)] = Figures(
        right: try MeasuredFigures.count("tp", in: member.value),
        falseAlarms: try MeasuredFigures.count("fp", in: member.value),
        misses: try MeasuredFigures.count("fn", in: member.value))
    }
  }

  private static func count(_ key: String, in object: JSONValue) throws(DataError) -> Int {
    guard let value = object[key] else { throw DataError(.missingKey(key), offset: object.offset) }
    guard let number = value.integer else {
      throw DataError(.wrongKind(key: key, expected: .number), offset: value.offset)
    }
    return number
  }
}
