import Diagnostics

@main
struct Main {
  static func main() {
    print("sitegen")
  }
}
