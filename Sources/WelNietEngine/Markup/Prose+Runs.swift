extension Prose {
  /// For each block, the first of the list items, or of its table's cells, that stand in a row with it.
  var runStarts: [Int32] {
    var starts: [Int32] = []
    starts.reserveCapacity(blocks.count)
    for index in blocks.indices {
      let joins =
        index > 0 && blocks[index].role == blocks[index - 1].role
        && (blocks[index].role == .listItem
          || blocks[index].role == .tableCell && blocks[index].table == blocks[index - 1].table)
      starts.append(joins ? starts[index - 1] : Int32(index))
    }
    return starts
  }
}
