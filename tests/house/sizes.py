"""Law: files of at most 400 lines, functions of at most 60. Tables and word lists are excused by name."""
from pathlib import Path

from tree import scan

FILE_LINES, FUNCTION_LINES = 400, 60
COUNTED = {".cpp", ".h", ".py", ".sh", ".cmake"}

# Tables and word lists, by name, with what they are.
EXCUSED = {
    "kiosk/words_screens.h": "word list",
}


def check(tree):
    for name in tree.files:
        if Path(name).suffix in COUNTED and name not in EXCUSED:
            lines = tree.text(name).count("\n")
            if lines > FILE_LINES:
                yield f"{name}: {lines} lines; the limit is {FILE_LINES}"
    for name in tree.sources():
        for kind, head, first, last in scan(tree.text(name)):
            if kind == "function" and last - first + 1 > FUNCTION_LINES:
                yield f"{name}:{first}: function of {last - first + 1} lines; the limit is {FUNCTION_LINES}: {head.split('(')[0][-60:].strip()}"
