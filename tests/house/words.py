"""Law: every sentence is there in both languages, with the same {parameters}, in composed letters (NFC), is said somewhere, and is short."""
import json
import re
import unicodedata

LANGUAGES = ("assets/words/vi.json", "assets/words/en.json")
LISTS = ("kiosk/words.h", "kiosk/words_screens.h", "kiosk/phrases.h")
BUTTON_LETTERS, TITLE_LETTERS, SENTENCE_WORDS = 24, 40, 22

# Sentences that may be longer, by name, with why.
EXCUSED = {}


def sentences(value, prefix=""):
    """Flat name -> text, whatever the nesting."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from sentences(inner, f"{prefix}.{key}" if prefix else key)
    elif isinstance(value, str):
        yield prefix, value
    else:
        yield prefix, ""


def declared(tree):
    """Names by the list in which they stand: TRAM_BUTTON_WORDS -> [agree, ...]."""
    lists = {}
    for file in LISTS:
        if file in tree.files:
            for name, rows in re.findall(r"#define (TRAM_\w+)\(X\)((?:.*\\\n)+.*)", tree.text(file)):
                lists[name] = re.findall(r"\bX\((\w+)", rows)
    return lists


def unused(tree):
    code = "\n".join(tree.text(name) for name in tree.sources("kiosk", "ui") if name not in LISTS)
    said = set(re.findall(r"\b(?:Word|phrases)::(\w+)", code))
    for name, words in declared(tree).items():
        for word in words:
            if word not in said:
                yield f"{name}: nobody says \"{word}\""


def too_long(name, text, buttons):
    letters = len(unicodedata.normalize("NFC", text))
    if name in buttons and letters > BUTTON_LETTERS:
        yield f"{letters} letters; a button has room for {BUTTON_LETTERS}"
    if name.endswith("_title") and letters > TITLE_LETTERS:
        yield f"{letters} letters; a title has room for {TITLE_LETTERS}"
    for sentence in re.split(r"[.!?…](?:\s|$)|\n", text):
        if len(sentence.split()) > SENTENCE_WORDS:
            yield f"a sentence of {len(sentence.split())} words; after {SENTENCE_WORDS} a reader has lost the beginning: {sentence}"


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
    buttons = set(declared(tree).get("TRAM_BUTTON_WORDS", []))
    for name, text in zip(LANGUAGES, texts):
        for key, value in sorted(text.items()):
            if not value.strip():
                yield f"{name}: \"{key}\" is empty"
            if value != unicodedata.normalize("NFC", value):
                yield f"{name}: \"{key}\" is not in NFC"
            for why in too_long(key, value, buttons) if key not in EXCUSED else ():
                yield f"{name}: \"{key}\" has {why}"
    yield from unused(tree)
