/// Joins what is one fact told over several sentences: a rumour, an argument, the words of somebody in disguise.
struct FactJoiner {
  private let analysis: Analysis

  init(_ analysis: Analysis) {
    self.analysis = analysis
  }

  /// The candidates, those of one such rule in neighbouring sentences of a block as one.
  func joined(_ candidates: [Candidate]) -> [Candidate] {
    var result: [Candidate] = []
    var told: [(candidate: Candidate, range: Range<Int>)] = []
    for candidate in candidates {
      if case .prose(let range) = candidate.place, Self.isTold(candidate.rule), !range.isEmpty {
        told.append((candidate, range))
      } else {
        result.append(candidate)
      }
    }
    told.sort { left, right in
      if left.candidate.rule != right.candidate.rule {
        return left.candidate.rule.rawValue < right.candidate.rule.rawValue
      }
      return left.range.lowerBound < right.range.lowerBound
    }
    for (candidate, range) in told {
      if let last = result.last, last.rule == candidate.rule, case .prose(let before) = last.place,
        areNeighbours(before, range)
      {
        let end = max(before.upperBound, range.upperBound)
        result[result.count - 1].place = .prose(before.lowerBound..<end)
      } else {
        result.append(candidate)
      }
    }
    return result
  }

  private static func isTold(_ rule: Rule) -> Bool {
    switch rule {
    case .reputationHearsay, .contactArgument, .identityAnonymous: true
    default: false
    }
  }

  private func areNeighbours(_ before: Range<Int>, _ after: Range<Int>) -> Bool {
    if after.lowerBound < before.upperBound { return true }
    guard let one = sentence(at: before.upperBound - 1), let two = sentence(at: after.lowerBound) else { return false }
    return two - one <= 1 && analysis.sentences[one].block == analysis.sentences[two].block
  }

  /// The sentence of the last token that begins at or before a prose offset.
  private func sentence(at offset: Int) -> Int? {
    var low = 0
    var high = analysis.tokens.count
    while low < high {
      let middle = (low + high) / 2
      if Int(analysis.tokens[middle].start) <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? Int(analysis.tokens[low - 1].sentence) : nil
  }
}
