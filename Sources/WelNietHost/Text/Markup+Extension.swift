import WelNietEngine

extension Markup {
  /// The markup that a file's extension, in lower case, stands for.
  package init(fileExtension: String) {
    switch fileExtension {
    case "md", "markdown": self = .markdown
    case "html", "htm": self = .html
    default: self = .plain
    }
  }
}
