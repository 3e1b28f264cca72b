import WelNietEngine
import WelNietHost

extension FuzzTarget {
  /// Files that the office keeps, and what is decoded before a draft is linted.
  static let registers: [FuzzTarget] = [
    FuzzTarget(name: "consent") { bytes in
      do throws(RegisterProblem) {
        guard let day = Day(year: 2026, month: 5, day: 31) else { return }
        _ = try ConsentRegister(bytes).consents(on: day)
      } catch {
        _ = error.message(in: .dutch)
      }
    },
    FuzzTarget(name: "roster") { bytes in
      do throws(RegisterProblem) {
        _ = try Roster.names(bytes)
      } catch {
        _ = error.message(in: .english)
      }
    },
    FuzzTarget(name: "baseline") { bytes in
      do throws(BaselineProblem) {
        _ = try Baseline(bytes, path: Path("baseline.json"), key: nil)
      } catch {}
    },
    FuzzTarget(name: "decoding") { bytes in
      for encoding in TextEncoding.allCases {
        guard case .text(let source) = DecodedText(bytes, markup: .html, encoding: encoding) else { continue }
        expect(source.text(in: 0..<source.bytes.count).utf8.count == source.bytes.count, "decoded text is UTF-8")
        let end = source.position(at: source.bytes.count)
        expect(source.fileOffset(of: end) == bytes.count, "the end of the text is the end of the file")
      }
    },
  ]
}
