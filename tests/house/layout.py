"""Law: the layout of the source is clang-format's, version 14, by .clang-format."""
import re
import subprocess

COMMAND = "clang-format"


def check(tree):
    names = [name for name in tree.sources() if not name.endswith(".in")]
    try:
        version = subprocess.run([COMMAND, "--version"], capture_output=True, text=True, check=True).stdout
    except OSError:
        yield f"{COMMAND} is not here; it is in image/packages.txt"
        return
    if " version 14." not in version:
        yield f"{COMMAND}: {version.strip()}; the layout is that of version 14, Debian 12's"
        return
    seen = set()
    for start in range(0, len(names), 100):
        run = subprocess.run([COMMAND, "--dry-run", "-Werror", "--style=file", *names[start:start + 100]], cwd=tree.root,
                             capture_output=True, text=True, check=False)
        seen.update(re.findall(r"^(.+?):\d+:\d+: error", run.stderr, re.M))
        if run.returncode != 0 and not seen:
            yield run.stderr.strip()
    for name in sorted(seen):
        yield f"{name}: clang-format would change its layout; run: clang-format -i {name}"
