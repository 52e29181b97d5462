"""Law: each vendor library has one address. A library that is not in this table has none yet: enter it here and in THIRD_PARTY.md."""
import re

from tree import includes, under


class Vendor:
    def __init__(self, name, headers, *places):
        self.name, self.headers, self.places = name, re.compile(headers), places


# Rigs and contract tests stand for other people's machines and may use what those use.
PEERS = ("tests/rigs/", "tests/contracts/")

# name as in THIRD_PARTY.md; its headers; folders, or beginnings of file names, that may include them.
VENDORS = [
    Vendor("SDL2", r"SDL|SDL2/", "platform/window", "tests/platform/window", "tests/bench/screen/"),
    Vendor("libdrm", r"xf86drm|drm/|libdrm/", "platform/window/kms_screen"),
    Vendor("libinput", r"libinput\.h", "platform/input/touch_panels"),
    Vendor("libudev", r"libudev\.h", "platform/input/", "platform/window/hot_plug"),
    Vendor("libxkbcommon", r"xkbcommon/", "platform/input/layout"),
    Vendor("libsystemd", r"systemd/", "platform/supervisor"),
    Vendor("Dear ImGui", r"imgui|imgui/", "ui/", "tests/ui/backend/", "tests/bench/raster/"),
    Vendor("OpenGL ES 2", r"GLES2/", "ui/backend/gl"),
    Vendor("FreeType", r"ft2build\.h|freetype/|freetype2/", "platform/typeface"),
    Vendor("utf8proc", r"utf8proc\.h", "platform/text"),
    Vendor("ALSA", r"alsa/", "platform/sound/speaker"),
    Vendor("SQLite", r"sqlite3\.h", "platform/database", "tests/bench/search/"),
    Vendor("libcurl", r"curl/", "platform/http"),
    Vendor("OpenSSL", r"openssl/", "platform/crypto/", "platform/secret", "tests/platform/"),
    Vendor("libarchive", r"archive\.h|archive_entry\.h", "platform/archive"),
    Vendor("libpng", r"png\.h", "platform/picture"),
    Vendor("zlib", r"zlib\.h", "platform/pdf/objects"),
    Vendor("libjpeg-turbo", r"jpeglib\.h|jerror\.h|turbojpeg\.h", "drivers/scanner/"),
    Vendor("SANE", r"sane/", "drivers/scanner/"),
    Vendor("libusb", r"libusb\.h|libusb-1\.0/", "drivers/printer/usb_device"),
    Vendor("PC/SC lite", r"PCSC/|winscard\.h", "drivers/card/pcsc_reader"),
    Vendor("umockdev", r"umockdev\.h", "tests/rigs/usb_printer/"),
    Vendor("ZXing", r"ZXing/", "drivers/barcode/decode", "drivers/printer/slip"),
    Vendor("toml++", r"toml\+\+/|toml\.hpp|tomlplusplus/", "platform/settings"),
    Vendor("nlohmann JSON", r"nlohmann/", "platform/", "kiosk/", "drivers/", "ui/automation/", "tests/"),
    Vendor("{fmt}", r"fmt/", "platform/", "drivers/", "kiosk/", "ui/", "tests/"),
    Vendor("libexpected", r"tl/expected\.hpp", "platform/result", "drivers/status"),
    Vendor("cpp-httplib", r"httplib\.h", "ui/automation/", "kiosk/main/dev/", "tests/ui/automation/", "tests/drivers/scanner/", "tests/journeys/post_office/"),
    Vendor("usbredir", r"usbredirparser\.h|usbredirproto\.h|usbredirfilter\.h", "tests/rigs/usb/"),
    Vendor("Xlib", r"X11/", "tests/bench/ui/"),
    Vendor("GoogleTest", r"gtest/", "tests/"),
]

_SYSTEM = re.compile(r"(sys|linux|net|netinet|arpa|asm|bits)/.*\.h$|[a-z_0-9]+$|"
                     r"(unistd|fcntl|signal|poll|pthread|time|errno|dirent|dlfcn|sched|syslog|termios|pwd|grp|netdb|limits|stdio|stdlib|"
                     r"string|stdint|stddef|math|malloc|spawn|setjmp|glob|fnmatch|locale|getopt|seccomp|ifaddrs|wchar)\.h$")


def vendor_of(header):
    return next((vendor for vendor in VENDORS if vendor.headers.match(header)), None)


def check(tree):
    for name in tree.sources("platform", "drivers", "kiosk", "ui", "tests"):
        for line, wanted, angled in includes(tree.text(name)):
            vendor = vendor_of(wanted) if angled or not wanted.startswith(("platform/", "drivers/", "kiosk/", "ui/")) else None
            if vendor is None:
                if angled and not _SYSTEM.match(wanted):
                    yield f"{name}:{line}: <{wanted}> belongs to no vendor in tests/house/vendors.py"
            elif not name.startswith(PEERS + vendor.places):
                yield f"{name}:{line}: includes <{wanted}>, but {vendor.name} lives in {', '.join(vendor.places)}"


def used(tree):
    """The vendors whose headers the program itself includes."""
    found = {vendor_of(wanted) for name in tree.sources("platform", "drivers", "kiosk", "ui")
             for _, wanted, angled in includes(tree.text(name)) if angled}
    return sorted((vendor for vendor in found if vendor), key=lambda vendor: vendor.name)
