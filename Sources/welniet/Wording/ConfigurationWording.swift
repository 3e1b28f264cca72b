import WelNietEngine
import WelNietHost

/// The words about configurations that commands use.
struct ConfigurationWording {
  private let isDutch: Bool

  init(_ language: Language) {
    isDutch = language == .dutch
  }

  /// Who says something.
  func origin(_ origin: Origin) -> String {
    switch origin {
    case .standard: isDutch ? "standaard" : "default"
    case .configuration(let place): at(place)
    case .override(let place): at(place) + ", overrides"
    case .client: "editor"
    case .frontMatter(let place): at(place) + ", front matter"
    case .flag(let name): name
    }
  }

  private func at(_ place: Place) -> String {
    "\(place.path.display):\(place.line):\(place.column)"
  }

  func entries(_ count: Int) -> String {
    if isDutch { return count == 1 ? "1 die geldt" : "\(count) die gelden" }
    return "\(count) in force"
  }

  var thisFolder: String { isDutch ? "deze map" : "this folder" }
  var configuration: String { isDutch ? "configuratie" : "configuration" }
  var noConfiguration: String { isDutch ? "geen" : "none" }
  var notThereYet: String {
    isDutch ? "nog niet gemaakt (‘welniet baseline’)" : "not made yet (‘welniet baseline’)"
  }
  var excluded: String {
    isDutch ? "dit bestand wordt niet nagekeken: zie ‘exclude’" : "this file is not checked: see ‘exclude’"
  }

  /// A starter was written.
  func written(_ path: Path) -> String {
    isDutch
      ? "\(path.display) staat klaar; pas aan wat niet klopt. ‘welniet config’ toont wat er geldt.\n"
      : "\(path.display) is ready; change what is not right. ‘welniet config’ shows what holds.\n"
  }
}
