import WelNietHost

/// Reads what the client sends, so that the server learns of newer messages and of cancelled requests while it works.
enum InputThread {
  /// How often to look whether the client still lives, where it goes without closing the pipe.
  private static let interval: Clock.Milliseconds = 5000

  /// - Parameter parent: The client's process; nil as long as nobody told.
  static func start(into inbox: Inbox, parent: ParentProcess) -> WorkerThread? {
    WorkerThread {
      var parser = FrameParser()
      while true {
        while let event = parser.next() { inbox.put(message(event)) }
        switch StandardInput.read(waiting: interval) {
        case .bytes(let bytes): parser.append(bytes)
        case .nothing:
          guard parent.hasGone else { continue }
          inbox.put(.end)
          return
        case .end:
          inbox.put(.end)
          return
        }
      }
    }
  }

  private static func message(_ event: FrameParser.Event) -> Message {
    switch event {
    case .content(let content): Message(content)
    case .malformed(.noHeader):
      .malformed(id: nil, ResponseError(.parseError, "a message begins with a header ‘Content-Length: N’"))
    case .malformed(.tooLarge):
      .malformed(
        id: nil, ResponseError(.invalidRequest, "a message has at most \(FrameParser.longestContent) bytes"))
    }
  }
}
