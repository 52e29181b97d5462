#include "platform/file_lock.h"

#include <fcntl.h>
#include <sys/file.h>

#include <cerrno>
#include <cstring>

namespace platform {

Result<FileLock> FileLock::take(const std::filesystem::path& file) {
    // Read-only: whoever made the file, others can lock it too.
    Descriptor opened(::open(file.c_str(), O_RDONLY | O_CREAT | O_CLOEXEC, 0644));
    if (opened.number() < 0) {
        const Fault fault = errno == ENOENT || errno == ENOTDIR ? Fault::not_found
                            : errno == EACCES                   ? Fault::denied
                            : errno == ENOSPC                   ? Fault::no_space
                                                                : Fault::broken;
        return failure(fault, "open " + file.string() + ": " + std::strerror(errno));
    }
    if (::flock(opened.number(), LOCK_EX | LOCK_NB) == 0) return FileLock(std::move(opened));
    return failure(errno == EWOULDBLOCK ? Fault::refused : Fault::broken, "lock " + file.string() + ": " + std::strerror(errno));
}

}  // namespace platform
