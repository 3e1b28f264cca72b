import WelNietEngine

/// The knowledge that is compiled into the binary: lexicons, protocols and rule texts.
public enum BuiltIn {
  /// The built-in lexicons, read in place.
  public static var lexicon: Lexicon { Lexicon(tables) }

  /// The ids of the built-in protocols, in alphabetical order.
  public static var protocolIDs: [String] { protocols.map { $0.id } }

  /// A built-in protocol; nil where no protocol has the id.
  public static func schoolProtocol(_ id: String) -> SchoolProtocol? {
    guard let json = protocols.first(where: { $0.id == id })?.json else { return nil }
    do throws(DataError) {
      return try ProtocolDecoder.decode(bytes(json))
    } catch {
      // Tests decode each of them, so this can't be reached with the data that is built in.
      return nil
    }
  }

  /// What the product tells about each rule; nil only if the built-in data were broken, which tests rule out.
  public static var ruleTexts: RuleTexts? {
    do throws(DataError) {
      return try RuleTextDecoder.decode(bytes(rules))
    } catch {
      return nil
    }
  }

  /// How accurate the built-in lexicons are; nil only if the built-in data were broken, which tests rule out.
  public static var measuredFigures: MeasuredFigures? {
    do throws(DataError) {
      return try MeasuredFigures(bytes(measured))
    } catch {
      return nil
    }
  }

  private static func bytes(_ text: StaticString) -> [UInt8] {
    Array(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
