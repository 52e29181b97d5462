"""A whole machine for tests: QEMU without hardware acceleration, with a screen, two disks, a watchdog and sockets to plug USB devices into."""
import ctypes
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path

from console import Console
from qmp import Qmp

USB_PORTS = ("touch", "printer", "card", "keypad", "staff", "stranger")
_PATIENCE_FOR_QEMU = 60  # seconds until it has opened its sockets, on a busy box
_PR_SET_PDEATHSIG = 1


class Machine:
    """Off until start(); after cut_power() it can be started again, with what its data disk then held.

    with Machine(image, work, screen=(540, 960), data=disk) as machine: whatever happens, QEMU ends with the block, and with this program."""

    def __init__(self, image, work, screen, data=None, memory_mb=1024, prefix=""):
        """image: folder that image/build.sh has filled. work: folder for logs. prefix: "debug-" for an image with a shell."""
        self._image, self._work, self._screen, self._data = Path(image), Path(work), screen, data
        self._memory_mb, self._prefix = memory_mb, prefix
        self._sockets = Path(tempfile.mkdtemp(prefix="tram-machine."))  # short: a socket's path has at most 107 letters
        self._qemu = self._qmp = self.console = None
        self._starts = 0

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.cut_power()
        shutil.rmtree(self._sockets, ignore_errors=True)

    def set_screen(self, screen):
        """Another panel, from the next start on."""
        self._screen = screen

    def start(self):
        """Switches it on. Returns when QEMU runs; self.console is that of this start, and its times count from here."""
        assert self._qemu is None, "it is on already"
        self._starts += 1
        said = open(self._work / f"qemu-{self._starts}.log", "w", encoding="utf-8")
        self._qemu = subprocess.Popen(self._command(), stdin=subprocess.DEVNULL, stdout=said, stderr=subprocess.STDOUT,
                                      preexec_fn=_end_with_parent)
        said.close()
        connection = self._connect("console")
        self.console = Console(connection, self._work / f"console-{self._starts}.log")
        self._qmp = self._wait_for_socket(lambda: Qmp(self._sockets / "qmp"))

    def cut_power(self):
        """As if the plug were pulled: nothing is written out, nobody is told. Does nothing if it is off."""
        if self._qemu is None:
            return
        self._qemu.kill()
        self._qemu.wait()
        if self._qmp:
            self._qmp.close()
        self._qemu = self._qmp = None

    def usb_socket(self, port):
        """Where a pretend device connects to be plugged in, speaking usbredir; closing the connection unplugs it."""
        assert port in USB_PORTS
        return self._sockets / f"usb-{port}"

    def socket_path(self, name):
        """For a program that belongs to this machine; gone with it."""
        return self._sockets / name

    def screenshot(self, path):
        """What the screen shows now, as a PPM picture."""
        self._qmp.call("screendump", filename=str(Path(path).resolve()))

    def qmp(self, command, **arguments):
        return self._qmp.call(command, **arguments)

    def log_names(self):
        return f"{self._work}/console-{self._starts}.log and qemu-{self._starts}.log beside it"

    def _command(self):
        command = ["qemu-system-x86_64", "-machine", "q35", "-accel", "tcg,thread=multi", "-cpu", "Nehalem", "-smp", "2",
                   "-m", str(self._memory_mb), "-nodefaults", "-display", "none", "-vga", "none", "-sandbox", "on",
                   "-kernel", self._part("vmlinuz"), "-initrd", self._part("initrd"), "-append", self._command_line(),
                   *self._server("console", "on"), "-serial", "chardev:console", *self._server("qmp", "off"), "-mon", "qmp,mode=control",
                   "-device", "virtio-gpu-pci,xres={},yres={}".format(*self._screen),
                   "-device", "virtio-rng-pci", "-device", "i6300esb", "-action", "watchdog=reset",
                   # A network that leads nowhere, but gives an address.
                   "-netdev", "user,id=net,restrict=on", "-device", "virtio-net-pci,netdev=net,romfile=",
                   *_disk("root", self._part("kiosk.squashfs"), "on"), "-device", "qemu-xhci,id=usb,p2=8"]
        if self._data:
            command += _disk("data", self._data, "off")
        for port in USB_PORTS:
            command += [*self._server(f"usb-{port}", "off"), "-device", f"usb-redir,chardev=usb-{port},bus=usb.0"]
        return command

    def _part(self, name):
        return str(self._image / (self._prefix + name))

    def _command_line(self):
        """The image's own, but for the root, which has no partition table around it here."""
        words = Path(self._part("cmdline")).read_text(encoding="utf-8").split()
        return " ".join("root=/dev/disk/by-id/virtio-root" if word.startswith("root=") else word for word in words)

    def _server(self, name, wait):
        return "-chardev", f"socket,id={name},path={self._sockets}/{name},server=on,wait={wait}"

    def _connect(self, name):
        connection = socket.socket(socket.AF_UNIX)
        self._wait_for_socket(lambda: connection.connect(str(self._sockets / name)))
        return connection

    def _wait_for_socket(self, connect):
        end = time.monotonic() + _PATIENCE_FOR_QEMU
        while True:
            try:
                return connect()
            except (FileNotFoundError, ConnectionRefusedError):
                if self._qemu.poll() is not None or time.monotonic() > end:
                    raise ConnectionError(f"QEMU did not start; see {self.log_names()}") from None
                time.sleep(0.02)


def _disk(serial, path, read_only):
    return ("-drive", f"if=none,id={serial},file={path},format=raw,readonly={read_only}",
            "-device", f"virtio-blk-pci,drive={serial},serial={serial}")


def _end_with_parent():
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
