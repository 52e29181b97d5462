"""One run of the real program `kiosk headless`, watched line by line, and killed if that is wanted."""
import os
import re
import select
import signal
import subprocess
import time
from pathlib import Path

STEP = re.compile(r"visit: \w+ on \w+ to (\w+)")


class Kiosk:
    """Starts at once. What it says goes into the file `log`, of all runs one after the other."""

    def __init__(self, program, stage, out):
        out.mkdir(exist_ok=True)
        self.step, self.steps = "starting", {}
        self.begun = time.monotonic()
        self._log = open(stage / "kiosk.log", "ab")
        self._rest = b""
        # Whatever it should write beside its state folder is to be found, too.
        surroundings = {**os.environ, "HOME": str(out), "TMPDIR": str(out), "XDG_RUNTIME_DIR": str(out)}
        self._process = subprocess.Popen(
            [program, "headless", "--no-screens", "--verbose", "--settings", stage / "settings.toml", "--out", out,
             "--papers", stage / "papers", "--glass", stage / "scanner/glass.jpg"],
            stdin=subprocess.DEVNULL, stdout=self._log, stderr=subprocess.PIPE, env=surroundings, cwd=out)

    def follow(self, until, step=None):
        """Reads on until that moment or, if it comes first, until the visit has come to that step. False when the program ended."""
        while step not in self.steps:
            ready = select.select([self._process.stderr], [], [], max(0.0, until - time.monotonic()))[0]
            if not ready:
                return True
            said = os.read(self._process.stderr.fileno(), 65536)
            if not said:
                return False
            self._hear(said)
        return True

    def _hear(self, said):
        self._log.write(said)
        *lines, self._rest = (self._rest + said).split(b"\n")
        for line in lines:
            if found := STEP.search(line.decode("utf-8", "replace")):
                self.step = found[1]
                self.steps.setdefault(self.step, time.monotonic() - self.begun)

    def children(self):
        """Process ids of the children of all its threads."""
        pids = []
        for thread in Path(f"/proc/{self._process.pid}/task").glob("*/children"):
            try:
                pids += [int(pid) for pid in thread.read_text().split()]
            except OSError:  # the thread has just ended
                pass
        return pids

    def kill(self):
        self._process.send_signal(signal.SIGKILL)
        return self.end()

    def end(self):
        """Hears it out and gives its exit status."""
        self._hear(self._process.stderr.read())
        self._process.stderr.close()
        self._log.close()
        return self._process.wait()


def is_alive(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def outlives(pid, patience=5.0):
    """True if the process is still there after the patience."""
    end = time.monotonic() + patience
    while is_alive(pid):
        if time.monotonic() > end:
            return True
        time.sleep(0.01)
    return False
