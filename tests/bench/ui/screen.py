"""A screen of our own: Xvfb, whose picture lies in a file, so that looking at it disturbs nobody."""
import os
import struct
import subprocess
import tempfile
import time
import zlib
from pathlib import Path

WIDTH, HEIGHT = 1080, 1920


class Trouble(Exception):
    """What went wrong, in words for who runs the bench."""


class Screen:
    def __init__(self):
        self._folder = tempfile.TemporaryDirectory(prefix="bench-screen-")
        reading, writing = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-fbdir", self._folder.name, "-nocursor",
             "-nolisten", "tcp"],
            pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        if not number:
            raise Trouble("Xvfb did not start; it is in image/packages.txt")
        self.environment = {name: value for name, value in os.environ.items()
                            if name not in ("WAYLAND_DISPLAY", "SDL_VIDEODRIVER", "DBUS_SESSION_BUS_ADDRESS")}
        self.environment["DISPLAY"] = f":{number}"

    def close(self):
        self.server.terminate()
        self.server.wait()
        self._folder.cleanup()

    def picture(self):
        """All pixels, four bytes each (blue, green, red, nothing), line by line."""
        file = Path(self._folder.name, "Xvfb_screen0").read_bytes()
        head = struct.unpack(">25I", file[:100])  # XWD: header size, ..., bytes a line at 12, colours at 19
        begin, line = head[0] + head[19] * 12, head[12]
        if line == WIDTH * 4:
            return file[begin:begin + line * HEIGHT]
        return b"".join(file[begin + y * line:begin + y * line + WIDTH * 4] for y in range(HEIGHT))

    def settled(self, rest=0.5, patience=30):
        """The picture, once nothing has changed for `rest` seconds."""
        deadline = time.monotonic() + patience
        last, since = self.picture(), time.monotonic()
        while time.monotonic() - since < rest:
            if time.monotonic() > deadline:
                raise Trouble(f"the picture did not come to rest in {patience} s")
            time.sleep(0.05)
            now = self.picture()
            if now != last:
                last, since = now, time.monotonic()
        return last


def colour_at(picture, x, y):
    at = (y * WIDTH + x) * 4
    return picture[at + 2] << 16 | picture[at + 1] << 8 | picture[at]


def save_png(path, picture):
    """Eight bits a channel, no filter."""
    rows = bytearray()
    for y in range(HEIGHT):
        row = picture[y * WIDTH * 4:(y + 1) * WIDTH * 4]
        rgb = bytearray(WIDTH * 3)
        rgb[0::3], rgb[1::3], rgb[2::3] = row[2::4], row[1::4], row[0::4]
        rows += b"\0" + rgb

    def chunk(kind, content):
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
    chunks = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(rows), 6)) + chunk(b"IEND", b"")
    Path(path).write_bytes(b"\x89PNG\r\n\x1a\n" + chunks)
