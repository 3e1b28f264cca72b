import WelNietEngine
import WelNietHost

extension ErrorWording {
  func git(_ problem: GitProblem) -> Parts {
    switch problem {
    case .noGit:
      let what = say("dit programma is er niet; installeer het eerst", "this program is not there; install it first")
      return (what, "git")
    case .notARepository:
      let what = say(
        "dit is geen git-repository; ga naar een map ervan, of maak er een met ‘git init’",
        "this is no git repository; go to a folder of one, or make one with ‘git init’")
      return (what, Path.workingFolder.display)
    case .noWorkTree:
      let what = say(
        "hier staan geen bestanden van de repository; ga naar de map waar ze wel staan",
        "there are no files of the repository here; go to the folder where they are")
      return (what, Path.workingFolder.display)
    case .unknownRevision(let name, let suggestion):
      let what = say("git kent deze revisie niet", "git does not know this revision")
      let fetch = say(
        "; ‘git log’ noemt ze, en in een ondiepe kloon haalt ‘git fetch --unshallow’ ze op",
        "; ‘git log’ lists them, and in a shallow clone ‘git fetch --unshallow’ gets them")
      return (what + (meant(suggestion) ?? fetch), "--since \(name)")
    case .unmerged(let path):
      let what = say(
        "hierin is nog een conflict; los het op en zet het klaar met ‘git add’",
        "this still has a conflict; resolve it and stage it with ‘git add’")
      return (what, path.display)
    case .sharedHooks(let folder):
      let what = say(
        "core.hooksPath geldt voor al je repository’s; zet zelf ‘welniet git-hook run’ in de pre-commit daar, of geef deze "
          + "repository eigen hooks met ‘git config core.hooksPath .git/hooks’",
        "core.hooksPath holds for all your repositories; put ‘welniet git-hook run’ in the pre-commit there yourself, or "
          + "give this repository hooks of its own with ‘git config core.hooksPath .git/hooks’")
      return (what, folder.display)
    case .failed(let words):
      return (say("dat lukt niet: \(words)", "that fails: \(words)"), "git")
    }
  }
}
