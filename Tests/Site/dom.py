"""A page as a tree of elements: enough of HTML for pages that the Nu checker has passed."""

from html.parser import HTMLParser

VOID = set("area base br col embed hr img input link meta source track wbr".split())
UNSEEN = {"script", "style", "template"}
PHRASING = set("a abbr b bdi cite code dfn em i kbd mark q s small span strong sub sup time u var".split())


class Element:
    """An element, its attributes, its children (elements and strings) and the line it begins on."""

    def __init__(self, name, attributes, line, parent):
        self.name, self.attributes, self.line, self.parent = name, attributes, line, parent
        self.children = []

    def __getitem__(self, attribute):
        return self.attributes.get(attribute)

    @property
    def classes(self):
        return (self["class"] or "").split()

    @property
    def elements(self):
        return [child for child in self.children if isinstance(child, Element)]

    @property
    def ancestors(self):
        above = self.parent
        while above is not None:
            yield above
            above = above.parent

    def all(self, *names, **attributes):
        """Every element below, in document order; `class_="x"` asks for one of the classes."""
        found, waiting = [], self.elements[::-1]
        while waiting:
            element = waiting.pop()
            if (not names or element.name in names) and element.matches(**attributes):
                found.append(element)
            waiting += element.elements[::-1]
        return found

    def first(self, *names, **attributes):
        found = self.all(*names, **attributes)
        return found[0] if found else None

    def matches(self, class_=None, **attributes):
        if class_ is not None and class_ not in self.classes:
            return False
        for key, value in attributes.items():
            own = self[key.rstrip("_").replace("_", "-")]
            if own is None or (value is not True and own != value):
                return False
        return True

    def inside(self, *names, **attributes):
        return any(
            (not names or above.name in names) and above.matches(**attributes)
            for above in self.ancestors
        )

    def next(self):
        """The element after this one, below the same parent."""
        siblings = self.parent.elements
        at = siblings.index(self) + 1
        return siblings[at] if at < len(siblings) else None

    @property
    def texts(self):
        """Every piece of text below with the element it stands in."""
        for child in self.children:
            if isinstance(child, str):
                yield child, self
            elif child.name not in UNSEEN:
                yield from child.texts

    @property
    def text(self):
        """What a reader sees: blocks apart, white space as one blank."""
        return " ".join("".join(self._pieces()).split())

    def _pieces(self):
        for child in self.children:
            if isinstance(child, str):
                yield child
            elif child.name not in UNSEEN:
                apart = child.name not in PHRASING
                if apart:
                    yield " "
                yield from child._pieces()
                if apart:
                    yield " "


class Builder(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.root = self.open = Element("#document", {}, 1, None)
        self.doctype = None

    def handle_decl(self, declaration):
        self.doctype = declaration

    def handle_starttag(self, name, attributes):
        child = Element(
            name, {key: value or "" for key, value in attributes}, self.getpos()[0], self.open)
        self.open.children.append(child)
        if name not in VOID:
            self.open = child

    def handle_startendtag(self, name, attributes):
        self.handle_starttag(name, attributes)
        if name not in VOID:
            self.open = self.open.parent

    def handle_endtag(self, name):
        if self.open.name != name:
            raise ValueError(f"line {self.getpos()[0]}: </{name}> while <{self.open.name}> is open")
        self.open = self.open.parent

    def handle_data(self, text):
        self.open.children.append(text)


def parse(text):
    """The tree of a page; its root has no name of an element."""
    builder = Builder()
    builder.feed(text)
    builder.close()
    if builder.open is not builder.root:
        raise ValueError(f"<{builder.open.name}> of line {builder.open.line} is never closed")
    builder.root.attributes["doctype"] = builder.doctype or ""
    return builder.root
