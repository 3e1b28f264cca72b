/// Why a request gets no result.
struct ResponseError: Error, Sendable, Equatable {
  enum Code: Int, Sendable {
    case parseError = -32700
    case invalidRequest = -32600
    case methodNotFound = -32601
    case invalidParams = -32602
    case serverNotInitialized = -32002
    case requestFailed = -32803
    case requestCancelled = -32800
  }

  var code: Code
  /// In English, for who makes clients; without anything of a draft.
  var message: String

  init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  static let cancelled = ResponseError(.requestCancelled, "the client cancelled this request")

  static func invalid(_ parameter: String) -> ResponseError {
    ResponseError(.invalidParams, "\(parameter) is missing or of the wrong kind")
  }
}
