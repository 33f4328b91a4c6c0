"""How long the program takes to start, against an empty C program, in one run."""

import os
import subprocess
import sys
import tempfile
import time


def seconds(command, times):
    """The median of many starts, as the whole process takes."""
    spent = []
    for _ in range(times):
        start = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        spent.append(time.perf_counter() - start)
    return sorted(spent)[times // 2]


def main():
    program = sys.argv[1]
    with tempfile.TemporaryDirectory() as folder:
        source = os.path.join(folder, "empty.c")
        with open(source, "w") as file:
            file.write("int main(void) { return 0; }\n")
        empty = os.path.join(folder, "empty")
        subprocess.run(["gcc", "-O2", "-o", empty, source], check=True)
        ratios = []
        # In turn, so that a machine that slows down slows both.
        for _ in range(9):
            ratios.append(seconds([program, "--version"], 40) / seconds([empty], 40))
        ratios.sort()
        print(f"start-up against an empty C program: {ratios[4]:.2f} times "
              f"({ratios[0]:.2f} to {ratios[-1]:.2f})")


main()
