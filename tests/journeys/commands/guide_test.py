"""kiosk guide, as it hangs beside the machine: one page of A4, all words, all pictures."""
import json
import os
import re
import subprocess
import unittest

from site_folder import SiteFolder

ASSETS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "..", "assets")


def asset(*path):
    with open(os.path.join(ASSETS, *path), encoding="utf-8") as file:
        return json.load(file)


def output(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


class Guide(SiteFolder):
    def page(self, name):
        file = self.path(name + ".pdf")
        made = self.kiosk("guide", name, "--pdf", file)
        self.assertEqual(made.returncode, 0, made.stderr)
        return file

    def test_each_is_one_page_with_all_its_words_and_pictures(self):
        words = asset("words", "vi.json")
        for name in ("clerk", "technician"):
            with self.subTest(name):
                file, guide = self.page(name), asset("guides", name + ".json")
                self.assertIn("No syntax or stream encoding errors found", output("qpdf", "--check", file))
                about = output("pdfinfo", file)
                self.assertRegex(about, r"Pages:\s+1\n")
                self.assertRegex(about, r"Page size:\s+595(\.\d+)? x 84[12](\.\d+)? pts \(A4\)")
                self.assertIn(guide["title"], about)
                # What a reader selects: columns one after the other, so a step's words follow each other.
                text = " ".join(output("pdftotext", "-raw", file, "-").split())
                steps = [step for part in guide["parts"] for step in part["steps"]]
                said = [guide["title"], guide["lead"], *(part["heading"] for part in guide["parts"]), *(step["words"] for step in steps)]
                for sentence in said:
                    self.assertIn(re.sub(r"\{(\w+)\}", lambda name: words[name[1]], sentence), text)
                self.assertIn("Bưu điện Thử nghiệm", text)
                pictures = output("pdfimages", "-list", file).splitlines()[2:]
                self.assertEqual(len([line for line in pictures if line.split()[2] == "image"]), len([step for step in steps if "picture" in step]))
                for line in pictures:
                    self.assertGreaterEqual(int(line.split()[12]), 200, "dots per inch: as fine as a printer's: " + line)

    def test_a_guide_that_is_not_there_is_not_written(self):
        for wrong in ((), ("clerk",), ("leader", "--pdf", self.path("x.pdf")), ("clerk", "technician", "--pdf", self.path("x.pdf"))):
            refused = self.kiosk("guide", *wrong)
            self.assertEqual(refused.returncode, 2)
            self.assertIn("clerk|technician --pdf FILE", refused.stderr)
        self.assertFalse(os.path.exists(self.path("x.pdf")))

    def test_a_file_that_cannot_be_written_is_told(self):
        refused = self.kiosk("guide", "clerk", "--pdf", self.path("no/such/folder/x.pdf"))
        self.assertEqual(refused.returncode, 1)
        self.assertIn("x.pdf", refused.stderr)


if __name__ == "__main__":
    unittest.main()
