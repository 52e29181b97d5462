"""QEMU's control line (QMP): JSON, one object a line, over a socket in the test's own folder."""
import json
import socket


class Qmp:
    """One connection. Every call blocks until QEMU has answered; QmpRefused if it will not, OSError if QEMU is gone."""

    def __init__(self, path):
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.settimeout(60)
        self._socket.connect(str(path))
        self._lines = self._socket.makefile("rw", encoding="utf-8")
        self._answer()  # the greeting
        self.call("qmp_capabilities")

    def call(self, command, **arguments):
        json.dump({"execute": command, "arguments": arguments}, self._lines)
        self._lines.write("\n")
        self._lines.flush()
        while True:
            answer = self._answer()
            if "error" in answer:
                raise QmpRefused(f"{command}: {answer['error']['desc']}")
            if "return" in answer:
                return answer["return"]

    def close(self):
        self._socket.close()

    def _answer(self):
        line = self._lines.readline()
        if not line:
            raise ConnectionError("QEMU has closed its control line")
        return json.loads(line)


class QmpRefused(Exception):
    """QEMU understood and will not."""
