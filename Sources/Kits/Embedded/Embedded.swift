private import CEmbedded

/// The default templates and registers that the program carries inside it.
public enum Embedded {
  /// The names of all files, such as `templates/layouts/page.html`, in byte order.
  public static let names: [String] = (0..<embedded_count).compactMap { index in
    embedded_file_at(index).map { String(cString: $0.pointee.name) }
  }

  /// The bytes of a file, or nothing where there is none of that name.
  public static func bytes(of name: String) -> [UInt8]? {
    guard let index = names.firstIndex(of: name), let file = embedded_file_at(UInt(index)) else {
      return nil
    }
    return [UInt8](
      UnsafeBufferPointer(start: file.pointee.bytes, count: Int(file.pointee.size)))
  }
}
