import Foundation
import Testing
import WelNietEngine

/// A client of `welniet lsp`, over pipes. Nothing it waits for can last for ever.
final class LanguageClient {
  struct Failure: Error, CustomStringConvertible { var description: String }

  /// An answer to a request.
  struct Answer {
    var result: JSONValue?
    var error: Int?
  }

  /// What is told about a document.
  struct Diagnostics {
    var version: Int?
    var items: [JSONValue]

    /// `line:character-line:character rule`, in the order of the draft.
    var lines: [String] { items.map { LanguageClient.line(of: $0) } }
    var codes: [String] { items.map { $0["code"]?.string ?? "" } }
  }

  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private let errors: URL
  private var buffer = Data()
  private var lastID = 0
  /// What the server sent and nobody has looked at.
  private(set) var unread: [JSONValue] = []
  /// The result of `initialize`; null where it wasn't sent.
  private(set) var capabilities = JSONValue(.null)
  private static let patience: Int32 = 120_000

  /// Starts a server with the tests' lexicon, and a session with it.
  ///
  /// - Parameters:
  ///   - arguments: Options of the command; nil leaves even the tests' lexicon out.
  ///   - capabilities: JSON; nil starts no session.
  ///   - more: Members of the parameters of `initialize`, as JSON, each with a comma before it.
  init(
    _ arguments: [String]? = [], capabilities: String? = "{}", more: String = "", environment: [String: String] = [:]
  ) throws {
    signal(SIGPIPE, SIG_IGN)
    errors = try Folders.temporary().appendingPathComponent("errors")
    try Data().write(to: errors)
    process.executableURL = Folders.binary
    process.arguments = ["lsp"] + (arguments.map { Tool.schoolOptions + $0 } ?? [])
    process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    process.currentDirectoryURL = errors.deletingLastPathComponent()
    process.standardInput = input
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    guard let capabilities else { return }
    let answer = try request(
      "initialize", #"{"processId": null, "rootUri": null, "capabilities": \#(capabilities)\#(more)}"#)
    self.capabilities = try #require(answer.result)
    try notify("initialized", "{}")
  }

  deinit {
    if process.isRunning { process.terminate() }
    try? FileManager.default.removeItem(at: errors.deletingLastPathComponent())
  }

  // MARK: Sending

  /// Bytes as they are.
  func write(_ bytes: Data) throws {
    try input.fileHandleForWriting.write(contentsOf: bytes)
  }

  func send(_ json: String) throws {
    try write(LanguageClient.frame(json))
  }

  static func frame(_ json: String) -> Data {
    Data("Content-Length: \(json.utf8.count)\r\n\r\n\(json)".utf8)
  }

  func notify(_ method: String, _ parameters: String) throws {
    try send(#"{"jsonrpc": "2.0", "method": "\#(method)", "params": \#(parameters)}"#)
  }

  /// Asks and doesn't wait; the id tells the answer.
  func ask(_ method: String, _ parameters: String) throws -> Int {
    lastID += 1
    try send(#"{"jsonrpc": "2.0", "id": \#(lastID), "method": "\#(method)", "params": \#(parameters)}"#)
    return lastID
  }

  func request(_ method: String, _ parameters: String) throws -> Answer {
    try answer(to: ask(method, parameters))
  }

  // MARK: Documents

  func open(_ uri: String, _ text: String, language: String = "plaintext", version: Int = 1) throws {
    let item =
      #"{"uri": \#(json(uri)), "languageId": "\#(language)", "version": \#(version), "text": \#(json(text))}"#
    try notify("textDocument/didOpen", #"{"textDocument": \#(item)}"#)
  }

  func change(_ uri: String, version: Int, _ changes: [String]) throws {
    let item = #"{"uri": \#(json(uri)), "version": \#(version)}"#
    try notify(
      "textDocument/didChange",
      #"{"textDocument": \#(item), "contentChanges": [\#(changes.joined(separator: ", "))]}"#)
  }

  func close(_ uri: String) throws {
    try notify("textDocument/didClose", #"{"textDocument": {"uri": \#(json(uri))}}"#)
  }

  /// The next diagnostics that are sent about a document.
  func diagnostics(_ uri: String) throws -> Diagnostics {
    let message = try first {
      $0["method"]?.string == "textDocument/publishDiagnostics" && $0["params"]?["uri"]?.string == uri
    }
    return Diagnostics(
      version: message["params"]?["version"]?.integer, items: message["params"]?["diagnostics"]?.array ?? [])
  }

  /// Opens a document and tells what is found in it.
  func findings(_ text: String, language: String = "plaintext", uri: String = "untitled:a") throws -> [String] {
    try open(uri, text, language: language)
    return try diagnostics(uri).lines
  }

  // MARK: Receiving

  /// The answer to a request.
  func answer(to id: Int) throws -> Answer {
    let message = try first { $0["id"]?.integer == id && $0["method"] == nil }
    return Answer(result: message["result"], error: message["error"]?["code"]?.integer)
  }

  /// The next message of a method.
  func next(_ method: String) throws -> JSONValue {
    try first { $0["method"]?.string == method }
  }

  /// The first unread message of which something holds; waits for it.
  func first(where isWanted: (JSONValue) -> Bool) throws -> JSONValue {
    if let index = unread.firstIndex(where: isWanted) { return unread.remove(at: index) }
    while true {
      guard let message = try receive() else {
        throw Failure(description: "the server went away; \(unread.count) unread")
      }
      if isWanted(message) { return message }
      unread.append(message)
    }
  }

  /// The next message; nil where the server has closed its end.
  private func receive() throws -> JSONValue? {
    while true {
      if let message = try takeMessage() { return message }
      guard let bytes = try read() else { return nil }
      buffer += bytes
    }
  }

  private func takeMessage() throws -> JSONValue? {
    guard let end = buffer.range(of: Data("\r\n\r\n".utf8)) else { return nil }
    let header = String(decoding: buffer[buffer.startIndex..<end.lowerBound], as: UTF8.self)
    let length = try #require(Int(header.dropFirst("Content-Length: ".count)), "an odd header: \(header)")
    guard buffer.endIndex - end.upperBound >= length else { return nil }
    let content = Data(buffer[end.upperBound..<end.upperBound + length])
    buffer = Data(buffer[(end.upperBound + length)...])
    // Somebody else's reader must like it, too.
    _ = try JSONSerialization.jsonObject(with: content)
    let message = try JSONReader.read(Array(content))
    try #require(message["jsonrpc"]?.string == "2.0")
    return message
  }

  private func read() throws -> Data? {
    let descriptor = output.fileHandleForReading.fileDescriptor
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&request, 1, LanguageClient.patience) > 0 else {
      process.terminate()
      throw Failure(description: "the server is silent")
    }
    let bytes = output.fileHandleForReading.availableData
    return bytes.isEmpty ? nil : bytes
  }

  // MARK: The end

  /// Closes the server's input and waits for its end.
  func hangUp() throws -> Int32 {
    try input.fileHandleForWriting.close()
    return try status()
  }

  func shutDown() throws -> Int32 {
    let answer = try request("shutdown", "null")
    try #require(answer.error == nil)
    try send(#"{"jsonrpc": "2.0", "method": "exit"}"#)
    return try status()
  }

  /// What the server exits with, once it does.
  func status() throws -> Int32 {
    while let message = try receive() { unread.append(message) }
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// What it wrote to standard error.
  var complaints: String { (try? String(contentsOf: errors, encoding: .utf8)) ?? "" }

  /// How much memory the server has, in kilobytes; nil where the system doesn't tell.
  var memory: Int? {
    let status = try? String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
    let line = status?.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
    return line?.split(separator: " ").compactMap { Int($0) }.first
  }

  // MARK: Values

  static func line(of diagnostic: JSONValue) -> String {
    let range = diagnostic["range"]
    func place(_ key: String) -> String {
      "\(range?[key]?["line"]?.integer ?? -1):\(range?[key]?["character"]?.integer ?? -1)"
    }
    return "\(place("start"))-\(place("end")) \(diagnostic["code"]?.string ?? "")"
  }
}

/// A string as JSON.
func json(_ text: String) -> String {
  var bytes: [UInt8] = []
  JSONWriter.appendString(text, to: &bytes)
  return String(decoding: bytes, as: UTF8.self)
}

/// A change of a range: line and character of its start, and of its end.
func edit(_ places: [Int], _ text: String) -> String {
  let start = #"{"line": \#(places[0]), "character": \#(places[1])}"#
  let end = #"{"line": \#(places[2]), "character": \#(places[3])}"#
  return #"{"range": {"start": \#(start), "end": \#(end)}, "text": \#(json(text))}"#
}
