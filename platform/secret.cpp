#include "platform/secret.h"

#include <malloc.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>

namespace platform {

void wipe(void* memory, std::size_t bytes) noexcept {
    if (bytes != 0) explicit_bzero(memory, bytes);
}

void wipe_all_memory_on_free() {
    constexpr int wiped_byte = 0x5A;
    mallopt(M_PERTURB, wiped_byte);
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

}  // namespace platform
