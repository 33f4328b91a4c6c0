/* Search without a server: loads the few small files that a query needs, as scripts, so that it
   works from a folder of files as well. Without this script the page is an index from A to Z. */
(function () {
  "use strict";
  var form = document.getElementById("tim-kiem");
  if (!form) return;
  var words = form.dataset;
  var field = form.elements.q;
  var status = document.getElementById("tim-trang-thai");
  var list = document.getElementById("tim-ket-qua");
  var more = document.getElementById("tim-them");
  var step = 10;
  var weights = [40, 8, 1];
  // What a query may load has a bound, so has what of it counts: this many words choose, and
  // neighbours rank where there are few of them.
  var mostWords = 10, mostPaired = 4;
  var waiting = {};
  var loaded = {};
  var turn = 0;

  // Shards call this as they arrive.
  window.sitegenSearch = {
    take: function (kind, number, data) { loaded[kind + number] = data; }
  };

  function load(kind, number, file, done) {
    var key = kind + number;
    if (key in loaded) { done(loaded[key]); return; }
    if (waiting[key]) { waiting[key].push(done); return; }
    waiting[key] = [done];
    var script = document.createElement("script");
    script.src = file;
    script.onload = script.onerror = function () {
      var calls = waiting[key];
      delete waiting[key];
      script.remove();
      calls.forEach(function (call) { call(loaded[key]); });
    };
    document.head.appendChild(script);
  }

  function loadAll(kind, numbers, name, done) {
    var left = numbers.length;
    if (!left) done();
    numbers.forEach(function (number) {
      load(kind, number, name + number + ".js", function () { if (!--left) done(); });
    });
  }

  // The same folding as the index: no case, no marks, no stroke through the d.
  function fold(text) {
    return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f\u031b]/g, "")
      .replace(/\u0111/g, "d").normalize("NFC");
  }

  function wordsOf(text) {
    var found = fold(text).match(/[a-z0-9\u00c0-\u1fff\u3040-\uffff]+/g) || [];
    return found.filter(function (word, index) { return found.indexOf(word) === index; })
      .slice(0, mostWords);
  }

  // Words are in the order of their bytes; ours are ASCII, so comparing texts is the same.
  function shardOf(word, firsts) {
    var low = 0, high = firsts.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (firsts[middle] <= word) low = middle + 1; else high = middle;
    }
    return Math.max(0, low - 1);
  }

  function pagesOf(steps) {
    if (!steps) return [];
    var page = 0;
    return steps.split(" ").map(function (one, index) {
      return page += one ? +one : index ? 1 : 0;
    });
  }

  // What is known of a word: [number of pages, titles, headings, bodies]. The last word of a query
  // may still be half typed: then every word that begins so counts.
  function entryOf(word, shards, isLast) {
    var known = {};
    shards.forEach(function (number) {
      var shard = loaded["words" + number] || {};
      (shard[word] ? [word] : isLast ? Object.keys(shard) : []).forEach(function (name) {
        if (name.lastIndexOf(word, 0) === 0) known[name] = shard[name];
      });
    });
    var names = known[word] ? [word] : Object.keys(known);
    if (!names.length) return null;
    var result = { count: 0, scores: {} };
    names.forEach(function (name) {
      var data = known[name];
      result.count = Math.max(result.count, data[0]);
      result.isCommon = result.isCommon || data[0] > 1000;
      for (var place = 0; place < 3; place++) {
        pagesOf(data[place + 1]).forEach(function (page) {
          result.scores[page] = Math.max(result.scores[page] || 0, weights[place]);
        });
      }
    });
    return result;
  }

  // Neighbours in a title or heading: they choose nothing, they rank.
  function pairsIn(asked) {
    return asked.length > mostPaired ? [] : asked.slice(1).map(function (word, index) {
      return asked[index] + "_" + word;
    });
  }

  function rank(entries, pairs, pages) {
    // Rare words choose the pages; where all are common, each may.
    var choosing = entries.filter(function (entry) { return !entry.isCommon; });
    var base = choosing.length ? choosing : entries;
    var scores = {};
    base.forEach(function (entry, index) {
      var kept = {};
      Object.keys(entry.scores).forEach(function (page) {
        if (choosing.length && index && !(page in scores)) return;
        kept[page] = (scores[page] || 0) + weight(entry, page);
      });
      if (choosing.length) scores = kept;
      else Object.keys(kept).forEach(function (page) { scores[page] = kept[page]; });
    });
    if (choosing.length) {
      entries.forEach(function (entry) {
        if (!entry.isCommon) return;
        Object.keys(scores).forEach(function (page) { scores[page] += weight(entry, page); });
      });
    }
    pairs.forEach(function (pair) {
      Object.keys(pair.scores).forEach(function (page) {
        if (page in scores) scores[page] += 2 * weight(pair, page);
      });
    });
    function weight(entry, page) {
      return (entry.scores[page] || 0) * Math.log(1 + pages / entry.count);
    }
    return Object.keys(scores).map(Number).sort(function (one, other) {
      return scores[other] - scores[one] || one - other;
    });
  }

  function search(query) {
    var mine = ++turn;
    var asked = wordsOf(query);
    list.textContent = "";
    list.setAttribute("aria-busy", asked.length ? "true" : "false");
    more.hidden = true;
    if (!asked.length) { status.textContent = ""; return; }
    load("directory", 0, "muc-luc.js", function (directory) {
      if (mine !== turn) return;
      if (!directory) { status.textContent = words.failed; return; }
      var shards = asked.map(function (word, index) {
        var first = shardOf(word, directory.words);
        var next = directory.words[first + 1];
        // A word that is half typed may go on in the next shard.
        var isOpen = index === asked.length - 1 && next && next.lastIndexOf(word, 0) === 0;
        return isOpen ? [first, first + 1] : [first];
      });
      var pairs = pairsIn(asked);
      var pairShards = pairs.map(function (pair) { return shardOf(pair, directory.words); });
      loadAll("words", [].concat.apply(pairShards, shards), "tu-", function () {
        if (mine !== turn) return;
        var entries = asked.map(function (word, index) {
          return entryOf(word, shards[index], index === asked.length - 1);
        });
        var near = pairs.map(function (pair, index) {
          return entryOf(pair, [pairShards[index]], false);
        }).filter(Boolean);
        var found = entries.every(Boolean) ? rank(entries, near, directory.pages) : [];
        if (!found.length) list.setAttribute("aria-busy", "false");
        status.textContent = found.length
          ? words.found.replace("{n}", found.length.toLocaleString(document.documentElement.lang))
          : words.none;
        show(found, 0, directory.group, asked, mine);
      });
    });
  }

  function show(found, start, group, asked, mine) {
    var part = found.slice(start, start + step);
    var shards = part.map(function (page) { return Math.floor(page / group); });
    loadAll("pages", shards, "trang-", function () {
      if (mine !== turn) return;
      part.forEach(function (page) {
        var data = (loaded["pages" + Math.floor(page / group)] || [])[page % group];
        if (data) list.appendChild(result(data, asked));
      });
      list.setAttribute("aria-busy", "false");
      more.hidden = start + step >= found.length;
      more.onclick = function () { show(found, start + step, group, asked, mine); };
    });
  }

  function result(data, asked) {
    var item = document.createElement("li");
    var link = document.createElement("a");
    link.href = words.root + data[0];
    mark(link, data[1], asked);
    item.appendChild(link);
    [data[3], data[2]].forEach(function (text, index) {
      if (!text) return;
      var line = document.createElement("p");
      if (!index) line.className = "aside";
      mark(line, text, asked);
      item.appendChild(line);
    });
    return item;
  }

  // The asked words stand out; folding keeps each letter one letter, so places agree.
  function mark(element, text, asked) {
    text.split(/([^\s.,;:()"“”–-]+)/).forEach(function (piece, index) {
      if (index % 2 && asked.indexOf(fold(piece)) >= 0) {
        var hit = document.createElement("mark");
        hit.textContent = piece;
        element.appendChild(hit);
      } else {
        element.appendChild(document.createTextNode(piece));
      }
    });
  }

  function start() {
    clearTimeout(pause);
    search(field.value);
    var address = location.pathname + (field.value ? "?q=" + encodeURIComponent(field.value) : "");
    try { history.replaceState(null, "", address); } catch (error) { /* a folder of files */ }
  }

  var pause;
  form.hidden = false;
  form.addEventListener("submit", function (event) { event.preventDefault(); start(); });
  field.addEventListener("input", function () { clearTimeout(pause); pause = setTimeout(start, 250); });
  var asked = /[?&]q=([^&]*)/.exec(location.search);
  if (asked) {
    field.value = decodeURIComponent(asked[1].replace(/\+/g, " "));
    search(field.value);
  }
})();
