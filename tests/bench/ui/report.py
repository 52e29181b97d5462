"""The table: the kiosk, Chromium, how they compare, and whether the floor that this project has set itself is met."""
from typing import NamedTuple


class Row(NamedTuple):
    name: str
    label: str
    unit: str
    digits: int
    share: float = 0    # the floor: at most this share of Chromium's; 0: none
    most: float = 0     # or at most this much; 0: none


ROWS = (
    Row("first_picture_ms", "exec to first whole picture", "ms", 0, share=1 / 4),
    Row("start_cpu_s", "processor time until then", "s", 2),
    Row("start_5s_cpu_s", "processor time until 5 s later", "s", 2),
    Row("pss_welcome_mib", "memory (PSS), welcome", "MiB", 1, share=1 / 6),
    Row("pss_form_mib", "memory (PSS), form, after typing", "MiB", 1, share=1 / 6),
    Row("processes", "processes", "", 0),
    Row("threads", "threads", "", 0),
    Row("idle_cpu_percent", "idle: processor", "%", 3),
    Row("idle_wake_ups_per_s", "idle: wake-ups a second", "", 1, most=5),
    Row("tap_ms", "tap of 60 ms: release to picture, median of 50", "ms", 1, share=1),
    Row("tap_worst_ms", "  worst of 50", "ms", 1, share=1),
    Row("tap_cpu_ms", "  processor time a tap", "ms", 1, share=1 / 3),
    Row("taps_lost", "  taps without effect", "", 0),
    Row("click_ms", "click of 0 ms: to picture, median of 50", "ms", 1, share=1),
    Row("click_worst_ms", "  worst of 50", "ms", 1, share=1),
    Row("click_cpu_ms", "  processor time a click", "ms", 1, share=1 / 3),
    Row("clicks_lost", "  clicks without effect", "", 0),
)
FRAME_FLOORS = {"full_ms": ("rasteriser: a whole frame", 11), "usual_ms": ("rasteriser: a button pressed", 3)}
QUIET_LOAD = 1.5  # what the bench itself and one program that starts make


def one_line(run):
    return (f"picture {run['first_picture_ms']:.0f} ms, {run['pss_form_mib']:.0f} MiB, {run['idle_wake_ups_per_s']:.1f} wake-ups/s, "
            f"tap {run['tap_ms']:.1f} ms and {run['tap_cpu_ms']:.1f} ms of processor, load {run['load']:.1f}")


def most_of(row, chromium):
    """What the kiosk may need at most; None where nothing is asked."""
    if row.share:
        return chromium[row.name] * row.share
    return row.most or None


def floors(results):
    """By name: the most that is allowed, what was measured, and whether that is met."""
    ours, chromium = results["medians"]["kiosk"], results["medians"]["chromium"]
    out = {}
    for row in ROWS:
        most = most_of(row, chromium)
        if most is not None:
            out[row.name] = {"most": most, "measured": ours[row.name], "met": ours[row.name] <= most}
    for screen, times in (results["frames"] or {}).items():
        for name, (_, most) in FRAME_FLOORS.items():
            out[f"{screen}_{name}"] = {"most": most, "measured": times[name], "met": times[name] <= most}
    return out


def _ratio(ours, chromium):
    return f"{chromium / ours:.1f}x" if ours > 0 else "-"


def _verdict(floor, digits):
    return f"{'met' if floor['met'] else 'NOT met'} (at most {floor['most']:.{digits}f})" if floor else ""


def _cells(results):
    ours, chromium, asked = results["medians"]["kiosk"], results["medians"]["chromium"], results["floors"]
    for row in ROWS:
        numbers = (f"{side[row.name]:.{row.digits}f} {row.unit}".strip() for side in (ours, chromium))
        yield (row.label, *numbers, _ratio(ours[row.name], chromium[row.name]), _verdict(asked.get(row.name), max(row.digits, 1)))
    for screen, times in (results["frames"] or {}).items():
        for name, (label, _) in FRAME_FLOORS.items():
            yield f"{label}, {screen}", f"{times[name]:.2f} ms", "", "", _verdict(asked[f"{screen}_{name}"], 0)
    if results["frames"] is None:
        yield "rasteriser", "bench_raster is not built", "", "", ""


def table(results):
    runs = results["runs"]["kiosk"] + results["runs"]["chromium"]
    rows = [("", "kiosk", "Chromium", "ratio", "floor"), *_cells(results)]
    widths = [max(len(row[column]) for row in rows) for column in range(5)]
    lines = ["| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths)) + " |" for row in rows]
    lines.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    machine, loads = results["machine"], [run["load"] for run in runs]
    lines += ["",
              f"Medians of {len(results['runs']['kiosk'])}, idle {results['idle_s']:.0f} s. {machine['processor']}, {machine['cores']} cores; "
              f"{machine['chromium']}; commit {machine['commit']}; {machine['date']}.",
              f"Load before the runs: {min(loads):.1f} to {max(loads):.1f}."]
    if max(loads) > QUIET_LOAD:
        lines.append("The machine was busy with other things: a trial, no result.")
    return "\n".join(["", *lines])
