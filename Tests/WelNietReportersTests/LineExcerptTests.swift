import Testing

@testable import WelNietReporters

/// The line of a draft around the words of a finding.
struct LineExcerptTests {
  /// The excerpt of a line in which ‹ and › enclose the words.
  private func excerpt(_ marked: String, width: Int) -> LineExcerpt {
    var bytes: [UInt8] = []
    var range = 0..<0
    for scalar in marked.unicodeScalars {
      if scalar == "‹" {
        range = bytes.count..<bytes.count
      } else if scalar == "›" {
        range = range.lowerBound..<bytes.count
      } else {
        bytes += Array(String(scalar).utf8)
      }
    }
    return LineExcerpt(of: bytes, line: 0..<bytes.count, marked: range, width: width)
  }

  @Test(
    "Carets stand under the words",
    arguments: [
      ("wat een ‹sukkel› zeg", 40, "wat een sukkel zeg", "        ^^^^^^"),
      ("‹a›", 40, "a", "^"),
      ("a‹›b", 40, "ab", " ^"),
      ("a‹›", 40, "a", " ^"),
      ("‹›", 40, "", "^"),
      ("😀 ‹é日›!", 40, "😀 é日!", "   ^^^"),
      ("\t‹a›", 40, "    a", "    ^"),
      (
        "een twee drie vier vijf ‹zes› zeven acht negen tien elf", 30, "… vier vijf zes zeven acht …",
        "            ^^^"
      ),
      ("‹een› twee drie vier vijf zes zeven acht negen tien", 30, "een twee drie vier vijf …", "^^^"),
      (
        "een twee drie vier vijf zes zeven acht negen ‹tien›", 30, "… zes zeven acht negen tien",
        "                       ^^^^"
      ),
      (
        "‹een twee drie vier vijf zes zeven acht negen tien›", 30, "een twee drie vier vijf ze …",
        "^^^^^^^^^^^^^^^^^^^^^^^^^^"
      ),
    ] as [(String, Int, String, String)])
  func carets(_ marked: String, _ width: Int, _ text: String, _ carets: String) {
    let excerpt = excerpt(marked, width: width)
    #expect(excerpt.text == text)
    #expect(excerpt.carets == carets)
  }

  @Test("No excerpt is wider than there is room for", arguments: [20, 30, 60, 100])
  func widths(_ width: Int) {
    let words = ["woord", "日本語", "👨‍👩‍👧", "e\u{301}e\u{301}n", "\t", "\u{202E}", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"]
    for first in words {
      for second in words {
        let around = Array(repeating: first, count: 30).joined(separator: " ")
        let excerpt = excerpt("\(around) ‹\(second) sukkel \(second)› \(around)", width: width)
        #expect(DisplayText.width(excerpt.text) <= width)
        #expect(excerpt.carets.contains("^"))
      }
    }
  }
}
