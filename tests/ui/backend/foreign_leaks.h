// While one of these lives, AddressSanitizer does not count what this thread forgets to free: Mesa's drivers keep lists and are unloaded
// with them, so that tests/lsan.supp cannot name them.
#pragma once

#ifdef __SANITIZE_ADDRESS__
extern "C" void __lsan_disable();
extern "C" void __lsan_enable();
#endif

namespace ui {

class ForeignLeaks {
public:
#ifdef __SANITIZE_ADDRESS__
    ForeignLeaks() { __lsan_disable(); }
    ~ForeignLeaks() { __lsan_enable(); }
#else
    ForeignLeaks() {}
    ~ForeignLeaks() {}
#endif
    ForeignLeaks(const ForeignLeaks&) = delete;
    ForeignLeaks& operator=(const ForeignLeaks&) = delete;
};

}  // namespace ui
