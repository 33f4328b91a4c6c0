/// TEMP
public enum MarkdownHTML {
  public static func html(_ input: [UInt8], options: MarkdownOptions) -> [UInt8] {
    input.withUnsafeBufferPointer { bytes in
      var marks = InlineMarks()
      if options.isExtended {
        marks.hasReferences = true
        marks.hasStrikethrough = input.contains(UInt8(ascii: "~"))
      }
      var tree: MarkdownTree
      var uses: [Int] = []
      if options.isExtended {
        let cut = BlockPass.cut(bytes, marks: marks)
        let parsed = cut.bytes.withUnsafeBufferPointer { CmarkParser.tree(of: $0) }
        let assembly = Assembly.of(parsed, cut: cut)
        tree = assembly.tree
        uses = assembly.cited.map { assembly.referenceCounts[$0] }
      } else {
        tree = CmarkParser.tree(of: bytes)
      }
      return tree.nodes.withUnsafeBufferPointer { nodes in
        tree.text.withUnsafeBufferPointer { text in
          var writer = HTMLWriter(nodes: nodes, text: text, options: options, footnoteUses: uses)
          writer.write()
          return writer.out.bytes
        }
      }
    }
  }
}
