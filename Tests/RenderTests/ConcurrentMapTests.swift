import Render
import Testing

@Suite struct ConcurrentMapTests {
  @Test(arguments: [1, 2, 7], [0, 1, 31, 32, 33, 1000])
  func keepsTheOrderWhateverTheJobs(jobs: Int, count: Int) async {
    let stretches = await Array(0..<count).concurrentMap(jobs: jobs) { Array($0) }
    #expect(stretches.flatMap { $0 } == Array(0..<count))
    #expect(stretches.dropLast().allSatisfy { $0.count == 32 })
  }
}
