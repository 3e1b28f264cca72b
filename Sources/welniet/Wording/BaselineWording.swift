import WelNietEngine
import WelNietHost

/// The words about baselines that were written.
struct BaselineWording {
  private let isDutch: Bool

  init(_ language: Language) {
    isDutch = language == .dutch
  }

  func text(for written: BaselineRecorder.Written) -> String {
    let path = written.path.display
    let findings = BaselineWording.count(
      written.findings, isDutch ? ("bevinding", "bevindingen") : ("finding", "findings"))
    let files = BaselineWording.count(written.files, isDutch ? ("bestand", "bestanden") : ("file", "files"))
    var text =
      isDutch ? "\(path): \(findings) in \(files) vastgelegd.\n" : "\(path): \(findings) in \(files) recorded.\n"
    if !written.isNamed {
      let key = "\"baseline\": \"\(written.path.lastComponent.display)\""
      text +=
        isDutch
        ? "Zet \(key) in de welniet.json ernaast, of geef --baseline \(path) mee; anders telt het niet.\n"
        : "Put \(key) in the welniet.json beside it, or pass --baseline \(path); else it does not count.\n"
    }
    if written.isNewKey {
      text +=
        isDutch
        ? "De sleutel staat alleen in deze kloon; ‘welniet baseline --show-key’ toont haar voor collega’s en CI.\n"
        : "The key is in this clone only; ‘welniet baseline --show-key’ shows it for colleagues and CI.\n"
    }
    return text
  }

  private static func count(_ number: Int, _ forms: (one: String, many: String)) -> String {
    "\(number) \(number == 1 ? forms.one : forms.many)"
  }
}
