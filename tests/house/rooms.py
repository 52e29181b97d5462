"""Law: README's map of the rooms agrees with the tree. Each row begins with the room's folder in backticks: | `drivers/card/` | ... |"""
import re

# Rooms are folders of the first level, and in these of the second level too.
HOUSES = ("platform", "drivers", "kiosk", "ui", "assets", "tests", "image")


def rooms_of(tree):
    rooms = set()
    for name in tree.files:
        folders = name.split("/")[:-1]
        if folders and not folders[0].startswith("."):
            rooms.add(folders[0] + "/")
            if len(folders) > 1 and folders[0] in HOUSES:
                rooms.add("/".join(folders[:2]) + "/")
    return rooms


def check(tree):
    if "README.md" not in tree.files:
        yield "README.md: is missing"
        return
    shown = {}
    for number, line in enumerate(tree.text("README.md").splitlines(), 1):
        row = re.match(r"\|([^|]*)\|", line)
        for room in re.findall(r"`([a-z_0-9/]+/)`", row[1]) if row else ():
            shown[room] = number
    there = rooms_of(tree)
    for room in sorted(there - set(shown)):
        yield f"README.md: the map of the rooms has no row for `{room}`"
    for room, number in sorted(shown.items()):
        if not any(name.startswith(room) for name in tree.files):
            yield f"README.md:{number}: `{room}` is in the map, but not in the tree"
