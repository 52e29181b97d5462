"""Looks for a person's data in files, in every form that a careless program leaves them in."""
import base64
import json
import unicodedata

FIELDS = ("full_name", "id_number", "old_id_number", "address", "phone", "licence_number")


def forms_of(value):
    """Name of the form and bytes: UTF-8, decomposed letters, UTF-16, base64 at each of the three places in a group."""
    text = value.encode()
    yield "utf-8", text
    yield "nfd", unicodedata.normalize("NFD", value).encode()
    yield "utf-16", value.encode("utf-16-le")
    for shift in range(3):
        coded = base64.b64encode(b" " * shift + text)
        yield f"base64+{shift}", coded[4 if shift else 0:(shift + len(text)) // 3 * 4]  # without letters mixed with its neighbours


def traces_of(citizen_file):
    citizen = json.loads(citizen_file.read_text())
    values = {field: citizen[field] for field in FIELDS if citizen[field]}
    values["full_name in capitals"] = values["full_name"].upper()
    return [(field, form, trace) for field, value in values.items() for form, trace in forms_of(value)]


def found_in(content, traces):
    return sorted({f"{field} as {form}" for field, form, trace in traces if trace in content})


def check_the_search(traces, citizen_file):
    """The search must find what is there, wherever in a group of base64 it begins."""
    plain = citizen_file.read_text()
    for content in (plain.encode(), unicodedata.normalize("NFD", plain).encode(), plain.encode("utf-16-le"),
                    *(base64.b64encode(b" " * shift + plain.encode()) for shift in range(3))):
        fields = {hit.split(" as ")[0] for hit in found_in(content, traces)}
        assert fields >= {"full_name", "id_number", "address", "phone", "licence_number"}, f"the search found only {fields}"
