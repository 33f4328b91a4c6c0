/// The loops that are running, innermost last.
///
/// An array would look after itself, and check on every step of every loop that nobody shares it.
struct LoopStack {
  private var base = UnsafeMutablePointer<LoopState>.allocate(capacity: 8)
  private(set) var count = 0
  private var capacity = 8

  var indices: Range<Int> { 0..<count }

  /// The innermost loop.
  @inline(__always)
  var last: UnsafeMutablePointer<LoopState> { base + (count &- 1) }

  subscript(index: Int) -> LoopState { base[index] }

  mutating func append(_ loop: LoopState) {
    if count == capacity { grow() }
    (base + count).initialize(to: loop)
    count += 1
  }

  mutating func removeLast() -> LoopState {
    count -= 1
    return (base + count).move()
  }

  private mutating func grow() {
    capacity *= 2
    let larger = UnsafeMutablePointer<LoopState>.allocate(capacity: capacity)
    larger.moveInitialize(from: base, count: count)
    base.deallocate()
    base = larger
  }

  func deallocate() {
    base.deinitialize(count: count)
    base.deallocate()
  }
}
