import WelNietEngine

/// Writes what can be done about a document's findings.
struct CodeActionWriter {
  /// Something that can be done.
  private struct Action {
    var title: String
    var kind: String
    /// The finding that it is about; nil for more than one.
    var finding: Int?
    var isPreferred = false
    var edits: [Edit] = []
    /// The rule to explain, where it isn't an edit.
    var rule: Rule?
  }

  private let client: ClientCapabilities
  private let options: ServerOptions
  private let document: OpenDocument
  private let report: DocumentReport
  private let wording: ServerWording
  private var actions: [Action] = []

  init(_ document: OpenDocument, _ report: DocumentReport, client: ClientCapabilities, options: ServerOptions) {
    self.client = client
    self.options = options
    self.document = document
    self.report = report
    wording = ServerWording(report.language)
  }

  /// Adds what can be done about a finding: fixing it, saying why it is all right, learning about its rule.
  ///
  /// - Parameter fixes: For all findings of the linter's result.
  mutating func add(_ index: Int, fixes: [Fix]) {
    let finding = report.findings[index]
    var hasPreferred = false
    for fix in fixes where report.result?.findings[fix.finding] == finding {
      let isPreferred = fix.isSafe && !hasPreferred
      hasPreferred = hasPreferred || isPreferred
      actions.append(
        Action(
          title: fix.title(report.language), kind: ServerCapabilities.quickFix, finding: index,
          isPreferred: isPreferred, edits: fix.edits))
    }
    let rule = finding.rule
    if let edit = suppression(of: finding) {
      let title = finding.range == nil ? wording.suppressEverywhere(rule.id) : wording.suppress(rule.id)
      actions.append(Action(title: title, kind: ServerCapabilities.quickFix, finding: index, edits: [edit]))
    }
    actions.append(
      Action(title: wording.explain(rule.id), kind: ServerCapabilities.quickFix, finding: index, rule: rule))
  }

  mutating func addFixAll(_ edits: [Edit]) {
    guard !edits.isEmpty else { return }
    actions.append(Action(title: wording.fixAll, kind: ServerCapabilities.fixAll, edits: edits))
  }

  private func suppression(of finding: Finding) -> Edit? {
    guard let markup = report.context?.markup else { return nil }
    return SuppressionComment(report.source, as: markup, reason: wording.reason)?.edit(for: finding)
  }

  // MARK: Writing

  func write(to json: inout JSONWriter) {
    json.array { json in
      for action in actions {
        if client.hasCodeActionLiterals {
          write(action, to: &json)
        } else if action.rule != nil || client.appliesEdits {
          json.object { writeCommand(of: action, to: &$0) }
        }
      }
    }
  }

  private func write(_ action: Action, to json: inout JSONWriter) {
    json.object { json in
      json.string("title", action.title)
      json.string("kind", action.kind)
      if let finding = action.finding {
        json.array("diagnostics") { json in
          DiagnosticWriter(document, report, client: client, options: options).write(finding, to: &json)
        }
      }
      if action.isPreferred { json.bool("isPreferred", true) }
      if action.rule == nil {
        json.key("edit")
        write(action.edits, to: &json)
      } else {
        json.object("command") { writeCommand(of: action, to: &$0) }
      }
    }
  }

  private func writeCommand(of action: Action, to json: inout JSONWriter) {
    json.string("title", action.title)
    json.string("command", (action.rule == nil ? ServerCommand.applyEdit : .explain).rawValue)
    json.array("arguments") { json in
      if let rule = action.rule {
        json.string(rule.id)
        json.string(document.uri)
      } else {
        write(action.edits, to: &json)
      }
    }
  }

  /// Writes a workspace edit; with the version that it is for, where the client knows versions.
  private func write(_ edits: [Edit], to json: inout JSONWriter) {
    json.object { json in
      guard client.hasDocumentChanges else {
        json.object("changes") { json in
          json.array(document.uri) { write(textEdits: edits, to: &$0) }
        }
        return
      }
      json.array("documentChanges") { json in
        json.object { json in
          json.object("textDocument") { json in
            json.string("uri", document.uri)
            json.key("version")
            if let version = document.version { json.integer(version) } else { json.null() }
          }
          json.array("edits") { write(textEdits: edits, to: &$0) }
        }
      }
    }
  }

  private func write(textEdits edits: [Edit], to json: inout JSONWriter) {
    for edit in edits {
      json.object { json in
        let start = document.text.position(of: edit.range.lowerBound, in: client.encoding)
        let end = document.text.position(of: edit.range.upperBound, in: client.encoding)
        json.range("range", (start, end))
        json.key("newText")
        json.string(edit.replacement)
      }
    }
  }
}
