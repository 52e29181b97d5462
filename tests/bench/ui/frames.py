"""Milliseconds per frame of our own renderer, from bench_raster: lines "1080x1920 SCREEN full A B unchanged A B usual A B", where A is the
plain loops and B the vector ones, which the kiosk uses."""
import re
import subprocess

_LINE = re.compile(r"1080x1920\s+(\w+)\s+full\s+([\d. ]+?)\s+unchanged\s+([\d. ]+?)\s+usual\s+([\d. ]+?)\s*$", re.M)
SCREENS = ("welcome", "form")


def measured(program):
    """By screen: full, unchanged and usual. None where the program was not built."""
    if not program.exists():
        return None
    said = subprocess.run([program], capture_output=True, text=True, check=True).stdout
    out = {}
    for screen, *columns in _LINE.findall(said):
        if screen in SCREENS:
            out[screen] = dict(zip(("full_ms", "unchanged_ms", "usual_ms"), (float(column.split()[-1]) for column in columns)))
    return out or None
