"""Where to tap, as shares of the screen's width and height; the one file to change when a screen moves. Measured on the pictures that
./run.sh --headless leaves, at 1080x1920. The pages of web/ look like the kiosk's screens, so the keys are in the same places."""

# From the welcome screen to a form with its keyboard, by someone without a card: names as in ui/README.md.
KIOSK_TO_FORM = (
    ("begin", 0.50, 0.905),
    ("events", 0.30, 0.813),
    ("event-driving", 0.25, 0.360),
    ("procedure-3.000347", 0.50, 0.235),
    ("see-more", 0.64, 0.905),
    ("ready", 0.64, 0.905),
    ("consent", 0.50, 0.530),
    ("agree", 0.64, 0.905),
    ("without-card", 0.50, 0.640),
    ("field-full_name", 0.50, 0.224),
)
WEB_TO_FORM = (("begin", 0.50, 0.905),)

# Left, top, width, height: the inside of the field, as far as ten letters reach. Nothing but letters and the cursor changes there.
FIELD = (0.06, 0.107, 0.26, 0.034)

_ROWS = (("qwertyuiop", 0.058, 0.735), ("asdfghjkl", 0.107, 0.789))
_KEY_STEP = 0.0982
KEYS = {letter: (left + _KEY_STEP * i, y) for letters, left, y in _ROWS for i, letter in enumerate(letters)}
BACKSPACE = (0.92, 0.843)
