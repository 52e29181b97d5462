// expect: Cannot format an argument
#include <fmt/format.h>

#include "platform/secret.h"

std::string say(const platform::Secret& name) {
#ifdef MISUSE
    return fmt::format("{}", name);
#else
    return fmt::format("{} letters", name.size());
#endif
}
