#include "platform/files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "platform/descriptor.h"

namespace platform {
namespace {

tl::unexpected<Error> system_failure(int code, const char* act, const std::filesystem::path& file) {
    Fault fault = Fault::broken;
    if (code == ENOENT || code == ENOTDIR) fault = Fault::not_found;
    if (code == EACCES || code == EPERM || code == EROFS) fault = Fault::denied;
    if (code == ENOSPC || code == EDQUOT) fault = Fault::no_space;
    return failure(fault, fmt::format("{} {}: {}", act, file.string(), std::strerror(code)));
}

Status write_all(int fd, ByteView bytes, const std::filesystem::path& file) {
    while (!bytes.empty()) {
        const auto n = ::write(fd, bytes.data(), bytes.size());
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return system_failure(errno, "write", file);
        bytes = bytes.subspan(static_cast<std::size_t>(n));
    }
    return {};
}

Status write_synced(const std::filesystem::path& file, ByteView bytes, unsigned mode) {
    const Descriptor fd(::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode));
    if (fd.number() < 0) return system_failure(errno, "open", file);
    TRY_DO(write_all(fd.number(), bytes, file));
    if (::fsync(fd.number()) != 0) return system_failure(errno, "sync", file);
    return {};
}

}  // namespace

Result<Bytes> read_file(const std::filesystem::path& file) {
    const Descriptor fd(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    if (fd.number() < 0) return system_failure(errno, "open", file);
    Bytes out;
    std::uint8_t block[65536];
    while (true) {
        const auto n = ::read(fd.number(), block, sizeof block);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return system_failure(errno, "read", file);
        if (n == 0) return out;
        out.insert(out.end(), block, block + n);
    }
}

Result<std::string> read_text(const std::filesystem::path& file) {
    TRY(const Bytes bytes, read_file(file));
    return std::string(text_of(bytes));
}

Status write_file(const std::filesystem::path& file, ByteView bytes, unsigned mode) {
    const std::filesystem::path beside = file.string() + ".new";
    if (Status written = write_synced(beside, bytes, mode); !written) {
        ::unlink(beside.c_str());  // half a file would only fill the disk further
        return written;
    }
    if (::rename(beside.c_str(), file.c_str()) != 0) return system_failure(errno, "rename", beside);
    const auto folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
    const Descriptor fd(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (fd.number() < 0 || ::fsync(fd.number()) != 0) return system_failure(errno, "sync", folder);
    return {};
}

Status write_file(const std::filesystem::path& file, std::string_view text, unsigned mode) {
    return write_file(file, bytes_of(text), mode);
}

Result<std::uint64_t> free_space(const std::filesystem::path& folder) {
    struct statvfs space {};
    if (::statvfs(folder.c_str(), &space) != 0) return system_failure(errno, "statvfs", folder);
    return static_cast<std::uint64_t>(space.f_bavail) * space.f_frsize;
}

}  // namespace platform
