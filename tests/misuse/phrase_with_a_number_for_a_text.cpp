// expect: no match for call
#include "kiosk/phrases.h"

std::string say(const kiosk::Dictionary& words) {
#ifdef MISUSE
    return words.say(kiosk::phrases::help_hotline(0), kiosk::Language::vietnamese);
#else
    return words.say(kiosk::phrases::help_hotline("1900 0099"), kiosk::Language::vietnamese);
#endif
}
