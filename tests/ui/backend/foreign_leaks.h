// Once one of these lived, AddressSanitizer does not look for leaks as this process ends, and what this thread forgets to free while one
// lives is not counted: Mesa's drivers keep lists and are unloaded with them, so that tests/lsan.supp cannot name them, and their threads,
// as they end, now and then make the search itself fall over.
#pragma once

#ifdef __SANITIZE_ADDRESS__
extern "C" void __lsan_disable();
extern "C" void __lsan_enable();
#endif

namespace ui {

class ForeignLeaks {
public:
    ForeignLeaks();
    ForeignLeaks(const ForeignLeaks&) = delete;
    ForeignLeaks& operator=(const ForeignLeaks&) = delete;
    ~ForeignLeaks();
};

}  // namespace ui
