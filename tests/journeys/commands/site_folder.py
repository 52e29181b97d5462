"""A site's settings and state, for a subcommand that is called beside no kiosk."""
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


class SiteFolder(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.state = folder.name
        self.settings = self.path("settings.toml")
        with open(self.settings, "w", encoding="utf-8") as file:
            file.write(SETTINGS.format(self.state))

    def path(self, name):
        return os.path.join(self.state, name)

    def kiosk(self, *words):
        return subprocess.run([KIOSK, *words, "--settings", self.settings], capture_output=True, text=True, check=False)
