"""kiosk check-procedures, procedures show and fees, as the author of a new procedure calls them."""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[3]
KIOSK = os.path.join(os.environ["TRAM_BIN_DIR"], "kiosk")
CODE = "3.000347"
sys.path.insert(0, str(ROOT / "tests/contracts/procedures"))
import validate  # noqa: E402  (the published schema, in one piece)

WARD = {"key": "ward", "label": {"vi": "Ở phường", "en": "In a ward"}, "amount": 75000, "online": 37500, "source": "knowledge",
        "when": {"answer": "unit", "is": "ward"}}
COMMUNE = dict(WARD, key="commune", amount=50000, online=25000, when={"answer": "unit", "is": "commune"})
UNIT = {"key": "unit", "kind": "choice", "label": {"vi": "Phường hay xã?", "en": "Ward or commune?"},
        "choices": [{"key": key, "label": {"vi": key, "en": key}} for key in ("ward", "commune")]}
COPIES = {"key": "copies", "kind": "number", "most": 9, "label": {"vi": "Mấy bản?", "en": "How many?"}}


def kiosk(*words):
    return subprocess.run([KIOSK, *map(str, words)], capture_output=True, text=True, timeout=30, check=False)


class Author(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="author-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.document = json.loads((ROOT / f"assets/procedures/{CODE}.json").read_text(encoding="utf-8"))
        self.file = self.folder / f"{CODE}.json"

    def write(self, **changes):
        self.document.update(changes)
        self.file.write_text(json.dumps(self.document, ensure_ascii=False, indent=1), encoding="utf-8")

    def line_of(self, text):
        return 1 + next(number for number, line in enumerate(self.file.read_text(encoding="utf-8").splitlines()) if text in line)


class Check(Author):
    def test_tells_file_line_place_and_remedy(self):
        self.document["pages"][1]["fields"][0]["kind"] = "phonne"
        self.write(icon="kar")
        answer = kiosk("check-procedures", self.file)
        self.assertEqual(answer.returncode, 1)
        self.assertEqual(answer.stdout.splitlines(), [
            f'{self.file}:{self.line_of("kar")}: icon: there is no icon "kar"', '    did you mean "car"?',
            f'{self.file}:{self.line_of("phonne")}: page "contact", field "phone", kind: "phonne" is not known here',
            "    use one of: text, name, date, choice, choices, place, address, phone, email, id_number, licence_number, number, money, paper",
            f"{self.file}: 2 to mend"])

    def test_takes_a_folder_and_the_lists_beside_the_files(self):
        shutil.copytree(ROOT / "assets/procedures/shared", self.folder / "shared")
        agencies = json.loads((self.folder / "shared/agencies.json").read_text(encoding="utf-8"))
        agencies.append(dict(agencies[0], key="moon_office", order=900))
        (self.folder / "shared/agencies.json").write_text(json.dumps(agencies), encoding="utf-8")
        self.write(agency="moon_office")
        self.assertEqual(kiosk("check-procedures", self.file).returncode, 0)
        shutil.copy(ROOT / "assets/procedures/3.000348.json", self.folder / "9.999999.json")
        answer = kiosk("check-procedures", self.folder)
        self.assertEqual(answer.returncode, 1)
        self.assertIn(f"{self.file}: good (3.000347 Đổi giấy phép lái xe)\n", answer.stdout)
        self.assertIn("9.999999.json:2: code: the file is called 9.999999.json\n    call it 3.000348.json\n", answer.stdout)

    def test_without_a_file_is_no_way_to_call_it(self):
        for words in ([], ["--settings"], ["--unknown", "x"]):
            answer = kiosk("check-procedures", *words)
            self.assertEqual((answer.returncode, answer.stdout), (2, ""), words)
            self.assertIn("kiosk --help", answer.stderr)
        self.assertEqual(kiosk("check-procedures", "/nowhere.json").returncode, 1)
        (self.folder / "empty").mkdir()
        self.assertEqual(kiosk("check-procedures", self.folder / "empty").returncode, 1)

    def test_agrees_with_the_schema_on_every_border(self):
        judge = validate.validator()
        time, field, paper = ("time",), ("pages", 2, "fields", 0), ("papers", 0)
        borders = [((*time, "working_days"), 0, 400), ((*field, "most_letters"), 1, 2000), ((*paper, "most_pages"), 1, 50),
                   ((*paper, "least_pages"), 1, 1), (("rank",), 0, 9999)]
        for path, least, most in borders:
            for value in (least - 1, least, most, most + 1):
                with self.subTest(path=path, value=value):
                    document = json.loads(json.dumps(self.document))
                    inner = document
                    for key in path[:-1]:
                        inner = inner[key]
                    inner[path[-1]] = value
                    self.file.write_text(json.dumps(document), encoding="utf-8")
                    told = kiosk("check-procedures", self.file).stdout
                    if path[-1] == "least_pages" and value > most:
                        continue  # more than most_pages: the program knows more
                    self.assertEqual(judge.is_valid(document), "whole number" not in told, told)


class Show(Author):
    def test_prints_all_that_a_citizen_meets(self):
        self.document["pages"][1]["fields"][1]["when"] = {"answer": "sex", "is": "male"}
        self.write(fees={"rules": [dict(WARD, when={"answer": "sex", "is": "male"})]})
        shown = kiosk("procedures", "show", self.file, "--language", "en")
        self.assertEqual(shown.returncode, 0, shown.stderr)
        for line in ("page       contact: How to reach you", "  field      email (email, optional): Email  [if sex is male]",
                     "fee rule   In a ward: 75.000 dong, online 37.500  [if sex is male]", "delivery   post_office"):
            self.assertIn(line + "\n", shown.stdout)
        told = json.loads(kiosk("procedures", "show", self.file, "--json").stdout)
        self.assertEqual([page["key"] for page in told["pages"]], [page["key"] for page in self.document["pages"]])
        self.assertEqual(len(told["papers"]), len(self.document["papers"]))

    def test_tells_the_mistakes_of_a_wrong_file_instead(self):
        self.write(rank=-1)
        shown = kiosk("procedures", "show", self.file)
        self.assertEqual((shown.returncode, shown.stdout), (1, ""))
        self.assertIn(f'{self.file}:{self.line_of("rank")}: rank: must be a whole number', shown.stderr)


class Fees(Author):
    def setUp(self):
        super().setUp()
        self.document["pages"][1]["fields"] += [UNIT, COPIES]
        self.write(fees={"rules": [WARD, COMMUNE, dict(WARD, key="copies", amount=8000, online=8000, per="copy", count_from="copies", when=None)]})
        del self.document["fees"]["rules"][2]["when"]
        self.write()

    def test_lists_alternatives_and_never_adds_them_up(self):
        answer = kiosk("fees", self.file)
        self.assertEqual(answer.returncode, 0, answer.stderr)
        self.assertIn("hoặc       37.500 đ  Ở phường (giảm 37.500 đ)  [unit is ward]\n", answer.stdout)
        self.assertIn("hoặc       25.000 đ  Ở phường (giảm 25.000 đ)  [unit is commune]\n", answer.stdout)
        self.assertIn("--answer KEY=VALUE", answer.stdout)
        self.assertNotIn("tổng cộng", answer.stdout)
        told = json.loads(kiosk("fees", self.file, "--json").stdout)
        self.assertIsNone(told["total"])
        self.assertEqual([fee["when"] for fee in told["depending"]], ["unit is ward", "unit is commune"])

    def test_computes_with_the_answers(self):
        for words, total in ((["unit=ward"], 45500), (["unit=commune"], 33000), (["unit=commune", "copies=3"], 49000)):
            options = [option for word in words for option in ("--answer", word)]
            self.assertEqual(json.loads(kiosk("fees", self.file, *options, "--json").stdout)["total"], total, words)

    def test_says_what_may_be_answered(self):
        for words, told in ((["--answer", "unit=city"], '"city" is no answer to "unit"; use one of: ward, commune'),
                            (["--answer", "unti=ward"], 'there is no question "unti"; there are: '),
                            (["--answer", "copies=many"], '"many" is no answer to "copies"; it is of kind number'),
                            (["--answer", "birth=1990"], "write a date as 21/11/2026"), (["--answer", "unit"], "write KEY=VALUE"),
                            (["--count", "unit=1"], 'no fee is counted by "unit"; for what it depends on: --answer unit=…')):
            answer = kiosk("fees", self.file, *words)
            self.assertEqual((answer.returncode, answer.stdout), (1, ""), words)
            self.assertIn(told, answer.stderr)


if __name__ == "__main__":
    unittest.main()
