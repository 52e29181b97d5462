#include "platform/archive.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <memory>

#include "platform/free_with.h"

namespace platform {
namespace {

using Writer = std::unique_ptr<struct archive, FreeWith<archive_write_free>>;
using Reader = std::unique_ptr<struct archive, FreeWith<archive_read_free>>;
using Entry = std::unique_ptr<archive_entry, FreeWith<archive_entry_free>>;

tl::unexpected<Error> archive_failure(Fault fault, struct archive* archive) {
    const char* said = archive_error_string(archive);
    return failure(fault, said != nullptr ? said : "archive");
}

// A relative path that stays where it is unpacked.
bool stays_inside(std::string_view path) {
    if (path.empty() || path.front() == '/' || path.find('\\') != path.npos || path.find(':') != path.npos) return false;
    while (true) {
        const auto end = path.find('/');
        const std::string_view part = path.substr(0, end);
        if (part.empty() || part == "." || part == "..") return false;
        if (end == path.npos) return true;
        path.remove_prefix(end + 1);
    }
}

// Pages are JPEG inside: deflating them again costs time and saves nothing.
bool is_packed_already(std::string_view path) { return path.ends_with(".pdf") || path.ends_with(".jpg") || path.ends_with(".png"); }

la_ssize_t append(struct archive*, void* to, const void* bytes, std::size_t size) {
    const auto* start = static_cast<const std::uint8_t*>(bytes);
    auto& out = *static_cast<SecretBytes*>(to);
    out.insert(out.end(), start, start + size);
    return static_cast<la_ssize_t>(size);
}

Status write_entry(struct archive* writer, const ArchiveEntry& from, WallTime modified) {
    if (!stays_inside(from.path)) return failure(Fault::malformed, "path leads out of the archive");
    const Entry entry(archive_entry_new());
    archive_entry_set_pathname(entry.get(), from.path.c_str());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0644);
    archive_entry_set_size(entry.get(), static_cast<la_int64_t>(from.content.size()));
    archive_entry_set_mtime(entry.get(), std::chrono::floor<std::chrono::seconds>(modified).time_since_epoch().count(), 0);
    if (is_packed_already(from.path)) {
        archive_write_zip_set_compression_store(writer);
    } else {
        archive_write_zip_set_compression_deflate(writer);
    }
    if (archive_write_header(writer, entry.get()) != ARCHIVE_OK) return archive_failure(Fault::broken, writer);
    const auto written = archive_write_data(writer, from.content.data(), from.content.size());
    if (written != static_cast<la_ssize_t>(from.content.size())) return archive_failure(Fault::broken, writer);
    return {};
}

// What the header says about the size is the sender's word: only what really comes out counts.
Result<SecretBytes> read_entry(struct archive* reader, std::size_t most_bytes) {
    constexpr std::size_t step = 65536;
    SecretBytes content;
    while (true) {
        const std::size_t filled = content.size();
        content.resize(filled + step);
        const auto read = archive_read_data(reader, content.data() + filled, step);
        if (read < 0) return archive_failure(Fault::malformed, reader);
        content.resize(filled + static_cast<std::size_t>(read));
        if (content.size() > most_bytes) return failure(Fault::malformed, "archive holds more than it may");
        if (read == 0) return content;
    }
}

}  // namespace

Result<SecretBytes> zip(const std::vector<ArchiveEntry>& entries, WallTime modified) {
    SecretBytes out;
    std::size_t expected = 1024;
    for (const ArchiveEntry& entry : entries) expected += entry.content.size() + 512;
    out.reserve(expected);
    const Writer writer(archive_write_new());
    archive_write_set_format_zip(writer.get());
    archive_write_set_bytes_per_block(writer.get(), 0);  // no gathering buffer: content would stay in it
    if (archive_write_open2(writer.get(), &out, nullptr, append, nullptr, nullptr) != ARCHIVE_OK) {
        return archive_failure(Fault::broken, writer.get());
    }
    for (const ArchiveEntry& entry : entries) TRY_DO(write_entry(writer.get(), entry, modified));
    if (archive_write_close(writer.get()) != ARCHIVE_OK) return archive_failure(Fault::broken, writer.get());
    return out;
}

Result<std::map<std::string, SecretBytes>> unzip(ByteView archive, std::size_t most_bytes) {
    const Reader reader(archive_read_new());
    archive_read_support_format_zip_seekable(reader.get());
    if (archive_read_open_memory(reader.get(), archive.data(), archive.size()) != ARCHIVE_OK) {
        return archive_failure(Fault::malformed, reader.get());
    }
    std::map<std::string, SecretBytes> out;
    while (true) {
        archive_entry* entry = nullptr;
        const int code = archive_read_next_header(reader.get(), &entry);
        if (code == ARCHIVE_EOF) return out;
        if (code != ARCHIVE_OK) return archive_failure(Fault::malformed, reader.get());
        const char* path = archive_entry_pathname(entry);
        if (path == nullptr || !stays_inside(path)) return failure(Fault::malformed, "path leads out of the archive");
        if (archive_entry_filetype(entry) != AE_IFREG) return failure(Fault::malformed, "not only plain files in the archive");
        TRY(SecretBytes content, read_entry(reader.get(), most_bytes));
        most_bytes -= content.size();
        if (!out.emplace(path, std::move(content)).second) return failure(Fault::malformed, "the same path twice in the archive");
    }
}

}  // namespace platform
