import Testing

/// Completions, as far as they can be told without the shells; `Tests/Integration/completions` has those.
struct CompletionsTests {
  @Test("Every command and every option is there", arguments: ["bash", "zsh", "fish"])
  func everything(_ shell: String) throws {
    let script = try Tool.run(["completions", shell])
    #expect(script.status == 0 && script.errors == "")
    let help = try Tool.run(["--help"]).lines
    let start = try #require(help.firstIndex(of: "Opdrachten:"))
    let commands = help[(start + 1)...].prefix { $0.hasPrefix("  ") }.filter { !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first.map { String($0) } }
    #expect(commands.contains("completions"))
    for command in commands {
      #expect(script.text.contains(command))
      for line in try Tool.run([command, "--help"]).lines {
        guard let option = line.split(separator: " ").first(where: { $0.hasPrefix("--") }), line.hasPrefix("  -") else {
          continue
        }
        let name = shell == "fish" ? "-l \(option.dropFirst(2))" : String(option)
        #expect(script.text.contains(name), "\(command) \(option)")
      }
    }
  }

  @Test("Other shells, and too many")
  func wrong() throws {
    #expect(try Tool.run(["completions"]).status == 2)
    #expect(try Tool.run(["completions", "powershell"]).errors.contains("bash"))
    #expect(try Tool.run(["completions", "bash", "zsh"]).status == 2)
  }
}
