#!/usr/bin/python3
"""Boots the image with a site's data, looks at it, pulls the plug, boots it again: boot_test.py IMAGE_DIR DATA_DISK WORK_DIR

Status 1 if anything was not as it should be; WORK_DIR then has console-N.log, qemu-N.log and pictures."""
import argparse
import re
import signal
import sys
import time
from pathlib import Path

import pictures
from machine import Machine

# Seconds to wait for what takes 25 on a quiet box of two cores: others may be at work there too. A machine that is gone ends the wait at once.
PATIENCE = 400
BEGAN = time.monotonic()


def say(text):
    print(f"[{time.monotonic() - BEGAN:4.0f}s] {text}", flush=True)


def expect(claim, why):
    if not claim:
        raise AssertionError(why)


def look_at_start(machine):
    """Waits for the machine's own report (image/root/usr/lib/kiosk/boot-report) and judges it."""
    console = machine.console
    _, report = console.wait_for(r"boot: (\w+); Startup finished in (.+?) \(kernel\) \+ (.+?) \(userspace\)", PATIENCE)
    _, kiosk = console.wait_for(r"boot: kiosk\.service (\w+)", PATIENCE)
    lines = "\n".join(line for line in console.lines() if "boot: " in line)
    say(f"boot: kernel and initrd {report[2]}, userspace {report[3]}, kiosk.service {kiosk[1]}")
    expect(report[1] == "running", f"not everything has started:\n{lines}")
    expect("data partition mounted" in lines, f"the data partition is not there:\n{lines}")
    expect(re.search(r"watchdog \S.* active", lines), f"no watchdog was set:\n{lines}")


def look_at_screen(machine, work, name, screen, wanted=None):
    """A picture of the whole screen, compared with that in file `wanted` if there is one."""
    machine.screenshot(work / f"{name}.ppm")
    picture = pictures.read(work / f"{name}.ppm")
    picture.write_png(work / f"{name}.png")
    expect((picture.width, picture.height) == screen, f"the screen has {picture.width}x{picture.height} pixels")
    if wanted is None:
        return
    count, shown = pictures.compare(picture, pictures.read(wanted))
    if count:
        shown.write_png(work / f"{name}-difference.png")
    expect(count == 0, f"{count} pixels of {name} differ; see {work}/{name}-difference.png")


def tell_story(machine, work, screen, picture):
    say("first start")
    machine.start()
    look_at_start(machine)
    look_at_screen(machine, work, "start", screen, picture)
    say("the plug is pulled; second start")
    machine.cut_power()
    machine.start()
    look_at_start(machine)
    look_at_screen(machine, work, "restart", screen, picture)


def size(text):
    width, height = text.split("x")
    return int(width), int(height)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("image", type=Path)
    parser.add_argument("data", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("--screen", type=size, default=(540, 960), help="pixels of the panel, 540x960 if nothing is said")
    parser.add_argument("--picture", type=Path, help="PNG or PPM of the first screen, pixel by pixel")
    arguments = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("ended from outside"))
    with Machine(arguments.image, arguments.work, arguments.screen, arguments.data) as machine:
        try:
            tell_story(machine, arguments.work, arguments.screen, arguments.picture)
        except (AssertionError, OSError) as trouble:  # TimeoutError and ConnectionError are OSErrors
            last = "\n".join(machine.console.lines()[-20:]) if machine.console else ""
            sys.exit(f"{trouble}\nlast lines of the console:\n{last}\nall of it: {machine.log_names()}")
    say("booted twice")


if __name__ == "__main__":
    main()
