import Glibc
import Testing

@testable import Publish

@Suite struct MountPointTests {
  private static let pages = ["index.html": "i", "tinh/hue.html": "Huế"]

  @Test func publishesIntoADiskOfItsOwnAndLeavesNothingHiddenThere() throws {
    let playground = try Playground()
    try playground.real.makeDirectory(playground.output)
    guard mount("none", playground.output, "tmpfs", 0, nil) == 0 else {
      print("skipped: only root may mount a disk for this test")
      return
    }
    defer { umount2(playground.output, Int32(MNT_DETACH)) }
    try playground.publish(Self.pages)
    #expect(try playground.published() == Self.pages)
    try playground.publish(["index.html": "2"])
    #expect(
      try playground.real.names(in: playground.output) == ["index.html", "manifest.json"])
    #expect(try playground.real.names(in: playground.root) == ["site"])
  }

  @Test func publishesIntoAWritableDiskBelowAReadOnlyOne() throws {
    let playground = try Playground()
    let (above, output) = ("\(playground.root)/above", "\(playground.root)/above/out")
    try playground.real.makeDirectory(above)
    guard mount("none", above, "tmpfs", 0, nil) == 0 else {
      print("skipped: only root may mount a disk for this test")
      return
    }
    defer { umount2(above, Int32(MNT_DETACH)) }
    try playground.real.makeDirectory(output)
    #expect(mount("none", output, "tmpfs", 0, nil) == 0)
    defer { umount2(output, Int32(MNT_DETACH)) }
    #expect(mount("none", above, nil, UInt(MS_REMOUNT | MS_RDONLY), nil) == 0)
    try playground.publish(Self.pages, output: output)
    #expect(try playground.publish(Self.pages, output: output).summary?.unchanged == 2)
    #expect(try playground.real.names(in: output) == ["index.html", "manifest.json", "tinh"])
  }

  @Test func leavesTheOldSiteOnADiskThatIsFull() throws {
    let playground = try Playground()
    try playground.real.makeDirectory(playground.output)
    guard mount("none", playground.output, "tmpfs", 0, "size=256k,nr_inodes=60") == 0 else {
      print("skipped: only root may mount a disk for this test")
      return
    }
    defer { umount2(playground.output, Int32(MNT_DETACH)) }
    try playground.publish(Self.pages)
    let before = try playground.tree(playground.output)
    let large = ["index.html": String(repeating: "x", count: 300_000)]
    let many = Dictionary(uniqueKeysWithValues: (0..<80).map { ("trang/\($0)/a.html", "x") })
    for pages in [large, many] {
      let fault = #expect(throws: MachineFault.self) { try playground.publish(pages) }
      #expect(fault?.number == ENOSPC)
      try playground.publish(Self.pages)
      #expect(try playground.tree(playground.output) == before)
    }
  }
}
