#!/usr/bin/python3
"""What must be, and must not be, in the image that goes to a post office: look_inside.py IMAGE_DIR [--prefix debug-]

Unpacks the root (unsquashfs) and looks at every file. Prints each breach; the status is 1 if there is one."""
import argparse
import fnmatch
import os
import re
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

PROGRAM_FOLDERS = ("usr/bin", "usr/sbin", "usr/local/bin", "usr/local/sbin", "usr/games")
# Programs that have no business in a post office, and why.
FORBIDDEN_PROGRAMS = {
    "compiler": ("*gcc*", "*g++*", "cc", "c++", "cpp", "cpp-*", "clang*", "as", "ld", "ld.[bgl]*", "make", "cmake", "ninja"),
    "debugger": ("gdb*", "lldb*", "strace", "ltrace", "perf", "valgrind", "bpftrace"),
    "language": ("perl*", "python*", "ruby*", "lua*", "node*", "tclsh*", "php*"),
    "login": ("login", "su", "sudo", "sulogin", "runuser", "*getty", "newgrp", "passwd", "chsh", "pkexec", "doas"),
    "door to the network": ("ssh*", "dropbear*", "telnet*", "in.telnetd", "nc", "nc.*", "ncat", "socat", "ftp*", "rsync", "curl", "wget"),
    "packages": ("apt*", "dpkg*", "snap", "flatpak"),
}
# Units that must be masked: their name leads to /dev/null.
MASKED_UNITS = ("getty.target", "getty@.service", "serial-getty@.service", "console-getty.service", "container-getty@.service",
                "autovt@.service", "debug-shell.service", "rescue.service", "ctrl-alt-del.target", "dbus.socket")
# All that starts because an administrator wants it, as links below etc/systemd/system/*.wants.
WANTED_UNITS = {"kiosk.service", "boot-report.service", "pcscd.socket", "systemd-networkd.service", "systemd-networkd.socket",
                "systemd-resolved.service", "systemd-timesyncd.service", "systemd-network-generator.service",
                "systemd-networkd-wait-online.service"}  # the last two are masked
SETUID_PROGRAMS = set()
# In the names of types, which a stripped program keeps, and in what it says.
# A pretend month of figures (kiosk stats --demo) is for the administration and belongs there; the setting "pretend" does not.
KIOSK_WORDS = re.compile(rb"\d(?:sim|automation|dev_dock)\d\w|Pretend[A-Z]|WebDriver|(?<![_/ ])pretend(?![_ ])|headless|dev.dock")
PRIVATE_KEY = re.compile(rb"-----BEGIN [A-Z ]*PRIVATE KEY-----\s+[A-Za-z0-9+/=]{40}")
PUBLISHED_KEYS = ("*/libgnutls.so.*",)  # it tests itself with keys that everybody knows
UNNEEDED_LIBRARIES = ("libLLVM*", "*_dri.so", "libgallium*", "libGLX_mesa*", "libEGL_mesa*")


class Root:
    """The unpacked file system."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.names = sorted(os.path.relpath(os.path.join(parent, name), folder)
                            for parent, folders, files in os.walk(folder) for name in folders + files)

    def matching(self, *patterns):
        return [name for name in self.names if any(fnmatch.fnmatchcase(name, pattern) for pattern in patterns)]

    def mode(self, name):
        return (self.folder / name).lstat().st_mode

    def files(self):
        return [name for name in self.names if stat.S_ISREG(self.mode(name))]

    def text(self, *patterns):
        """The text of all files of these names; links are not followed, they might lead out of the root."""
        return "\n".join((self.folder / name).read_text(encoding="utf-8") for name in self.matching(*patterns)
                         if stat.S_ISREG(self.mode(name)))

    def bytes(self, name):
        return (self.folder / name).read_bytes()

    def link(self, name):
        """Where a symbolic link leads, "" if it is none."""
        path = self.folder / name
        return os.readlink(path) if path.is_symlink() else ""


def programs(root):
    for kind, patterns in FORBIDDEN_PROGRAMS.items():
        for name in root.matching(*(f"{folder}/{pattern}" for folder in PROGRAM_FOLDERS for pattern in patterns)):
            yield f"{name}: a {kind}"
    for name in root.files():
        if root.mode(name) & (stat.S_ISUID | stat.S_ISGID) and name not in SETUID_PROGRAMS:
            yield f"{name}: gives rights to whoever starts it (setuid or setgid)"
        if root.mode(name) & stat.S_IWOTH:
            yield f"{name}: can be written by everybody"


def people(root):
    for line in root.text("etc/shadow").splitlines():
        name, password = line.split(":")[:2]
        if not password.startswith(("!", "*")):
            yield f"etc/shadow: {name} has a password, or needs none"
    for line in root.text("etc/passwd").splitlines():
        if not line.endswith(":/usr/sbin/nologin"):
            yield f"etc/passwd: {line.split(':')[0]} has a shell"


def units(root):
    for unit in MASKED_UNITS:
        if root.link(f"etc/systemd/system/{unit}") != "/dev/null":
            yield f"{unit}: is not masked"
    wanted = {Path(name).name for name in root.matching("etc/systemd/system/*.wants/*", "etc/systemd/system/*.requires/*")}
    for unit in sorted(wanted ^ WANTED_UNITS):
        yield f"{unit}: {'starts by itself' if unit in wanted else 'does not start by itself'}; see WANTED_UNITS"
    for name in root.matching("*/system-generators/systemd-getty-generator", "*/system-generators/systemd-debug-generator"):
        yield f"{name}: could open a shell"


def kernel(root, command_line):
    settings = root.text("etc/sysctl.d/*.conf")
    for setting in ("kernel.sysrq = 0", "kernel.ctrl-alt-del = 0"):
        if setting not in settings:
            yield f"etc/sysctl.d: does not say {setting}"
    if "blacklist usblp" not in root.text("etc/modprobe.d/*.conf"):
        yield "etc/modprobe.d: usblp is not blacklisted"
    for name in root.matching("*/usblp.ko*"):
        yield f"{name}: would take the slip printer"
    words = command_line.split()
    for word in ("ro", "panic=10", "console=ttyS0"):
        if word not in words:
            yield f"cmdline: does not say {word}; without panic= the initrd would offer a shell"
    for word in words:
        if re.match(r"(init|rdinit|break|rd\.break|systemd\.debug.shell|single|rescue|emergency)\b", word):
            yield f"cmdline: {word}"


def kiosk(root):
    program = root.bytes("usr/bin/kiosk")
    for word in sorted(set(KIOSK_WORDS.findall(program))):
        yield f"usr/bin/kiosk: says {word.decode()!r}: pretend devices and automation stay out of a release"
    for name in root.matching("*/settings.toml"):
        if name != "usr/share/kiosk/settings.toml":
            yield f"{name}: a site's settings"
    for name in root.matching("var/*", "tmp/*", "root/*", "home/*"):
        yield f"{name}: stands where only a running machine writes"
    for name in root.files():
        if PRIVATE_KEY.search(root.bytes(name)) and name not in root.matching(*PUBLISHED_KEYS):
            yield f"{name}: a private key"


def libraries(root):
    """What is removed by unneeded.txt must not be missed."""
    for name in root.matching(*(f"*/{pattern}" for pattern in UNNEEDED_LIBRARIES)):
        yield f"{name}: the kiosk draws without it"
    there = {Path(name).name for name in root.names}
    binaries = [name for name in root.files() if not name.endswith(".ko") and root.bytes(name)[:4] == b"\x7fELF"]
    said = subprocess.run(["readelf", "-dW", *binaries], cwd=root.folder, capture_output=True, text=True, check=False).stdout
    name = ""
    for line in said.splitlines():
        if line.startswith("File: "):
            name = line[6:]
        elif (match := re.search(r"\(NEEDED\).*\[(.+)\]", line)) and match[1] not in there:
            yield f"{name}: needs {match[1]}, which is not there"


def papers(root, packages):
    for line in packages.splitlines():
        name = line.split()[0]
        if "no copyright" in line:
            yield f"packages.txt: {name} has no copyright file"


def breaches(root, image, prefix):
    yield from programs(root)
    yield from people(root)
    yield from units(root)
    yield from kernel(root, (image / f"{prefix}cmdline").read_text(encoding="utf-8"))
    yield from kiosk(root)
    yield from libraries(root)
    yield from papers(root, (image / f"{prefix}packages.txt").read_text(encoding="utf-8"))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("image", type=Path)
    parser.add_argument("--prefix", default="", help="debug- looks at an image with a shell, in which it must find that shell")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="tram-look.") as folder:
        subprocess.run(["unsquashfs", "-no-progress", "-quiet", "-dest", f"{folder}/root",
                        str(arguments.image / f"{arguments.prefix}kiosk.squashfs")], stdout=subprocess.DEVNULL, check=True)
        root = Root(f"{folder}/root")
        found = list(breaches(root, arguments.image, arguments.prefix))
    print("\n".join(found) or f"{len(root.names)} files: nothing is in the image that should not be")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
