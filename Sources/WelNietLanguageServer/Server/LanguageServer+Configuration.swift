import WelNietEngine
import WelNietHost

/// What documents are linted with, and what changes it.
extension LanguageServer {
  func askForConfiguration() {
    guard client.hasConfiguration else { return }
    let scopes = folders.all.isEmpty ? [""] : folders.all.map { $0.uri }
    let id = sender.request("workspace/configuration") { json in
      json.object { json in
        json.array("items") { json in
          for scope in scopes {
            json.object { json in
              if !scope.isEmpty { json.string("scopeUri", scope) }
              json.string("section", "welniet")
            }
          }
        }
      }
    }
    questions[id] = .configuration(scopes: scopes)
  }

  func configurationChanged(_ parameters: JSONValue) {
    if client.hasConfiguration {
      askForConfiguration()
      return
    }
    settings.told = parameters["settings"]
    relintAll()
    checkSettings()
  }

  func filesChanged(_ parameters: JSONValue) {
    let uris = (parameters["changes"]?.array ?? []).compactMap { $0["uri"]?.string }
    // Where something is missing or wrong, any file may be the one that makes it right.
    let isInTrouble = documents.values.contains { $0.report?.problem != nil }
    if isInTrouble || uris.contains(where: { DocumentURI.path($0).map(reader.dependsOn) ?? false }) { relintAll() }
  }

  /// Reads everything anew and lints every document again.
  func relintAll() {
    reader.reset()
    settingsFiles = [:]
    shown = []
    for uri in documents.keys.sorted() {
      documents[uri]?.report = nil
      lintLater(uri)
    }
    guard isPulling, client.refreshesDiagnostics else { return }
    questions[sender.request("workspace/diagnostic/refresh")] = .other
  }

  /// The editor's settings for a document.
  func settingsFile(for document: OpenDocument?) -> ConfigurationFile? {
    settingsFile(in: folders.folder(of: document?.path))
  }

  /// Tells what is wrong with the editor's settings before there is a document.
  func checkSettings() {
    if folders.all.isEmpty { _ = settingsFile(in: nil) }
    for folder in folders.all { _ = settingsFile(in: folder) }
  }

  private func settingsFile(in folder: WorkspaceFolders.Folder?) -> ConfigurationFile? {
    let key = folder?.uri ?? ""
    if let known = settingsFiles[key] { return known }
    let (file, problems) = settings.file(for: folder)
    settingsFiles[key] = .some(file)
    let language = options.flags.language?.value ?? file?.settings.language?.value ?? .dutch
    for problem in problems {
      let reason = problem.problem.message(in: language)
      showOnce(.error, ServerWording(language).settings(problem.name, reason))
    }
    return file
  }
}
