// Small files, whole and at once. Nothing here takes a Secret: plain personal data have no way to the disk.
#pragma once
#include <cstdint>
#include <filesystem>
#include <string>

#include "platform/bytes.h"
#include "platform/result.h"
#include "platform/secret.h"

namespace platform {

Result<Bytes> read_file(const std::filesystem::path& file);
Result<std::string> read_text(const std::filesystem::path& file);
// All or nothing, also across a power cut: written beside, synced, renamed, folder synced. mode as in open(2).
Status write_file(const std::filesystem::path& file, ByteView bytes, unsigned mode = 0644);
Status write_file(const std::filesystem::path& file, std::string_view text, unsigned mode = 0644);
Status write_file(const std::filesystem::path& file, const SecretBytes& bytes, unsigned mode = 0644) = delete;
// Bytes that an unprivileged program may still write below this folder.
Result<std::uint64_t> free_space(const std::filesystem::path& folder);

}  // namespace platform
