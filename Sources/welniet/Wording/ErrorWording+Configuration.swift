import WelNietEngine
import WelNietHost

extension ErrorWording {
  func configuration(_ problem: ConfigurationProblem) -> Parts {
    (problem.message(in: language), place(problem.place))
  }

  func place(_ place: Place) -> String {
    "\(place.path.display):\(place.line):\(place.column)"
  }

  /// What is wrong with a suppression comment, on a line.
  func line(for note: SuppressionNote, in source: Source, path: String) -> String {
    let start = source.position(at: note.range.lowerBound)
    return line((note.problem.message(in: language), "\(path):\(start.line):\(start.column)"))
  }

  /// An entry of `suppress` that held nothing back.
  func line(for suppression: ConfigurationFile.Suppression) -> String {
    let what = say(
      "deze onderdrukking is nergens voor nodig; haal haar weg", "this suppression is not needed; take it away")
    return line((what, place(suppression.place)))
  }

  // MARK: What is not linted

  func line(for note: DraftList.Note) -> String {
    switch note {
    case .excluded(let path):
      let what = say(
        "niet nagekeken: ‘exclude’ of .welnietignore laat het weg",
        "not checked: ‘exclude’ or .welnietignore leaves it out")
      return line((what, path.display))
    case .emptyFolder(let path):
      let kinds = FileWalker.extensions.joined(separator: ", ")
      let what = say("hier staat niets om na te kijken (\(kinds))", "there is nothing to check here (\(kinds))")
      return line((what, path.display))
    }
  }

  func line(for reason: DraftOutcome.SkipReason, path: Path) -> String {
    let what =
      switch reason {
      case .binary: say("niet nagekeken: dit is geen tekst", "not checked: this is no text")
      case .utf16:
        say(
          "niet nagekeken: dit is UTF-16; sla het op als UTF-8", "not checked: this is UTF-16; save it as UTF-8")
      case .unknownEncoding:
        say(
          "niet nagekeken: geen UTF-8; sla het zo op, of gebruik --encoding windows-1252",
          "not checked: no UTF-8; save it so, or use --encoding windows-1252")
      }
    return line((what, path.display))
  }

  func unknownEncoding(of path: Path) -> String {
    let what = say(
      "niet alles is gelezen: geen UTF-8; sla het zo op, of gebruik --encoding windows-1252",
      "not everything was read: no UTF-8; save it so, or use --encoding windows-1252")
    return line((what, path.display))
  }
}
