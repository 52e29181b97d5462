"""Law: every sentence is there in both languages, with the same {parameters}, in composed letters (NFC)."""
import json
import re
import unicodedata

LANGUAGES = ("assets/words/vi.json", "assets/words/en.json")


def sentences(value, prefix=""):
    """Flat name -> text, whatever the nesting."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from sentences(inner, f"{prefix}.{key}" if prefix else key)
    elif isinstance(value, str):
        yield prefix, value
    else:
        yield prefix, ""


def check(tree):
    there = [name for name in LANGUAGES if name in tree.files]
    if len(there) == 1:
        yield f"{there[0]}: its sister language is missing"
    if len(there) < 2:
        return
    texts = []
    for name in LANGUAGES:
        pairs = []
        json.loads(tree.text(name), object_pairs_hook=lambda found: pairs.extend(key for key, _ in found) or dict(found))
        for key in sorted({key for key in pairs if pairs.count(key) > 1}):
            yield f"{name}: \"{key}\" stands there twice"
        texts.append(dict(sentences(json.loads(tree.text(name)))))
    first, second = texts
    for key in sorted(first.keys() ^ second.keys()):
        yield f"{LANGUAGES[0] if key not in first else LANGUAGES[1]}: has no \"{key}\""
    for key in sorted(first.keys() & second.keys()):
        parameters = [sorted(set(re.findall(r"\{(\w+)\}", text[key]))) for text in texts]
        if parameters[0] != parameters[1]:
            yield f"assets/words: \"{key}\" has parameters {parameters[0]} in one language and {parameters[1]} in the other"
    for name, text in zip(LANGUAGES, texts):
        for key, value in sorted(text.items()):
            if not value.strip():
                yield f"{name}: \"{key}\" is empty"
            if value != unicodedata.normalize("NFC", value):
                yield f"{name}: \"{key}\" is not in NFC"
