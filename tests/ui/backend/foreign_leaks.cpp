#include "tests/ui/backend/foreign_leaks.h"

namespace {

bool foreign_drivers_were_here = false;

}  // namespace

#ifdef __SANITIZE_ADDRESS__

// The sanitizer asks for it, by this name, before it searches (sanitizer/lsan_interface.h).
extern "C" int __lsan_is_turned_off();
extern "C" int __lsan_is_turned_off() { return foreign_drivers_were_here ? 1 : 0; }

ui::ForeignLeaks::ForeignLeaks() {
    foreign_drivers_were_here = true;
    __lsan_disable();
}

ui::ForeignLeaks::~ForeignLeaks() { __lsan_enable(); }

#else

ui::ForeignLeaks::ForeignLeaks() { foreign_drivers_were_here = true; }

ui::ForeignLeaks::~ForeignLeaks() = default;

#endif
