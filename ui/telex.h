// Telex, as everybody in Vietnam types on a keyboard without Vietnamese letters: "Nguyeenx" is "Nguyễn".
#pragma once
#include "platform/secret.h"

namespace ui {

// Adds one key. s f r x j are the tones sắc huyền hỏi ngã nặng and z takes the tone away; aa ee oo are â ê ô; aw ow uw, or w alone, are ă ơ
// ư; dd is đ. A mark may come later in its syllable (nguyenex, dod). The same key again takes the mark back and is a letter ("ass" is
// "as"), and so is each key in what cannot be a Vietnamese syllable (Alex).
void type_telex(platform::Secret& text, char32_t key);

}  // namespace ui
