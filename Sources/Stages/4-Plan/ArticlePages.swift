import Compile
import Domain
import Liquid

extension Planner {
  /// A page for each text of `content/pages`.
  mutating func addArticles(_ articles: [Article]) {
    for article in articles {
      add(.article, article.path, from: article.origin) { frame, route in
        frame.scope(
          route, title: article.title, description: article.description,
          [("body", .safe(""))])
      }
    }
  }
}
