import Archive
import Glibc

/// Tells this program from every other build of it: what another one remembers is not used.
enum ProgramIdentity {
  /// The version, and the program's file as it stands: its time of change is the kernel's.
  static let bytes: [UInt8] = {
    var archive = ArchiveWriter()
    archive.write(Version.text)
    var status = stat()
    if let path = Tool.path, stat(path, &status) == 0 {
      archive.write(Int(status.st_size))
      archive.write(Int(bitPattern: UInt(status.st_ino)))
      for time in [status.st_mtim, status.st_ctim] {
        archive.write(time.tv_sec)
        archive.write(time.tv_nsec)
      }
    }
    return archive.bytes
  }()
}
