#include "platform/secret.h"

#include <malloc.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>

namespace platform {

void wipe(void* memory, std::size_t bytes) noexcept {
    if (bytes != 0) explicit_bzero(memory, bytes);
}

void wipe_all_memory_on_free(char** arguments) {
    constexpr const char* tunables = "GLIBC_TUNABLES";
    constexpr const char* no_caches = "glibc.malloc.tcache_count=0";
    const char* set = std::getenv(tunables);
    if (set == nullptr || std::strstr(set, no_caches) == nullptr) {
        setenv(tunables, no_caches, 1);
        execv("/proc/self/exe", arguments);  // comes back only if it cannot: then most blocks are wiped, not all
    }
    constexpr int wiped_byte = 0x5A;
    mallopt(M_PERTURB, wiped_byte);
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

}  // namespace platform
