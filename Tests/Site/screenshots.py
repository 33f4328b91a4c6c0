"""Pictures of every type of page, wide and narrow, light and dark, for someone to look at.

Usage: python Tests/Site/screenshots.py SITE OUT [TYPE…], where SITE is a built folder.
"""

import sys
from pathlib import Path

from browser import NARROW, WIDE, Browser, file_origin
from site_folder import Site

# What fits on a screen when it is looked at; a longer page is cut here.
TALLEST = 3000


def main(folder, out, *kinds):
    site, out = Site(folder), Path(out)
    out.mkdir(parents=True, exist_ok=True)
    with Browser() as browser:
        for size in (WIDE, NARROW):
            for scheme in ("light", "dark"):
                tab = browser.tab(file_origin(folder), size, scheme)
                for page in site.examples:
                    if kinds and page.kind not in kinds:
                        continue
                    tab.open(page.path)
                    height = tab.page.evaluate("document.documentElement.scrollHeight")
                    name = f"{page.kind}--{page.path.removesuffix('.html').replace('/', '-')}"
                    tab.page.screenshot(
                        path=out / f"{name}--{size['width']}-{scheme}.png", full_page=True,
                        clip={"x": 0, "y": 0, "width": size["width"],
                              "height": min(height, TALLEST)})
                tab.close()
    print(f"{len(list(out.glob('*.png')))} pictures in {out}")


if __name__ == "__main__":
    main(*sys.argv[1:])
