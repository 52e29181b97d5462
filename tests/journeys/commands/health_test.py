"""kiosk health, as a technician or a program calls it beside a running kiosk."""
import json
import os
import subprocess
import tempfile
import unittest

KIOSK = os.path.join(os.environ["TRAM_BIN_DIR"], "kiosk")
SETTINGS = """[kiosk]
id = "kiosk-0001"
branch_name_vi = "Bưu điện Thử nghiệm"
branch_name_en = "Test Post Office"
hotline = "1900 0099"
[portal]
api_base = "https://127.0.0.1:1"
public_base = "https://127.0.0.1:1"
[paths]
state = "{}"
"""
# As the kiosk leaves it in its state folder.
KEPT = {"effect": "limited", "lost": ["slip"], "parts": {
    "printer": {"kind": "ill", "ailment": "no_paper", "effect": "limited", "since": "2026-11-21T09:00:00.000+07:00", "detail": "roll: end"},
    "own_certificate": {"kind": "well", "since": "2026-11-21T08:00:00.000+07:00", "days_left": 90},
    "touch": {"kind": "unknown"}}}


class Health(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.kept = os.path.join(folder.name, "health.json")
        self.settings = os.path.join(folder.name, "settings.toml")
        with open(self.settings, "w", encoding="utf-8") as file:
            file.write(SETTINGS.format(folder.name))

    def health(self, *words):
        return subprocess.run([KIOSK, "health", *words, "--settings", self.settings], capture_output=True, text=True, check=False)

    def keep(self):
        with open(self.kept, "w", encoding="utf-8") as file:
            json.dump(KEPT, file)

    def test_says_each_part_that_was_looked_at(self):
        self.keep()
        told = self.health()
        self.assertEqual(told.returncode, 0, told.stderr)
        lines = told.stdout.splitlines()
        self.assertEqual(lines[0], "limited")
        self.assertRegex(told.stdout, r"(?m)^printer +no_paper +limited +2026-11-21T09:00:00.000\+07:00  roll: end$")
        self.assertRegex(told.stdout, r"(?m)^own_certificate +well .*90 days left$")
        self.assertNotIn("touch", told.stdout)

    def test_gives_programs_what_the_kiosk_wrote(self):
        self.keep()
        self.assertEqual(json.loads(self.health("--json").stdout), KEPT)

    def test_says_so_where_no_kiosk_has_run_yet(self):
        told = self.health()
        self.assertEqual(told.returncode, 1)
        self.assertIn("health.json", told.stderr)


if __name__ == "__main__":
    unittest.main()
