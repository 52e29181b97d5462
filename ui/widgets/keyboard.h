// The on-screen keyboard. It edits a Secret in place: no copy of what was typed stays anywhere else.
#pragma once
#include "platform/secret.h"
#include "ui/compose.h"
#include "ui/frame.h"

namespace ui::widgets {

enum class KeyboardKind : std::uint8_t {
    names,   // Vietnamese letters, a capital at each word's start by itself
    text,    // Vietnamese letters and a page of digits and signs, for addresses
    codes,   // capital letters without marks and digits, for numbers of papers
    digits,  // 0 to 9
    date,    // 0 to 9, slashes by themselves
    amount,  // 0 to 9 and "000"; no zero in front
    email    // small letters, digits, @ . _ -
};

// The words on its wide keys, in the language of the screen; also the names of the keys without a letter.
struct KeyboardWords {
    std::string_view space, backspace, shift, done, next;
    std::string_view sac, huyen, hoi, nga, nang;  // "sắc" ... on the tone keys
    std::string_view letters, signs;              // "ABC", "123": to the other page
    std::string_view marks{}, more{};             // names of the keys "ă á" and "N - Z", to further pages on a small panel
};

struct Keyboard {
    KeyboardKind kind = KeyboardKind::names;
    KeyboardWords words;
    bool last_field = true;          // the action key says "done", else "next"
    std::size_t most_letters = 200;  // further letters are not taken
};

enum class KeyboardSection : std::uint8_t { letters, marks, signs };

// The caller's; a new one for each field that takes the focus.
struct KeyboardState {
    enum class Shift : std::uint8_t { automatic, upper, lower } shift = Shift::automatic;
    KeyboardSection section = KeyboardSection::letters;
    int part = 0;  // where a section has no room on one page
};

enum class KeyboardAction : std::uint8_t { none, edited, done, next };

// Draws, takes touches and a physical keyboard's keys (names and texts also by Telex, ui/telex.h), edits value. Role::key; ids: "key-a",
// "key-â", "key-space", "key-backspace", "key-shift", "key-done" (also for "next"), "key-signs", "key-tone-sac" -huyen -hoi -nga -nang,
// "key-000". Where ten keys of 20 mm have no room in a row, or their rows none in the height, letters stand in the order of the alphabet on
// several pages: "key-letters", "key-marks", "key-signs" lead to a section, "key-more" to its next page. A panel of 10 inches is the least.
KeyboardAction keyboard(Frame& frame, const Rect& place, const Keyboard& what, KeyboardState& state, platform::Secret& value);
// A key of a physical keyboard alone, for a page that draws no keys.
KeyboardAction take_key(const platform::KeyEvent& event, const Keyboard& what, KeyboardState& state, platform::Secret& value);
// For keys of the usual height, in a tray this wide; the keyboard fills the place it is given. Digits are narrower and centred.
float keyboard_height(const Theme& theme, KeyboardKind kind, float width, float most_height);
// What keys and big lists lie on: a shade deeper than the page; nothing of its own in the themes of two colours, whose keys have outlines.
Colour tray_ground(const Palette& colours);

}  // namespace ui::widgets
