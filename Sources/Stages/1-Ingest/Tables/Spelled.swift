import Domain
import Formats
import Schema

/// A value of a few, which tables and YAML write as a word of either language.
///
/// The English word is the raw value.
protocol Spelled: CaseIterable, RawRepresentable, Sendable where RawValue == String {
  var vietnamese: String { get }
}

extension Spelled {
  var name: FieldName { FieldName(vi: vietnamese, en: rawValue) }

  /// All words, for a key of YAML.
  static var choices: [(name: FieldName, value: Self)] {
    allCases.map { ($0.name, $0) }
  }
}

extension ColumnType {
  /// One of the words of a type.
  static func words<Value: Spelled>(of type: Value.Type) -> ColumnType {
    .choice(
      type.allCases.map { Choice($0.rawValue, vi: $0.vietnamese, en: $0.rawValue) })
  }
}

extension CampaignHead.Status: Spelled {
  var vietnamese: String {
    switch self {
    case .issued: "ban hành"
    case .draft: "dự thảo"
    }
  }
}

extension CampaignScope.Level: Spelled {
  var vietnamese: String {
    switch self {
    case .nation: "toàn quốc"
    case .province: "tỉnh"
    case .district: "huyện"
    case .commune: "xã"
    }
  }
}

extension EditorNotes.TextFix.Kind: Spelled {
  var vietnamese: String {
    switch self {
    case .recognition: "nhận dạng chữ"
    case .misprint: "in sai"
    case .layout: "dàn trang"
    }
  }
}

extension ContentItem.Group: Spelled {
  var vietnamese: String {
    switch self {
    case .content: "nội dung"
    case .solution: "giải pháp"
    }
  }
}

extension Indicator.Direction: Spelled {
  var vietnamese: String {
    switch self {
    case .up: "tăng"
    case .down: "giảm"
    case .none: "không"
    }
  }
}

extension Comparator: Spelled {
  var vietnamese: String {
    switch self {
    case .atLeast: "tối thiểu"
    case .greaterThan: "trên"
    case .lessThan: "dưới"
    case .range: "khoảng"
    case .increasePerYear: "tăng mỗi năm"
    case .decreasePerYear: "giảm mỗi năm"
    case .decrease: "giảm một lần"
    case .milestoneByDate: "mốc trước ngày"
    case .milestoneInYear: "mốc trong năm"
    case .setCompletion: "hoàn thành bộ chỉ tiêu"
    case .setCompletionExceed: "hoàn thành và vượt bộ chỉ tiêu"
    case .atLeastBaseline: "không thấp hơn mức gốc"
    case .greaterThanBenchmark: "cao hơn mức so sánh"
    case .rankFirst: "đứng đầu"
    case .directionUp: "theo hướng tăng"
    case .directionDown: "theo hướng giảm"
    }
  }
}

extension Target.Basis: Spelled {
  var vietnamese: String {
    switch self {
    case .level: "mức đạt"
    case .stock: "số hiện có"
    case .increment: "tăng thêm"
    case .perYear: "hằng năm"
    case .cumulative: "lũy kế"
    case .termAverage: "bình quân nhiệm kỳ"
    case .completion: "hoàn thành"
    case .rank: "xếp hạng"
    case .set: "bộ chỉ tiêu"
    }
  }
}

extension DueRelation: Spelled {
  var vietnamese: String {
    switch self {
    case .withinPeriod: "trong kỳ"
    case .beforeEvent: "trước sự kiện"
    }
  }
}

extension Deadline.Precision: Spelled {
  var vietnamese: String {
    switch self {
    case .day: "ngày"
    case .month: "tháng"
    case .monthEnd: "cuối tháng"
    case .quarter: "quý"
    case .year: "năm"
    case .event: "sự kiện"
    case .recurring: "định kỳ"
    case .awaitingGuidance: "chờ hướng dẫn"
    }
  }
}

extension Recurrence.Frequency: Spelled {
  var vietnamese: String {
    switch self {
    case .monthly: "hằng tháng"
    case .quarterly: "hằng quý"
    case .halfYearly: "sáu tháng"
    case .yearly: "hằng năm"
    }
  }
}

extension ReportingRule.Kind: Spelled {
  var vietnamese: String {
    switch self {
    case .periodic: "định kỳ"
    case .final: "tổng kết"
    case .adHoc: "khi phát sinh"
    }
  }
}

extension Movement.Group: Spelled {
  var vietnamese: String {
    switch self {
    case .movement: "phong trào"
    case .title: "danh hiệu"
    case .model: "mô hình"
    }
  }
}

extension LegalDocument.Group: Spelled {
  var vietnamese: String {
    switch self {
    case .document: "văn bản"
    case .byName: "dẫn theo tên"
    case .programme: "chương trình"
    }
  }
}

extension LegalDocument.Role: Spelled {
  var vietnamese: String {
    switch self {
    case .legalBasis: "căn cứ"
    case .cited: "dẫn chiếu"
    case .awardProcedure: "thủ tục khen thưởng"
    }
  }
}

extension IndicatorResult.Status: Spelled {
  var vietnamese: String {
    switch self {
    case .estimated: "ước thực hiện"
    case .preliminary: "sơ bộ"
    case .official: "chính thức"
    }
  }
}

extension WorkProgress.State: Spelled {
  var vietnamese: String {
    switch self {
    case .notStarted: "chưa khởi công"
    case .preparing: "chuẩn bị"
    case .started: "khởi công"
    case .underway: "đang thực hiện"
    case .completed: "hoàn thành"
    case .suspended: "tạm dừng"
    }
  }
}

extension SubjectKind: Spelled {
  var vietnamese: String {
    switch self {
    case .collective: "tập thể"
    case .person: "cá nhân"
    case .household: "hộ gia đình"
    }
  }
}

extension AwardDecision.State: Spelled {
  var vietnamese: String {
    switch self {
    case .proposed: "đề nghị"
    case .publicComment: "lấy ý kiến"
    case .decided: "đã quyết định"
    case .revoked: "đã thu hồi"
    }
  }
}

extension EmulationBlock.Role: Spelled {
  var vietnamese: String {
    switch self {
    case .head: "trưởng"
    case .deputy: "phó"
    case .member: "thành viên"
    }
  }
}

extension EmulationBlock.RubricItem.Kind: Spelled {
  var vietnamese: String {
    switch self {
    case .scored: "chấm điểm"
    case .bonus: "thưởng"
    case .deduction: "trừ"
    }
  }
}

extension Exemplar.Kind: Spelled {
  var vietnamese: String {
    switch self {
    case .collective: "tập thể"
    case .person: "cá nhân"
    case .model: "mô hình"
    }
  }
}

extension Province.Vintage: Spelled {
  var vietnamese: String { rawValue }
}

// The register's own words.
extension Province.Kind: Spelled {
  var vietnamese: String { rawValue }
}
