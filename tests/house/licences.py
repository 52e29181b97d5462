"""Law: THIRD_PARTY.md names every library that the kiosk links or includes, every font and every icon set, each with its licence.

Its rows: | Name | Version | Licence | How, with linked file names in backticks such as `libcurl` |"""
import re
import subprocess
from pathlib import Path

import vendors

PAPER = "THIRD_PARTY.md"
# The compiler's own runtime and the C library are named once as "GNU C library and GCC runtime".
RUNTIME = {"libc", "libm", "libstdc++", "libgcc_s", "libpthread", "libdl", "librt", "ld-linux-x86-64", "ld-linux-aarch64",
           "libasan", "libubsan", "libtsan"}


def rows(text):
    """The cells of each table row but the head and the line below it."""
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if line.startswith("|") and len(cells) >= 4 and cells[0] != "Name" and not set(cells[0]) <= set("-: "):
            yield cells


def stem(file_name):
    """libcurl of /usr/lib/libcurl.so.4, -lcurl and libcurl.a."""
    name = Path(file_name).name
    if name.startswith("-l"):
        return "lib" + name[2:]
    return re.sub(r"(-[0-9.]+)?\.(so|a)([.0-9]*)$", "", name)


def linked(bin_dir):
    """Stems of what build/PRESET/bin/kiosk links: the shared ones from the program, the static ones from the link line."""
    program = bin_dir / "kiosk"
    if not program.exists():
        return set()
    dynamic = subprocess.run(["readelf", "-d", str(program)], capture_output=True, text=True, check=True).stdout
    found = {stem(name) for name in re.findall(r"\(NEEDED\).*\[([^\]]+)\]", dynamic)}
    ninja = (bin_dir.parent / "build.ninja").read_text()
    block = re.search(r"^build bin/kiosk: .*?(?=^build )", ninja, re.S | re.M)
    for word in re.search(r"LINK_LIBRARIES = (.*)", block[0])[1].split() if block else ():
        if word.startswith("-l") or (word.startswith("/") and re.search(r"\.(a|so)$", word)):
            found.add(stem(word))
    return found - RUNTIME


def check(tree):
    if PAPER not in tree.files:
        yield f"{PAPER}: is missing"
        return
    text = tree.text(PAPER)
    named = list(rows(text))
    for cells in named:
        if not all(cells[:3]):
            yield f"{PAPER}: {cells[0] or 'a row'} has no version or no licence"
    stems = {match for cells in named for match in re.findall(r"`([\w+.-]+)`", " ".join(cells[3:]))}
    for library in sorted(linked(tree.bin_dir) - stems if tree.bin_dir else ()):
        yield f"{PAPER}: has no row for {library}, which the kiosk links"
    titles = " / ".join(cells[0] for cells in named).lower()
    for vendor in vendors.used(tree):
        if vendor.name.lower() not in titles:
            yield f"{PAPER}: has no row for {vendor.name}, whose headers are included"
    yield from _pictures_and_letters(tree, text)


def _pictures_and_letters(tree, text):
    packages = tree.text("image/packages.txt") if "image/packages.txt" in tree.files else ""
    for package in re.findall(r"^(fonts-\S+)", packages, re.M):
        if f"`{package}`" not in text:
            yield f"{PAPER}: has no row for the font package {package}"
    for name in tree.files:
        if Path(name).suffix in {".ttf", ".otf", ".woff", ".woff2"} and f"`{name}`" not in text:
            yield f"{PAPER}: has no row for the font {name}"
