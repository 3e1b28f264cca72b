/// How much is read at the most, so that no file or pipe can take all memory. In bytes.
package enum SizeLimit {
  /// A draft, a corpus or a line of the batch interface: what a shelf of books holds, which no post or newsletter is.
  package static let draft = 256 << 20
  /// A configuration, a register, a lexicon, a protocol or a baseline.
  package static let data = 64 << 20
}
