#!/usr/bin/python3
"""Tries the tools of this folder on samples: look_inside.py must find what is planted, pictures.py must see one pixel."""
import os
import stat
import tempfile
import unittest
from pathlib import Path

import look_inside
import pictures

COMMAND_LINE = "root=PARTLABEL=kiosk-root ro console=ttyS0 panic=10"
KEY = "-----BEGIN PRIVATE KEY-----\n" + "A" * 64 + "\n"


class LookInside(unittest.TestCase):
    """Each test plants one thing into a root that has nothing wrong."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="tram-self-test.")
        self.addCleanup(folder.cleanup)
        self.root, self.image = Path(folder.name) / "root", Path(folder.name)
        self.write("etc/shadow", "root:!*:1::::::\nkiosk:!:1::::::\n")
        self.write("etc/passwd", "root:x:0:0:root:/:/usr/sbin/nologin\n")
        self.write("etc/sysctl.d/90-kiosk.conf", "kernel.sysrq = 0\nkernel.ctrl-alt-del = 0\n")
        self.write("etc/modprobe.d/kiosk.conf", "blacklist usblp\n")
        self.write("usr/bin/kiosk", "no program\n")
        self.write("../cmdline", COMMAND_LINE)
        self.write("../packages.txt", "acl 2.3.1-3  GPL-2+\n")
        for unit in look_inside.MASKED_UNITS:
            self.link(f"etc/systemd/system/{unit}", "/dev/null")
        for unit in look_inside.WANTED_UNITS:
            self.link(f"etc/systemd/system/multi-user.target.wants/{unit}", f"/lib/systemd/system/{unit}")

    def write(self, name, text, mode=0o644):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        path.chmod(mode)

    def link(self, name, target):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        os.symlink(target, path)

    def found(self):
        return list(look_inside.breaches(look_inside.Root(self.root), self.image, ""))

    def test_a_clean_root_passes(self):
        self.assertEqual(self.found(), [])

    def test_finds_what_was_planted(self):
        planted = {
            "usr/bin/x86_64-linux-gnu-gcc-12": "", "usr/bin/gdb": "", "usr/bin/python3.11": "", "usr/sbin/agetty": "", "usr/sbin/sshd": "",
            "usr/bin/apt-get": "", "etc/shadow": "root::1::::::\n", "etc/passwd": "root:x:0:0:root:/:/bin/sh\n",
            "etc/systemd/system/multi-user.target.wants/debug-console.service": "",
            "lib/systemd/system-generators/systemd-getty-generator": "", "etc/sysctl.d/90-kiosk.conf": "kernel.sysrq = 1\n",
            "etc/modprobe.d/kiosk.conf": "", "lib/modules/6.1/usblp.ko": "", "../cmdline": COMMAND_LINE + " init=/bin/sh",
            "usr/bin/kiosk": "N7drivers7printer3sim14PretendPrinterE", "var/lib/kiosk/settings.toml": "", "etc/kiosk.key": KEY,
            "usr/lib/libLLVM-14.so.1": "", "../packages.txt": "acl 2.3.1-3  no copyright file\n",
        }
        for name, text in planted.items():
            with self.subTest(name):
                before = self.root / name
                kept = before.read_text(encoding="utf-8") if before.exists() else None
                self.write(name, text)
                self.assertNotEqual(self.found(), [])
                self.write(name, kept) if kept is not None else before.unlink()

    def test_finds_a_setuid_program(self):
        self.write("usr/bin/mount", "", 0o755 | stat.S_ISUID)
        self.assertEqual(len(self.found()), 1)

    def test_finds_a_unit_that_is_not_masked(self):
        (self.root / "etc/systemd/system/getty@.service").unlink()
        self.assertEqual(len(self.found()), 1)


class Pictures(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="tram-self-test.")
        self.addCleanup(folder.cleanup)
        self.path = Path(folder.name) / "picture"
        self.rows = [bytearray((x * 7 + y * 13 + channel) % 256 for x in range(5) for channel in range(3)) for y in range(4)]

    def picture(self):
        return pictures.Picture(5, 4, [bytearray(row) for row in self.rows])

    def test_what_is_written_as_png_is_read_again(self):
        self.picture().write_png(self.path)
        self.assertEqual(pictures.compare(pictures.read(self.path), self.picture())[0], 0)

    def test_reads_what_qemu_writes(self):
        self.path.write_bytes(b"P6\n5 4\n255\n" + b"".join(self.rows))
        self.assertEqual(pictures.compare(pictures.read(self.path), self.picture())[0], 0)

    def test_one_channel_of_one_pixel_is_seen_and_shown(self):
        other = self.picture()
        other.rows[2][4] ^= 1
        count, shown = pictures.compare(self.picture(), other)
        self.assertEqual((count, bytes(shown.rows[2][3:6])), (1, b"\xff\0\0"))

    def test_another_size_is_no_match(self):
        with self.assertRaises(ValueError):
            pictures.compare(self.picture(), pictures.Picture(5, 3, self.rows[:3]))


if __name__ == "__main__":
    unittest.main()
