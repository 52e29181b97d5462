"""kiosk procedures, as a script calls it."""
import json
import os
import subprocess
import unittest

KIOSK = os.path.join(os.environ["TRAM_BIN_DIR"], "kiosk")
LICENCE = "3.000347"


def kiosk(*words):
    return subprocess.run([KIOSK, "procedures", *words], capture_output=True, text=True, check=False)


def answer(*words):
    return json.loads(kiosk(*words, "--json").stdout)


class Procedures(unittest.TestCase):
    def test_search_names_code_name_and_score_the_best_first(self):
        found = answer("search", "đổi", "giấy", "phép", "lái", "xe")
        self.assertEqual(found[0], {"code": LICENCE, "name": "Đổi giấy phép lái xe", "score": 100})
        self.assertEqual([hit["score"] for hit in found], sorted((hit["score"] for hit in found), reverse=True))

    def test_search_takes_words_apart_or_together_without_marks_and_with_a_slip(self):
        for words in (["giay phep lai xe"], ["giay", "phep", "lai", "xe"], ["giấy phpé lái xe"]):
            self.assertEqual(answer("search", *words)[0]["code"], LICENCE, words)

    def test_search_that_finds_nothing_is_an_empty_array(self):
        self.assertEqual(answer("search", "xyzzy"), [])
        self.assertIn("xyzzy", kiosk("search", "xyzzy").stderr)

    def test_names_are_in_the_language_that_was_asked_for(self):
        self.assertEqual(answer("search", "driving licence", "--language", "en")[0]["name"], "Exchange a driving licence")

    def test_list_and_show_tell_the_same(self):
        listed = {row["code"]: row for row in answer("list")}
        shown = answer("show", LICENCE)
        self.assertEqual(listed[LICENCE]["name"], shown["name"])
        self.assertEqual(listed[LICENCE]["mode"], shown["mode"])
        self.assertTrue(shown["bring"])
        for text in (kiosk("list"), kiosk("show", LICENCE), kiosk("search", "lái xe")):
            self.assertEqual(text.returncode, 0)
            self.assertIn(LICENCE, text.stdout)

    def test_what_cannot_be_done_says_so(self):
        self.assertEqual(kiosk("show", "9.999999").returncode, 1)
        for words in ([], ["show"], ["search"], ["list", "more"], ["list", "--language", "fr"], ["list", "--jsno"], ["list", "--language"]):
            with self.subTest(words=words):
                refused = kiosk(*words)
                self.assertEqual(refused.returncode, 2)
                self.assertIn("kiosk --help", refused.stderr)


if __name__ == "__main__":
    unittest.main()
