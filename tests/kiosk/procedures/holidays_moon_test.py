#!/usr/bin/python3
"""holidays_moon_test.py holidays.json: Tết and Giỗ Tổ of each year are where the moon puts them, and nobody gets a day too many or too few."""
import json
import sys
import unittest
from datetime import date, timedelta
from pathlib import Path

import lunar


def days_between(first, last):
    return [first + timedelta(n) for n in range((last - first).days + 1)]


class Moon(unittest.TestCase):
    def test_new_years_are_those_of_history(self):
        # 1985 and 2007 differ from China's, where it is an hour later.
        for day in ("1985-01-21", "2007-02-17", "2020-01-25", "2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17", "2028-01-26"):
            self.assertEqual(lunar.solar(int(day[:4]), 1, 1), date.fromisoformat(day))

    def test_doubled_months_are_those_of_history(self):
        for year, month in ((2014, 9), (2017, 6), (2020, 4), (2023, 2), (2025, 6), (2028, 5)):
            self.assertEqual([number for _, number, doubled in lunar.months(year) if doubled], [month], year)
        for year in (2024, 2026, 2027):
            self.assertFalse(any(doubled for _, _, doubled in lunar.months(year)), year)


class Holidays(unittest.TestCase):
    def setUp(self):
        self.file = json.loads(Path(FILE).read_text(encoding="utf-8"))
        self.off = {}
        for year in self.file["years"]:
            for off in year["off"]:
                first = date.fromisoformat(off["first"])
                for day in days_between(first, date.fromisoformat(off.get("last", off["first"]))):
                    self.off[day] = off["name"]["vi"]
        self.years = [year["year"] for year in self.file["years"]]

    def named(self, name, year):
        return sorted(day for day, said in self.off.items() if said == name and day.year == year)

    def test_tet_is_five_days_around_the_new_moon(self):
        self.assertEqual(self.years, [2025, 2026, 2027])
        for year in self.years:
            new_year, tet = lunar.solar(year, 1, 1), self.named("Tết Nguyên đán", year)
            self.assertEqual(len(tet), 5, year)
            for day in days_between(new_year - timedelta(1), new_year + timedelta(2)):
                self.assertIn(day, tet)

    def test_the_hung_kings_are_remembered_on_the_tenth_of_the_third_month(self):
        for year in self.years:
            self.assertEqual(self.named("Giỗ Tổ Hùng Vương", year), [lunar.solar(year, 3, 10)])

    def test_a_holiday_on_a_weekend_is_made_up_for_and_none_is_given_twice(self):
        for year in self.file["years"]:
            closed = {day for day in self.off if day.year == year["year"]}
            for yearly in self.file["every_year"]:
                if year["year"] >= yearly.get("from", 0):
                    closed.add(date.fromisoformat(f"{year['year']}-{yearly['day']}"))
            free = sum(day.weekday() < 5 for day in closed) - len(year.get("work", []))
            # New Year 1, Tết 5, Giỗ Tổ 1, 30 April 1, 1 May 1, National Day 2; Culture Day since 2026.
            self.assertEqual(free, 11 + (year["year"] >= 2026), year["year"])


if __name__ == "__main__":
    FILE = sys.argv.pop(1)
    unittest.main()
