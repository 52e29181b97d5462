"""What a program and all that it started take: processor time, memory, wake-ups. From /proc (proc(5)), without touching the program."""
import ctypes
import os
import signal
import time
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")
_PR_SET_CHILD_SUBREAPER = 36


def adopt_orphans():
    """Processes that a child leaves behind become ours, and so are found and counted: Chromium starts some that way."""
    if ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "prctl(PR_SET_CHILD_SUBREAPER)")


def _stat(pid):
    """The fields of /proc/PID/stat after the name: state is 0, parent is 1, times are 11 to 14."""
    text = Path(f"/proc/{pid}/stat").read_text()
    return text[text.rindex(")") + 2:].split()


def _children():
    out = {}
    for name in os.listdir("/proc"):
        if name.isdigit():
            try:
                out.setdefault(int(_stat(name)[1]), []).append(int(name))
            except OSError:
                pass  # ended while we looked
    return out


def _below(pid, children):
    out, waiting = [], [pid]
    while waiting:
        pid = waiting.pop()
        out.append(pid)
        waiting += children.get(pid, [])
    return out


class Family:
    """All processes below this one, but for those of `strangers`."""

    def __init__(self, *strangers):
        self.strangers = strangers

    def pids(self):
        children = _children()
        not_ours = {pid for stranger in self.strangers for pid in _below(stranger, children)}
        return [pid for pid in _below(os.getpid(), children)[1:] if pid not in not_ours]

    def _sum(self, of_process):
        total = 0
        for pid in self.pids():
            try:
                total += of_process(pid)
            except (OSError, ValueError, IndexError):
                pass  # ended while we looked
        return total

    def cpu_s(self):
        """User and system time, with that of children that ended."""
        return self._sum(lambda pid: sum(int(field) for field in _stat(pid)[11:15])) / _TICKS

    def ran_s(self):
        """The same to the nanosecond, but only of threads that live still: for programs that do next to nothing."""
        def ran(pid):
            return sum(int(file.read_text().split()[0]) for file in Path(f"/proc/{pid}/task").glob("*/schedstat"))
        return self._sum(ran) / 1e9

    def pss_mib(self):
        """Memory, with shared pages divided among those who share them."""
        def pss(pid):
            lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
            return next(int(line.split()[1]) for line in lines[1:] if line.startswith("Pss:"))
        return self._sum(pss) / 1024

    def count(self):
        return len(self.pids())

    def threads(self):
        return self._sum(lambda pid: len(os.listdir(f"/proc/{pid}/task")))

    def wake_ups(self):
        """By thread: how often it went to sleep of its own will, and so was woken."""
        out = {}
        for pid in self.pids():
            for status in Path(f"/proc/{pid}/task").glob("*/status"):
                try:
                    for line in status.read_text().splitlines():
                        if line.startswith("voluntary_ctxt_switches"):
                            out[status.parent.name] = int(line.split()[1])
                except OSError:
                    pass
        return out

    def end(self, patience=5):
        """SIGTERM to those we started, and SIGKILL to all that is left after a while. Returns when none is left."""
        for pid in _children().get(os.getpid(), []):
            if pid not in self.strangers:
                _send(pid, signal.SIGTERM)
        deadline = time.monotonic() + patience
        while self._reap() and time.monotonic() < deadline:
            time.sleep(0.05)
        while self._reap():
            for pid in self.pids():
                _send(pid, signal.SIGKILL)
            time.sleep(0.05)

    def _reap(self):
        """How many are left."""
        for pid in _children().get(os.getpid(), []):
            if pid not in self.strangers:
                try:
                    os.waitpid(pid, os.WNOHANG)
                except ChildProcessError:
                    pass
        return self.count()


def _send(pid, number):
    try:
        os.kill(pid, number)
    except ProcessLookupError:
        pass


def woken_since(before, after):
    return sum(max(0, count - before.get(thread, 0)) for thread, count in after.items())
