// tests/gallery/hashes.txt: one line "picture hash" for each shot, all parts of its page together.
#pragma once
#include <filesystem>
#include <functional>
#include <map>
#include <string>

#include "platform/result.h"
#include "ui/gallery/settings.h"

namespace ui::gallery {

using Hashes = std::map<std::string, std::string>;  // by the shot's name

platform::Result<Hashes> read_hashes(const std::filesystem::path& file);
platform::Status write_hashes(const std::filesystem::path& file, const Hashes& hashes);

// Draws all parts of the shot's page; seen() is called while each is in the studio. Returns the hash of them all.
std::string draw_all_parts(Studio& studio, const Shot& shot, const std::function<void(int part)>& seen);

}  // namespace ui::gallery
