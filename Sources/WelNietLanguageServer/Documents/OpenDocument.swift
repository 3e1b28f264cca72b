import WelNietEngine
import WelNietHost

/// A document that the client has open, as it is now.
struct OpenDocument: Sendable {
  let uri: String
  /// Nil for a document that is no file.
  let path: Path?
  let language: DraftLanguage
  /// What the client counts its changes with, where it does.
  var version: Int?
  var text: DocumentText
  /// Tells this text from every other that the server has seen.
  var edition: Int
  /// What was found in the newest text that was linted.
  var report: DocumentReport?
  /// What diagnostics the client has, as they were sent.
  var sent = SentDiagnostics.none

  enum SentDiagnostics: Sendable, Equatable { case none, empty, some }

  init?(_ item: JSONValue?, edition: Int) {
    guard let item, let uri = item["uri"]?.string, let text = item["text"]?.bytes else { return nil }
    self.uri = uri
    path = DocumentURI.path(uri)
    language = DraftLanguage(id: item["languageId"]?.string ?? "", file: path)
    version = item["version"]?.wholeNumber
    self.text = DocumentText(text)
    self.edition = edition
  }
}
