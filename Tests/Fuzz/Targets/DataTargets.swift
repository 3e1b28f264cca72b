import WelNietEngine
import WelNietHost
import WelNietLexicons

extension FuzzTarget {
  /// Files that people write: lexicons, configuration, front matter, JSON.
  static let data: [FuzzTarget] = [
    FuzzTarget(name: "lexicon") { bytes in
      let result = LexiconCheck.compile([(name: "fuzz.lexicon", bytes: bytes)])
      for error in result.errors {
        expect(error.line >= 1 && error.column >= 1, "a mistake has a place")
        _ = error.problem.message(.dutch)
      }
      guard let school else { return }
      let source = Source(bytes)
      for finding in Linter(lexicon: result.lexicon).findings(in: source, context: LintContext(protocol: school)) {
        expect((finding.range?.upperBound ?? 0) <= bytes.count, "a range lies in the source")
      }
    },
    FuzzTarget(name: "json") { bytes in
      do throws(JSONError) {
        _ = try JSONReader.read(bytes, options: .configuration)
      } catch {
        expect((0...bytes.count).contains(error.offset), "a mistake lies in the text")
      }
    },
    FuzzTarget(name: "configuration") { bytes in
      let reader = ConfigurationReader(
        Source(bytes), path: Path("/school/welniet.json"), shownPath: Path("welniet.json"), folder: Path("/school"),
        boundary: Path("/school"))
      do throws(ConfigurationProblem) {
        let file = try reader.file()
        _ = file.settings(for: Path("/school/nieuws/mei.md"))
        _ = file.excludes(Path("/school/oud/mei.md"))
        _ = file.suppressions(for: Path("/school/mei.md"))
      } catch {
        _ = error.message(in: .dutch) + error.message(in: .english)
      }
    },
    FuzzTarget(name: "front-matter") { bytes in
      let source = Source(bytes)
      for markup in [Markup.markdown, .html] {
        do throws(FrontMatterError) {
          _ = try FrontMatterReader.value(in: source, markup: markup)
        } catch {
          _ = error.problem.message(in: .dutch)
          expect((0...bytes.count).contains(error.offset), "a mistake lies in the text")
        }
      }
    },
  ]

  private static let school = BuiltIn.schoolProtocol("wolfert-tweetalig")
}
