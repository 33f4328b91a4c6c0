import Domain
import Formats

extension PageDates {
  /// The two days of a head, each where it is written.
  init(reading fields: inout FieldReader) {
    self.init(published: fields.exactDay(.published), updated: fields.exactDay(.updated))
  }
}
