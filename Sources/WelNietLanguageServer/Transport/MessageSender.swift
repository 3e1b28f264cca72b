import WelNietEngine
import WelNietHost

/// Writes messages to the client.
final class MessageSender {
  private let output: OutputStream
  private var lastID = 0

  init(_ output: OutputStream) {
    self.output = output
  }

  /// Whether nobody reads any more.
  var isClosed: Bool { output.isClosed || output.failure != nil }

  func respond(to id: RequestID, _ write: (inout JSONWriter) -> Void) {
    send { json in
      json.key("id")
      json.raw(id.json)
      json.key("result")
      write(&json)
    }
  }

  /// - Parameter id: Nil where the message had none that could be read.
  func respond(to id: RequestID?, error: ResponseError) {
    send { json in
      json.key("id")
      if let id { json.raw(id.json) } else { json.null() }
      json.key("error")
      json.beginObject()
      json.key("code")
      json.integer(error.code.rawValue)
      json.key("message")
      json.string(error.message)
      json.endObject()
    }
  }

  func notify(_ method: String, _ write: (inout JSONWriter) -> Void) {
    send { json in
      json.key("method")
      json.string(method)
      json.key("params")
      write(&json)
    }
  }

  /// Asks the client for something; the id tells which answer belongs to it.
  func request(_ method: String, _ write: ((inout JSONWriter) -> Void)? = nil) -> RequestID {
    lastID += 1
    let id = RequestID(lastID)
    send { json in
      json.key("id")
      json.raw(id.json)
      json.key("method")
      json.string(method)
      guard let write else { return }
      json.key("params")
      write(&json)
    }
    return id
  }

  private func send(_ write: (inout JSONWriter) -> Void) {
    var json = JSONWriter()
    json.beginObject()
    json.key("jsonrpc")
    json.string("2.0")
    write(&json)
    json.endObject()
    output.write("Content-Length: \(json.bytes.count)\r\n\r\n")
    output.write(json.bytes)
    output.flush()
  }
}
