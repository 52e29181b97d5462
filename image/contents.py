#!/usr/bin/python3
"""Writes what a root file system holds into its usr/share/doc/kiosk: contents.py ROOT

packages.txt: name, version and licences of each package; sizes.txt: what each takes on the disk, the largest first."""
import re
import sys
from pathlib import Path


def packages(root):
    """(name, version) of each installed package."""
    for paragraph in (root / "var/lib/dpkg/status").read_text(encoding="utf-8").split("\n\n"):
        fields = dict(re.findall(r"^([A-Za-z-]+): (.*)$", paragraph, re.M))
        if fields.get("Status", "").endswith(" installed"):
            yield fields["Package"], fields["Version"]


def licences(copyright_file):
    """The short names of a machine-readable copyright file (DEP 5), or where to look."""
    try:
        text = copyright_file.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return "no copyright file"
    if not text.lstrip().startswith("Format"):
        return "see copyright"
    names = {name.strip() for name in re.findall(r"^License:[ \t]*(\S.*)$", text, re.M)}
    return ", ".join(sorted(names)) or "see copyright"


def listed(root, package):
    database = root / "var/lib/dpkg/info"
    for name in (f"{package}.list", f"{package}:amd64.list"):
        if (database / name).exists():
            return (database / name).read_text(encoding="utf-8").splitlines()
    return []


def size(root, files):
    """Bytes of these files, as far as they are still there."""
    paths = (root / file.lstrip("/") for file in files)
    return sum(path.lstat().st_size for path in paths if path.is_file() and not path.is_symlink())


def main():
    root = Path(sys.argv[1])
    paper = root / "usr/share/doc/kiosk"
    rows, sizes = [], []
    for name, version in sorted(packages(root)):
        files = size(root, listed(root, name))
        documents = root / "usr/share/doc" / name
        if files == 0 and not documents.exists():
            continue
        rows.append(f"{name} {version}  {licences(documents / 'copyright')}\n")
        sizes.append((files, name))
    (paper / "packages.txt").write_text("".join(rows), encoding="utf-8")
    (paper / "sizes.txt").write_text("".join(f"{bytes_ / 1e6:7.1f}  {name}\n" for bytes_, name in sorted(sizes, reverse=True)),
                                     encoding="utf-8")


if __name__ == "__main__":
    main()
