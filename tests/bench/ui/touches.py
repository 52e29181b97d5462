"""Taps on the screen through the X server (tap.cpp), at shares of its width and height."""
import subprocess

import places
from screen import HEIGHT, WIDTH, Trouble

WHOLE_SCREEN = (0, 0, 1, 1)
ERASING = [places.BACKSPACE] * 10


def pixels(share_x, share_y):
    return round(share_x * WIDTH), round(share_y * HEIGHT)


class Finger:
    def __init__(self, program, screen):
        self._program, self._screen = program, screen

    def taps(self, spots, watched, every_ms=0, hold_ms=60):
        """Milliseconds until something changed in the watched part, for each spot, from when the finger is lifted.
        None where nothing did."""
        area = " ".join(str(number) for pair in (watched[:2], watched[2:]) for number in pixels(*pair))
        lines = "".join("{} {} {}\n".format(*pixels(*spot), area) for spot in spots)
        run = subprocess.run([self._program, str(every_ms), str(hold_ms)], input=lines, capture_output=True, text=True,
                             env=self._screen.environment, check=True)
        return [None if word == "none" else float(word) for word in run.stdout.split()]

    def lead(self, way):
        """Taps a way through the screens; each tap must change the picture, and the next waits until it rests."""
        tries = 3
        for what, x, y in way:
            self._screen.settled()
            for _ in range(tries):
                if self.taps([(x, y)], WHOLE_SCREEN) != [None]:
                    break
            else:
                raise Trouble(f"nothing happened when {what!r} was tapped {tries} times; does places.py still fit the screens?")
        return self._screen.settled()


def typing(count):
    """Ten letters and ten times backspace, again and again."""
    keys = [places.KEYS[letter] for letter in "quyethaijp"] + ERASING
    return [keys[i % len(keys)] for i in range(count)]
