/* What makes tables handier; every page is complete without it. */
(function () {
  "use strict";
  var words = document.documentElement.dataset;
  var language = document.documentElement.lang;
  var order = new Intl.Collator(language, { numeric: true });

  function cellOf(row, column) { return row.cells[column]; }

  // What a cell says for machines comes first: a figure, else the day that it begins with.
  function valueOf(cell) {
    if (!cell) return "";
    if (cell.dataset.value !== undefined) return cell.dataset.value;
    var text = cell.textContent.trim();
    var day = cell.querySelector("time[datetime]");
    return day && text.indexOf(day.textContent.trim()) === 0 ? day.getAttribute("datetime") : text;
  }

  // Numbers by size, texts by the alphabet; what is missing comes last either way.
  function compare(one, other, isDown) {
    var first = parseFloat(one), second = parseFloat(other);
    var isNumber = one !== "" && other !== "" && !isNaN(one) && !isNaN(other);
    if (!one || !other) return !one && !other ? 0 : one ? -1 : 1;
    var difference = isNumber ? first - second : order.compare(one, other);
    return isDown ? -difference : difference;
  }

  function makeSortable(table) {
    var head = table.tHead && table.tHead.rows.length === 1 && table.tHead.rows[0];
    var body = table.tBodies.length === 1 && table.tBodies[0];
    if (!head || !body || body.rows.length < 3) return;
    var rows = Array.prototype.slice.call(body.rows);
    // Rows that belong together, headings between them and totals keep their places.
    var isPlain = rows.every(function (row) {
      return row.cells.length === head.cells.length && !row.classList.contains("total")
        && !row.querySelector("[colspan],[rowspan]");
    });
    if (!isPlain) return;
    Array.prototype.forEach.call(head.cells, function (cell, column) {
      if (!cell.textContent.trim() || cell.querySelector("a,button")) return;
      var button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      while (cell.firstChild) button.appendChild(cell.firstChild);
      cell.appendChild(button);
      button.addEventListener("click", function () {
        var isDown = cell.getAttribute("aria-sort") === "ascending";
        Array.prototype.forEach.call(head.cells, function (other) { other.removeAttribute("aria-sort"); });
        cell.setAttribute("aria-sort", isDown ? "descending" : "ascending");
        rows.map(function (row, index) { return { row: row, index: index, value: valueOf(cellOf(row, column)) }; })
          .sort(function (one, other) {
            return compare(one.value, other.value, isDown) || one.index - other.index;
          })
          .forEach(function (entry) { body.appendChild(entry.row); });
      });
    });
    if (rows.length >= 12) addFilter(table, rows);
  }

  function fold(text) {
    return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/\u0111/g, "d");
  }

  function addFilter(table, rows) {
    var region = table.closest(".table-scroll") || table;
    var label = document.createElement("label");
    var field = document.createElement("input");
    var count = document.createElement("span");
    label.className = "filter";
    label.appendChild(document.createTextNode(words.filter + " "));
    field.type = "search";
    count.setAttribute("role", "status");
    label.appendChild(field);
    label.appendChild(count);
    region.parentNode.insertBefore(label, region);
    var texts = rows.map(function (row) { return fold(row.textContent); });
    field.addEventListener("input", function () {
      var asked = fold(field.value.trim());
      var shown = 0;
      rows.forEach(function (row, index) {
        row.hidden = texts[index].indexOf(asked) < 0;
        if (!row.hidden) shown++;
      });
      count.textContent = asked ? " " + shown + "/" + rows.length : "";
    });
  }

  // A row with a name of its own gets a link to itself, to send to a colleague.
  function addRowLinks(table) {
    table.querySelectorAll("tbody tr[id] > th[scope=row]").forEach(function (cell) {
      var link = document.createElement("a");
      link.className = "row-link";
      link.href = "#" + cell.parentNode.id;
      link.textContent = "#";
      link.setAttribute("aria-label", words.rowLink);
      link.addEventListener("click", function () {
        if (navigator.clipboard) navigator.clipboard.writeText(link.href).catch(function () {});
      });
      cell.appendChild(link);
    });
  }

  // Without a script there is only the link, which leads to the index from A to Z.
  document.querySelectorAll(".head-search form").forEach(function (form) { form.hidden = false; });

  // Of a campaign's pages, on one line on a telephone, the current one is in sight.
  var here = document.querySelector(".parts [aria-current]");
  if (here) here.closest("ul").scrollLeft = here.offsetLeft - 64;

  document.querySelectorAll("main table").forEach(function (table) {
    makeSortable(table);
    addRowLinks(table);
  });

  // On paper nothing can be opened: what is closed is printed open, then closed again.
  var closed = [];
  window.addEventListener("beforeprint", function () {
    closed = Array.prototype.slice.call(document.querySelectorAll("details:not([open])"));
    closed.forEach(function (element) { element.open = true; });
  });
  window.addEventListener("afterprint", function () {
    closed.forEach(function (element) { element.open = false; });
  });
})();
