"""Law: names that say something, no printing from libraries, no mutable globals, no singletons."""
import re
from pathlib import PurePosixPath

from tree import code, scan

FORBIDDEN = {"manager", "helper", "helpers", "util", "utils", "impl", "data", "info", "context"}
TERMS = ("ContentInfo",)  # the field's own words: RFC 5652
LIBRARIES = ("platform", "drivers", "kiosk", "ui")

# One mutable global, and why it may be one.
GLOBALS = {"platform/log.cpp": "most_detailed_level"}  # how much is logged: set once by main, and no decision depends on it

_TYPE = re.compile(r"\b(?:class|struct|union|enum class|enum|using|concept)\s+([A-Z]\w*)\s*(?:final\s*)?(?:[:{=]|$)", re.M)
_PRINT = re.compile(r"\bstd::(?:cout|cerr|clog|printf|puts)\b|(?<![\w:.>])(?:printf|fprintf|puts|putchar|perror)\s*\(|\bfmt::print\b")
_INSTANCE = re.compile(r"\bstatic\s+[\w:<>]+\s*[&*]\s*(?:instance|get_instance|shared|get|the)\s*\(\s*\)", re.I)
_STATIC = re.compile(r"^\s+(?:static(?!\s+(?:const|constexpr|inline const)\b)|thread_local)\s+(?!.*\bconst\b)[\w:<>,\s*&]+?\s+\w+\s*(?:=|;|\{)", re.M)
_NO_VARIABLE = re.compile(r"\b(?:using|typedef|extern|template|friend|static_assert|const|constexpr|class|struct|union|enum|namespace|"
                          r"operator|return|concept|requires|public|private|protected)\b")
_VARIABLE = re.compile(r"^(?:(?:static|inline|thread_local|volatile)\s+)*[\w:]+(?:\s*<.*>)?(?:\s*[*&])*\s+\w+(?:\[\w*\])?\s*(?:=.*|\{.*\}|)$", re.S)


def parts(name):
    """NameOfAType and name_of_a_file alike, as lower-case words."""
    for term in TERMS:
        name = name.replace(term, "")
    return [part.lower() for part in re.findall(r"[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])", name)]


def check(tree):
    for name in tree.sources():
        if FORBIDDEN & set(parts(PurePosixPath(name).name.split(".")[0])):
            yield f"{name}: says nothing; name the file after what lives there"
        for match in _TYPE.finditer(code(tree.text(name))):
            if FORBIDDEN & set(parts(match[1])):
                yield f"{name}: type {match[1]} says nothing; name it after what it is"
    for name in tree.sources(*LIBRARIES):
        if not name.startswith("kiosk/main/"):
            yield from _habits(name, tree.text(name))


def _habits(name, text):
    plain = code(text)
    for pattern, complaint in ((_PRINT, "prints; a library returns, or writes to platform/log"), (_INSTANCE, "looks like a singleton"),
                               (_STATIC, "keeps a mutable static")):
        for match in pattern.finditer(plain):
            yield f"{name}:{plain.count(chr(10), 0, match.end()) + 1}: {complaint}: {match[0].strip()}"
    for variable, line in _globals(text):
        if GLOBALS.get(name) != variable:
            yield f"{name}:{line}: mutable global {variable}; who needs a thing takes it in the constructor"


def _globals(text):
    for kind, head, line, _ in scan(text):
        if kind != "declaration" or _NO_VARIABLE.search(head) or not _VARIABLE.match(head):
            continue
        yield re.search(r"(\w+)(?:\[\w*\])?\s*(?:[={].*)?$", head, re.S)[1], line
