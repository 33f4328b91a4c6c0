import Diagnostics
import Testing

@testable import Publish

@Suite struct PublishProblemsTests {
  @Test func haveCodesOfTheirOwn() {
    let codes = PublishProblems.all.map(\.code)
    #expect(Set(codes).count == codes.count)
  }

  @Test(arguments: PublishProblems.all)
  func speakBothLanguagesAboutTheSameThings(_ problem: Problem) {
    let vi = problem.message.parameters(in: .vi)
    #expect(vi == problem.message.parameters(in: .en))
    #expect(problem.message.vi != problem.message.en || !vi.isEmpty)
  }

  @Test func explainAFaultInBothLanguages() {
    let fault = MachineFault(.place, "public/index.html", 28, aftermath: .rolledBack)
    let printer = DiagnosticPrinter(language: .vi)
    #expect(
      printer.print(fault.diagnostic) == """
        public/index.html: error: không đưa được tệp vào chỗ: ổ đĩa đã đầy; những gì đã đổi được \
        trả lại như cũ, trang đã xuất bản vẫn là bản cũ [machine-fault]

        """)
    #expect(
      DiagnosticPrinter(language: .en).print(fault.diagnostic) == """
        public/index.html: error: cannot put in place: No space left on device; what had changed \
        was put back, the published site is the old one [machine-fault]

        """)
  }
}
