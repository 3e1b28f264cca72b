import WelNietEngine
import WelNietHost

/// Documents that are opened, changed and closed.
extension LanguageServer {
  func open(_ parameters: JSONValue) {
    guard let document = OpenDocument(parameters["textDocument"], edition: nextEdition()) else { return }
    let sent = documents[document.uri]?.sent
    documents[document.uri] = document
    documents[document.uri]?.sent = sent ?? .none
    lintLater(document.uri)
  }

  func change(_ parameters: JSONValue) {
    guard let item = parameters["textDocument"], let uri = item["uri"]?.string, var document = documents[uri],
      let changes = parameters["contentChanges"]?.array
    else { return }
    // Whoever reads the text while it changes keeps the old one.
    documents[uri]?.text = DocumentText([])
    for value in changes {
      guard let change = DocumentChange(value) else { continue }
      document.text = document.text.applying(change, in: client.encoding)
    }
    document.version = item["version"]?.wholeNumber
    document.edition = nextEdition()
    documents[uri] = document
    lintLater(uri)
  }

  func close(_ parameters: JSONValue) {
    guard let uri = parameters["textDocument"]?["uri"]?.string, let document = documents.removeValue(forKey: uri)
    else { return }
    unlinted.removeAll { $0 == uri }
    if document.sent == .some { send([], for: document) }
  }

  /// A client that watches no files may tell of a configuration only when it is saved.
  func saved(_ parameters: JSONValue) {
    guard let uri = parameters["textDocument"]?["uri"]?.string, let path = DocumentURI.path(uri) else { return }
    if reader.dependsOn(path) { relintAll() }
  }

  func lintLater(_ uri: String) {
    guard !isPulling, !unlinted.contains(uri) else { return }
    unlinted.append(uri)
  }

  /// What is found in a document as it is now; linted only where that isn't known yet.
  func report(on uri: String) -> DocumentReport? {
    guard let document = documents[uri] else { return nil }
    if let report = document.report, report.edition == document.edition { return report }
    let root = folders.folder(of: document.path)?.path ?? Path("/")
    var report = reader.report(on: document, root: root, settings: settingsFile(for: document))
    if let trouble = report.problem {
      report.language = self.language(for: document)
      let reason = options.describe(trouble.problem, trouble.protocols, report.language)
      showOnce(.error, "welniet: " + ServerWording(report.language).notLinted(reason))
    }
    if let problem = report.baselineProblem {
      showOnce(.warning, "welniet: " + options.describeBaseline(problem, report.language))
    }
    documents[uri]?.report = report
    return report
  }

  /// The language of messages where a document's own configuration cannot tell.
  func language(for document: OpenDocument?) -> Language {
    options.flags.language?.value ?? settingsFile(for: document)?.settings.language?.value ?? .dutch
  }
}
