"""Pictures of 8 bits a channel: reads PPM (as QEMU writes them) and PNG (as the kiosk writes them), writes PNG, compares."""
import re
import struct
import zlib
from pathlib import Path

_PNG = b"\x89PNG\r\n\x1a\n"
_CHANNELS = {0: 1, 2: 3, 4: 2, 6: 4}  # PNG's colour types: grey, RGB, grey with alpha, RGB with alpha


class Picture:
    """Width, height and rows of RGB bytes."""

    def __init__(self, width, height, rows):
        self.width, self.height, self.rows = width, height, rows

    def write_png(self, path):
        head = struct.pack(">IIBBBBB", self.width, self.height, 8, 2, 0, 0, 0)
        body = zlib.compress(b"".join(b"\0" + bytes(row) for row in self.rows), 6)
        chunks = ((b"IHDR", head), (b"IDAT", body), (b"IEND", b""))
        Path(path).write_bytes(_PNG + b"".join(struct.pack(">I", len(text)) + kind + text + struct.pack(">I", zlib.crc32(kind + text))
                                               for kind, text in chunks))

    def colours(self):
        """How many different colours there are: one, if the screen is blank."""
        return len({bytes(row[at:at + 3]) for row in set(map(bytes, self.rows)) for at in range(0, len(row), 3)})


def read(path):
    content = Path(path).read_bytes()
    return _read_png(content) if content.startswith(_PNG) else _read_ppm(content)


def compare(one, other):
    """(number of pixels that differ, a picture that shows them red over a paler `one`). ValueError if the sizes differ."""
    if (one.width, one.height) != (other.width, other.height):
        raise ValueError(f"{one.width}x{one.height} is not the size of {other.width}x{other.height}")
    count, rows = 0, []
    for row, wanted in zip(one.rows, other.rows):
        shown = bytearray(192 + value // 4 for value in row)
        for at in range(0, len(row), 3) if row != wanted else ():
            if row[at:at + 3] != wanted[at:at + 3]:
                shown[at:at + 3] = b"\xff\0\0"
                count += 1
        rows.append(shown)
    return count, Picture(one.width, one.height, rows)


def _read_ppm(content):
    head = re.match(rb"P6\s+(\d+)\s+(\d+)\s+255\s", content)
    if head is None:
        raise ValueError("not a PPM picture of 8 bits")
    width, height, pixels = int(head[1]), int(head[2]), content[head.end():]
    return Picture(width, height, [bytearray(pixels[y * width * 3:(y + 1) * width * 3]) for y in range(height)])


def _read_png(content):
    at, body = len(_PNG), b""
    while at < len(content):
        length, kind = struct.unpack(">I4s", content[at:at + 8])
        text = content[at + 8:at + 8 + length]
        at += length + 12
        if kind == b"IHDR":
            width, height, depth, colours, _, _, interlaced = struct.unpack(">IIBBBBB", text)
        elif kind == b"IDAT":
            body += text
    if depth != 8 or interlaced or colours not in _CHANNELS:
        raise ValueError("a PNG of this kind is not understood")
    channels = _CHANNELS[colours]
    return Picture(width, height, [_rgb(row, channels) for row in _unfiltered(zlib.decompress(body), width * channels, channels)])


def _rgb(row, channels):
    """Without alpha: what the kiosk writes is opaque."""
    rgb = bytearray(len(row) // channels * 3)
    for channel in range(3):
        rgb[channel::3] = row[channel if channels > 2 else 0::channels]
    return rgb


def _unfiltered(body, length, step):
    """PNG's section 9.2: each row is written as its difference from what is left of it and above it."""
    above = bytearray(length)
    for start in range(0, len(body), length + 1):
        kind, row = body[start], bytearray(body[start + 1:start + 1 + length])
        for at in range(length) if kind else ():
            left, up, corner = (row[at - step], above[at], above[at - step]) if at >= step else (0, above[at], 0)
            row[at] = (row[at] + _predicted(kind, left, up, corner)) & 255
        yield row
        above = row


def _predicted(kind, left, up, corner):
    if kind < 4:
        return (0, left, up, (left + up) // 2)[kind]
    estimate = left + up - corner
    return min((abs(estimate - left), 0, left), (abs(estimate - up), 1, up), (abs(estimate - corner), 2, corner))[2]
