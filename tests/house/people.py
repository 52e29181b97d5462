"""Law: no real person's identity number. Every 12-digit number of the tree begins with 099, which is no province, or is allowed here."""
import re

# number: why it is no person's
ALLOWED = {
    "000000000000": "all zeros",
    "111111111111": "all ones",
    "123456789012": "counting",
    "012345678901": "counting",
    "999999999999": "all nines",
    "000201010212": "how the text of a payment QR code begins",
    "113366668888": "the account in the samples of the VietQR specification's readers",
    "024123456789": "a telephone number with a digit too many",
}

_NUMBER = re.compile(r"(?<![\w.+/-])(\d{12}|\d{3} \d{3} \d{3} \d{3})(?![\w/-]|\.\d)")


def check(tree):
    for name in tree.texts():
        if name.endswith(("package-lock.json", ".svg")):  # versions, and points of a drawing
            continue
        for number, line in enumerate(tree.text(name).splitlines(), 1):
            for match in _NUMBER.finditer(line):
                digits = match[1].replace(" ", "")
                if not digits.startswith("099") and digits not in ALLOWED:
                    yield f"{name}:{number}: {match[1]} could be a person's number; synthetic people have numbers that begin with 099"
