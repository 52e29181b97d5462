#!/usr/bin/env python3
"""Boots the machine that run.sh has made and looks at its screen in each way. bench.py FOLDER PROGRAM"""
import subprocess
import sys
from pathlib import Path

import pictures
from machine import Machine

SCREENS = ((540, 960), (1080, 1920))
PATIENCE = 300  # seconds for what takes a tenth of that on a quiet box


def wrong_pixels(shown, right):
    """Those that differ by more than 8 of 255 in a channel, which is more than another way of rounding does."""
    if (shown.width, shown.height) != (right.width, right.height):
        return "all"
    return sum(any(abs(row[at + i] - wanted[at + i]) > 8 for i in range(3))
               for row, wanted in zip(shown.rows, right.rows) if row != wanted for at in range(0, len(row), 3))


def looked_at(folder, program, size):
    width, height = size
    expected = folder / f"expected-{width}.png"
    subprocess.run([program, "picture", str(width), str(height), expected], check=True)
    right = pictures.read(expected)
    rows = []
    with Machine(folder, folder, size) as machine:
        machine.start()
        at = 0
        while True:
            _, found = machine.console.wait_for(r"bench: (shown (?P<way>\S+)|over|(?P<failed>\S+) ended.*)", PATIENCE, at)
            new = [line for line in machine.console.lines(at) if line.startswith("bench: ")]
            at = machine.console.position()
            rows += [line.removeprefix("bench: ") for line in new if "ms (" in line or "cannot" in line or "ended" in line]
            if found.group(0) == "bench: over":
                return rows
            if found["way"]:
                shot = folder / f"{found['way']}-{width}.ppm"
                machine.screenshot(shot)
                rows[-1] += f"; {wrong_pixels(pictures.read(shot), right)} wrong pixels"
                machine.console.send("\n")


def main():
    folder, program = Path(sys.argv[1]), Path(sys.argv[2])
    for size in SCREENS:
        for row in looked_at(folder, program, size):
            print(row, flush=True)


if __name__ == "__main__":
    main()
