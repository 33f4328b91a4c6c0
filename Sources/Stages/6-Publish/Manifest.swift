package import Digests

/// What sitegen wrote into a folder: the mark that the folder is ours, and proof of each file.
package struct Manifest: Sendable, Equatable {
  /// One published file.
  package struct Entry: Sendable, Hashable {
    package let path: String
    package let size: Int
    package let digest: Digest

    package init(path: String, size: Int, digest: Digest) {
      self.path = path
      self.size = size
      self.digest = digest
    }
  }

  /// The name of the manifest in the published folder.
  package static let fileName = "manifest.json"

  /// The files in byte order of their paths.
  package let entries: [Entry]

  /// Takes entries with unique paths, in any order.
  // Strings of one normal form, as paths are, stand in the order of their bytes.
  package init(_ entries: [Entry] = []) {
    self.entries = entries.sorted { $0.path < $1.path }
  }

  package subscript(path: String) -> Entry? {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].path < path { low = middle + 1 } else { high = middle }
    }
    return low < entries.count && entries[low].path == path ? entries[low] : nil
  }

  /// The manifest as a file: one line for each entry, so that a diff of two reads well.
  package var bytes: [UInt8] {
    var text = "{\n\"generator\": \"sitegen\",\n\"format\": \(Self.format),\n\"files\": ["
    var separator = "\n"
    for entry in entries {
      text += separator
      text += "{\"path\": \""
      JSONReader.append(entry.path, escapedTo: &text)
      text += "\", \"size\": \(entry.size), \"sha256\": \"\(entry.digest.hex)\"}"
      separator = ",\n"
    }
    text += "\n]\n}\n"
    return Array(text.utf8)
  }

  static let format = 1
}

extension Manifest {
  /// Reads a manifest; nothing where the bytes are not one that sitegen wrote.
  ///
  /// Its paths decide what is deleted, so one that leads out of the folder makes it no manifest.
  package init?(bytes: [UInt8]) {
    guard let entries = bytes.withUnsafeBufferPointer({ Self.entries(in: $0) }) else { return nil }
    self.init(entries)
    guard zip(self.entries, self.entries.dropFirst()).allSatisfy({ $0.path != $1.path }) else {
      return nil
    }
  }

  private static func entries(in bytes: UnsafeBufferPointer<UInt8>) -> [Entry]? {
    var json = JSONReader(bytes)
    var entries: [Entry]?
    var isOurs = false
    let read = json.readObject { key, json in
      switch key {
      case "generator": isOurs = json.readString() == "sitegen"
      case "format": return json.readInteger() == format
      case "files":
        var files: [Entry] = []
        let read = json.readArray { json in
          guard let entry = entry(in: &json) else { return false }
          files.append(entry)
          return true
        }
        guard read else { return false }
        entries = files
      default: return json.skipValue()
      }
      return true
    }
    return read && isOurs && json.isAtEnd ? entries : nil
  }

  private static func entry(in json: inout JSONReader) -> Entry? {
    var path: String?
    var size: Int?
    var digest: Digest?
    let read = json.readObject { key, json in
      switch key {
      case "path": path = json.readString()
      case "size": size = json.readInteger()
      case "sha256": digest = json.readPlainString().flatMap { Digest(hex: $0) }
      default: return json.skipValue()
      }
      return true
    }
    guard read, let path, let size, let digest, OutputPath.flaw(in: path) == nil else {
      return nil
    }
    return Entry(path: path, size: size, digest: digest)
  }
}
