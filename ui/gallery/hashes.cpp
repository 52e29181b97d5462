#include "ui/gallery/hashes.h"

#include <fmt/format.h>

#include <sstream>

#include "platform/files.h"

namespace ui::gallery {

platform::Result<Hashes> read_hashes(const std::filesystem::path& file) {
    TRY(const std::string text, platform::read_text(file));
    Hashes out;
    std::istringstream lines(text);
    for (std::string name, hash; lines >> name >> hash;) out[name] = hash;
    return out;
}

platform::Status write_hashes(const std::filesystem::path& file, const Hashes& hashes) {
    std::string text;
    for (const auto& [name, hash] : hashes) text += fmt::format("{} {}\n", name, hash);
    return platform::write_file(file, text);
}

std::string picture_name(const Shot& shot, int part) { return part == 1 ? shot.name() : fmt::format("{}-part{}", shot.name(), part); }

std::string draw_all_parts(Studio& studio, const Shot& shot, const std::function<void(int part)>& seen) {
    constexpr int most_parts = 40;  // no page is that long: a "more" that leads nowhere
    std::uint64_t all = 0;
    studio.show(*shot.preview, shot.setting);
    int part = 1;
    do {
        all = all * 31 + studio.hash();
        seen(part++);
    } while (part <= most_parts && studio.show_next_part());
    return fmt::format("{:013x}", all & 0xFFFFFFFFFFFFF);
}

}  // namespace ui::gallery
