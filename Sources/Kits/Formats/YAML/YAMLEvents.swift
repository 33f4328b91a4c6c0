private import CYAML

/// One step of a YAML text, as libyaml reports it.
struct YAMLEvent {
  enum Kind {
    case documentStart
    case documentEnd
    case scalar(String, isPlain: Bool)
    case alias(String)
    case sequenceStart
    case mappingStart
    case collectionEnd
  }

  let kind: Kind
  let anchor: String?
  let tag: String?
  /// Bytes of the text that was given to the parser.
  let range: Range<Int>
}

/// Where and why libyaml gave up.
struct YAMLFault: Error {
  enum Stage {
    /// The bytes hold a character that YAML forbids.
    case reading
    case scanning
    case outOfMemory
  }

  let stage: Stage
  /// What libyaml found; matched against its fixed wordings, never shown.
  let found: String
  let offset: Int
  /// What it was doing, and where that began.
  let during: String
  let start: Int
}

/// The events of one YAML text; owns libyaml's parser and frees it exactly once.
struct YAMLEvents: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let text: UnsafeMutableBufferPointer<UInt8>
  // libyaml counts characters, our spans count bytes: one place is known in both.
  private var knownCharacter = 0
  private var knownByte = 0

  /// Begins a text that is known to be valid UTF-8.
  init(_ bytes: ArraySlice<UInt8>) {
    // The parser keeps a pointer to its input, so the input must not move.
    text = .allocate(capacity: max(1, bytes.count))
    _ = text.initialize(from: bytes)
    parser = .allocate(capacity: 1)
    precondition(yaml_parser_initialize(parser) == 1, "no memory for a YAML parser")
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    text.deallocate()
  }

  /// The next event, or nothing at the end of the text.
  mutating func next() throws(YAMLFault) -> YAMLEvent? {
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(parser, &event) == 1 else { throw fault() }
      defer { yaml_event_delete(&event) }
      switch event.type {
      case YAML_STREAM_START_EVENT: continue
      case YAML_STREAM_END_EVENT, YAML_NO_EVENT: return nil
      default: return copied(event)
      }
    }
  }

  private mutating func copied(_ event: yaml_event_t) -> YAMLEvent {
    var anchor: UnsafePointer<UInt8>?
    var tag: UnsafePointer<UInt8>?
    let kind: YAMLEvent.Kind
    switch event.type {
    case YAML_DOCUMENT_START_EVENT: kind = .documentStart
    case YAML_DOCUMENT_END_EVENT: kind = .documentEnd
    case YAML_ALIAS_EVENT:
      kind = .alias(Self.string(event.data.alias.anchor) ?? "")
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
      kind = .scalar(String(decoding: bytes, as: UTF8.self), isPlain: isPlain)
      anchor = UnsafePointer(scalar.anchor)
      tag = UnsafePointer(scalar.tag)
    case YAML_SEQUENCE_START_EVENT:
      kind = .sequenceStart
      anchor = UnsafePointer(event.data.sequence_start.anchor)
      tag = UnsafePointer(event.data.sequence_start.tag)
    case YAML_MAPPING_START_EVENT:
      kind = .mappingStart
      anchor = UnsafePointer(event.data.mapping_start.anchor)
      tag = UnsafePointer(event.data.mapping_start.tag)
    default: kind = .collectionEnd
    }
    let start = byte(ofCharacter: event.start_mark.index)
    let end = byte(ofCharacter: event.end_mark.index)
    return YAMLEvent(
      kind: kind, anchor: Self.string(anchor), tag: Self.string(tag),
      range: start..<max(start, end))
  }

  private mutating func fault() -> YAMLFault {
    let state = parser.pointee
    let stage: YAMLFault.Stage =
      switch state.error {
      case YAML_READER_ERROR: .reading
      case YAML_MEMORY_ERROR: .outOfMemory
      default: .scanning
      }
    let offset =
      stage == .reading ? state.problem_offset : byte(ofCharacter: state.problem_mark.index)
    return YAMLFault(
      stage: stage,
      found: state.problem.map { String(cString: $0) } ?? "", offset: min(offset, text.count),
      during: state.context.map { String(cString: $0) } ?? "",
      start: byte(ofCharacter: state.context_mark.index))
  }

  // Marks wander back a little and forward mostly, so walking from the last one is cheap.
  private mutating func byte(ofCharacter character: Int) -> Int {
    while knownCharacter < character, knownByte < text.count {
      knownByte += 1
      while knownByte < text.count, text[knownByte] & 0xC0 == 0x80 { knownByte += 1 }
      knownCharacter += 1
    }
    while knownCharacter > character {
      knownByte -= 1
      while text[knownByte] & 0xC0 == 0x80 { knownByte -= 1 }
      knownCharacter -= 1
    }
    return knownByte
  }

  private static func string(_ pointer: UnsafePointer<UInt8>?) -> String? {
    pointer.map { String(cString: $0) }
  }
}
