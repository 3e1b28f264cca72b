import WelNietEngine

/// What the client can do, as far as it matters here.
struct ClientCapabilities: Sendable {
  var hasConfiguration = false
  var registersConfiguration = false
  var registersWatchers = false
  var refreshesDiagnostics = false
  var appliesEdits = false
  var hasDocumentChanges = false
  var hasRelatedInformation = false
  var hasTags = false
  var hasCodeActionLiterals = false
  /// Whether hover may be in Markdown, and goes there by preference.
  var hoversInMarkdown = false
  var encodings: [PositionEncoding] = []

  init() {}

  init(_ capabilities: JSONValue?) {
    let workspace = capabilities?["workspace"]
    hasConfiguration = workspace?["configuration"]?.bool ?? false
    registersConfiguration = workspace?["didChangeConfiguration"]?["dynamicRegistration"]?.bool ?? false
    registersWatchers = workspace?["didChangeWatchedFiles"]?["dynamicRegistration"]?.bool ?? false
    refreshesDiagnostics = workspace?["diagnostics"]?["refreshSupport"]?.bool ?? false
    appliesEdits = workspace?["applyEdit"]?.bool ?? false
    hasDocumentChanges = workspace?["workspaceEdit"]?["documentChanges"]?.bool ?? false
    let document = capabilities?["textDocument"]
    let diagnostics = [document?["publishDiagnostics"], document?["diagnostic"]]
    func either(_ key: String) -> Bool { diagnostics.contains { $0?[key]?.bool ?? false } }
    hasRelatedInformation = either("relatedInformation")
    hasTags = diagnostics.contains { $0?["tagSupport"]?["valueSet"]?.array?.contains { $0.integer == 1 } ?? false }
    let action = document?["codeAction"]
    hasCodeActionLiterals = action?["codeActionLiteralSupport"]?.kind == .object
    hoversInMarkdown = document?["hover"]?["contentFormat"]?[0]?.string == "markdown"
    let written = capabilities?["general"]?["positionEncodings"]?.array ?? []
    encodings = written.compactMap { $0.string.flatMap { PositionEncoding(rawValue: $0) } }
  }

  /// The encoding that the client likes best among those that the server knows.
  var encoding: PositionEncoding { encodings.first ?? .utf16 }
}
