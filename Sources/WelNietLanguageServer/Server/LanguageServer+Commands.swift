import WelNietEngine

/// Commands that a client can let the server run.
enum ServerCommand: String, CaseIterable {
  /// Shows what a rule is about; its arguments are the rule's id and, optionally, a document's URI.
  case explain = "welniet.explain"
  /// Asks the client to make an edit; for clients whose code actions cannot carry one.
  case applyEdit = "welniet.applyEdit"
}

extension LanguageServer {
  func execute(_ parameters: JSONValue) throws(ResponseError) -> [UInt8] {
    guard let name = parameters["command"]?.string, let command = ServerCommand(rawValue: name) else {
      throw .invalid("command")
    }
    let arguments = parameters["arguments"]
    switch command {
    case .explain: return try explain(arguments)
    case .applyEdit: return try applyEdit(arguments)
    }
  }

  private func explain(_ arguments: JSONValue?) throws(ResponseError) -> [UInt8] {
    guard let id = arguments?[0]?.string, let rule = Rule(id: id), let words = reader.words(about: rule) else {
      throw .invalid("arguments[0] (a rule's id)")
    }
    let document = arguments?[1]?.string.flatMap { documents[$0] }
    let context = document.flatMap { report(on: $0.uri)?.context }
    let text = RuleExplanation(words, context: context, language: context?.language ?? language(for: document)).text
    show(.info, text)
    return JSONWriter.json { $0.string(text) }
  }

  private func applyEdit(_ arguments: JSONValue?) throws(ResponseError) -> [UInt8] {
    guard let edit = arguments?[0], edit.kind == .object else { throw .invalid("arguments[0] (a workspace edit)") }
    guard client.appliesEdits else { throw ResponseError(.requestFailed, "this client applies no edits") }
    let id = sender.request("workspace/applyEdit") { json in
      json.object { json in
        json.key("edit")
        json.value(edit)
      }
    }
    questions[id] = .other
    return JSONWriter.null
  }
}
