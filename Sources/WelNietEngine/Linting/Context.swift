/// Who writes a draft.
public enum Author: UInt8, Sendable, CaseIterable, Hashable {
  case employee, pupil, parent

  /// The word that options and files use.
  public var id: String {
    switch self {
    case .employee: "employee"
    case .pupil: "pupil"
    case .parent: "parent"
    }
  }

  public init?(id: String) {
    guard let value = Author.allCases.first(where: { $0.id == id }) else { return nil }
    self = value
  }
}

/// Where a draft goes: the author's own account, or the school's.
public enum Channel: UInt8, Sendable, CaseIterable, Hashable {
  case personal, official

  /// The word that options and files use.
  public var id: String {
    switch self {
    case .personal: "personal"
    case .official: "official"
    }
  }

  public init?(id: String) {
    guard let value = Channel.allCases.first(where: { $0.id == id }) else { return nil }
    self = value
  }
}

/// The markup of a draft.
public enum Markup: UInt8, Sendable, CaseIterable, Hashable {
  case plain, markdown, html

  /// The word that options and files use.
  public var id: String {
    switch self {
    case .plain: "plain"
    case .markdown: "markdown"
    case .html: "html"
    }
  }

  public init?(id: String) {
    guard let value = Markup.allCases.first(where: { $0.id == id }) else { return nil }
    self = value
  }
}

/// A language of messages.
public enum Language: UInt8, Sendable, CaseIterable, Hashable {
  case dutch, english

  /// The ISO 639-1 code that options and files use.
  public var id: String {
    switch self {
    case .dutch: "nl"
    case .english: "en"
    }
  }

  public init?(id: String) {
    guard let value = Language.allCases.first(where: { $0.id == id }) else { return nil }
    self = value
  }
}

/// How grave a finding is.
public enum Severity: UInt8, Sendable, CaseIterable, Hashable, Comparable {
  case info, warning, error

  /// The word that options, files and reports use.
  public var id: String {
    switch self {
    case .info: "info"
    case .warning: "warning"
    case .error: "error"
    }
  }

  public init?(id: String) {
    guard let value = Severity.allCases.first(where: { $0.id == id }) else { return nil }
    self = value
  }

  public static func < (left: Severity, right: Severity) -> Bool {
    left.rawValue < right.rawValue
  }
}
