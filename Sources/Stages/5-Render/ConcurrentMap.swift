import Synchronization

extension Array where Element: Sendable {
  /// The results for stretches of the array, in the order of the array, made on several threads.
  ///
  /// A stretch is large enough to pay for handing it out, and small enough to keep all threads busy
  /// to the end. What is made does not depend on how many threads there are.
  package func concurrentMap<Output: Sendable>(
    jobs: Int, stretch: Int = 32, _ transform: @escaping @Sendable (ArraySlice<Element>) -> Output
  ) async -> [Output] {
    let count = (self.count + stretch - 1) / stretch
    guard jobs > 1, count > 1 else {
      return (0..<count).map {
        transform(self[$0 * stretch..<Swift.min(($0 + 1) * stretch, self.count)])
      }
    }
    let next = Counter()
    let parts = await withTaskGroup(of: [(Int, Output)].self) { group in
      for _ in 0..<Swift.min(jobs, count) {
        group.addTask {
          var made: [(Int, Output)] = []
          while let index = next.take(below: count) {
            let range = index * stretch..<Swift.min((index + 1) * stretch, self.count)
            made.append((index, transform(self[range])))
          }
          return made
        }
      }
      return await group.reduce(into: [(Int, Output)]()) { $0 += $1 }
    }
    return parts.sorted { $0.0 < $1.0 }.map(\.1)
  }
}

/// Hands out numbers, each once.
private final class Counter: Sendable {
  private let value = Atomic(0)

  func take(below limit: Int) -> Int? {
    let taken = value.wrappingAdd(1, ordering: .relaxed).oldValue
    return taken < limit ? taken : nil
  }
}
