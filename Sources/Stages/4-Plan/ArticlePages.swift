import Compile
import Domain
import Markdown

extension Planner {
  /// A page for each text of `content/pages`.
  mutating func addArticles(_ articles: [Article]) {
    for article in articles {
      let text = PageText(article.body, links, reporting: &report)
      add(.article, article.path, from: article.origin) { frame, route in
        frame.scope(
          route, title: article.title,
          description: article.description ?? text.document.excerpt(characters: 160),
          [("body", text.html(on: route, in: frame))])
      }
    }
  }
}
