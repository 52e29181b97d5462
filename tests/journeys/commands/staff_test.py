"""kiosk staff, as a technician calls it who sets a kiosk up."""
import os
import re
import sqlite3
import unittest

from site_folder import SiteFolder


class Staff(SiteFolder):
    def staff(self, *words):
        return self.kiosk("staff", *words)

    def test_a_pin_is_told_once_and_is_on_no_disk(self):
        added = self.staff("add", "--name", "Trần Thị Thử", "--role", "leader")
        pin = re.search(r"^001 leader: (\d{6})$", added.stdout, re.M).group(1)
        listed = self.staff("list").stdout
        self.assertIn("Trần Thị Thử", listed)
        self.assertNotIn(pin, listed)
        for name in os.listdir(self.state):
            with open(os.path.join(self.state, name), "rb") as file:
                self.assertNotIn(pin.encode(), file.read(), name)

    def test_who_is_locked_is_let_in_again_by_a_new_pin(self):
        self.staff("add", "--name", "Lê Văn Mẫu")
        self.assertEqual(self.staff("lock", "1").returncode, 0)
        self.assertIn("locked", self.staff("list").stdout)
        self.assertRegex(self.staff("reset", "1").stdout, r"^001 clerk: \d{6}")
        self.assertNotIn("locked", self.staff("list").stdout)

    def test_each_change_stands_in_the_journal_without_a_name(self):
        self.staff("add", "--name", "Lê Văn Mẫu")
        self.staff("lock", "1")
        self.staff("reset", "1")
        with sqlite3.connect(os.path.join(self.state, "state.db")) as database:
            rows = database.execute("SELECT event, subject FROM journal ORDER BY number").fetchall()
        self.assertEqual(rows, [("staff_added", "staff 001"), ("staff_locked", "staff 001"), ("staff_reset", "staff 001")])

    def test_what_cannot_be_done_says_so(self):
        for words in ([], ["lock"], ["lock", "x"], ["lock", "9"], ["reset", "9"], ["add"], ["add", "--name", "A", "--role", "king"]):
            with self.subTest(words=words):
                refused = self.staff(*words)
                self.assertEqual(refused.returncode, 1)
                self.assertRegex(refused.stderr, "^kiosk: .")


if __name__ == "__main__":
    unittest.main()
