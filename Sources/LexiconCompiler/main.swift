// Compiles a folder of lexicons, protocols, rule texts and figures into one Swift source: LexiconCompiler FOLDER OUTPUT.
import Foundation

func fail(_ message: String) -> Never {
  FileHandle.standardError.write(Data("error: \(message)\n".utf8))
  exit(1)
}

guard CommandLine.arguments.count == 3 else { fail("usage: LexiconCompiler FOLDER OUTPUT") }
let folder = URL(fileURLWithPath: CommandLine.arguments[1])
let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
let files = (walk?.compactMap { $0 as? URL } ?? []).sorted { $0.path < $1.path }

func read(_ url: URL) -> [UInt8] {
  guard let data = try? Data(contentsOf: url) else { fail("cannot read \(url.path)") }
  return Array(data)
}

let lexicons = files.filter { $0.pathExtension == "lexicon" }.map { (name: $0.path, bytes: read($0)) }
let result = LexiconCheck.image(lexicons)
for error in result.errors {
  let place = "\(error.file):\(error.line):\(error.column)"
  FileHandle.standardError.write(Data("\(place): error: \(error.problem.message(.english))\n  \(error.excerpt)\n".utf8))
}
guard result.errors.isEmpty else { exit(1) }

/// A raw string literal that holds a text without a line break before or after it.
func literal(_ bytes: [UInt8]) -> String {
  "####\"\"\"\n" + String(decoding: bytes, as: UTF8.self) + "\n\"\"\"####"
}

var swift = "// Made from Lexicons/ by LexiconCompiler.\n\n"
swift += "extension BuiltIn {\n"
swift += "  static let tables: StaticString = \(literal(result.image))\n"
let protocols = files.filter {
  $0.pathExtension == "json" && $0.deletingLastPathComponent().lastPathComponent == "protocols"
}
swift += "  static let protocols: [(id: String, json: StaticString)] = [\n"
for file in protocols {
  swift += "    (\"\(file.deletingPathExtension().lastPathComponent)\", \(literal(read(file)))),\n"
}
swift += "  ]\n"
guard let rules = files.first(where: { $0.lastPathComponent == "rules.json" }) else { fail("rules.json is missing") }
swift += "  static let rules: StaticString = \(literal(read(rules)))\n"
guard let measured = files.first(where: { $0.lastPathComponent == "measured.json" }) else {
  fail("measured.json is missing")
}
swift += "  static let measured: StaticString = \(literal(read(measured)))\n"
swift += "}\n"
do {
  try Data(swift.utf8).write(to: URL(fileURLWithPath: CommandLine.arguments[2]), options: .atomic)
} catch {
  fail("cannot write \(CommandLine.arguments[2]): \(error)")
}
