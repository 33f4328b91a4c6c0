import Compile
import Domain
import Markdown

extension Planner {
  /// A page for each text of `content/pages`.
  mutating func addArticles(_ articles: [Article]) {
    for article in articles {
      let body = text(article.body)
      add(.article, article.path, from: article.origin) { frame, route in
        frame.scope(
          route, title: article.title,
          description: article.description ?? body.document.excerpt(characters: 160),
          [("body", body.html(on: route, in: frame))])
      }
    }
  }
}
