// ZIP in memory (libarchive): what a dossier is packed in. Never touches the disk.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "platform/bytes.h"
#include "platform/clock.h"
#include "platform/result.h"
#include "platform/secret.h"

namespace platform {

struct ArchiveEntry {
    std::string path;
    ByteView content;
};

// Plain files of mode 0644. The same arguments give the same bytes. malformed: a path is absolute or leads upwards.
Result<SecretBytes> zip(const std::vector<ArchiveEntry>& entries, WallTime modified);
// malformed: not a ZIP, damaged, more than most_bytes in all, a path twice or leading out, anything but plain files.
Result<std::map<std::string, SecretBytes>> unzip(ByteView archive, std::size_t most_bytes);

}  // namespace platform
