#!/usr/bin/python3
"""Shows each law a small tree that keeps it and others that break it: a check that cannot fail would be found here."""
import shutil
import sys
import tempfile
from pathlib import Path

import flow
import house
import licences
import release
from tree import Tree, scan

SYMBOL_PAPER = "| Name | Version | Licence | How |\n|---|---|---|---|\n| SQLite | 3.40.1 | public domain | `libsqlite3` |\n"
OTHER, SPACED = "001" + "199" + "012345", " ".join(("001", "199", "012", "345"))  # put together, for this file is checked too
DIAGRAM = "<!-- kiosk flow -->\n```mermaid\na --> b\n```\n<!-- /kiosk flow -->\n"
LONG_FUNCTION = "void f(int x) {\n" + "    ++x;\n" * 60 + "}\n"


def words(vietnamese, english):
    return {"assets/words/vi.json": vietnamese, "assets/words/en.json": english}


WORD_LISTS = {"kiosk/words_screens.h": "#define TRAM_BUTTON_WORDS(X) \\\n    X(a)\n", "kiosk/phrases.h": "#define TRAM_PHRASES(X) \\\n    X(b, Number n)\n"}


# law: (files of a tree, what the breach must say; empty: no breach)
SAMPLES = {
    "layers": [
        ({"ui/a.cpp": '#include "kiosk/words.h"\n#include "drivers/status.h"\n', "kiosk/main/main.cpp": '#include "drivers/scanner/sane.h"\n'}, ""),
        ({"platform/a.cpp": '#include "kiosk/words.h"\n'}, "downwards"),
        ({"drivers/a.cpp": '#include "ui/theme.h"\n'}, "downwards"),
        ({"kiosk/a.cpp": '#include "drivers/scanner/sane_scanner.h"\n'}, "no promise"),
        ({"ui/a.cpp": '#include "kiosk/main/site.h"\n'}, "kiosk/main"),
        ({"ui/a.cpp": '#include "theme.h"\n'}, "root"),
        ({"ui/a.h": "int f();\n"}, "pragma once"),
    ],
    "vendors": [
        ({"platform/database.cpp": "#include <sqlite3.h>\n#include <sys/stat.h>\n#include <vector>\n"}, ""),
        ({"kiosk/a.cpp": "#include <sqlite3.h>\n"}, "SQLite"),
        ({"kiosk/a.cpp": "  #  include <openssl/evp.h>\n"}, "OpenSSL"),
        ({"platform/a.cpp": "#include <boost/asio.hpp>\n"}, "no vendor"),
    ],
    "sizes": [
        ({"ui/a.cpp": "int x();\n" * 400, "kiosk/words_screens.h": "x\n" * 500}, ""),
        ({"ui/a.cpp": "int x();\n" * 401}, "401 lines"),
        ({"ui/a.cpp": LONG_FUNCTION}, "function of 62 lines"),
        ({"ui/a.cpp": "namespace a {\n" + LONG_FUNCTION + "}\n"}, "function of 62 lines"),
        ({"ui/a.cpp": "A::A(int x) : a_{x}, b_(x) " + LONG_FUNCTION[LONG_FUNCTION.index("{"):]}, "function of 62 lines"),
        ({"ui/a.cpp": "const Row rows[] = {\n" + "    {1, 2},\n" * 70 + "};\n"}, ""),
    ],
    "names": [
        ({"kiosk/a.cpp": "struct Answers {};\nconstexpr int most = 1;\nint f(int x) { const int y = x; return y; }\n"}, ""),
        ({"kiosk/session_manager.cpp": ""}, "says nothing"),
        ({"kiosk/a.h": "struct DeviceInfo {\n};\n"}, "DeviceInfo"),
        ({"kiosk/a.cpp": '#include <iostream>\nvoid f() { std::cout << "x"; }\n'}, "prints"),
        ({"drivers/a.cpp": 'void f() { printf("x"); }\n'}, "prints"),
        ({"kiosk/main/a.cpp": 'void f() { printf("x"); }\n'}, ""),
        ({"ui/a.h": "class Theme {\n    static Theme& instance();\n};\n"}, "singleton"),
        ({"ui/a.cpp": "namespace {\nint counter = 0;\n}\n"}, "mutable global counter"),
        ({"ui/a.cpp": "std::map<int, int> seen;\n"}, "mutable global seen"),
        ({"ui/a.cpp": "int next() {\n    static int last = 0;\n    return ++last;\n}\n"}, "mutable static"),
        ({"platform/log.cpp": "std::atomic<int> most_detailed_level{1};\n"}, ""),
        ({"platform/log.cpp": "std::atomic<int> second_level{1};\n"}, "mutable global second_level"),
    ],
    "rooms": [
        ({"README.md": "| `ui/` | what is seen |\n", "ui/a.cpp": ""}, ""),
        ({"README.md": "| `ui/` | what is seen |\n", "ui/widgets/a.cpp": ""}, "no row for `ui/widgets/`"),
        ({"README.md": "| `ui/` | x |\n| `ui/speech/` | x |\n", "ui/a.cpp": ""}, "not in the tree"),
        ({"ui/a.cpp": ""}, "missing"),
    ],
    "words": [
        (words('{"a": "Xin chào {name}"}', '{"a": "Hello {name}"}'), ""),
        (words('{"a": "Xin chào"}', '{"a": "Hello", "b": "Bye"}'), 'has no "b"'),
        (words('{"a": "Xin chào {name}"}', '{"a": "Hello"}'), "parameters"),
        (words('{"a": "Xin cha\u0300o"}', '{"a": "Hello"}'), "NFC"),
        (words('{"a": "A", "a": "B"}', '{"a": "Hello"}'), "twice"),
        (words('{"a": " "}', '{"a": "Hello"}'), "empty"),
        ({"assets/words/vi.json": "{}"}, "sister"),
        (words('{"a_title": "%s"}' % ("a" * 41), '{"a_title": "A"}'), "41 letters"),
        (words('{"a": "Một"}', '{"a": "%s"}' % ("a " * 23)), "23 words"),
        (words('{"a": "Một. %s. %s"}' % ("hai " * 22, "ba " * 22), '{"a": "One"}'), ""),
        (words('{"a": "%s"}' % ("ế" * 25), '{"a": "A"}') | WORD_LISTS, "25 letters"),
        (words('{"a": "%s"}' % ("ế" * 24), '{"a": "A"}') | WORD_LISTS | {"ui/a.cpp": "say(Word::a); say(phrases::b(1));"}, ""),
        (words("{}", "{}") | WORD_LISTS | {"ui/a.cpp": "say(Word::a);", "tests/a.cpp": "phrases::b"}, 'nobody says "b"'),
    ],
    "licences": [
        ({"THIRD_PARTY.md": SYMBOL_PAPER, "platform/database.cpp": "#include <sqlite3.h>\n"}, ""),
        ({"THIRD_PARTY.md": SYMBOL_PAPER, "platform/http.cpp": "#include <curl/curl.h>\n"}, "libcurl"),
        ({"THIRD_PARTY.md": SYMBOL_PAPER.replace("public domain", "")}, "no licence"),
        ({"THIRD_PARTY.md": SYMBOL_PAPER, "image/packages.txt": "fonts-inter  letters\n"}, "fonts-inter"),
        ({"THIRD_PARTY.md": SYMBOL_PAPER, "assets/fonts/x.ttf": ""}, "x.ttf"),
        ({"ui/a.cpp": ""}, "missing"),
    ],
    "people": [
        ({"tests/a.cpp": '"099199012345" 1234567890123 "0912345678"\n'}, ""),
        ({"tests/a.cpp": f'"{OTHER}"\n'}, OTHER),
        ({"assets/a.json": f'"Số {SPACED}"\n'}, SPACED),
    ],
    "places": [
        ({"run.sh": "curl http://127.0.0.1:8080/x\n", "README.md": "see http://site.org\n"}, ""),
        ({"run.sh": "wget https://packages.site.org/x\n"}, "host packages.site.org"),
        ({"tests/a/package-lock.json": '"resolved": "https://registry.site.org/x.tgz"\n'}, "host registry.site.org"),
        ({"tests/a/package-lock.json": '"url": "https://site.org/sponsor", "node": ">=10.16.0"\n'}, ""),
        ({"ui/a.cpp": "// see /home/someone/notes\n"}, "machine"),
        ({"README.md": "../shared/notes.md\n"}, "machine"),
    ],
    "layout": [
        ({".clang-format": "BasedOnStyle: Google\n", "ui/a.cpp": "int x;\n"}, ""),
        ({".clang-format": "BasedOnStyle: Google\n", "ui/a.cpp": "int   x ;\n"}, "layout"),
    ],
    "flow": [
        ({"README.md": DIAGRAM}, ""),
        ({"README.md": "# No diagram\n"}, "no diagram"),
    ],
}


def judge(law, files, expected):
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        found = house.breaches(law, Tree(folder))
    if not expected:
        return f"{law}: found {found} in a good tree" if found else None
    return None if any(expected in breach for breach in found) else f"{law}: found {found}, not \"{expected}\", in {sorted(files)}"


def reader():
    """The rough reader of C++ itself: literals, comments and initialisers must not lead it astray."""
    text = 'const char* a = "{";  // {\nint f() { return \'{\' + 1\'000; }\nA::A() : b_{1}, c_(2) {\n}\nstruct B { int d() { return 1; } };\n'
    heads = [head.split("(")[0].split()[-1] for kind, head, _, _ in scan(text) if kind == "function"]
    return None if heads == ["f", "A::A", "d"] else f"tree.scan: functions {heads}"


def program():
    """What a built program links, shared and static. /bin/bash stands for the kiosk."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "bin").mkdir()
        shutil.copy("/bin/bash", Path(folder, "bin", "kiosk"))
        Path(folder, "build.ninja").write_text("build bin/kiosk: LINK a.o | b\n  LINK_LIBRARIES = ui.a  -limgui  /usr/lib/libpng.so\n\nbuild all: phony\n")
        found = licences.linked(Path(folder, "bin"))
    return None if found == {"libtinfo", "libimgui", "libpng"} else f"licences.linked: {sorted(found)}"


def diagram():
    """An old diagram is told from the program's."""
    same, old = list(flow.compare(DIAGRAM, "a --> b\n")), list(flow.compare(DIAGRAM, "a --> c\n"))
    return None if not same and len(old) == 1 else f"flow.compare: {same}, {old}"


def hardening():
    """A release as it should be, and one with everything wrong."""
    good = list(release.judge("T kiosk::main\nU __stack_chk_fail", "(FLAGS) BIND_NOW", "GNU_RELRO\nGNU_STACK 0x0 RW", "Type: DYN"))
    bad = list(release.judge("T drivers::printer::sim::Engine\nT ui::automation::Citizen\nT ui::dev_dock::Dock\nT kiosk::dev::Stage", "", "GNU_STACK 0x0 RWE", "Type: EXEC"))
    return None if not good and len(bad) == 9 else f"release.judge: {good}, {bad}"


def main():
    wrong = [reader(), program(), diagram(), hardening()] + [judge(law, *sample) for law in house.LAWS for sample in SAMPLES[law]]
    wrong = [line for line in wrong if line]
    without = [law for law in house.LAWS if not any(expected for _, expected in SAMPLES[law])]
    wrong += [f"{law}: no sample breaks it" for law in without]
    print("\n".join(wrong) or f"{sum(map(len, SAMPLES.values()))} samples: all judged rightly")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
