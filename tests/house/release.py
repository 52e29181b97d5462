#!/usr/bin/python3
"""What must be, and must not be, in the kiosk that goes to a post office: release.py build/release/bin/kiosk"""
import re
import subprocess
import sys

FORBIDDEN = re.compile(r"\b(?:sim|automation|headless|dev|dev_dock)::|\b(?:drivers|kiosk|ui)(?:::\w+)*::(?:Pretend\w*)")


def output(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def judge(symbols, dynamic, segments, header):
    for symbol in sorted({match[0] for match in FORBIDDEN.finditer(symbols)}):
        yield f"has symbols of {symbol}: pretend devices, automation and the dev dock stay out of a release"
    if not re.search(r"\(FLAGS\).*BIND_NOW|\(BIND_NOW\)|\(FLAGS_1\).*NOW", dynamic):
        yield "resolves symbols late (no -z now)"
    if "GNU_RELRO" not in segments:
        yield "has no read-only relocations (no -z relro)"
    if re.search(r"GNU_STACK.*\n?.*RWE", segments):
        yield "has an executable stack"
    if not re.search(r"Type:\s+DYN", header):
        yield "is not position independent"
    if not re.search(r"__stack_chk_fail", symbols):
        yield "has no stack protector"


def main():
    program = sys.argv[1]
    symbols = output("nm", "-C", program) + output("nm", "-DC", program)
    found = list(judge(symbols, output("readelf", "-dW", program), output("readelf", "-lW", program), output("readelf", "-h", program)))
    for breach in found:
        print(f"{program}: {breach}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
