#!/usr/bin/python3
"""money_and_days_test.py KIOSK SOURCE_DIR: kiosk fees, deadline and vietqr as a person types them."""
import json
import random
import shutil
import subprocess
import sys
import tempfile
import unittest
from datetime import date, timedelta
from pathlib import Path

RULE = {"key": "fee", "label": {"vi": "Lệ phí", "en": "Fee"}, "amount": 20000, "online": 10000, "source": "listing"}
POOR = {"key": "poor", "label": {"vi": "Hộ nghèo", "en": "Poor household"}, "percent": 100, "proof": {"vi": "Giấy chứng nhận", "en": "Certificate"},
        "source": "listing"}
SOURCES = {"listing": {"text": "a listing", "date": "2026-11-21", "verified": False}}


def kiosk(*words):
    return subprocess.run([KIOSK, *words], capture_output=True, text=True, timeout=20, check=False)


class Fees(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="fees-"))
        self.addCleanup(shutil.rmtree, self.folder)
        (self.folder / "procedures").mkdir()
        (self.folder / "settings.toml").write_text(f'[paths]\nassets = "{self.folder}"\n', encoding="utf-8")
        self.write({"rules": [RULE, dict(RULE, key="copies", amount=8000, online=8000, per="copy", count_from="copies"),
                              dict(RULE, provinces=["01"], amount=0, online=0)], "exemptions": [POOR]})

    def write(self, fees):
        file = json.loads((SOURCE / "assets/procedures/1.004222.json").read_text(encoding="utf-8"))
        copies = {"key": "copies", "kind": "number", "label": {"vi": "Mấy bản?", "en": "How many?"}}
        file["pages"][1]["fields"].append(copies)
        file.update(fees=fees, sources={**file["sources"], **SOURCES})
        (self.folder / "procedures/1.004222.json").write_text(json.dumps(file, indent=1), encoding="utf-8")

    def fees(self, *words):
        return kiosk("fees", *words, "--settings", str(self.folder / "settings.toml"))

    def total(self, *words):
        return json.loads(self.fees("1.004222", *words, "--json").stdout)["total"]

    def test_total_follows_what_is_asked(self):
        self.assertEqual(self.total(), 18000)
        self.assertEqual(self.total("--at-counter"), 28000)
        self.assertEqual(self.total("--count", "copies=3"), 34000)
        self.assertEqual(self.total("--province", "01"), 8000)
        self.assertEqual(self.total("--exempt", "poor"), 0)
        self.assertIn("18.000 đ  tổng cộng, khoảng", self.fees("1.004222").stdout)

    def test_what_only_the_agency_knows_is_not_invented(self):
        self.write({"local": True})
        self.assertIsNone(self.total())
        self.assertEqual(self.fees("1.004222").stdout, "Cơ quan sẽ báo số tiền phải nộp.\n")

    def test_mistakes_are_told(self):
        for words in ((), ("9.999999",), ("../1.004222",), ("1.004222", "--date", "1/2/2026"), ("1.004222", "--exempt", "rich"),
                      ("1.004222", "--count", "copies"), ("1.004222", "--count", "copies=-1"), ("1.004222", "--province", "1")):
            answer = self.fees(*words)
            self.assertEqual((answer.returncode, answer.stdout), (1, ""), words)
            self.assertTrue(answer.stderr.startswith("kiosk: "), words)
        self.write({"rules": [dict(RULE, amount=-1), dict(RULE, key="other", online=30000)]})
        answer = self.fees("1.004222")
        self.assertRegex(answer.stderr, r'1\.004222\.json:\d+: fees, rule "fee", amount: must be a whole number')
        self.assertRegex(answer.stderr, r'1\.004222\.json:\d+: fees, rule "other", online: is dearer')


class Deadline(unittest.TestCase):
    def setUp(self):
        file = json.loads((SOURCE / "assets/procedures/shared/holidays.json").read_text(encoding="utf-8"))
        self.off, self.work = set(), set()
        for year in file["years"]:
            self.work |= {date.fromisoformat(day) for day in year.get("work", [])}
            for off in year["off"]:
                day = date.fromisoformat(off["first"])
                while day <= date.fromisoformat(off.get("last", off["first"])):
                    self.off.add(day)
                    day += timedelta(1)
        for year in range(2024, 2030):
            self.off |= {date.fromisoformat(f"{year}-{day['day']}") for day in file["every_year"] if year >= day.get("from", 0)}

    def is_open(self, day):
        return day in self.work or (day.isoweekday() < 6 and day not in self.off)

    def test_agrees_with_python(self):
        chance = random.Random(1)
        for _ in range(60):
            start, days = date(2025, 1, 1) + timedelta(chance.randrange(3 * 365)), chance.randrange(1, 60)
            due, left = start, days
            while left:
                due += timedelta(1)
                left -= self.is_open(due)
            said = json.loads(kiosk("deadline", "--from", start.isoformat(), "--working-days", str(days), "--json").stdout)
            self.assertEqual(said["due"], due.isoformat(), f"{start} + {days}")
            self.assertTrue(said["about"])

    def test_mistakes_are_told(self):
        for words in ((), ("--from", "2026-02-29", "--working-days", "1"), ("--from", "2026-11-21"),
                      ("--from", "2026-11-21", "--working-days", "-1"), ("--from", "2026-11-21", "--working-days", "5x")):
            self.assertEqual(kiosk("deadline", *words).returncode, 1, words)


class VietQr(unittest.TestCase):
    def test_payload_is_that_of_the_vectors(self):
        rows = (SOURCE / "tests/kiosk/payment/vietqr.csv").read_text(encoding="utf-8").splitlines()
        row = next(row.split(",") for row in rows if row.startswith("one payment with purpose"))
        words = ("vietqr", "--bin", row[2], "--account", row[3], "--amount", row[4], "--purpose", "Ủng Hộ Quỹ Vắc Xin")
        self.assertEqual(kiosk(*words).stdout, row[1] + "\n")
        with tempfile.NamedTemporaryFile(suffix=".png") as picture:
            self.assertEqual(kiosk(*words, "--png", picture.name).returncode, 0)
            seen = subprocess.run(["zbarimg", "-q", "--raw", picture.name], capture_output=True, text=True, check=False).stdout
        self.assertEqual(seen.strip(), row[1])

    def test_mistakes_are_told(self):
        for words in ((), ("--bin", "970415"), ("--bin", "97041x", "--account", "1"), ("--bin", "970415", "--account", "1", "--amount", "2.000"),
                      ("--bin", "970415", "--account", "1", "--amount", "0")):
            answer = kiosk("vietqr", *words)
            self.assertEqual((answer.returncode, answer.stdout), (1, ""), words)


if __name__ == "__main__":
    SOURCE = Path(sys.argv.pop(2))
    KIOSK = sys.argv.pop(1)
    unittest.main()
