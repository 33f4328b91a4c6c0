/// Filters that make one text of another.
enum StringFilters {
  static let all: [Filter] = [upcase, downcase, append]

  static let upcase = Filter("upcase", summary: "capital letters") {
    input, _, _ throws(LiquidFault) in
    Value(try input.text.map { $0.uppercased() })
  }

  static let downcase = Filter("downcase", summary: "small letters") {
    input, _, _ throws(LiquidFault) in
    Value(try input.text.map { $0.lowercased() })
  }

  static let append = Filter("append", [.required("text")], summary: "the text, then another") {
    input, arguments, _ throws(LiquidFault) in
    Value(input.text + arguments[0].text)
  }
}
