/// The version that `--version` prints and that packages carry.
enum Version {
  static let text = "0.1.0"
}
