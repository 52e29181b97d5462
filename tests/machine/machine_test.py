#!/usr/bin/python3
"""A day of a kiosk, in a whole machine: it starts, shows the one right picture, is touched, prints, sees a card, loses each device and gets
it back; it takes a consent from the citizen's hand only; the plug is pulled; it starts again on another panel. machine_test.py IMAGE_DIR DATA_DISK WORK_DIR --bin DIR --settings FILE

Status 1 if anything was not as it should be; WORK_DIR then has the consoles, usb_rig.log, reference.log and pictures."""
import argparse
import re
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pictures
from machine import USB_PORTS, Machine
from reference import Reference, settings_of
from usb import UsbDevices

# Seconds to wait for what takes 25 on a quiet box of two cores: others may be at work there too. A machine that is gone ends the wait at once.
PATIENCE = 400
PANELS = ((540, 960), (1080, 1920))
DEVICES = ("touch", "printer", "card")
PROCEDURE = "procedure-1.001193"  # any that leads to a consent
ATR = "3B 80 80 01 01"
BEGAN = time.monotonic()


def say(text):
    print(f"[{time.monotonic() - BEGAN:4.0f}s] {text}", flush=True)


def expect(claim, why):
    if not claim:
        raise AssertionError(why)


class Day:
    def __init__(self, arguments):
        self.bin, self.settings, self.work = arguments.bin, arguments.settings, arguments.work
        self.data = arguments.data
        self.machine = Machine(arguments.image, arguments.work, PANELS[0], arguments.data)

    def reference(self, panel, printer="none"):
        settings = settings_of(self.settings, self.work / f"state-{panel[0]}-{printer}", panel, self.work, printer)
        return Reference(self.bin / "kiosk", settings, self.work / "reference.log")

    def start(self, panel):
        self.machine.set_screen(panel)
        self.machine.start()
        console = self.machine.console
        at, picture = console.wait_for(r"first picture (\d+) ms after the kernel began", PATIENCE)
        say(f"the kiosk is on the screen; first picture {int(picture[1]) / 1000:.1f} s after the kernel began, {at:.1f} s after power on")
        _, report = console.wait_for(r"boot: (\w+); Startup finished in (.+?) \(kernel\) \+ (.+?) \(userspace\)", PATIENCE)
        _, kiosk = console.wait_for(r"boot: kiosk\.service (\w+)", PATIENCE)
        lines = "\n".join(line for line in console.lines() if "boot: " in line)
        say(f"boot: kernel and initrd {report[2]}, userspace {report[3]}, kiosk.service {kiosk[1]}")
        expect(report[1] == "running" and kiosk[1] == "active", f"not everything has started:\n{lines}")
        expect("data partition mounted" in lines, f"the data partition is not there:\n{lines}")
        expect(re.search(r"watchdog \S.* active", lines), f"no watchdog was set:\n{lines}")

    def see(self, name, reference, nudge=lambda: None):
        """Waits until the screen shows what the dev build shows now, pixel by pixel. Before each look comes the nudge."""
        wanted_file = self.work / f"{name}-wanted.png"
        end = time.monotonic() + PATIENCE
        count, shown = "all", None
        while True:
            reference.keep_picture(wanted_file)  # again and again: both find out by and by what they lack
            wanted = pictures.read(wanted_file)
            nudge()
            self.machine.screenshot(self.work / f"{name}.ppm")
            seen = pictures.read(self.work / f"{name}.ppm")
            if (seen.width, seen.height) == (wanted.width, wanted.height):
                count, shown = pictures.compare(seen, wanted)
                if count == 0:
                    break
            if time.monotonic() > end:
                if shown:
                    shown.write_png(self.work / f"{name}-difference.png")
                raise AssertionError(f"{count} pixels of {name}, {seen.width}x{seen.height}, differ; see {self.work}/{name}-difference.png")
            time.sleep(0.3)
        seen.write_png(self.work / f"{name}.png")
        say(f"{name}: {seen.width}x{seen.height}, every pixel as in the dev build")

    def plug_touch(self, usb):
        """The kernel asks the panel for a moment when it finds it; only the kiosk goes on asking."""
        before = self.machine.console.position()
        usb.plug("touch", "listening")
        self.hears("input: Pretend Touch Panel is there", before)
        usb.wait_until("touch", "listening")

    def touch(self, usb, reference, name, panel):
        x, y = reference.middle(name)
        usb.do(f"touch tap {x / panel[0]:.5f} {y / panel[1]:.5f}")
        reference.click(name)

    def touch_on_page(self, usb, reference, name, panel):
        """On a small panel it may be on a further part of the page."""
        while not reference.has(name):
            self.touch(usb, reference, "more", panel)
            self.see("further-part", reference)
        self.touch(usb, reference, name, panel)

    def hears(self, what, since=0):
        at, _ = self.machine.console.wait_for(what, PATIENCE, since)
        return at

    def look_at_slip(self, usb, number):
        slips = self.work / "slips"
        slips.mkdir(exist_ok=True)
        usb.do(f"printer save {slips}")
        expect(usb.do("printer faults") == "", f"the printer did not understand: {usb.do('printer faults')}")
        slip = slips / f"slip-{number}.png"
        expect(slip.exists(), f"there is no {slip}")
        code = subprocess.run(["ZXingReader", slip], capture_output=True, text=True, check=False).stdout
        expect("kiosk-0001" in code, f"the code on {slip} does not name the kiosk: {code}")

    def use_devices(self, usb, reference, panel):
        self.plug_touch(usb)
        self.touch_on_page(usb, reference, "begin", panel)
        self.see("consent", reference)
        usb.plug("printer", "configured", "listening")
        self.hears("diagnosis: printer: test slip printed")
        self.look_at_slip(usb, 1)
        say("the test slip is printed and its code can be read")
        usb.do("card insert")
        usb.plug("card", "configured", "listening")
        self.hears(f"diagnosis: card reader .*ATR {ATR}")
        before = self.machine.console.position()
        usb.do("card remove")
        self.hears("diagnosis: card reader .*no card", before)
        say(f"the card was seen by its ATR {ATR}, and that it went")

    def lose_devices(self, usb, reference, panel):
        console = self.machine.console
        before = console.position()
        for port in DEVICES:
            usb.do(f"unplug {port}")
        self.hears("diagnosis: printer missing", before)
        self.hears("diagnosis: card reader.* missing", before)
        self.hears("input: Pretend Touch Panel is gone", before)
        before = console.position()
        self.plug_touch(usb)
        usb.plug("printer", "configured", "listening")
        usb.plug("card", "configured", "listening")
        self.hears("diagnosis: printer: test slip printed", before)
        self.look_at_slip(usb, 2)
        usb.do("card insert")
        self.hears(f"diagnosis: card reader .*ATR {ATR}", before)
        self.touch(usb, reference, "back", panel)
        with self.reference(panel, "pretend") as with_printer:  # until now neither of them could print
            self.see("welcome-again", with_printer)
        say("each device was unplugged, missed, plugged in again and used")

    def plug_keyboard(self, usb, port, log):
        before = self.machine.console.position()
        usb.plug(port, "configured", "listening")
        self.hears(f"input: {log}", before)

    def wait_for_change(self, since, share, why):
        """Waits until more than this share of the pixels differs from the picture."""
        end = time.monotonic() + PATIENCE
        while True:
            self.machine.screenshot(self.work / "change.ppm")
            if pictures.compare(pictures.read(self.work / "change.ppm"), since)[0] > share * since.width * since.height:
                return
            expect(time.monotonic() < end, why)
            time.sleep(0.3)

    def press_by_keys(self, usb, reference, port, name):
        """Moves the focus there and presses Enter. Enter alone, before a focus is shown, would end a field."""
        self.machine.screenshot(self.work / "before-keys.ppm")
        before = pictures.read(self.work / "before-keys.ppm")
        for _ in range(reference.ups_to(name)):
            usb.do(f"press {port} up")
        self.wait_for_change(before, 0, f"the keys of {port} move no focus")
        usb.do(f"press {port} enter")
        return before

    def touch_nothing(self, usb, reference, panel):
        """On the title: the keys' focus goes, nothing else happens."""
        x, y = reference.middle("title")
        usb.do(f"touch tap {x / panel[0]:.5f} {y / panel[1]:.5f}")

    def be_refused(self, usb, reference, panel):
        """The staff's keyboard presses "I agree": the kiosk says whose word that is, over a page that is darker for it, and stays there with
        the box ticked."""
        page = self.press_by_keys(usb, reference, "staff", "agree")
        self.wait_for_change(page, 0.5, "nothing was said about the staff's keyboard and a consent")
        self.machine.screenshot(self.work / "refused.ppm")
        pictures.read(self.work / "refused.ppm").write_png(self.work / "refused.png")
        usb.do("press keypad escape")
        self.see("consent-not-given", reference, lambda: self.touch_nothing(usb, reference, panel))

    def tell_hands_apart(self, usb, reference, panel):
        for name in ("begin", PROCEDURE, "ready", "consent"):
            self.touch_on_page(usb, reference, name, panel)
            self.see(f"after-{name}", reference)
        while not reference.has("agree"):
            self.touch(usb, reference, "more", panel)
            self.see("further-part", reference)
        self.plug_keyboard(usb, "staff", "the staff's keyboard is there")
        self.plug_keyboard(usb, "keypad", "the keypad is there")
        self.plug_keyboard(usb, "stranger", '"Pretend Other Keyboard" 1209:0006@.* is not heard')
        for key in ("escape", "up", "enter"):
            usb.do(f"press stranger {key}")
        self.be_refused(usb, reference, panel)
        before = self.machine.console.position()
        usb.do("unplug staff")
        self.hears("input: the staff's keyboard is gone", before)
        self.plug_keyboard(usb, "staff", "the staff's keyboard is there")
        self.be_refused(usb, reference, panel)
        self.press_by_keys(usb, reference, "keypad", "agree")
        reference.click("agree")
        self.see("agreed", reference, lambda: self.touch_nothing(usb, reference, panel))
        say("the consent was taken from the citizen's keypad, and neither from the staff's keyboard nor from a stranger's")

    def look_at_disk(self):
        """What the kiosk wrote before the plug was pulled is there, and so is what it wrote after."""
        # As the machine's next start would: what the file system has noted and not yet sorted in counts.
        subprocess.run(["/usr/sbin/e2fsck", "-p", self.data], capture_output=True, check=False)
        state = self.work / "state.db"
        for name in ("state.db", "state.db-wal"):
            subprocess.run(["/usr/sbin/debugfs", "-R", f"dump /{name} {self.work}/{name}", self.data], capture_output=True, check=True)
        with sqlite3.connect(state) as database:
            starts = database.execute("SELECT count(*) FROM journal WHERE event = 'started'").fetchone()[0]
        expect(starts == 2, f"the journal knows of {starts} starts, not of 2")
        say("both starts are in the kiosk's journal")

    def live(self):
        small, large = PANELS
        with self.machine, self.reference(small) as reference:
            say("first start")
            self.start(small)
            self.see("welcome-540", reference)
            with UsbDevices(self.bin / "usb_rig", self.machine, self.work, USB_PORTS) as usb:
                self.use_devices(usb, reference, small)
                self.lose_devices(usb, reference, small)
                with self.reference(small, "pretend") as with_printer:  # what a machine cannot do today is said on many pages
                    self.see("welcome-with-printer", with_printer)
                    self.tell_hands_apart(usb, with_printer, small)
            say("the plug is pulled; second start, on a larger panel")
            self.machine.cut_power()
            self.start(large)
            with self.reference(large) as larger:
                self.see("welcome-1080", larger)
            self.machine.cut_power()
        self.look_at_disk()

    def last_words(self):
        last = "\n".join(self.machine.console.lines()[-20:]) if self.machine.console else ""
        return f"last lines of the console:\n{last}\nall of it: {self.machine.log_names()}"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("image", type=Path)
    parser.add_argument("data", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("--bin", type=Path, required=True, help="the dev build's kiosk and usb_rig")
    parser.add_argument("--settings", type=Path, required=True, help="the site settings that are on the data disk")
    day = Day(parser.parse_args())
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("ended from outside"))
    try:
        day.live()
    except (AssertionError, OSError, RuntimeError) as trouble:  # TimeoutError and ConnectionError are OSErrors
        sys.exit(f"{type(trouble).__name__}: {trouble}\n{day.last_words()}")
    say("the machine did all of it")


if __name__ == "__main__":
    main()
