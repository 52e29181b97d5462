#!/usr/bin/env python3
"""Every shipped procedure fits the published schema, and a broken one does not."""
import copy
import json
import pathlib
import sys

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parents[3]


def schema(name):
    text = (ROOT / "kiosk/procedures" / name).read_text(encoding="utf-8")
    for part in ("procedure", "fees"):  # both parts in one document: not every validator joins URNs
        text = text.replace(f"urn:tram:schema:{part}:1#", "#")
    return json.loads(text)


def validator():
    whole, fees = schema("procedure.schema.json"), schema("fees.schema-part.json")
    whole["$defs"] = {**fees["$defs"], **whole["$defs"]}
    del whole["$id"]
    return jsonschema.Draft202012Validator(whole)


def break_in_ways(good):
    for what, spoil in {
        "no code": lambda p: p.pop("code"),
        "unknown key": lambda p: p.update(surprise=1),
        "unknown kind": lambda p: p["pages"][0]["fields"][0].update(kind="nome"),
        "two tests in one condition": lambda p: p["pages"][0].update(when={"answer": "a", "is": "x", "has": "y"}),
        "a fee in letters": lambda p: p["fees"]["rules"][0].update(amount="many"),
        "a source without a date": lambda p: next(iter(p["sources"].values())).pop("date"),
    }.items():
        bad = copy.deepcopy(good)
        spoil(bad)
        yield what, bad


def main():
    judge, failures = validator(), []
    files = sorted((ROOT / "assets/procedures").glob("*.json"))
    for file in files:
        for error in judge.iter_errors(json.loads(file.read_text(encoding="utf-8"))):
            failures.append(f"{file.name} /{'/'.join(map(str, error.absolute_path))}: {error.message}")
    good = json.loads((ROOT / "assets/procedures/3.000347.json").read_text(encoding="utf-8"))
    for what, bad in break_in_ways(good):
        if judge.is_valid(bad):
            failures.append(f"the schema takes a procedure with {what}")
    print("\n".join(failures) or f"{len(files)} procedures fit the schema")
    return 1 if failures or len(files) < 25 else 0


if __name__ == "__main__":
    sys.exit(main())
