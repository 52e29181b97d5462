#!/usr/bin/python3
"""Law: README's diagram of the journey is what `kiosk flow` prints. To bring it up to date: tests/house/flow.py build/dev/bin/kiosk"""
import re
import subprocess
import sys
from pathlib import Path

PAPER = "README.md"
BLOCK = re.compile(r"<!-- kiosk flow -->\n```mermaid\n(.*?)```\n<!-- /kiosk flow -->", re.S)


def printed_by(program):
    return subprocess.run([str(program), "flow"], capture_output=True, text=True, check=True).stdout


def compare(text, printed):
    block = BLOCK.search(text)
    if block is None:
        yield f"{PAPER}: has no diagram between <!-- kiosk flow --> and <!-- /kiosk flow -->"
    elif printed is not None and block[1] != printed:
        yield f"{PAPER}: its diagram is not the program's; run tests/house/flow.py with the built kiosk"


def check(tree):
    program = tree.bin_dir / "kiosk" if tree.bin_dir else None
    printed = printed_by(program) if program and program.exists() else None
    yield from compare(tree.text(PAPER) if PAPER in tree.files else "", printed)


def main():
    paper = Path(__file__).resolve().parents[2] / PAPER
    block = f"<!-- kiosk flow -->\n```mermaid\n{printed_by(sys.argv[1])}```\n<!-- /kiosk flow -->"
    paper.write_text(BLOCK.sub(lambda _: block, paper.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
