"""What only a browser can see. Each walk opens pages and collects what is wrong with them."""

import functools
import http.server
import threading
from pathlib import Path
from urllib.parse import unquote, urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Error, sync_playwright

CHROMIUM = "/usr/bin/chromium"
WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 320, "height": 640}
POLICY = "default-src 'self'"
SCRIPTS = Path(__file__).with_name("in_page.js").read_text()


class Browser:
    """A running Chromium; every page that it opens is watched."""

    def __enter__(self):
        self.driver = sync_playwright().start()
        self.chromium = self.driver.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-dev-shm-usage"])
        return self

    def __exit__(self, *_):
        self.chromium.close()
        self.driver.stop()

    def tab(self, origin, size=WIDE, scheme="light", has_scripts=True, medium="screen"):
        context = self.chromium.new_context(
            viewport=size, color_scheme=scheme, java_script_enabled=has_scripts, locale="vi-VN")
        if has_scripts:
            context.add_init_script(SCRIPTS)
        page = context.new_page()
        page.emulate_media(media=medium, color_scheme=scheme)
        return Tab(page, origin)


class Tab:
    """A page in the browser, with what it asked for and what it said."""

    def __init__(self, page, origin):
        self.page, self.origin, self.path, self.findings = page, origin, "", []
        page.on("request", self.asked)
        page.on("requestfailed", self.not_loaded)
        page.on("response", self.answered)
        page.on("console", lambda message: self.note(f"console: {message.text}"))
        page.on("pageerror", lambda error: self.note(f"error: {error}"))
        page.on("dialog", lambda dialog: (self.note("a dialog"), dialog.dismiss()))

    def note(self, message):
        self.findings.append(f"{self.path}: {message}")

    def asked(self, request):
        if not request.url.startswith(self.origin):
            self.note(f"asked for {request.url}")

    def not_loaded(self, request):
        # An icon that was still on its way when the next page was opened is no fault.
        if request.failure != "net::ERR_ABORTED":
            self.note(f"could not load {request.url}: {request.failure}")

    def answered(self, response):
        if response.status >= 400 and not urlsplit(response.url).path.endswith("/favicon.ico"):
            self.note(f"{response.status} for {response.url}")

    def open(self, path):
        self.path = path
        try:
            self.page.goto(self.origin + path, wait_until="load")
        except Error as error:
            self.note(str(error).splitlines()[0])

    def close(self):
        self.page.context.close()


class Served:
    """The site behind http.server, in a folder below the root, with the strictest policy."""

    FOLDER = "/thu/trang/"

    def __init__(self, folder):
        folder = str(folder)

        class Handler(http.server.SimpleHTTPRequestHandler):
            def translate_path(self, path):
                path = urlsplit(path).path
                if not path.startswith(Served.FOLDER):
                    return folder + "/nothing-here"
                return super().translate_path(path[len(Served.FOLDER) - 1 :])

            def end_headers(self):
                self.send_header("Content-Security-Policy", POLICY)
                super().end_headers()

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(
            ("127.0.0.1", 0), functools.partial(Handler, directory=folder))
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.origin = f"http://127.0.0.1:{self.server.server_address[1]}{self.FOLDER}"

    def close(self):
        self.server.shutdown()


def file_origin(folder):
    return Path(folder).resolve().as_uri() + "/"


def run(walk, folder, paths):
    """One walk in a browser of its own: name of the check → findings."""
    with Browser() as browser:
        return walk(browser, folder, paths)


def every_page(browser, folder, paths):
    """All pages on a narrow screen: silence, no request outside, no sideways scroll, targets."""
    found = {"silent": [], "P10": [], "P11": [], "V10": [], "C08": []}
    tab = browser.tab(file_origin(folder), NARROW)
    for path in paths:
        tab.open(path)
        for rule, script in (
            ("P10", "sitegen.sideways()"), ("P11", "sitegen.smallTargets()"),
            ("V10", "sitegen.tightLines()"), ("C08", "sitegen.smallChartText()"),
        ):
            found[rule] += [f"{path}: {message}" for message in tab.page.evaluate(script)]
    found["silent"] = tab.findings
    tab.close()
    return found


def accessible(browser, folder, paths):
    """axe on each page, light and dark, wide and narrow."""
    found, runs = [], 0
    axe = Axe()
    for size in (WIDE, NARROW):
        tab = browser.tab(file_origin(folder), size)
        for path in paths:
            tab.open(path)
            for scheme in ("light", "dark"):
                tab.page.emulate_media(color_scheme=scheme)
                answer = axe.run(tab.page, options={"resultTypes": ["violations"], "preload": False})
                runs += 1
                for violation in answer.response["violations"]:
                    for node in violation["nodes"][:3]:
                        found.append(
                            f"{path} ({scheme}, {size['width']} px): {violation['id']}: "
                            f"{violation['help']}: {node['html'][:120]}")
        found += tab.findings
        tab.close()
    return {"axe": found, "axe runs": [str(runs)]}


def without_scripts(browser, folder, paths):
    """C10: nothing is missing where JavaScript is off; scripts may only add."""
    found = []
    with_scripts = browser.tab(file_origin(folder))
    without = browser.tab(file_origin(folder), has_scripts=False)
    for path in paths:
        with_scripts.open(path)
        without.open(path)
        all_lines = set(with_scripts.page.locator("body").inner_text().splitlines())
        for line in without.page.locator("body").inner_text().splitlines():
            if line.strip() and line not in all_lines and not any(line in one for one in all_lines):
                found.append(f"{path}: only without JavaScript: “{line[:80]}”")
        for button in without.page.locator("button:visible, [role=button]:visible").all():
            found.append(f"{path}: does nothing without JavaScript: “{button.inner_text()[:40]}”")
    with_scripts.close()
    without.close()
    return {"C10": found}


def served_in_a_folder(browser, folder, paths):
    """The same words from a web server, in a folder, under the strictest policy."""
    found = []
    served = Served(folder)
    from_server, from_files = browser.tab(served.origin), browser.tab(file_origin(folder))
    for path in paths:
        from_server.open(path)
        from_files.open(path)
        if (from_server.page.locator("body").inner_text()
                != from_files.page.locator("body").inner_text()):
            found.append(f"{path}: not the same words as from file://")
    found += from_server.findings
    from_server.close()
    from_files.close()
    served.close()
    return {"served": found}


def by_keyboard(browser, folder, paths):
    """P11: skip link, menu and tables by the Tab key alone, always seen where one is."""
    found = []
    tab = browser.tab(file_origin(folder))
    for path in paths:
        tab.open(path)
        page = tab.page
        expected = page.evaluate("sitegen.tabStops()")
        page.keyboard.press("Tab")
        first = page.evaluate("sitegen.focused()")
        if not first or not first["skips"]:
            found.append(f"{path}: the first stop is not the link to the content")
        seen = []
        for _ in range(min(expected, 150)):
            stop = page.evaluate("sitegen.focused()")
            if stop is None:
                found.append(f"{path}: the focus is lost after {len(seen)} stops of {expected}")
                break
            seen.append(stop["number"])
            if not stop["isSeen"]:
                found.append(f"{path}: the focus cannot be seen on {stop['told']}")
            page.keyboard.press("Tab")
        if len(set(seen)) < len(seen):
            found.append(f"{path}: the focus goes round in a circle")
        for missed in page.evaluate("sitegen.unreachable()"):
            found.append(f"{path}: the Tab key does not reach {missed}")
        tab.open(path)
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        if page.evaluate("sitegen.tabStops('main')") and not page.evaluate(
                "!!document.activeElement.closest('main')"):
            found.append(f"{path}: the skip link does not lead into the content")
    tab.close()
    return {"P11": found}


def by_sorting(browser, folder, paths):
    """A column of days is put in the order of time, not of its digits."""
    found = []
    tab = browser.tab(file_origin(folder))
    for path in paths:
        tab.open(path)
        found += [f"{path}: {text}" for text in tab.page.evaluate("sitegen.daysOutOfOrder()")]
    tab.close()
    return {"days sort as days": found}


def in_detail(browser, folder, paths):
    """What styles come to: T04 digits, V11 fonts, P13 zoom, and paper (K03, K06)."""
    found = {"T04": [], "V11": [], "P13": [], "K03": [], "K05": [], "K06": []}
    tab = browser.tab(file_origin(folder))
    session = tab.page.context.new_cdp_session(tab.page)
    for path in paths:
        tab.open(path)
        found["T04"] += [f"{path}: {text}" for text in tab.page.evaluate("sitegen.looseNumbers()")]
        found["V11"] += [f"{path}: {text}" for text in mixed_fonts(session)]
    tab.close()
    # A zoom of 200 % on a screen of 1280 px is a screen of 640 px.
    tab = browser.tab(file_origin(folder), {"width": 640, "height": 450})
    for path in paths:
        tab.open(path)
        found["P13"] += [f"{path}: {text}" for text in tab.page.evaluate("sitegen.sideways()")]
    tab.close()
    tab = browser.tab(file_origin(folder), medium="print")
    for path in paths:
        tab.open(path)
        for name, texts in tab.page.evaluate("sitegen.onPaper()").items():
            found[name] += [f"{path}: {text}" for text in texts]
    tab.close()
    return found


# Each row is one question, typed in several ways.
QUERIES = [("tra vinh", "TRÀ VINH", "Trà Vinh"), ("dong khoi", "Đồng khởi"), ("hoà bình", "hòa bình")]
HEAVIEST_QUERY = 100_000


def by_search(browser, folder, paths):
    """V06: marks, case and the place of a tone change nothing; and a query loads little."""
    found, asked = [], set()
    tab = browser.tab(file_origin(folder))
    tab.page.on("request", lambda request: asked.add(unquote(urlsplit(request.url).path)))
    for path in paths:
        for ways in QUERIES:
            lists = {}
            for query in ways:
                asked.clear()
                tab.open(path)
                tab.page.fill("#tim-o", query)
                tab.page.keyboard.press("Enter")
                tab.page.wait_for_function(
                    "document.getElementById('tim-ket-qua').getAttribute('aria-busy') === 'false'")
                lists[query] = tab.page.locator("#tim-ket-qua > li").all_inner_texts()
                weight = sum(Path(one).stat().st_size for one in asked if one.endswith(".js"))
                if not 0 < weight < HEAVIEST_QUERY:
                    found.append(f"{path}: “{query}” loads {weight} bytes of scripts")
            if len({tuple(one) for one in lists.values()}) > 1:
                found.append(f"{path}: not the same results for {', '.join(lists)}")
            if not path.startswith("minh-hoa/") and not any(lists.values()):
                found.append(f"{path}: nothing is found for {', '.join(lists)}")
    tab.close()
    return {"V06": found + tab.findings}


SAMPLE = "ẾẬỮĂẰẲẴẶƠỜỞỠỢƯỪỬỮỰĐỵỹỷ"


def mixed_fonts(session):
    """Letters that the font of a weight lacks are drawn in another one, and it shows."""
    session.send("DOM.enable")
    session.send("CSS.enable")
    session.send("Runtime.evaluate", {"expression": f"sitegen.letters('{SAMPLE}')"})
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    nodes = session.send(
        "DOM.querySelectorAll", {"nodeId": root, "selector": "[data-letters]"})["nodeIds"]
    for node in nodes:
        fonts = session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
        if len(fonts) > 1:
            names = ", ".join(font["familyName"] for font in fonts)
            attributes = session.send("DOM.getAttributes", {"nodeId": node})["attributes"]
            yield f"{attributes[-1]}: Vietnamese letters come from {names}"
