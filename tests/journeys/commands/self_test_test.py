"""kiosk self-test on the stage: a portal, an eSCL scanner, a cabinet's board, a pretend printer; as a technician calls it."""
import json
import os
import subprocess
import tempfile
import time
import unittest
import urllib.request

BIN = os.environ["TRAM_BIN_DIR"]
KIOSK = os.path.join(BIN, "kiosk")
STAGE = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../rigs/stage.sh"))
UNATTENDED_S = 120


class Stage:
    """Begins the rigs, and tells what stage.sh exports."""

    def __init__(self, folder):
        script = f'source "{STAGE}"; trap stage_down EXIT; stage_up "{folder}/stage" || exit 1; env -0 | grep -z ^STAGE_; printf "\\0"; read -r _'
        self.process = subprocess.Popen(["bash", "-c", script], env={**os.environ, "STAGE_BIN": BIN}, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        told = bytearray()
        while not told.endswith(b"\0\0"):
            byte = self.process.stdout.read(1)
            if not byte:
                raise RuntimeError("no stage")
            told += byte
        self.names = dict(entry.split("=", 1) for entry in told.decode().split("\0") if entry)

    def __getitem__(self, name):
        return self.names["STAGE_" + name]

    def strike(self, port, order):
        urllib.request.urlopen(urllib.request.Request(f"http://127.0.0.1:{self[port]}/control?{order}", data=b"", method="POST"), timeout=10).read()

    def end(self):
        self.process.communicate(b"\n", timeout=30)


class SelfTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.stage = Stage(cls.folder.name)
        cls.addClassCleanup(cls.stage.end)
        with open(cls.stage["SETTINGS"], encoding="utf-8") as file:
            cls.settings = file.read().replace('[sound]\ndevice = "default"', '[sound]\ndevice = "null"').replace(
                "[screen]", '[screen]\nvideo_driver = "dummy"').replace("[scanner]", "[scanner]\npatience_s = 5\ndpi = 100")

    def setUp(self):
        self.report = os.path.join(self.folder.name, self.id().rsplit(".", 1)[1])

    def self_test(self, *words, settings=None):
        """The exit status, what was said, the seconds it took, and the lines of the JSON report by test."""
        file = self.report + ".toml"
        with open(file, "w", encoding="utf-8") as out:
            out.write(settings or self.settings)
        begun = time.monotonic()
        told = subprocess.run([KIOSK, "self-test", "--settings", file, *words], capture_output=True, text=True, check=False, timeout=300)
        took = time.monotonic() - begun
        print(f"{self.id().rsplit('.', 1)[1]}: {took:.1f} s")
        self.assertLess(took, UNATTENDED_S)
        return told

    def lines(self, name):
        with open(name, encoding="utf-8") as file:
            report = json.load(file)
        return report, {line["test"]: line for line in report["tests"]}

    def test_passes_where_all_is_well_and_says_what_cannot_be_tried_here(self):
        told = self.self_test("--report", self.report + ".json")
        self.assertEqual(told.returncode, 0, told.stdout + told.stderr)
        report, lines = self.lines(self.report + ".json")
        self.assertTrue(report["ready"])
        for name in ("settings", "catalogue", "disk", "memory", "keys", "own_certificate", "seal_certificate", "portal_certificate", "portal",
                     "clock", "scanner", "printer", "paper", "cabinet", "sound"):
            self.assertEqual(lines[name]["verdict"], "passed", lines[name])
        self.assertEqual(lines["screen"]["excuse"], "nobody_sees")
        self.assertEqual(lines["card_reader"]["excuse"], "not_in_settings")
        self.assertEqual(lines["cabinet"]["figures"], {"lamp": "steady", "key": "rest", "door": "closed"})
        self.assertIn("đèn: sáng · chìa khóa: nghỉ · cửa: đóng", told.stdout)
        self.assertEqual(len(lines), 21)

    def test_the_json_report_has_a_signature_beside_it(self):
        file = self.report + ".json"
        self.self_test("--report", file)
        verify = ["openssl", "cms", "-verify", "-binary", "-inform", "DER", "-in", file + ".p7s", "-content", file, "-CAfile",
                  os.path.join(self.stage["PKI"], "ca.pem"), "-purpose", "any", "-out", os.devnull]
        good = subprocess.run(verify, capture_output=True, text=True, check=False)
        self.assertEqual(good.returncode, 0, good.stderr)
        with open(file, "r+b") as changed:
            changed.seek(20)
            changed.write(b"X")
        self.assertNotEqual(subprocess.run(verify, capture_output=True, check=False).returncode, 0)

    def test_the_readiness_report_can_be_read_and_proved(self):
        file = self.report + ".pdf"
        told = self.self_test("--report", file)
        self.assertEqual(told.returncode, 0, told.stdout + told.stderr)
        text = subprocess.run(["pdftotext", "-enc", "UTF-8", "-layout", file, "-"], capture_output=True, text=True, check=True).stdout
        for words in ("Báo cáo tự kiểm tra", "kiosk-0001", "Máy sẵn sàng phục vụ", "Máy quét", "Phiếu thử vừa in", "Màn hình lúc thử"):
            self.assertIn(words, text)
        self.assertIn("Signature is Valid.", subprocess.run(["pdfsig", "-nocert", file], capture_output=True, text=True, check=False).stdout)
        if os.environ.get("KEEP_REPORT"):
            os.replace(file, os.environ["KEEP_REPORT"])

    def test_a_printer_that_is_away_fails_and_its_remedy_is_named(self):
        away = self.settings.replace('kind = "pretend"', 'kind = "usb"\ndevice = "0416:5011:NOT-THERE"')
        self.assertNotEqual(away, self.settings)
        told = self.self_test("--report", self.report + ".json", settings=away)
        self.assertEqual(told.returncode, 1)
        report, lines = self.lines(self.report + ".json")
        self.assertFalse(report["ready"])
        self.assertEqual(report["tests"][0]["test"], "printer")
        self.assertEqual(lines["paper"]["excuse"], "in_vain")
        self.assertIn("Cách xử lý: " + lines["printer"]["remedy"], told.stdout)
        self.assertIn("máy in", lines["printer"]["remedy"])
        self.assertEqual(lines["scanner"]["verdict"], "passed")

    def test_a_hanging_scanner_costs_its_own_limit_only(self):
        self.stage.strike("ESCL_PORT", "fault=hang")
        self.addCleanup(self.stage.strike, "ESCL_PORT", "fault=none")
        told = self.self_test("--report", self.report + ".json")
        self.assertEqual(told.returncode, 1)
        _, lines = self.lines(self.report + ".json")
        self.assertEqual(lines["scanner"]["trouble"], "no_answer")
        self.assertLess(lines["scanner"]["seconds"], 17)
        self.assertEqual([name for name, line in lines.items() if line["keeps_from_service"]], ["scanner"])

    def test_a_silent_cabinet_and_a_portal_that_is_away_are_named(self):
        self.stage.strike("CABINET_PORT", "answers=no")
        self.addCleanup(self.stage.strike, "CABINET_PORT", "answers=yes")
        away = self.settings.replace(f'api_base = "https://127.0.0.1:{self.stage["API_PORT"]}"', 'api_base = "https://127.0.0.1:1"')
        told = self.self_test("--report", self.report + ".json", settings=away)
        self.assertEqual(told.returncode, 1)
        _, lines = self.lines(self.report + ".json")
        self.assertEqual(sorted(name for name, line in lines.items() if line["keeps_from_service"]), ["cabinet", "portal"])
        self.assertEqual(lines["clock"]["excuse"], "in_vain")

    def test_mistakes_in_the_settings_are_told_and_nothing_else_is_touched(self):
        told = self.self_test("--report", self.report + ".json", settings=self.settings.replace("patience_s = 5", "patience_s = 5\nnonsense = 1"))
        self.assertEqual(told.returncode, 1)
        _, lines = self.lines(self.report + ".json")
        self.assertEqual(lines["settings"]["trouble"], "mistaken")
        self.assertIn("nonsense", lines["settings"]["detail"])
        self.assertEqual(lines["printer"]["excuse"], "in_vain")

    def test_a_running_kiosk_keeps_its_devices(self):
        with subprocess.Popen([KIOSK, "run", "--automation", "127.0.0.1:0", "--settings", self.settings_file()], stdout=subprocess.PIPE,
                              text=True, env={**os.environ, "SDL_VIDEODRIVER": "dummy"}) as kiosk:
            try:
                self.assertIn("webdriver ready", kiosk.stdout.readline())
                told = self.self_test()
                self.assertEqual(told.returncode, 3)
                self.assertIn("a kiosk is running here", told.stderr)
            finally:
                kiosk.terminate()
        self.assertEqual(self.self_test().returncode, 0)

    def settings_file(self):
        file = self.report + "-run.toml"
        with open(file, "w", encoding="utf-8") as out:
            out.write(self.settings)
        return file

    def test_other_words_are_refused(self):
        for words in (["--report", "report.txt"], ["now"], ["--nonsense"]):
            self.assertEqual(self.self_test(*words).returncode, 2)


if __name__ == "__main__":
    unittest.main()
