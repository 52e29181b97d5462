"""The files of the project as the checks see them, and a rough reader of C++ that is enough for counting."""
import re
import subprocess
from pathlib import Path

SOURCE_ENDINGS = {".cpp", ".h", ".in"}
BINARY_ENDINGS = {".png", ".jpg", ".jpeg", ".ttf", ".otf", ".pdf", ".gz", ".zip", ".bin", ".ico", ".der", ".p7m", ".webp"}


class Tree:
    def __init__(self, root, bin_dir=None):
        self.root = Path(root)
        self.bin_dir = Path(bin_dir) if bin_dir else None
        self.files = sorted(self._listed())

    def _listed(self):
        """Names from the root of all files that belong to the project: what git tracks or would track."""
        listing = subprocess.run(["git", "-C", str(self.root), "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
                                 capture_output=True, check=False)
        if listing.returncode == 0 and (self.root / ".git").exists():
            names = {name for name in listing.stdout.decode().split("\0") if name}
            return [name for name in names if (self.root / name).is_file()]
        skipped = {"build", "node_modules", ".git", "__pycache__"}
        paths = (path for path in self.root.rglob("*") if path.is_file())
        return [str(path.relative_to(self.root)) for path in paths if not skipped & set(path.relative_to(self.root).parts)]

    def text(self, name):
        return (self.root / name).read_text(encoding="utf-8", errors="replace")

    def sources(self, *folders):
        """C++ files, all or those below the folders."""
        return [name for name in self.files if Path(name).suffix in SOURCE_ENDINGS and (not folders or under(name, *folders))]

    def texts(self):
        return [name for name in self.files if Path(name).suffix not in BINARY_ENDINGS and (self.root / name).stat().st_size < 4_000_000]


def under(name, *folders):
    return any(name.startswith(folder.rstrip("/") + "/") for folder in folders)


def includes(text):
    """(line, name, is it in angle brackets) of each #include."""
    for number, line in enumerate(text.splitlines(), 1):
        match = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
        if match:
            yield number, match[2], match[1] == "<"


_NOISE = re.compile(r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|(?<![0-9a-fA-F])\'(?:\\.|[^\'\\\n])+\'', re.S)


def code(text):
    """The text with comments, literals and preprocessor lines blanked; every line keeps its number."""
    def blank(match):
        literal = match[0][0] in "\"'R"
        return ('""' if literal else " ") + "\n" * match[0].count("\n")
    text = _NOISE.sub(blank, text)
    return re.sub(r"^[ \t]*#(?:[^\n]*\\\n)*[^\n]*", lambda match: "\n" * match[0].count("\n"), text, flags=re.M)


_CONTAINER = re.compile(r"\b(namespace|class|struct|union|enum)\b[^()=]*$|\bextern\s*\"\"\s*$")


class Scope:
    def __init__(self, kind, head, line):
        self.kind, self.head, self.line = kind, head, line


def scan(text):
    """Walks the braces. Yields ("function", head, first line, last line) for each function body, and the same with "member" or
    "declaration" for each statement in a type or outside of one."""
    scopes, head, head_line, line = [], "", 1, 1
    source = code(text)
    for position, letter in enumerate(source):
        inside = any(scope.kind != "container" for scope in scopes)
        if letter == "\n":
            line += 1
        if letter == "{":
            kind = "container" if _CONTAINER.search(head) and not inside else _body_kind(head)
            scopes.append(Scope(kind, head.strip(), head_line))
            if not inside:
                head = "" if kind == "container" else head + "{"
        elif letter == "}" and scopes:
            scope = scopes.pop()
            if any(outer.kind != "container" for outer in scopes):
                continue
            follows = source[position + 1:].lstrip()[:1] if source[position + 1:position + 80].strip() else ""
            if scope.kind == "function" and follows not in (",", "{"):
                yield "function", scope.head, scope.line, line
                head = ""
            elif scope.kind == "container" and follows != ";":
                head = ""
            else:
                head += "}"
        elif letter == ";" and not inside:
            if head.strip():
                in_type = any(not re.search(r"\bnamespace\b|\bextern\b", scope.head) for scope in scopes)
                yield "member" if in_type else "declaration", head.strip(), head_line, line
            head = ""
        elif not inside:
            if not head.strip():
                head_line = line
            head += letter


def _body_kind(head):
    plain = re.sub(r"<[^<>]*>", "", head)
    if re.search(r"=\s*$|=\s*[\w:<>]*\s*$|\breturn\s*$", plain) or "(" not in plain:
        return "table"
    return "function"
