"""Law: nothing of one developer's machine, and no network host in scripts. The patterns are in places.txt; TRAM_PLACES may name a file
with more of them, for words that should not be in the tree even as a pattern."""
import os
import re
from pathlib import Path

SCRIPTS = re.compile(r"(\.(sh|cmake|py|yml|yaml|js|mjs|service|toml)|(^|/)(CMakeLists\.txt|packages\.txt|package(-lock)?\.json|Dockerfile)|"
                     r"^\.ci/.*|^image/.*)$")
_HOST = re.compile(r"\b(?:https?|ftp|git|ssh)://([A-Za-z0-9.-]+)")
# Hosts that are no network: loopback, names reserved for examples, and names of XML and JSON formats.
HARMLESS = re.compile(r"(127\.0\.0\.1|localhost|.*\.(example|invalid|test|localhost)|example\.(com|org|net)|www\.w3\.org|json-schema\.org|"
                      r"schemas\.hp\.com|schemas\.xmlsoap\.org|www\.pwg\.org|.*\.xsd)$")


def patterns():
    files = [Path(__file__).with_suffix(".txt")]
    if os.environ.get("TRAM_PLACES"):
        files.append(Path(os.environ["TRAM_PLACES"]))
    lines = (line.strip() for file in files for line in file.read_text(encoding="utf-8").splitlines())
    return [re.compile(line) for line in lines if line and not line.startswith("#")]


def check(tree):
    listed = patterns()
    for name in tree.texts():
        if name.startswith("tests/house/"):
            continue
        script = SCRIPTS.search(name)
        for number, line in enumerate(tree.text(name).splitlines(), 1):
            for pattern in listed:
                if pattern.search(line):
                    yield f"{name}:{number}: has {pattern.search(line)[0]!r}, which belongs to somebody's machine (tests/house/places.txt)"
            # A lock file's other addresses are its authors' home pages; where it fetches from is "resolved".
            names_source = script and (not name.endswith("package-lock.json") or '"resolved"' in line)
            for match in _HOST.finditer(line) if names_source else ():
                if not HARMLESS.match(match[1]):
                    yield f"{name}:{number}: names the host {match[1]}; scripts name none"
