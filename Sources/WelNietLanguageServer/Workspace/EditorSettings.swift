import WelNietEngine
import WelNietHost

/// What the editor says of how to lint: when it started, what it has told since, and what it answered for each folder.
struct EditorSettings: Sendable {
  /// `initializationOptions`.
  var initial: JSONValue?
  /// From `workspace/didChangeConfiguration`.
  var told: JSONValue?
  /// Answers to `workspace/configuration`, by the folder's URI; an empty text stands for no folder.
  var answered: [String: JSONValue] = [:]

  /// A part of the settings that cannot be used.
  struct Problem: Error {
    /// Where the editor says it.
    var name: String
    var problem: ConfigurationProblem
  }

  /// The settings for a folder, and what is wrong with them; what is wrong counts as not said.
  func file(for folder: WorkspaceFolders.Folder?) -> (file: ConfigurationFile?, problems: [Problem]) {
    var file: ConfigurationFile?
    var problems: [Problem] = []
    let parts = [
      ("initializationOptions", initial), ("settings", told), ("settings", answered[folder?.uri ?? ""]),
    ]
    for (name, value) in parts {
      guard let section = ClientSettings.section(of: value) else { continue }
      do throws(ConfigurationProblem) {
        let part = try ClientSettings.read(section, named: name, folder: folder?.path ?? Path("/"))
        if file == nil { file = part } else { file?.apply(part) }
      } catch {
        problems.append(Problem(name: name, problem: error))
      }
    }
    return (file, problems)
  }
}
