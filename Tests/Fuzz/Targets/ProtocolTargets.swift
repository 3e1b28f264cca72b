import WelNietEngine
import WelNietHost
import WelNietLexicons

extension FuzzTarget {
  /// A school's own protocol, and the lines of the batch interface.
  static let protocols: [FuzzTarget] = [
    FuzzTarget(name: "protocol") { bytes in
      do throws(DataError) {
        _ = try ProtocolDecoder.decode(bytes)
      } catch {
        _ = error.message(in: .dutch)
      }
      guard let base = BuiltIn.schoolProtocol("kopwerk") else { return }
      do throws(DataError) {
        let school = try ProtocolDecoder.decode(bytes, extending: base)
        _ = CitationIndex(school, author: .employee)
      } catch {
        _ = error.message(in: .english)
      }
    },
    FuzzTarget(name: "batch") { bytes in
      for line in bytes.split(separator: UInt8(ascii: "\n")) {
        do throws(BatchRequest.Failed) {
          let request = try BatchRequest.read(Array(line)) { (id) throws(BatchRequest.Problem) in
            guard let school = BuiltIn.schoolProtocol(id) else { throw .unusableProtocol(id) }
            return school
          }
          expect(!request.id.isEmpty, "a request has an id")
        } catch {}
      }
    },
  ]
}
