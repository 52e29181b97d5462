#include "tests/journeys/mishaps/full_disk.h"

#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>

namespace journeys {
namespace {
// The functions below have no other way to ask.
std::atomic<bool> is_full{false};
}  // namespace

FullDisk::FullDisk() { is_full = true; }

FullDisk::~FullDisk() { is_full = false; }

}  // namespace journeys

// In the place of the C library's, for everything in this program.
extern "C" ssize_t pwrite64(int file, const void* bytes, size_t count, off64_t place) {
    if (!journeys::is_full) return ::syscall(SYS_pwrite64, file, bytes, count, place);
    errno = ENOSPC;
    return -1;
}

extern "C" ssize_t pwrite(int file, const void* bytes, size_t count, off_t place) { return pwrite64(file, bytes, count, place); }
