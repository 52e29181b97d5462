// expect: no match for 'operator<<'
#include <ostream>

#include "platform/secret.h"

void say(std::ostream& out, const platform::Secret& name) {
#ifdef MISUSE
    out << name;
#else
    out << name.size();
#endif
}
