"""`kiosk places find` and `kiosk places old`: their JSON, their words, their exit status."""
import json
import subprocess
import sys

KIOSK = sys.argv[1]


def places(*words):
    ended = subprocess.run([KIOSK, "places", *words], capture_output=True, text=True, check=False, timeout=30)
    return ended.returncode, ended.stdout, ended.stderr


def expect(claim, found):
    if not claim:
        sys.exit(f"not so: {found}")


status, out, _ = places("find", "p bến nghé", "--json")
found = json.loads(out)
expect(status == 0 and found[0]["commune_name"] == "Phường Sài Gòn" and found[0]["province"] == "79", found)
expect(found[0]["was"] == "Phường Bến Nghé, Quận 1, Thành phố Hồ Chí Minh" and 0 < found[0]["score"] <= 1, found)
expect([row["score"] for row in found] == sorted((row["score"] for row in found), reverse=True), found)

status, out, _ = places("find", "tp hcm", "--json")
expect(status == 0 and json.loads(out)[0]["commune"] is None and json.loads(out)[0]["province"] == "79", out)

status, out, _ = places("find", "hoan kiem")
expect(status == 0 and "00070" in out and "Phường Hoàn Kiếm, Thành phố Hà Nội" in out, out)

status, out, _ = places("find", "xyzzy", "--json")
expect(status == 1 and json.loads(out) == [], out)

status, out, _ = places("old", "Tổ 5, P. Bến Nghé, Q.1, TP.HCM", "--json")
old = json.loads(out)
expect(status == 0 and old["certain"] and old["street"] == "Tổ 5" and old["province_name"] == "Thành phố Hồ Chí Minh", old)
expect([row["kinship"] for row in old["candidates"]] == ["whole"], old)

status, out, _ = places("old", "Phường Cống Vị, Quận Ba Đình, Hà Nội", "--json")
old = json.loads(out)
expect(status == 0 and not old["certain"] and [row["kinship"] for row in old["candidates"]] == ["part", "part"], old)

status, out, _ = places("old", "nowhere at all")
expect(status == 1 and "province: ?" in out, out)

for words in ((), ("find",), ("lose", "x")):
    status, _, err = places(*words)
    expect(status == 2 and "kiosk places find" in err, err)
