// expect: Cannot format an argument
#include "platform/log.h"
#include "platform/secret.h"

void say(const platform::Secret& name) {
#ifdef MISUSE
    platform::log(platform::Level::info, "room", "{}", name);
#else
    platform::log(platform::Level::info, "room", "{} letters", name.size());
#endif
}
