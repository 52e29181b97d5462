// expect: no match for call
#include "kiosk/phrases.h"
#include "platform/secret.h"

std::string say(const kiosk::Dictionary& words, const platform::Secret& name) {
#ifdef MISUSE
    return words.say(kiosk::phrases::about(name), kiosk::Language::vietnamese);
#else
    return words.say(kiosk::phrases::about(name.empty() ? "" : "15 phút"), kiosk::Language::vietnamese);
#endif
}
