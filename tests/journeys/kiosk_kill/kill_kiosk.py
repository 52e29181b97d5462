"""Kills the real kiosk at random moments, half of them between sealing and the printed slip, and looks at what it leaves.

Every dossier that was ever in the outbox must reach the portal exactly once, the database must be whole, no process may stay, and nothing
of the citizen may be on the disk or in the log."""
import argparse
import collections
import contextlib
import random
import shutil
import sqlite3
import sys
import time
from pathlib import Path

from kiosk import Kiosk, outlives
from traces import check_the_search, found_in, traces_of

LONGEST_RUN = 60.0  # seconds


def read_only(file):
    return contextlib.closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True))


class Lane:
    def __init__(self, program, stage, seed):
        self.program, self.stage, self.out, self.state = program, stage, stage / "out", stage / "state"
        self.random = random.Random(seed)
        self.seen = set()  # every id that was ever in the outbox
        self.at_step = collections.Counter()
        self.traces = traces_of(stage / "papers/citizen.json")
        check_the_search(self.traces, stage / "papers/citizen.json")

    def kiosk(self):
        return Kiosk(self.program, self.stage, self.out)

    def measure(self):
        """One run to its end: how long it takes, and the stretch from sealing to the printed slip."""
        kiosk = self.kiosk()
        assert not kiosk.follow(time.monotonic() + LONGEST_RUN), f"the kiosk stands at {kiosk.step}"
        status = kiosk.end()
        self.learn(kiosk, status)
        self.look()

    def learn(self, kiosk, status):
        """From a run that came to its end. Again and again: a machine is not always equally fast."""
        assert status == 0, f"the kiosk ended with status {status} at {kiosk.step}; see {self.stage}/kiosk.log"
        self.length = time.monotonic() - kiosk.begun
        self.sealing_to_printed = kiosk.steps["done"] - kiosk.steps["sealing"]

    def kill_one(self, aimed):
        """False when the program was quicker than its end."""
        kiosk = self.kiosk()
        if aimed:
            running = kiosk.follow(time.monotonic() + LONGEST_RUN, step="sealing")
            assert "sealing" in kiosk.steps, f"no dossier was sealed; the kiosk stands at {kiosk.step}"
            delay = self.random.uniform(0, self.sealing_to_printed)
        else:
            running, delay = True, self.random.uniform(0, self.length)
        running = running and kiosk.follow(time.monotonic() + delay)
        children = kiosk.children()
        status = kiosk.kill() if running else kiosk.end()
        for child in children:
            assert not outlives(child), f"process {child} outlived the kiosk"
        self.look()
        if not running:
            self.learn(kiosk, status)
            return False
        self.at_step[kiosk.step] += 1
        return True

    def look(self):
        """What the kill left, read from a copy: looking must not repair it."""
        copy = self.stage / "copy"
        shutil.rmtree(copy, ignore_errors=True)
        copy.mkdir()
        for file in self.state.glob("state.db*"):
            shutil.copy(file, copy)
        if (copy / "state.db").exists():
            with contextlib.closing(sqlite3.connect(copy / "state.db")) as database:
                if database.execute("SELECT 1 FROM sqlite_master WHERE name = 'dossier'").fetchone():
                    self.seen |= {row[0] for row in database.execute("SELECT id FROM dossier")}
        self.search(self.state)

    def search(self, folder):
        for file in folder.rglob("*"):
            if file.is_file() and (hits := found_in(file.read_bytes(), self.traces)):
                raise AssertionError(f"{file} holds of the citizen: {', '.join(hits)}")

    def drain(self):
        kiosk = self.kiosk()
        kiosk.follow(time.monotonic() + LONGEST_RUN)
        assert kiosk.end() == 0, f"the last run stopped at {kiosk.step}"
        self.look()

    def check(self):
        with read_only(self.state / "state.db") as database:
            assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)], "the database is damaged"
            outbox = dict(database.execute("SELECT id, state FROM dossier"))
        with read_only(self.stage / "portal/portal.db") as database:
            portal = database.execute("SELECT id, dossier_code FROM dossiers").fetchall()
            tries = database.execute("SELECT count(*) FROM submissions").fetchone()[0]
        ids, codes = [row[0] for row in portal], {row[1] for row in portal}
        waiting = {id: state for id, state in outbox.items() if state != "accepted"}
        assert not waiting, f"not delivered: {waiting}"
        assert set(outbox) >= self.seen, f"gone from the outbox: {self.seen - set(outbox)}"
        assert sorted(ids) == sorted(outbox), f"lost: {set(outbox) - set(ids)}, or never stored here: {set(ids) - set(outbox)}"
        assert len(set(ids)) == len(ids) == len(codes), "a dossier is there twice"
        self.search(self.out)
        hits = found_in((self.stage / "kiosk.log").read_bytes(), self.traces)
        assert not hits, f"the log holds of the citizen: {', '.join(hits)}"
        return len(ids), tries


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--bin", type=Path, required=True)
    arguments.add_argument("--stage", type=Path, required=True)
    arguments.add_argument("--kills", type=int, required=True)
    arguments.add_argument("--seed", type=int, required=True)
    given = arguments.parse_args()
    lane = Lane(given.bin / "kiosk", given.stage, given.seed)
    begun = time.monotonic()
    lane.measure()
    print(f"{given.stage.name}: a run takes {lane.length:.1f} s, {lane.sealing_to_printed:.2f} s of it from sealing to printed", flush=True)
    kills = 0
    while kills < given.kills:
        kills += lane.kill_one(aimed=kills % 2 == 1)
    lane.drain()
    dossiers, tries = lane.check()
    steps = ", ".join(f"{step} {count}" for step, count in lane.at_step.most_common())
    print(f"{given.stage.name}: {kills} kills in {time.monotonic() - begun:.0f} s; {dossiers} dossiers delivered once each in {tries} tries;"
          f" killed at: {steps}")


if __name__ == "__main__":
    try:
        main()
    except AssertionError as broken:
        sys.exit(f"kill_kiosk: {broken}")
