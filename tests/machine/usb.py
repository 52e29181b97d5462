"""The pretend USB devices that are plugged into the machine: tests/rigs/usb, one command a line."""
import socket
import subprocess
import time

PATIENCE = 120  # seconds for what a guest on a quiet box does in two


class UsbDevices:
    """with UsbDevices(usb_rig, machine, work) as usb: the rig runs as long as the block; nothing is plugged in yet."""

    def __init__(self, program, machine, work, ports):
        control = machine.socket_path("rig")
        self._log = open(work / "usb_rig.log", "w", encoding="utf-8")
        command = [program, "--control", control]
        for port in ports:
            command += ["--port", f"{port}={machine.usb_socket(port)}"]
        self._rig = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=self._log, stderr=self._log)
        self._connection = socket.socket(socket.AF_UNIX)
        self._connect(control)
        self._answers = self._connection.makefile("r", encoding="utf-8")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._connection.close()
        self._rig.terminate()
        self._rig.wait()
        self._log.close()

    def do(self, command):
        """What the rig answers after "ok". RuntimeError if it could not be done."""
        self._connection.sendall((command + "\n").encode())
        answer = self._answers.readline().strip()
        if not answer.startswith("ok"):
            raise RuntimeError(f"usb_rig, {command}: {answer or 'it is gone'}")
        return answer.removeprefix("ok").strip()

    def state(self, port):
        return dict(word.split("=") for word in self.do("state").split())[port]

    def wait_until(self, port, *states):
        end = time.monotonic() + PATIENCE
        while (state := self.state(port)) not in states:
            if time.monotonic() > end:
                raise TimeoutError(f"{port} is {state}, not {' or '.join(states)}, after {PATIENCE} s")
            time.sleep(0.1)

    def plug(self, port, *states):
        """Returns when the machine has come so far with it."""
        self.do(f"plug {port}")
        self.wait_until(port, *states)

    def _connect(self, control):
        end = time.monotonic() + PATIENCE
        while True:
            try:
                return self._connection.connect(str(control))
            except (FileNotFoundError, ConnectionRefusedError):
                if self._rig.poll() is not None or time.monotonic() > end:
                    raise ConnectionError("usb_rig did not start") from None
                time.sleep(0.05)
