"""Law: includes go downwards only (ui -> kiosk -> drivers -> platform), and kiosk knows devices by their promises only."""
import re
from pathlib import Path

from tree import includes, under

BELOW = {"platform": {"platform"},
         "drivers": {"drivers", "platform"},
         "kiosk": {"kiosk", "drivers", "platform"},
         "ui": {"ui", "kiosk", "platform"}}
ROOMS = set(BELOW)

# What everybody above drivers may see of it: promises and values.
PROMISES = {"drivers/status.h", "drivers/scanner/scanner.h", "drivers/scanner/page.h", "drivers/printer/printer.h",
            "drivers/printer/slip.h", "drivers/printer/usb_name.h", "drivers/barcode/decode.h", "drivers/cabinet/cabinet.h", "drivers/card/card_reader.h",
            "drivers/card/cccd.h"}


def check(tree):
    for name in tree.sources(*ROOMS):
        room = name.split("/")[0]
        composes = under(name, "kiosk/main")
        for line, wanted, angled in includes(tree.text(name)):
            target = wanted.split("/")[0]
            if angled or target not in ROOMS:
                if not angled and Path(wanted).suffix in {".h", ".in"} and "/" not in wanted:
                    yield f"{name}:{line}: includes \"{wanted}\"; include paths start at the project's root"
                continue
            if composes:
                continue
            if under(wanted, "kiosk/main"):
                yield f"{name}:{line}: includes {wanted}; nothing knows kiosk/main"
            elif wanted in PROMISES and room in ("kiosk", "ui"):
                continue
            elif target not in BELOW[room]:
                yield f"{name}:{line}: {room} includes {wanted}; includes go downwards only"
            elif room in ("kiosk", "ui") and target == "drivers":
                yield f"{name}:{line}: {room} includes {wanted}, which is no promise (list in tests/house/layers.py)"
    for name in tree.sources(*ROOMS):
        if name.endswith(".h") and not re.search(r"^#pragma once$", tree.text(name), re.M) and "X(" not in tree.text(name):
            yield f"{name}:1: has no #pragma once"
