#!/usr/bin/python3
"""Checks one law of the house, or all: house.py [--root DIR] [--bin DIR] [LAW...]. Prints each breach; the status is 1 if there is one."""
import argparse
import importlib
import sys
from pathlib import Path

from tree import Tree

LAWS = ("layers", "vendors", "sizes", "names", "rooms", "words", "licences", "people", "places", "layout", "flow")


def breaches(law, tree):
    return list(importlib.import_module(law).check(tree))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", default=Path(__file__).resolve().parents[2])
    parser.add_argument("--bin", help="folder of the built programs; without it nothing is said about what they link")
    parser.add_argument("laws", nargs="*", metavar="LAW", help=", ".join(LAWS))
    arguments = parser.parse_args()
    tree = Tree(arguments.root, arguments.bin)
    found = [breach for law in arguments.laws or LAWS for breach in breaches(law, tree)]
    print("\n".join(found) or f"{len(tree.files)} files: no breach")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
