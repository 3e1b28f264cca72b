import WelNietEngine
import WelNietHost

/// The words about git hooks.
struct HookWording {
  private let isDutch: Bool

  init(_ language: Language) {
    isDutch = language == .dutch
  }

  func text(for installed: GitHook.Installed, _ hook: GitHook) -> String {
    let path = hook.file.shown(in: .workingFolder).display
    let earlier = hook.earlier.shown(in: .workingFolder).display
    switch installed {
    case .new:
      return isDutch
        ? "\(path) staat klaar: elke commit wordt eerst nagekeken.\n"
        : "\(path) is ready: each commit is checked first.\n"
    case .again: return isDutch ? "\(path) is bijgewerkt.\n" : "\(path) is up to date.\n"
    case .beforeEarlier:
      return isDutch
        ? "\(path) staat klaar; de hook die er al was, loopt eerst (\(earlier)).\n"
        : "\(path) is ready; the hook that was there runs first (\(earlier)).\n"
    }
  }

  func text(for removed: GitHook.Removed, _ hook: GitHook) -> String {
    let path = hook.file.shown(in: .workingFolder).display
    switch removed {
    case .removed: return isDutch ? "\(path) is weg.\n" : "\(path) is gone.\n"
    case .restored:
      return isDutch ? "\(path) is weer de hook van eerst.\n" : "\(path) is the former hook again.\n"
    case .nothing:
      return isDutch ? "Hier is geen hook van welniet (\(path)).\n" : "There is no hook of welniet here (\(path)).\n"
    }
  }

  /// After the findings that keep a commit from going on.
  var refused: String {
    isDutch
      ? "welniet: de commit gaat niet door; verbeter de tekst en zet haar klaar met ‘git add’, verklaar de bevinding in de "
        + "tekst, of sla de controle over met ‘git commit --no-verify’\n"
      : "welniet: the commit does not go on; improve the text and stage it with ‘git add’, explain the finding in the "
        + "text, or skip this check with ‘git commit --no-verify’\n"
  }
}
