import WelNietEngine

/// A `welniet.json` to begin with: every key with what it means, those that a school needs first switched on.
package struct ConfigurationStarter {
  private let language: Language
  private let protocolName: String

  /// - Parameter protocolName: An id, or a file that counts from where the starter will stand.
  package init(_ language: Language, protocolName: String) {
    self.language = language
    self.protocolName = protocolName
  }

  package var text: String {
    var lines = ["// " + heading, "{"]
    for key in ConfigurationKey.keys(in: .file) {
      guard let example = example(of: key) else { continue }
      lines.append("  // " + key.help(language) + choices(of: key))
      let entry = "  \"\(key.name)\": \(example),"
      lines.append(ConfigurationStarter.active.contains(key) ? entry : "  // " + entry.dropFirst(2))
      lines.append("")
    }
    lines.removeLast()
    return (lines + ["}"]).joined(separator: "\n") + "\n"
  }

  private static let active: [ConfigurationKey] = [.protocol, .author, .channel, .language]

  private var heading: String {
    language == .dutch
      ? "Instellingen van welniet voor deze map. ‘welniet config BESTAND’ toont wat voor een bestand geldt."
      : "Settings of welniet for this folder. ‘welniet config FILE’ shows what holds for a file."
  }

  private func choices(of key: ConfigurationKey) -> String {
    guard case .word(let words) = key.shape else { return "" }
    return ": " + words.joined(separator: ", ")
  }

  /// A value as JSON, on one line; nil for a key that no starter needs.
  private func example(of key: ConfigurationKey) -> String? {
    let isDutch = language == .dutch
    switch key {
    case .schema: return nil
    case .protocol:
      var json = JSONWriter()
      json.string(protocolName)
      return String(decoding: json.bytes, as: UTF8.self)
    case .author: return #""employee""#
    case .channel: return #""official""#
    case .language: return isDutch ? #""nl""# : #""en""#
    case .school: return ##"{"name": "De Regenboog", "aliases": ["#regenboog"]}"##
    case .rules: return #"{"abuse": "error", "abuse/profanity": "info", "copyright/logo": "off"}"#
    case .rulePages: return #""https://school.example/regels/""#
    case .lexicons: return isDutch ? #"["eigen.lexicon"]"# : #"["own.lexicon"]"#
    case .roster: return isDutch ? #""namen.txt""# : #""names.txt""#
    case .consent: return isDutch ? #""toestemming.csv""# : #""consent.csv""#
    case .encoding: return #""windows-1252""#
    case .baseline: return #""welniet-baseline.json""#
    case .exclude: return isDutch ? #"["archief/", "*.txt"]"# : #"["archive/", "*.txt"]"#
    case .suppress:
      return isDutch
        ? #"[{"files": "2026/mei.txt", "rules": "quotes/person", "reason": "citaat met toestemming"}]"#
        : #"[{"files": "2026/may.txt", "rules": "quotes/person", "reason": "quoted with permission"}]"#
    case .overrides:
      return isDutch
        ? #"[{"files": "personeel/**", "author": "employee", "channel": "personal"}]"#
        : #"[{"files": "staff/**", "author": "employee", "channel": "personal"}]"#
    }
  }
}
