import WelNietHost

/// What a client sent and nobody has dealt with, in order; filled by one thread and emptied by another.
final class Inbox: @unchecked Sendable {
  // Everything below is touched under the lock only.
  private let lock = Lock()
  private var messages: [Message] = []
  private var first = 0
  /// The request that is being answered.
  private var current: RequestID?
  private var cancelled: Set<RequestID> = []

  func put(_ message: Message) {
    lock {
      // Asking for something to stop goes before everything; for what is answered already it means nothing.
      if case .notification("$/cancelRequest", let parameters) = message {
        if let id = parameters["id"].flatMap({ RequestID($0) }), isWaiting(id) { cancelled.insert(id) }
        return
      }
      messages.append(message)
      lock.notify()
    }
  }

  private func isWaiting(_ id: RequestID) -> Bool {
    current == id || messages[first...].contains { $0.requestID == id }
  }

  /// The next message, once there is one.
  func wait() -> Message {
    lock {
      while first == messages.count { lock.wait() }
      return take()
    }
  }

  /// The next message; nil where there is none now.
  func next() -> Message? {
    lock { first < messages.count ? take() : nil }
  }

  private func take() -> Message {
    let message = messages[first]
    first += 1
    if first == messages.count {
      messages = []
      first = 0
    } else if first >= 1024 {
      messages.removeSubrange(..<first)
      first = 0
    }
    current = message.requestID
    return message
  }

  /// Whether the client no longer wants an answer to the request in hand.
  var isCancelled: Bool {
    lock { current.map { cancelled.contains($0) } ?? false }
  }

  /// Forgets the request in hand.
  func finish() {
    lock {
      if let current { cancelled.remove(current) }
      current = nil
    }
  }

  /// Whether something waits that changes what a later piece of work gives.
  func hasDependency(of work: MessageOrdering) -> Bool {
    lock { messages[first...].contains { $0.ordering.isDependency(of: work) } }
  }
}
