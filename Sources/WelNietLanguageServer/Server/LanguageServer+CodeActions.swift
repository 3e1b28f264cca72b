import WelNietEngine

/// What can be done about findings.
extension LanguageServer {
  func codeActions(_ parameters: JSONValue) throws(ResponseError) -> [UInt8] {
    JSONWriter.json { json in json.array { _ in } }
  }
}
