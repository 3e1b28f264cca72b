import WelNietEngine
import WelNietHost

/// The beginning of a session, and what the client is asked for.
extension LanguageServer {
  func initialize(_ parameters: JSONValue) throws(ResponseError) -> [UInt8] {
    guard phase == .new else { throw ResponseError(.invalidRequest, "‘initialize’ may come once") }
    guard parameters.kind == .object else { throw .invalid("params") }
    phase = .running
    client = ClientCapabilities(parameters["capabilities"])
    folders = WorkspaceFolders(parameters)
    settings.initial = parameters["initializationOptions"]
    if let id = parameters["processId"]?.integer { parent.watch(id) }
    return JSONWriter.json { ServerCapabilities.write(client, version: options.version, to: &$0) }
  }

  /// What the client can only be asked once it is ready.
  func register() {
    checkSettings()
    askForConfiguration()
    var registrations: [(method: String, options: [UInt8])] = []
    if client.registersConfiguration {
      let section = JSONWriter.json { json in json.object { $0.string("section", "welniet") } }
      registrations.append(("workspace/didChangeConfiguration", section))
    }
    if client.registersWatchers {
      registrations.append(("workspace/didChangeWatchedFiles", LanguageServer.watchers))
    }
    guard !registrations.isEmpty else { return }
    let id = sender.request("client/registerCapability") { json in
      json.object { json in
        json.array("registrations") { json in
          for registration in registrations {
            json.object { json in
              json.string("id", "welniet:" + registration.method)
              json.string("method", registration.method)
              json.raw("registerOptions", registration.options)
            }
          }
        }
      }
    }
    questions[id] = .other
  }

  /// Configurations by their names; rosters, registers, lexicons and protocols can have any name.
  private static let watchers = JSONWriter.json { json in
    json.object { json in
      json.array("watchers") { json in
        for glob in ["**/{welniet,.welniet}.json", "**/*.{json,csv,lexicon,txt}"] {
          json.object { $0.string("globPattern", glob) }
        }
      }
    }
  }

  func take(_ result: JSONValue?, of question: Question) {
    guard case .configuration(let scopes) = question, let answers = result?.array else { return }
    settings.answered = [:]
    for (scope, answer) in zip(scopes, answers) { settings.answered[scope] = answer }
    relintAll()
    checkSettings()
  }

  // MARK: What people are shown

  enum MessageType: Int { case error = 1, warning, info, log }

  func show(_ type: MessageType, _ message: String) {
    sender.notify("window/showMessage") { json in
      json.object { json in
        json.integer("type", type.rawValue)
        json.string("message", message)
      }
    }
  }

  /// Shows a problem that is there until somebody changes something.
  func showOnce(_ type: MessageType, _ message: String) {
    if shown.insert(message).inserted { show(type, message) }
  }
}
