"""The dev build's kiosk with the same settings, without a screen: what the machine must show, and where things are on it. Driven by WebDriver."""
import base64
import json
import re
import subprocess
import tomllib
import urllib.error
import urllib.request


def settings_of(site, state, panel, folder, printer="none"):
    """Writes the settings that the dev build needs to be the same kiosk here: the site's, with a window of the panel's size that nobody sees,
    the site's keys where they are on this machine, a state of its own, no devices but this printer."""
    settings = tomllib.loads(site.read_text(encoding="utf-8"))
    keys = site.resolve().parent / "keys"
    settings["screen"] |= {"width": panel[0], "height": panel[1], "full_screen": False, "video_driver": "dummy", "renderer": "processor"}
    settings["paths"] = {"state": str(state.resolve())}
    settings["keys"] = {"certificate": str(keys / "kiosk.pem"), "key": str(keys / "kiosk.key")}
    settings["portal"] |= {"ca_file": str(keys / "portal-ca.pem"), "seal_certificate": str(keys / "portal-seal.pem")}
    settings["printer"], settings["card"] = {"kind": printer}, {"kind": "none"}
    settings["diagnostics"] = {"at_start": False}
    state.mkdir(exist_ok=True)
    file = folder / f"reference-{panel[0]}-{printer}.toml"
    # What TOML and JSON call a string, a number, true and false is the same.
    file.write_text("".join(f"[{name}]\n" + "".join(f"{key} = {json.dumps(value, ensure_ascii=False)}\n" for key, value in table.items())
                            for name, table in settings.items()), encoding="utf-8")
    return file


class Reference:
    """with Reference(kiosk, settings, log) as reference: the program runs as long as the block."""

    def __init__(self, kiosk, settings, log):
        self._log = open(log, "w", encoding="utf-8")
        self._kiosk = subprocess.Popen([kiosk, "run", "--settings", settings, "--automation", "127.0.0.1:0"], stdin=subprocess.DEVNULL,
                                       stdout=subprocess.PIPE, stderr=self._log, text=True)
        ready = re.match(r"webdriver ready port=(\d+)", self._kiosk.stdout.readline())
        if not ready:
            self.close()
            raise ConnectionError(f"the dev build's kiosk did not start; see {log}")
        self._door = f"http://127.0.0.1:{ready[1]}"
        session = self._call("POST", "/session", {"capabilities": {}})["sessionId"]
        self._door += f"/session/{session}"

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        self._kiosk.terminate()
        self._kiosk.wait()
        self._kiosk.stdout.close()
        self._log.close()

    def keep_picture(self, path):
        path.write_bytes(base64.b64decode(self._call("GET", "/screenshot")))

    def has(self, name):
        try:
            return bool(self._find(name))
        except urllib.error.HTTPError:
            return False

    def middle(self, name):
        """Of the widget of this name, in pixels."""
        rect = self._call("GET", f"/element/{self._find(name)}/rect")
        return rect["x"] + rect["width"] / 2, rect["y"] + rect["height"] / 2

    def click(self, name):
        self._call("POST", f"/element/{self._find(name)}/click", {})

    def ups_to(self, name):
        """How often "up" on a keyboard leads from no focus at all to this widget: the first time to the last one."""
        nodes = re.findall(r'<(?:button|link|choice|checkbox|field|key) id="([^"]+)"[^>]* enabled="true"', self._call("GET", "/source"))
        return len(nodes) - nodes.index(name)

    def _find(self, name):
        return next(iter(self._call("POST", "/element", {"using": "css selector", "value": f'*[id="{name}"]'}).values()))

    def _call(self, method, path, body=None):
        request = urllib.request.Request(self._door + path, method=method, headers={"Content-Type": "application/json"},
                                         data=None if body is None else json.dumps(body).encode())
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)["value"]
