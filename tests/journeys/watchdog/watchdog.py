"""The kiosk under a supervisor: it falls and is back; it falls again and again and says so on the screen; a worker hangs and it is not
fed any more. What is asserted is generous; what was measured is printed."""
import argparse
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

RESTART_AFTER = 0.2  # as image/systemd/kiosk.service says
PATIENCE = 60.0      # of a machine that is busy with other tests


class Supervisor:
    """Speaks sd_notify with one kiosk at a time."""

    def __init__(self, program, settings, folder):
        self.program, self.settings, self.log = program, settings, folder / "watchdog-kiosk.log"
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.address = str(folder / "notify")
        self.socket.bind(self.address)
        self.process = None

    def start(self):
        while self.hear(0.0):
            pass  # what the last one said
        surroundings = {**os.environ, "NOTIFY_SOCKET": self.address, "WATCHDOG_USEC": "3000000", "SDL_VIDEODRIVER": "dummy"}
        with open(self.log, "wb") as log:
            self.process = subprocess.Popen([self.program, "run", "--settings", self.settings], stdin=subprocess.DEVNULL,
                                            stdout=log, stderr=log, env=surroundings)

    def hear(self, patience):
        self.socket.settimeout(max(patience, 0.001))
        try:
            return self.socket.recv(4096).decode()
        except TimeoutError:
            return ""

    def until_heard(self, word):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            assert self.process.poll() is None, f"it ended: {self.said()}"
            if word in self.hear(0.1):
                return
        raise AssertionError(f"never heard {word}: {self.said()}")

    def said(self):
        return self.log.read_text("utf-8", "replace")

    def fall(self):
        self.process.send_signal(signal.SIGSEGV)
        self.process.wait()
        time.sleep(RESTART_AFTER)  # what the service manager does

    def end(self):
        self.process.terminate()
        return self.process.wait(PATIENCE)


def falls_and_is_back(kiosk):
    kiosk.start()
    kiosk.until_heard("READY=1")
    begun = time.monotonic()
    kiosk.fall()
    kiosk.start()
    kiosk.until_heard("READY=1")
    print(f"back on the screen {time.monotonic() - begun:.2f} s after SIGSEGV, {RESTART_AFTER} s of them the supervisor's pause")
    assert "closed:" not in kiosk.said()
    kiosk.until_heard("WATCHDOG=1")
    assert kiosk.end() == 0


def falls_again_and_again(kiosk):
    for _ in range(5):
        kiosk.start()
        kiosk.until_heard("READY=1")
        assert "closed:" not in kiosk.said()
        kiosk.fall()
    kiosk.start()
    kiosk.until_heard("READY=1")
    assert "closed: program crashed" in kiosk.said(), kiosk.said()
    kiosk.until_heard("WATCHDOG=1")
    print("after 5 falls: the page that says so is on the screen, and the watchdog is fed")
    assert kiosk.end() == 0


def hangs_in_a_worker(kiosk, state):
    """A file of the state folder that never takes a byte stands for any call that does not come back."""
    (state / "falls").unlink(missing_ok=True)
    (state / "health.json.new").unlink(missing_ok=True)
    os.mkfifo(state / "health.json.new")
    kiosk.start()
    kiosk.until_heard("WATCHDOG=1")
    end = time.monotonic() + PATIENCE
    while "does not come back" not in kiosk.said():
        assert time.monotonic() < end, kiosk.said()
        kiosk.hear(0.1)
    while kiosk.hear(0.0):
        pass  # said before
    heard = kiosk.hear(4.0)  # longer than the watchdog allows
    assert "WATCHDOG=1" not in heard, heard
    assert kiosk.process.poll() is None, "it lives, and would be killed now"
    print("a worker hangs: the watchdog is not fed any more")
    kiosk.process.kill()
    kiosk.process.wait()


def main():
    parser = argparse.ArgumentParser()
    for name in ("--kiosk", "--settings", "--state"):
        parser.add_argument(name, required=True, type=Path)
    options = parser.parse_args()
    kiosk = Supervisor(options.kiosk, options.settings, options.state.parent)
    try:
        falls_and_is_back(kiosk)
        falls_again_and_again(kiosk)
        hangs_in_a_worker(kiosk, options.state)
    finally:
        if kiosk.process and kiosk.process.poll() is None:
            kiosk.process.kill()
    return 0


sys.exit(main())
