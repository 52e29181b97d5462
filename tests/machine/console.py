"""What a machine prints on its serial line: kept with times, written to a file, waited for."""
import re
import threading
import time

# Colours and cursor movements, which a terminal would act on.
_CONTROL = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[()][A-Z0-9]|[\x00-\x08\x0b-\x1f]")


class Console:
    """Reads a connected socket in a thread of its own until the other side closes it."""

    def __init__(self, connection, log_path):
        self._connection = connection
        self._began = time.monotonic()
        self._lines = []  # (seconds since the start, text)
        self._changed = threading.Condition()
        self._open = True
        self._log = open(log_path, "w", encoding="utf-8")
        threading.Thread(target=self._read, daemon=True).start()

    def position(self):
        """How many lines there are: what comes after a thing was done has a position from here on."""
        with self._changed:
            return len(self._lines)

    def lines(self, since=0):
        with self._changed:
            return [text for _, text in self._lines[since:]]

    def send(self, text):
        """As if typed there."""
        self._connection.sendall(text.encode())

    def wait_for(self, pattern, patience, since=0):
        """(seconds since the start, match) of the first line, from position `since` on, in which the regular expression is found.
        TimeoutError after `patience` seconds, ConnectionError as soon as the machine is gone without having said it."""
        end = time.monotonic() + patience
        with self._changed:
            while True:
                for at, text in self._lines[since:]:
                    if found := re.search(pattern, text):
                        return at, found
                since = len(self._lines)
                if not self._open:
                    raise ConnectionError(f"the machine is gone and never said \"{pattern}\"")
                if time.monotonic() >= end:
                    raise TimeoutError(f"the machine did not say \"{pattern}\" within {patience} s")
                self._changed.wait(end - time.monotonic())

    def _read(self):
        rest = b""
        while chunk := self._received():
            *whole, rest = (rest + chunk).split(b"\n")
            self._keep(whole)
        self._keep([rest] if rest else [])
        with self._changed:
            self._open = False
            self._changed.notify_all()
        self._log.close()

    def _received(self):
        try:
            return self._connection.recv(65536)
        except OSError:
            return b""

    def _keep(self, whole):
        at = time.monotonic() - self._began
        texts = [_CONTROL.sub("", line.decode("utf-8", "replace")) for line in whole]
        with self._changed:
            self._lines += [(at, text) for text in texts]
            self._changed.notify_all()
        for text in texts:
            self._log.write(f"[{at:6.1f}] {text}\n")
        self._log.flush()
