internal import Diagnostics

/// What a document holds beside its text, gathered while its parts are read.
final class WordFindings {
  /// Something to be said, at the paragraph where it is met first.
  struct Remark {
    let problem: Problem
    let name: String
    let paragraph: Int
    var count = 1
  }

  /// A picture where it stands in the text.
  struct Picture: Equatable {
    /// The part of the package that holds it.
    let part: String
    let alternative: String
    let paragraph: Int
  }

  private(set) var remarks: [Remark] = []
  private(set) var pictures: [Picture] = []
  /// The ids of the notes in the order in which the text refers to them.
  private(set) var notes: [NoteID] = []
  /// The paragraph that refers to each of them.
  private(set) var noteParagraphs: [Int] = []

  /// Which note of which kind.
  struct NoteID: Hashable {
    let isEndnote: Bool
    let id: String
  }

  /// Says something once for all places where it is met.
  func remark(_ problem: Problem, _ name: String = "", paragraph: Int) {
    if let index = remarks.firstIndex(where: { $0.problem == problem && $0.name == name }) {
      remarks[index].count += 1
    } else if remarks.count < 1_000 {
      remarks.append(Remark(problem: problem, name: name, paragraph: paragraph))
    }
  }

  func addPicture(_ part: String, alternative: String, paragraph: Int) -> Int {
    pictures.append(Picture(part: part, alternative: alternative, paragraph: paragraph))
    return pictures.count - 1
  }

  /// The place of a note in the order of the text.
  func reference(to note: NoteID, paragraph: Int) -> Int {
    if let known = notes.firstIndex(of: note) { return known }
    notes.append(note)
    noteParagraphs.append(paragraph)
    return notes.count - 1
  }
}
