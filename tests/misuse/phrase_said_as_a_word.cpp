// expect: 'step_of' is not a member of 'kiosk::Word'
#include "kiosk/phrases.h"

std::string say(const kiosk::Dictionary& words) {
#ifdef MISUSE
    return words.say(kiosk::Word::step_of, kiosk::Language::vietnamese);
#else
    return words.say(kiosk::Word::agree, kiosk::Language::vietnamese);
#endif
}
