"""kiosk health, as a technician or a program calls it beside a running kiosk."""
import json
import unittest

from site_folder import SiteFolder

# As the kiosk leaves it in its state folder.
KEPT = {"effect": "limited", "lost": ["slip"], "parts": {
    "printer": {"kind": "ill", "ailment": "no_paper", "effect": "limited", "since": "2026-11-21T09:00:00.000+07:00", "detail": "roll: end"},
    "own_certificate": {"kind": "well", "since": "2026-11-21T08:00:00.000+07:00", "days_left": 90},
    "touch": {"kind": "unknown"}}}


class Health(SiteFolder):
    def health(self, *words):
        return self.kiosk("health", *words)

    def keep(self):
        with open(self.path("health.json"), "w", encoding="utf-8") as file:
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
