import WelNietEngine

/// What the server can do, as `initialize` answers it.
enum ServerCapabilities {
  static let fixAll = "source.fixAll.welniet"
  static let quickFix = "quickfix"

  static func write(_ client: ClientCapabilities, version: String, to json: inout JSONWriter) {
    json.object { json in
      json.object("capabilities") { json in
        json.string("positionEncoding", client.encoding.rawValue)
        json.object("textDocumentSync") { json in
          json.bool("openClose", true)
          json.integer("change", 2)
          json.object("save") { $0.bool("includeText", false) }
        }
        json.bool("hoverProvider", true)
        json.object("codeActionProvider") { json in
          json.strings("codeActionKinds", [quickFix, fixAll])
        }
        json.object("diagnosticProvider") { json in
          json.string("identifier", DiagnosticWriter.sourceName)
          json.bool("interFileDependencies", false)
          json.bool("workspaceDiagnostics", false)
          json.bool("workDoneProgress", true)
        }
        json.object("executeCommandProvider") { json in
          json.strings("commands", ServerCommand.allCases.map { $0.rawValue })
        }
        json.object("workspace") { json in
          json.object("workspaceFolders") { json in
            json.bool("supported", true)
            json.bool("changeNotifications", true)
          }
        }
      }
      json.object("serverInfo") { json in
        json.string("name", "welniet")
        json.string("version", version)
      }
    }
  }
}
