import Diagnostics
import Liquid
import Testing

/// One use of a filter and what it prints; `nil` means that it must fail.
struct FilterCase: CustomTestStringConvertible {
  let filter: String
  let input: Value
  let arguments: [Value]
  let expected: String?

  init(_ filter: String, _ input: Value, _ arguments: [Value], _ expected: String?) {
    self.filter = filter
    self.input = input
    self.arguments = arguments
    self.expected = expected
  }

  init(_ filter: String, _ input: Value, _ expected: String?) {
    self.init(filter, input, [], expected)
  }

  var testDescription: String { "\(input.inspected) | \(filter): \(arguments.map(\.inspected))" }
}

private func object(_ fields: (String, Value)...) -> Value {
  .object(Record(fields.map { (name: $0.0, value: $0.1) }))
}

private let titles: Value = [
  object(("title", "foo")), object(("title", "Bar")), object(("title", .nil)), object(("h", "x")),
]

@Suite struct StandardFilterTests {
  private func expect(_ test: FilterCase) throws {
    let filter = try #require(FilterTable.standard[test.filter])
    let environment = FilterEnvironment(
      now: Moment(secondsSinceEpoch: 1_763_683_200), escapes: false)
    do {
      let result = try filter(test.input, test.arguments, environment)
      #expect(result.printed.string == test.expected)
    } catch {
      #expect(test.expected == nil, "\(error.problem.code)")
    }
  }

  @Test(arguments: [
    FilterCase("upcase", "Đồng Khởi", "ĐỒNG KHỞI"),
    FilterCase("downcase", "TRÀ VINH", "trà vinh"),
    FilterCase("capitalize", "đồng KHỞI", "Đồng khởi"),
    FilterCase("append", "hello", [5], "hello5"),
    FilterCase("prepend", 5, ["x"], "x5"),
    FilterCase("strip", " \t\r\n a b \u{0B}", "a b"),
    FilterCase("lstrip", " a ", "a "),
    FilterCase("rstrip", " a ", " a"),
    FilterCase("strip_newlines", "a\r\nb\nc\rd", "abc\rd"),
    FilterCase("truncate", "Tỉnh Trà Vinh", [8], "Tỉnh ..."),
    FilterCase("truncate", "Ground control", [20], "Ground control"),
    FilterCase("truncate", "abcdef", [2], "..."),
    FilterCase("truncate", "abcdef", [3, .nil], "abc"),
    FilterCase("truncate", "abc", ["x"], nil),
    FilterCase("truncatewords", "  one  two three ", [2], "one two..."),
    FilterCase("truncatewords", "one two", [0], "one..."),
    FilterCase("truncatewords", " one  two", [2], " one  two"),
    FilterCase("truncatewords", " one  two ", [2], "one two..."),
    FilterCase("truncate", "abc", [.int(.min)], "..."),
    FilterCase("truncate", "", [-1], "..."),
    FilterCase("slice", "Liquid", [-2, 99], "id"),
    FilterCase("slice", "hello", [5], ""),
    FilterCase("slice", "hello", [2.2], nil),
    FilterCase("slice", "hello", ["2", "2"], "ll"),
    FilterCase("split", "a,b,,", [","], "ab"),
    FilterCase("size", "Trà Vinh", "8"),
  ])
  func changesTexts(test: FilterCase) throws { try expect(test) }

  @Test(arguments: [
    FilterCase("replace", "aXbX", ["X", "-"], "a-b-"),
    FilterCase("replace", "ab", ["", "#"], "#a#b#"),
    FilterCase("replace_first", "aXbX", ["X", "-"], "a-bX"),
    FilterCase("replace_last", "aXbX", ["X", "-"], "aXb-"),
    FilterCase("replace_last", "ab", ["", "#"], "ab#"),
    FilterCase("replace_last", "aaa", ["aa", "b"], "ab"),
    FilterCase("remove", "aXbX", ["X"], "ab"),
    FilterCase("remove_first", "rain train", ["rain"], " train"),
    FilterCase("remove_last", "rain train", ["rain"], "rain t"),
  ])
  func replacesParts(test: FilterCase) throws { try expect(test) }

  @Test(arguments: [
    FilterCase(
      "escape", "<a href='x'>\"&\"</a>", "&lt;a href=&#39;x&#39;&gt;&quot;&amp;&quot;&lt;/a&gt;"),
    FilterCase("h", "<", "&lt;"),
    FilterCase("escape_once", "&lt;p&gt;<p>&x", "&lt;p&gt;&lt;p&gt;&amp;x"),
    FilterCase("newline_to_br", "a\r\nb\n", "a<br />\nb<br />\n"),
    FilterCase(
      "strip_html", "<!-- <b> -->x<script>y</script><style>z</style><b\n>w</b> < 3", "xw < 3"),
    FilterCase("url_encode", "bob@example.com ~*", "bob%40example.com+~%2A"),
    FilterCase("url_decode", "Tr%C3%A0+Vinh", "Trà Vinh"),
    FilterCase("url_decode", "%ff", nil),
    FilterCase("base64_encode", "_#/.", "XyMvLg=="),
    FilterCase("base64_decode", "XyMvLg==", "_#/."),
    FilterCase("base64_decode", "5", nil),
    FilterCase("base64_url_safe_encode", "~~?", "fn4_"),
    FilterCase("base64_url_safe_decode", "XyMvLg", "_#/."),
  ])
  func encodes(test: FilterCase) throws { try expect(test) }

  @Test(arguments: [
    FilterCase("abs", "-5.1", "5.1"), FilterCase("abs", .nil, "0"),
    FilterCase("at_least", "abc", [2], "2"), FilterCase("at_most", 8.4, [5.9], "5.9"),
    FilterCase("ceil", "-5.1", "-5"), FilterCase("floor", -5.4, "-6"),
    FilterCase("round", 5.666, [2], "5.67"), FilterCase("round", 2.5, "3"),
    FilterCase("round", -2.5, "-3"), FilterCase("round", 5.666, [-2], "0"),
    FilterCase("round", 1.005, [2], "1.01"), FilterCase("round", 15, [-1], "20"),
    FilterCase("plus", 0.1, [0.2], "0.3"), FilterCase("minus", "10.1", ["2.2"], "7.9"),
    FilterCase("times", 5.0, [2.1], "10.5"), FilterCase("times", .nil, [2], "0"),
    FilterCase("divided_by", 9, [2], "4"), FilterCase("divided_by", -9, [2], "-5"),
    FilterCase("divided_by", 20, [7.0], "2.857142857142857"),
    FilterCase("divided_by", 1, [0], nil), FilterCase("divided_by", 1, [0.0], nil),
    FilterCase("divided_by", .int(.min), [-1], "9.223372036854776e+18"),
    FilterCase("modulo", 10.1, [7.0], "3.1"), FilterCase("modulo", -7, [3], "2"),
    FilterCase("modulo", 10, [2.0], "0.0"),
    FilterCase("plus", .int(.max), [1], "9.223372036854776e+18"),
    FilterCase("plus", "1_000", [1], "1001"), FilterCase("plus", "1__0_", [1], "2"),
  ])
  func computes(test: FilterCase) throws { try expect(test) }

  @Test(arguments: [
    FilterCase("join", ["a", ["b", 1]], ["#"], "a#b#1"), FilterCase("join", 123, ["#"], "123"),
    FilterCase("first", object(("b", 1)), "b1"), FilterCase("last", [1, 2], "2"),
    FilterCase("reverse", .range(1, 3), "321"), FilterCase("concat", .nil, [["c"]], "c"),
    FilterCase("concat", ["a"], [5], nil), FilterCase("compact", ["a", .nil, "b"], "ab"),
    FilterCase("uniq", [5], ["field"], "5"), FilterCase("uniq", [5, 6], ["field"], nil),
    FilterCase("uniq", ["a", "b", "a", 1, 1.0], "ab11.0"),
    FilterCase("sort", [3, .nil, 1, 2.5], "12.53"), FilterCase("sort", ["a", 1], nil),
    FilterCase("sort", [true, false], nil),
    FilterCase("sort_natural", ["b", "A", .nil, "a"], "Aab"),
    FilterCase("map", titles, ["title"], "fooBar"), FilterCase("map", [5], ["x"], nil),
    FilterCase("sum", [1, [2, "0.5"]], "3.5"), FilterCase("sum", [], "0"),
    FilterCase("sum", [1], ["k"], nil), FilterCase("size", titles, "4"),
  ])
  func arrangesLists(test: FilterCase) throws { try expect(test) }

  @Test(arguments: [
    FilterCase("where", titles, ["title", "Bar"], "{\"title\"=>\"Bar\"}"),
    FilterCase("reject", ["x", "y", "cat"], ["c"], "xy"),
    FilterCase("find", ["x", "zoo"], ["oo"], "zoo"), FilterCase("find", ["x", .nil], ["q"], ""),
    FilterCase("find_index", ["x", "z"], ["z"], "1"), FilterCase("has", [1, 2], [2], "true"),
    FilterCase("has", [1], ["2"], nil), FilterCase("has", ["x", .nil, "z"], ["z"], ""),
    FilterCase("has", object(("z", false)), ["z", false], "true"),
  ])
  func selectsItems(test: FilterCase) throws { try expect(test) }

  @Test(arguments: [
    FilterCase("default", "", ["x"], "x"), FilterCase("default", false, ["x"], "x"),
    FilterCase("default", 0, ["x"], "0"), FilterCase("default", .nil, [], ""),
    FilterCase("date", "March 14, 2016", ["%d/%m/%Y"], "14/03/2016"),
    FilterCase(
      "date", "2016-03-14T10:30:15+07:00", ["%H:%M:%S %z %:z %s"],
      "10:30:15 +0700 +07:00 1457926215"),
    FilterCase("date", "14/3/2016", ["%-d.%-m.%y %e|%k|%l%P"], "14.3.16 14| 0|12am"),
    FilterCase(
      "date", 1_152_098_955, ["%F %T %A %^a %j %U %W %V %G"],
      "2006-07-05 11:29:15 Wednesday WED 186 27 27 27 2006"),
    FilterCase("date", "now", ["%Y-%m-%d"], "2025-11-21"),
    FilterCase("date", "3 Mar 2024 2:05 pm", ["%I:%M %p %-I%#p"], "02:05 PM 2pm"),
    FilterCase("date", "31 February 2024", ["%d"], "31 February 2024"),
    FilterCase(
      "date", "2024-02-29", ["%10Y|%_5d|%-m|%%|%Q|%C|%n"], "0000002024|   29|2|%|%Q|20|\n"),
    FilterCase("date", "2021-01-03", ["%G-W%V-%u %w"], "2020-W53-7 0"),
    FilterCase("date", .nil, ["%d"], ""), FilterCase("date", "x", [""], "x"),
  ])
  func printsDatesAndDefaults(test: FilterCase) throws { try expect(test) }
}
