/// Writes ratios from 0 to 1.
enum Ratio {
  /// A ratio rounded to a number of digits after the point.
  static func text(_ ratio: Double, digits: Int, point: String) -> String {
    var scale = 1
    for _ in 0..<digits { scale *= 10 }
    let value = Int((ratio * Double(scale)).rounded(.toNearestOrEven))
    let fraction = String(value % scale)
    return "\(value / scale)\(point)" + String(repeating: "0", count: digits - fraction.utf8.count) + fraction
  }
}
