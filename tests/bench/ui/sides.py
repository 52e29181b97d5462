"""The two that are compared: how each is started and led to its form. What is measured, and how, is the same for both."""
import shutil
import tempfile
from pathlib import Path

import places

HERE = Path(__file__).parent


class Kiosk:
    name = "kiosk"
    to_form = places.KIOSK_TO_FORM

    def __init__(self, program, settings):
        self._program, self._settings = program, settings

    def command(self):
        return [str(self._program), "run", "--settings", str(self._settings)]

    def forget(self):
        """Nothing: what a visit leaves is wiped by the kiosk itself."""


class Chromium:
    """The pages of web/ in kiosk mode, with a new, empty profile for each run."""

    name = "chromium"
    to_form = places.WEB_TO_FORM
    # No graphics card on either side. Without a sandbox, because as root Chromium has none; both sides gain start-up time by that or none.
    OPTIONS = ("--kiosk", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
               "--disable-sync", "--disable-quic", "--disable-features=Translate", "--window-size=1080,1920", "--window-position=0,0")

    def __init__(self, pictures):
        self._folder = Path(tempfile.mkdtemp(prefix="bench-web-"))
        shutil.copytree(HERE / "web", self._folder / "web")
        shutil.copy(Path(pictures) / "hero.png", self._folder / "web")

    def command(self):
        profile = tempfile.mkdtemp(prefix="profile-", dir=self._folder)
        return ["chromium", *self.OPTIONS, f"--user-data-dir={profile}", (self._folder / "web" / "welcome.html").as_uri()]

    def forget(self):
        for profile in self._folder.glob("profile-*"):
            shutil.rmtree(profile, ignore_errors=True)

    def close(self):
        shutil.rmtree(self._folder, ignore_errors=True)
