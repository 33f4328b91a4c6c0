// What the checks ask of a page, from inside it.
globalThis.sitegen = {
  told(element) {
    const text = (element.textContent || "").trim().replace(/\s+/g, " ").slice(0, 50);
    return `<${element.localName}${element.className && typeof element.className === "string" ? " class=" + element.className : ""}> “${text}”`;
  },

  isShown(element) {
    if (!element.checkVisibility({ visibilityProperty: true })) return false;
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.height > 0;
  },

  // Whether an element scrolls by itself, so that what is wide inside does no harm.
  isInScroller(element) {
    for (let above = element.parentElement; above && above !== document.body; above = above.parentElement) {
      if (["auto", "scroll", "hidden", "clip"].includes(getComputedStyle(above).overflowX)) return true;
    }
    return false;
  },

  sideways() {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.body.querySelectorAll("*")].filter(
      (element) => element.getBoundingClientRect().right > width + 1 && !this.isInScroller(element));
    return [`${document.documentElement.scrollWidth} px wide on ${width}: ${wide.slice(-1).map(this.told)}`];
  },

  targets() {
    return [...document.querySelectorAll(
      "a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=link]")]
      .filter((element) => this.isShown(element) && !element.classList.contains("skip"));
  },

  // A link among words may be as small as the words (WCAG 2.5.8, exception "inline").
  isInSentence(element) {
    if (!getComputedStyle(element).display.startsWith("inline")) return false;
    let block = element.parentElement;
    while (block && getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
    const own = (element.innerText || "").trim().length;
    return !!block && (block.innerText || "").trim().length > own + 1;
  },

  smallTargets() {
    const boxes = this.targets().map((element) => ({ element, box: element.getBoundingClientRect() }));
    const found = [];
    for (const { element, box } of boxes) {
      if (box.width >= 23.9 && box.height >= 23.9) continue;
      if (this.isInSentence(element)) continue;
      found.push(`${Math.round(box.width)} × ${Math.round(box.height)} px: ${this.told(element)}`);
    }
    return found.slice(0, 5);
  },

  // Lines of text that give two stacked marks no room.
  tightLines() {
    const found = new Set();
    for (const element of document.body.querySelectorAll("*")) {
      if (element.closest("svg, [aria-hidden=true]")) continue;
      const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && /\p{L}/u.test(node.data));
      if (!hasText || !this.isShown(element)) continue;
      const style = getComputedStyle(element);
      const ratio = parseFloat(style.lineHeight) / parseFloat(style.fontSize);
      if (ratio < 1.499) found.add(`line height ${ratio.toFixed(2)}: ${this.told(element)}`);
      if (style.overflowY === "hidden" && element.scrollHeight > element.clientHeight + 1 && element.clientHeight > 2) {
        found.add(`clipped: ${this.told(element)}`);
      }
    }
    return [...found].slice(0, 5);
  },

  colour(text) {
    const parts = text.match(/[\d.]+/g).map(Number);
    return { red: parts[0], green: parts[1], blue: parts[2], alpha: parts[3] === undefined ? 1 : parts[3] };
  },

  luminance({ red, green, blue }) {
    const [r, g, b] = [red, green, blue].map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  },

  contrast(one, other) {
    const [light, dark] = [this.luminance(one), this.luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  },

  ground(element) {
    for (let at = element; at; at = at.parentElement) {
      const colour = this.colour(getComputedStyle(at).backgroundColor);
      if (colour.alpha > 0.99) return colour;
    }
    return { red: 255, green: 255, blue: 255 };
  },

  smallChartText() {
    const found = [];
    for (const text of document.querySelectorAll("svg text")) {
      if (!this.isShown(text)) continue;
      const scale = text.getScreenCTM();
      const size = parseFloat(getComputedStyle(text).fontSize) * Math.hypot(scale.b, scale.d);
      if (size < 11.9) found.push(`${size.toFixed(1)} px: ${this.told(text)}`);
      const fill = getComputedStyle(text).fill;
      if (/^rgb/.test(fill) && !text.classList.contains("on-mark")) {
        const ratio = this.contrast(this.colour(fill), this.ground(text.closest("svg")));
        if (ratio < 4.5) found.push(`contrast ${ratio.toFixed(1)}: ${this.told(text)}`);
      }
    }
    return found.slice(0, 5);
  },

  stops(within = "body") {
    return [...document.querySelectorAll(
      ["a[href]", "button", "input", "select", "textarea", "summary", "[tabindex]"]
        .map((name) => `${within} ${name}`).join(","))]
      .filter((element) => element.tabIndex >= 0 && !element.disabled && this.isShown(element));
  },

  tabStops(within) { return this.stops(within).length; },

  focused() {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    if (!element.sitegenSeen) element.sitegenSeen = ++this.count;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const isOutlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    const isOnScreen = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    return {
      number: element.sitegenSeen,
      told: this.told(element),
      skips: (element.getAttribute("href") || "").startsWith("#") && isOnScreen,
      isSeen: isOutlined && isOnScreen,
    };
  },
  count: 0,

  unreachable() {
    return [...document.querySelectorAll("nav a[href], .table-scroll")]
      .filter((element) => element.tabIndex < 0).map(this.told);
  },

  // Columns of days that a click does not put in the order of time.
  daysOutOfOrder() {
    const found = [];
    const dayIn = (cell) => {
      const time = cell && cell.querySelector("time[datetime]");
      const isFirst = time && cell.textContent.trim().startsWith(time.textContent.trim());
      return isFirst ? time.getAttribute("datetime") : null;
    };
    for (const button of document.querySelectorAll("main thead button.sort")) {
      const head = button.closest("th");
      const rows = head.closest("table").tBodies[0].rows;
      const days = () => Array.from(rows, (row) => dayIn(row.cells[head.cellIndex])).filter(Boolean);
      if (days().length < 2) continue;
      button.click();
      const sorted = days();
      const late = sorted.findIndex((day, index) => index > 0 && day < sorted[index - 1]);
      if (late > 0) found.push(`${this.told(head)}: ${sorted[late - 1]} before ${sorted[late]}`);
    }
    return found;
  },

  looseNumbers() {
    const found = [];
    for (const cell of document.querySelectorAll("td.num, th.num")) {
      const style = getComputedStyle(cell);
      if (!["right", "end"].includes(style.textAlign)) found.push(`not right: ${this.told(cell)}`);
      if (!style.fontVariantNumeric.includes("tabular-nums")) found.push(`digits of many widths: ${this.told(cell)}`);
    }
    return found.slice(0, 3);
  },

  // A line of letters in every font and weight that the page uses.
  letters(sample) {
    const seen = new Set();
    for (const element of [...document.body.querySelectorAll("*")]) {
      const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && /\p{L}/u.test(node.data));
      if (!hasText || element.closest("svg")) continue;
      const style = getComputedStyle(element);
      const name = `${style.fontFamily.split(",")[0]} ${style.fontWeight} ${style.fontStyle}`;
      if (seen.has(name)) continue;
      seen.add(name);
      const line = document.createElement("p");
      line.style.cssText = `font: ${style.fontStyle} ${style.fontWeight} 20px ${style.fontFamily}`;
      line.textContent = sample;
      line.setAttribute("data-letters", name);
      document.body.append(line);
    }
  },

  onPaper() {
    const found = { K03: [], K05: [], K06: [] };
    // As a browser does before it prints: the page unfolds what is folded.
    window.dispatchEvent(new Event("beforeprint"));
    for (const element of document.querySelectorAll("nav, .skip, button, input, [role=search], .head-search a, form")) {
      // A heading that sorts prints as what it heads.
      if (element.matches("th > .sort")) continue;
      if (this.isShown(element)) found.K06.push(`on paper: ${this.told(element)}`);
    }
    for (const head of document.querySelectorAll("thead")) {
      if (getComputedStyle(head).display !== "table-header-group") found.K06.push("a table's head does not repeat");
    }
    for (const folded of document.querySelectorAll("details:not([open]) > :not(summary, .filter)")) {
      if (!this.isShown(folded)) { found.K06.push(`folded away: ${this.told(folded)}`); break; }
    }
    for (const link of document.querySelectorAll("a[download]")) {
      const spelled = getComputedStyle(link, "::after").content;
      if (!spelled.includes("/") && !/\.\w+"?$/.test(spelled)) { found.K06.push(`not spelled out: ${this.told(link)}`); break; }
    }
    for (const row of document.querySelectorAll("tbody tr")) {
      if (getComputedStyle(row).breakInside !== "avoid") { found.K06.push("rows are split"); break; }
    }
    for (const box of document.querySelectorAll(".table-scroll")) {
      if (getComputedStyle(box).overflowX !== "visible") { found.K06.push("a table is cut off"); break; }
    }
    for (const paragraph of document.querySelectorAll(".official .plan > p, .official .plan section > p")) {
      const style = getComputedStyle(paragraph);
      const size = parseFloat(style.fontSize) * 0.75, indent = parseFloat(style.textIndent) / 37.795;
      if (size < 12.9 || size > 14.1) found.K03.push(`${size} pt: ${this.told(paragraph)}`);
      if (style.textAlign !== "justify") found.K03.push(`not justified: ${this.told(paragraph)}`);
      if (Math.abs(indent - 1) > 0.02 && Math.abs(indent - 1.27) > 0.02) found.K03.push(`first line ${indent.toFixed(2)} cm`);
      if (parseFloat(style.marginBottom) + parseFloat(style.marginTop) < 7.9) found.K03.push(`less than 6 pt between paragraphs`);
      if (!/Times New Roman|Liberation Serif|Tinos/.test(style.fontFamily)) found.K03.push(`set in ${style.fontFamily}`);
      if (found.K03.length) break;
    }
    for (const block of document.querySelectorAll(".signature-block")) {
      if (getComputedStyle(block).breakInside !== "avoid") found.K05.push("the signature may be split");
      const foot = block.closest(".official-foot");
      const list = foot && foot.querySelector("ul");
      if (list && block.getBoundingClientRect().left <= list.getBoundingClientRect().left) {
        found.K05.push("the signature does not stand right of the recipients");
      }
    }
    for (const name in found) found[name] = found[name].slice(0, 3);
    return found;
  },

  // What a sheet of the width of the window would lose at its right edge.
  cutOff() {
    const width = document.documentElement.clientWidth;
    return [...document.querySelectorAll("main *")]
      .filter((element) => this.isShown(element) && !element.closest("svg, .hidden-text, .matrix small"))
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map((element) => `cut off: ${this.told(element)}`).slice(0, 3);
  },

  // The first words in the heads of tables that no sheet can hold.
  longTables() {
    return [...document.querySelectorAll("main table")]
      .filter((table) => table.tHead && table.getBoundingClientRect().height > 1.2 * 970)
      .map((table) => table.tHead.rows[0].cells[0])
      .filter((cell) => cell.getClientRects().length && !/\n/.test(cell.innerText))
      .map((cell) => cell.innerText.trim()).filter((text) => text.length < 12);
  },

  // The words by which the foot of an official document is found again.
  documentFoot() {
    const foot = document.querySelector(".official-foot");
    const lines = (element) => element.innerText.split("\n").map((line) => line.trim()).filter(Boolean);
    const short = (text) => text.split(" ").slice(0, 4).join(" ");
    const recipients = lines(foot.querySelector(".recipients"));
    return [recipients[0], short(recipients.at(-1)), short(lines(foot.querySelector(".signature-block")).at(-1))];
  },

  fill(room) {
    const text = document.querySelector(".plan, main > .facts");
    text.style.marginTop = `${room}mm`;
  },

  forPaperOnly() {
    return [...document.querySelectorAll(".on-paper, .print-note")].filter((element) => this.isShown(element)).map(this.told);
  },
};
