"""kiosk stats, as the administration gets its figures."""
import csv
import json
import os
import re
import sqlite3
import subprocess
import unittest

from site_folder import SiteFolder

MONTH = ("--from", "2026-11-01", "--to", "2026-11-30")


class Stats(SiteFolder):
    def stats(self, *words):
        return self.kiosk("stats", *words)

    def test_a_pretend_month_comes_as_table_csv_json_and_pdf(self):
        database = self.path("pretend.db")
        made = self.stats("--demo", "--database", database, *MONTH, "--csv", self.path("m.csv"), "--pdf", self.path("m.pdf"), "--json")
        self.assertEqual(made.returncode, 0, made.stderr)
        told = json.loads(made.stdout)
        self.assertEqual((told["from"], told["to"]), ("2026-11-01", "2026-11-30"))
        with sqlite3.connect(database) as counted:
            visits = counted.execute("SELECT SUM(number) FROM count WHERE subject = 'visit'").fetchone()[0]
        self.assertEqual(told["visits"]["count"], visits)
        with open(self.path("m.csv"), encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        hours = {line["key"]: line["count"] for section in told["sections"] if section["key"] == "hours" for line in section["lines"]}
        self.assertEqual({row["key"]: int(row["count"]) for row in rows if row["section"] == "hours" and row["key"] != "total"}, hours)
        checked = subprocess.run(["qpdf", "--check", self.path("m.pdf")], capture_output=True, text=True, check=False)
        self.assertIn("No syntax or stream encoding errors found", checked.stdout)
        text = subprocess.run(["pdftotext", "-layout", self.path("m.pdf"), "-"], capture_output=True, text=True, check=True).stdout
        self.assertIn("SỐ LIỆU GIẢ", text)
        self.assertIn(f"Lượt phục vụ: {visits}", text)

    def test_the_demo_never_touches_the_real_figures(self):
        self.stats("--demo", *MONTH)
        self.assertFalse(os.path.exists(self.path("stats.db")))
        with open(self.path("stats.db"), "wb") as file:
            file.write(b"the real ones")
        again = self.stats("--demo", "--database", self.path("stats.db"), *MONTH)
        self.assertEqual(again.returncode, 1)
        with open(self.path("stats.db"), "rb") as file:
            self.assertEqual(file.read(), b"the real ones")

    def test_no_count_from_1_to_4_is_given_out(self):
        with sqlite3.connect(self.path("stats.db")) as database:
            database.execute("CREATE TABLE count (day TEXT NOT NULL, subject TEXT NOT NULL, key TEXT NOT NULL, number INTEGER NOT NULL,"
                             " PRIMARY KEY (day, subject, key)) STRICT, WITHOUT ROWID")
            database.execute("CREATE TABLE tally (month INTEGER PRIMARY KEY, filed INTEGER NOT NULL, in_time INTEGER NOT NULL,"
                             " late INTEGER NOT NULL, open INTEGER NOT NULL, overdue INTEGER NOT NULL, stopped INTEGER NOT NULL) STRICT")
            for subject, key, number in (("visit", "finished", 47), ("visit", "left", 3), ("help", "alone", 30), ("help", "helped", 20),
                                         ("hour", "08", 48), ("hour", "09", 2), ("errand", "file", 50), ("service", "1.001193", 50),
                                         ("left_at", "card", 3), ("stars", "1", 1)):
                database.execute("INSERT INTO count VALUES ('2026-11-20', ?, ?, ?)", (subject, key, number))
        told = self.stats(*MONTH, "--csv", self.path("m.csv"), "--json")
        self.assertEqual(told.returncode, 0, told.stderr)
        counts = [int(number) for number in re.findall(r'"count": (\d+)', told.stdout)]
        self.assertIn(50, counts)
        self.assertEqual([number for number in counts if 0 < number < 5], [])
        with open(self.path("m.csv"), encoding="utf-8-sig", newline="") as file:
            given = {(row["section"], row["key"]): row["count"] for row in csv.DictReader(file)}
        self.assertEqual(given["ended", "left"], "<5")
        self.assertEqual(given["ended", "finished"], "", "50 in all less 47 would tell it")
        self.assertEqual(given["left_at", "card"], "")

    def test_what_cannot_be_done_says_so(self):
        self.assertIn("stats.db", self.stats().stderr)
        self.assertIn("2026-11-21", self.stats("--demo", "--from", "yesterday").stderr)
        self.assertIn("--from lies after --to", self.stats("--demo", "--from", "2026-11-21", "--to", "2026-11-20").stderr)
        self.assertEqual(self.stats("--database", self.path("x.db")).returncode, 2)
        self.assertEqual(self.stats("--pretty").returncode, 2)


if __name__ == "__main__":
    unittest.main()
