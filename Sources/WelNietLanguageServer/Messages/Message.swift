import WelNietEngine

/// Something that a client sent.
enum Message: Sendable {
  case request(id: RequestID, method: String, parameters: JSONValue)
  case notification(method: String, parameters: JSONValue)
  /// The client's answer to a request of the server's; nil for an error.
  case response(id: RequestID, result: JSONValue?)
  /// Bytes that are no message; with the id where that much could be read.
  case malformed(id: RequestID?, ResponseError)
  /// The client went away.
  case end

  init(_ content: [UInt8]) {
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONReader.read(content)
    } catch {
      let what = error.problem.message(in: .english)
      self = .malformed(id: nil, ResponseError(.parseError, "no valid JSON: \(what) (byte \(error.offset))"))
      return
    }
    self.init(value)
  }

  private init(_ value: JSONValue) {
    guard value.kind == .object else {
      let what = value.kind == .array ? "batches are not part of this protocol" : "a message is an object"
      self = .malformed(id: nil, ResponseError(.invalidRequest, what))
      return
    }
    let id = value["id"].flatMap { RequestID($0) }
    guard value["jsonrpc"]?.string == "2.0" else {
      self = .malformed(id: id, ResponseError(.invalidRequest, "jsonrpc must be \"2.0\""))
      return
    }
    let parameters = value["params"] ?? JSONValue(.null)
    guard let method = value["method"] else {
      let isAnswer = value["result"] != nil || value["error"] != nil
      guard isAnswer, let id else {
        self = .malformed(id: id, ResponseError(.invalidRequest, "a message has a method, or an id and a result"))
        return
      }
      self = .response(id: id, result: value["error"] == nil ? value["result"] : nil)
      return
    }
    guard let method = method.string else {
      self = .malformed(id: id, ResponseError(.invalidRequest, "method must be a string"))
      return
    }
    switch parameters.kind {
    case .null, .array, .object: break
    default:
      self = .malformed(id: id, ResponseError(.invalidRequest, "params must be an object or an array"))
      return
    }
    guard let written = value["id"] else {
      self = .notification(method: method, parameters: parameters)
      return
    }
    guard let id else {
      let what = written.isNull ? "id must not be null" : "id must be an integer or a string"
      self = .malformed(id: nil, ResponseError(.invalidRequest, what))
      return
    }
    self = .request(id: id, method: method, parameters: parameters)
  }
}

extension Message {
  /// What must come before what.
  var ordering: MessageOrdering {
    switch self {
    case .request(_, let method, let parameters), .notification(let method, let parameters):
      MessageOrdering(method: method, document: parameters["textDocument"]?["uri"]?.string)
    case .response: .globalChange
    case .malformed: .free
    case .end: .globalChange
    }
  }

  /// The id of a request.
  var requestID: RequestID? {
    guard case .request(let id, _, _) = self else { return nil }
    return id
  }
}
