// expect: no matching function for call
#include "kiosk/phrases.h"

std::string say(const kiosk::Dictionary& words) {
#ifdef MISUSE
    return words.say(kiosk::phrases::step_of, kiosk::Language::vietnamese);
#else
    return words.say(kiosk::phrases::step_of(3, 7), kiosk::Language::vietnamese);
#endif
}
