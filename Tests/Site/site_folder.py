"""The folder that a build wrote: its pages, its other files, and which page stands for a type."""

import json
from functools import cached_property
from pathlib import Path

import dom


class Page:
    """One HTML file."""

    def __init__(self, path, data):
        self.path, self.data = path, data
        self.source = data.decode("utf-8")

    @cached_property
    def tree(self):
        return dom.parse(self.source)

    @cached_property
    def body(self):
        return self.tree.first("body")

    @property
    def kind(self):
        """The type of page, as the layout writes it."""
        return self.body["data-kind"] if self.body else None

    @property
    def title(self):
        title = self.tree.first("title")
        return title.text if title else ""

    def meta(self, name):
        for meta in self.tree.all("meta"):
            if name in (meta["name"], meta["property"]):
                return meta["content"]
        return None

    @property
    def is_demonstration(self):
        return "minh-hoa" in self.path.split("/")[:2]

    def below(self, folder):
        """Whether the page is in this folder of its language and realm."""
        parts = [part for part in self.path.split("/") if part not in ("en", "minh-hoa")]
        return len(parts) > 1 and parts[0] == folder


class Site:
    """Everything in the output folder, by its path."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.files = {
            str(file.relative_to(self.folder)): file
            for file in sorted(self.folder.rglob("*")) if file.is_file()
        }
        self.pages = [
            Page(path, file.read_bytes())
            for path, file in self.files.items() if path.endswith(".html")
        ]
        self.page = {page.path: page for page in self.pages}

    def ending(self, *endings):
        return [path for path in self.files if path.endswith(endings)]

    def read(self, path):
        return self.files[path].read_bytes()

    def json(self, path):
        return json.loads(self.read(path))

    @cached_property
    def kinds(self):
        kinds = {}
        for page in self.pages:
            kinds.setdefault(page.kind or page.path, []).append(page)
        return kinds

    @cached_property
    def examples(self):
        """The thinnest and the heaviest page of each type, real and invented figures apart."""
        chosen = {}
        for pages in self.kinds.values():
            for is_demonstration in (False, True):
                part = [page for page in pages if page.is_demonstration == is_demonstration]
                part.sort(key=lambda page: (len(page.data), page.path))
                # A demonstration has one campaign: its fullest page is enough.
                for page in part[-1:] if is_demonstration else part[:1] + part[-1:]:
                    chosen[page.path] = page
        return list(chosen.values())
