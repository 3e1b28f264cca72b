import WelNietEngine

/// What can be done about findings.
extension LanguageServer {
  func codeActions(_ parameters: JSONValue) throws(ResponseError) -> [UInt8] {
    guard let uri = parameters["textDocument"]?["uri"]?.string else { throw .invalid("textDocument.uri") }
    guard let start = LinePosition(parameters["range"]?["start"]), let end = LinePosition(parameters["range"]?["end"])
    else { throw .invalid("range") }
    guard let report = report(on: uri), let document = documents[uri], let setup = report.setup,
      let context = report.context, let result = report.result
    else { return Array("[]".utf8) }
    let wish = ActionWish(parameters["context"])
    let one = document.text.offset(of: start, in: client.encoding)
    let other = document.text.offset(of: end, in: client.encoding)
    let selection = min(one, other)..<max(one, other)
    var writer = CodeActionWriter(document, report, client: client, options: options)
    if wish.includes(ServerCapabilities.quickFix) {
      let touched = report.described.indices.filter { report.range(of: report.described[$0]).touches(selection) }
      let fixes =
        touched.isEmpty ? [] : setup.linter.fixes(for: result, in: report.source, context: context)
      for index in touched { writer.add(index, fixes: fixes) }
    }
    if wish.includes(ServerCapabilities.fixAll), !wish.isUnasked, !report.findings.isEmpty {
      let shows = options.shows
      writer.addFixAll(setup.linter.fixed(report.source, context: context, where: { shows($0) }).edits)
    }
    return JSONWriter.json { writer.write(to: &$0) }
  }
}

/// Which actions a client wants.
private struct ActionWish {
  /// Kinds, with those below them; nil for all.
  private let only: [String]?
  /// Whether the client asks by itself, as the cursor moves: then nothing is tried out that takes time.
  let isUnasked: Bool

  init(_ context: JSONValue?) {
    only = context?["only"]?.array?.compactMap { $0.string }
    isUnasked = context?["triggerKind"]?.integer == 2 && only == nil
  }

  func includes(_ kind: String) -> Bool {
    guard let only else { return true }
    return only.contains { $0.isEmpty || kind == $0 || kind.hasPrefix($0 + ".") }
  }
}
