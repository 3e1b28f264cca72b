/// The `pre-commit` hook that we install.
enum HookScript {
  /// The line by which we know a hook as ours.
  static let mark = "# Made by ‘welniet git-hook install’; ‘welniet git-hook uninstall’ takes it away."

  /// What an earlier hook is called from then on.
  static let earlierName = "pre-commit.before-welniet"

  /// - Parameter program: The absolute name of the program to run; where it is gone, the one on the path runs.
  static func text(program: Path) -> [UInt8] {
    Array(
      """
      #!/bin/sh
      \(mark)
      earlier=${0%/*}/\(earlierName)
      if [ -f "$earlier" ] && [ -x "$earlier" ]; then
        "$earlier" "$@" || exit $?
      fi
      welniet=
      """.utf8)
      + quoted(program.bytes)
      + Array(
        """

        [ -x "$welniet" ] || welniet=welniet
        if ! command -v "$welniet" >/dev/null 2>&1; then
          printf '%s (%s)\\n' 'welniet: niet gevonden; installeer het, of haal deze controle weg' "$0" >&2
          printf '%s (%s)\\n' 'welniet: not found; install it, or remove this check' "$0" >&2
          exit 1
        fi
        exec "$welniet" git-hook run

        """.utf8)
  }

  static func isOurs(_ hook: [UInt8]) -> Bool {
    hook.split(separator: UInt8(ascii: "\n")).contains { $0.elementsEqual(mark.utf8) }
  }

  /// A text as one word of the shell, whatever it holds.
  static func quoted(_ text: [UInt8]) -> [UInt8] {
    var word: [UInt8] = [UInt8(ascii: "'")]
    for byte in text {
      if byte == UInt8(ascii: "'") { word += Array("'\\''".utf8) } else { word.append(byte) }
    }
    return word + [UInt8(ascii: "'")]
  }
}
