/// How a run ends.
enum ExitStatus: Int32 {
  case clean = 0
  case contentHasErrors = 1
  case wrongUsage = 2
  case machineFailed = 3
}
