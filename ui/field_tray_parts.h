// What all trays have in common: their edges, and the words on the keyboard's keys.
#pragma once
#include "ui/layout.h"
#include "ui/scene.h"
#include "ui/widgets/keyboard.h"

namespace ui {

// Keys reach the page's edges; everything else keeps its distance.
inline Rect inside_tray(const Theme& theme, const Rect& place) { return inset(place, theme.margin, theme.touch_gap); }
inline float width_in_tray(const Theme& theme, float width) { return width - 2 * theme.margin; }

inline widgets::KeyboardWords keyboard_words(const Scene& scene) {
    using kiosk::Word;
    return {.space = scene.say(Word::key_space),
            .backspace = scene.say(Word::key_backspace),
            .shift = scene.say(Word::key_shift),
            .done = scene.say(Word::key_done),
            .next = scene.say(Word::key_next),
            .sac = scene.say(Word::tone_sac),
            .huyen = scene.say(Word::tone_huyen),
            .hoi = scene.say(Word::tone_hoi),
            .nga = scene.say(Word::tone_nga),
            .nang = scene.say(Word::tone_nang),
            .letters = scene.say(Word::key_letters),
            .signs = scene.say(Word::key_digits),
            .marks = scene.say(Word::key_marks),
            .more = scene.say(Word::key_more)};
}

}  // namespace ui
