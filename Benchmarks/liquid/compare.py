"""Measures the same pages in minijinja and in Liquid, in one run, and prints the ratios.

    pip install minijinja
    swift build -c release --product liquid-benchmark
    python3 Benchmarks/liquid/compare.py .build/release/liquid-benchmark
"""

import subprocess
import sys
import time

import minijinja

TABLE = """<table>
{% for row in rows %}<tr><td>{{ row.name | upper }}</td><td>{{ row.value + 1 }}</td>\
<td>{{ row.share ~ " %" }}</td><td>{{ row.note | default("none") }}</td></tr>
{% endfor %}</table>
"""
NESTED = """{% for group in groups %}<section><h2>{{ group.title }}</h2><ul>
{% for item in group["items"] %}{% include "item" %}{% endfor %}</ul></section>
{% endfor %}"""
ITEM = """<li{% if item.done %} class="done"{% endif %}>{{ loop.index }}. {{ item.label }}</li>
"""


def pages(rows):
    table = [
        {
            "name": f"Đơn vị thứ {i}",
            "value": i * 37 % 1000,
            "share": i * 7919 % 10000 / 100,
            "note": f'Kết quả <{i}> & "khác"',
        }
        for i in range(rows)
    ]
    groups = [
        {
            "title": f"Nhóm {i}",
            "items": [{"label": f"Chỉ tiêu {i}.{j}", "done": j % 3 == 0} for j in range(20)],
        }
        for i in range(rows // 20)
    ]
    return {"table": (TABLE, {"rows": table}), "nested": (NESTED, {"groups": groups})}


def measured(template, data):
    environment = minijinja.Environment(
        templates={"page": template, "item": ITEM}, keep_trailing_newline=True,
        auto_escape_callback=lambda name: "html")
    best, output = None, ""
    for _ in range(20):
        start = time.perf_counter_ns()
        output = environment.render_template("page", **data)
        spent = time.perf_counter_ns() - start
        best = spent if best is None else min(best, spent)
    return output, best / len(output.encode())


def ours(program, rows):
    lines = subprocess.run([program, str(rows)], capture_output=True, text=True, check=True)
    return {name: float(cost) for name, _, cost in map(str.split, lines.stdout.splitlines())}


def unescaped(text):
    return text.replace("&#x27;", "&#39;").replace("&#34;", "&quot;").replace("&#x2f;", "/")


def main():
    program = sys.argv[1]
    costs, fewer = ours(program, 2000), ours(program, 500)
    print(f"{'page':8} {'ns/byte':>8} {'minijinja':>10} {'times':>6} {'2000 : 500 rows':>16}")
    for name, (template, data) in pages(2000).items():
        output, theirs = measured(template, data)
        page = subprocess.run([program, "--print", name], capture_output=True, text=True).stdout
        same = "" if unescaped(output) == unescaped(page) else "  (pages differ)"
        growth = costs[name] / fewer[name]
        print(
            f"{name:8} {costs[name]:8.2f} {theirs:10.2f} {theirs / costs[name]:6.1f}"
            f" {growth:16.2f}{same}")


if __name__ == "__main__":
    main()
