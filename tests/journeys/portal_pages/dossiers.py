#!/usr/bin/python3
"""dossiers.py PROCEDURE_FILE FOLDER: two dossiers of a synthetic citizen by openapi.yaml (FOLDER/first.zip, second.zip, with .id and
.ticket), and the procedure with a fee and the holidays in FOLDER/procedures."""
import hashlib
import json
import random
import shutil
import sys
import zipfile
from pathlib import Path

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
MOMENT = "2026-11-21T15:04:05.123+07:00"
PDF = (b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "
       b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")


def letters(count):
    return "".join(random.choice(LETTERS) for _ in range(count))


def dossier(number, delivery, more):
    pages = [{"file": f"papers/licence-{page}.pdf", "sha256": hashlib.sha256(PDF).hexdigest()} for page in (1, 2)]
    return {"format": "tram-dossier/1", "id": f"0197a1b2-c3d4-7e5f-8a6b-{number:012d}",
            "reference": f"{letters(4)}-{letters(4)}-{letters(1)}", "tracking_key": letters(26), "created_at": MOMENT,
            "kiosk": {"id": "kiosk-0001", "branch": "Bưu điện Thử Nghiệm"}, "procedure": {"code": "3.000347", "version": "1"},
            "applicant": {"proof": "unverified", "id_number": "099090000001", "full_name": "Nguyễn Văn <b>Mẫu</b>", "birth": "1990-01-15",
                          "sex": "male", "address": "Thôn Một, Xã Mẫu, Tỉnh Thử", "issued": "2022-03-01", "warnings": []},
            "answers": {"full_name": "Nguyễn Văn Mẫu", "phone": "0990000001", "address.province": "01"}, "delivery": delivery,
            "consents": [{"purpose": "submit", "version": "1", "text_sha256": hashlib.sha256(b"words").hexdigest(), "language": "vi",
                          "when": MOMENT}],
            "papers": [{"key": "licence", "pages": pages}], **more}


def write(folder, name, manifest):
    with zipfile.ZipFile(folder / f"{name}.zip", "w") as archive:
        archive.writestr("manifest.json", json.dumps(manifest, ensure_ascii=False))
        for page in manifest["papers"][0]["pages"]:
            archive.writestr(page["file"], PDF)
    (folder / f"{name}.id").write_text(manifest["id"])
    (folder / f"{name}.ticket").write_text(manifest["reference"].replace("-", "") + "." + manifest["tracking_key"])


def main():
    source, folder = Path(sys.argv[1]), Path(sys.argv[2])
    procedure = json.loads(source.read_text(encoding="utf-8"))
    procedure["fees"] = {"rules": [{"key": "fee", "label": {"vi": "Lệ phí", "en": "Fee"}, "amount": 115000, "source": "test"}]}
    (folder / "procedures/shared").mkdir(parents=True)
    shutil.copy(source.parent / "shared/holidays.json", folder / "procedures/shared")
    (folder / "procedures" / source.name).write_text(json.dumps(procedure), encoding="utf-8")
    write(folder, "first", dossier(1, {"kind": "post", "receiver": "Nguyễn Văn Mẫu", "phone": "0990000001", "address": "Thôn Một, Xã Mẫu",
                                       "postage": {"papers": 0, "result": 25000}}, {"payment": "now"}))
    write(folder, "second", dossier(2, {"kind": "agency"}, {"payment": "counter"}))


if __name__ == "__main__":
    main()
