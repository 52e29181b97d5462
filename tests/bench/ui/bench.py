#!/usr/bin/env python3
"""Measures the kiosk beside Chromium, which shows pages of the same content. run.sh builds, sets the stage and calls this."""
import argparse
import json
import os
import platform
import signal
import statistics
import subprocess
import sys
import time
from pathlib import Path

import frames
import places
import report
from processes import Family, adopt_orphans, woken_since
from screen import HEIGHT, WIDTH, Screen, Trouble, colour_at, save_png
from sides import Chromium, Kiosk
from touches import ERASING, Finger, typing

GRID = (12, 20)        # points across and down that tell whether the whole picture is there
AFTER_START = 5        # seconds in which a program may finish starting; counted as its start
CALM = 8               # further seconds before idling counts
TAPS, TAP_EVERY_MS = 50, 250  # time enough for a key to come up again
# How long the finger lies on the key. With 0, a program's click, Chromium comes to see the release before it has drawn the press.
HOLDS_MS = {"tap": 60, "click": 0}


def points_of(picture):
    """Lines for first_picture.cpp: colours in the middle of each cell of a grid."""
    across, down = GRID
    spots = ((round((i + 0.5) * WIDTH / across), round((j + 0.5) * HEIGHT / down)) for j in range(down) for i in range(across))
    return "".join(f"{x} {y} {colour_at(picture, x, y):06x}\n" for x, y in spots)


class Bench:
    def __init__(self, arguments):
        self.screen = Screen()
        self.programs = arguments.programs
        self.out = arguments.out
        self.idle_s = arguments.idle
        self.finger = Finger(self.programs / "tap", self.screen)

    def start(self, side):
        with open(self.out / f"{side.name}.log", "w", encoding="utf-8") as log:
            subprocess.Popen(side.command(), env=self.screen.environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log)

    def rehearse(self, side):
        """One run that is not measured: warms the disk's cache, keeps pictures to compare, returns what the first picture looks like."""
        family = Family(self.screen.server.pid)
        try:
            self.start(side)
            time.sleep(AFTER_START)
            welcome = self.screen.settled()
            save_png(self.out / f"{side.name}-welcome.png", welcome)
            save_png(self.out / f"{side.name}-form.png", self.finger.lead(side.to_form))
            if None in self.finger.taps(typing(10), places.FIELD, TAP_EVERY_MS):
                raise Trouble(f"{side.name}: a tap on the keyboard did nothing; look at {side.name}-form.png and places.py")
            save_png(self.out / f"{side.name}-typed.png", self.screen.settled())
            return points_of(welcome)
        finally:
            family.end()
            side.forget()

    def run(self, side, points):
        """All figures of one run, from exec to the end."""
        watcher = subprocess.Popen([self.programs / "first_picture"], env=self.screen.environment, text=True,
                                   stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        family = Family(self.screen.server.pid, watcher.pid)
        try:
            watcher.stdin.write(points)
            watcher.stdin.close()
            watcher.stdout.readline()
            out = {"load": os.getloadavg()[0]}
            began = time.monotonic()
            self.start(side)
            seen = watcher.stdout.readline().strip()
            if seen in ("", "timeout"):
                raise Trouble(f"{side.name}: no picture in a minute; its log is beside the results")
            out["first_picture_ms"] = (float(seen) - began) * 1000
            watcher.wait()
            self._rest(family, out)
            self._typing(side, family, out)
            return out
        finally:
            watcher.kill()
            watcher.wait()
            watcher.stdout.close()
            family.end()
            side.forget()

    def _rest(self, family, out):
        """The welcome screen, and nobody there."""
        out["start_cpu_s"] = family.cpu_s()
        time.sleep(AFTER_START)
        out["start_5s_cpu_s"] = family.cpu_s()
        time.sleep(CALM)
        out["pss_welcome_mib"] = family.pss_mib()
        ran, woken, began = family.ran_s(), family.wake_ups(), time.monotonic()
        time.sleep(self.idle_s)
        passed = time.monotonic() - began
        out["idle_wake_ups_per_s"] = woken_since(woken, family.wake_ups()) / passed
        out["idle_cpu_percent"] = (family.ran_s() - ran) / passed * 100

    def _typing(self, side, family, out):
        """The form screen, and somebody types."""
        self.finger.lead(side.to_form)
        self.finger.taps(typing(20), places.FIELD, TAP_EVERY_MS)  # each letter once: as for anyone but the day's first visitor
        for kind, hold_ms in HOLDS_MS.items():
            self._type(side, family, kind, hold_ms, out)
        out["pss_form_mib"] = family.pss_mib()
        out["processes"], out["threads"] = family.count(), family.threads()

    def _type(self, side, family, kind, hold_ms, out):
        time.sleep(1)
        cpu = family.cpu_s()
        took = self.finger.taps(typing(TAPS), places.FIELD, TAP_EVERY_MS, hold_ms)
        time.sleep(1)
        out[f"{kind}_cpu_ms"] = (family.cpu_s() - cpu) * 1000 / TAPS
        seen = [milliseconds for milliseconds in took if milliseconds is not None]
        if not seen:
            raise Trouble(f"{side.name}: no tap did anything")
        out[f"{kind}s_lost"] = TAPS - len(seen)
        out[f"{kind}_ms"], out[f"{kind}_worst_ms"] = statistics.median(seen), max(seen)
        self.finger.taps(ERASING, places.FIELD, TAP_EVERY_MS)


def machine():
    def line(*command):
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
    models = (text.split(":")[1].strip() for text in Path("/proc/cpuinfo").read_text().splitlines() if text.startswith("model name"))
    return {"date": time.strftime("%Y-%m-%d %H:%M"), "processor": next(models, "?"), "cores": os.cpu_count(), "system": platform.platform(),
            "chromium": line("chromium", "--version"),
            "commit": line("git", "-C", str(Path(__file__).parent), "describe", "--always", "--dirty")}


def medians(runs):
    return {name: statistics.median(run[name] for run in runs) for name in runs[0]}


def measure(arguments):
    bench = Bench(arguments)
    chromium = Chromium(arguments.pictures)
    sides = [Kiosk(arguments.kiosk, arguments.settings), chromium]
    runs = {side.name: [] for side in sides}
    try:
        print("rehearsal", flush=True)
        points = {side.name: bench.rehearse(side) for side in sides}
        for number in range(arguments.runs):
            for side in sides:
                runs[side.name].append(bench.run(side, points[side.name]))
                print(f"run {number + 1} of {arguments.runs}, {side.name}: {report.one_line(runs[side.name][-1])}", flush=True)
    finally:
        chromium.close()
        bench.screen.close()
    return runs


def options():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kiosk", type=Path, required=True, help="the program")
    parser.add_argument("--settings", type=Path, required=True, help="settings of a kiosk on its stage")
    parser.add_argument("--pictures", type=Path, required=True, help="folder of the kiosk's drawings as PNG")
    parser.add_argument("--programs", type=Path, required=True, help="folder of first_picture and tap, and bench_raster if there is one")
    parser.add_argument("--out", type=Path, required=True, help="folder for pictures and results.json")
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--idle", type=float, default=60, help="seconds of idling in each run")
    return parser.parse_args()


def main():
    arguments = options()
    adopt_orphans()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(130))  # so that what was started is ended
    try:
        runs = measure(arguments)
    except Trouble as trouble:
        print(f"bench: {trouble}", file=sys.stderr)
        return 1
    results = {"machine": machine(), "idle_s": arguments.idle, "medians": {name: medians(of) for name, of in runs.items()},
               "frames": frames.measured(arguments.programs / "bench_raster"), "runs": runs}
    results["floors"] = report.floors(results)
    (arguments.out / "results.json").write_text(json.dumps(results, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(report.table(results))
    return 0


if __name__ == "__main__":
    sys.exit(main())
