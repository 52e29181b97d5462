#include "ui/gallery/album.h"

#include <fmt/format.h>

#include <algorithm>

#include "platform/files.h"

namespace ui::gallery {
namespace {

platform::Status write_picture(const std::filesystem::path& file, const platform::Picture& picture) {
    TRY(const auto bytes, platform::png(picture));
    return platform::write_file(file, platform::ByteView(bytes));
}

// What stayed the same, pale; what changed, in red.
platform::Picture difference(const platform::Picture& old, const platform::Picture& now) {
    platform::Picture out = now;
    for (std::size_t i = 0; i < out.pixels.size(); ++i) {
        const std::uint32_t pale = 0xFFC0C0C0 | (now.pixels[i] >> 2 & 0x3F3F3F);
        out.pixels[i] = old.pixels[i] == now.pixels[i] ? pale : 0xFFD00000;
    }
    return out;
}

constexpr std::string_view page_head = R"(<!doctype html>
<meta charset="utf-8">
<title>Gallery</title>
<style>
body { font-family: sans-serif; margin: 2rem; background: #eee }
section { margin-bottom: 3rem }
div { display: flex; gap: 1rem; align-items: flex-start }
img { width: 30vw; max-height: 90vh; object-fit: contain; box-shadow: 0 0 4px #888 }
h2 { font-size: 1rem }
.changed h2 { color: #b00 }
</style>
<h1>Gallery: old, new, difference</h1>
)";

}  // namespace

platform::Status Album::begin(bool keep_old) {
    namespace fs = std::filesystem;
    std::error_code error;
    if (!keep_old && fs::exists(folder_ / "new")) {
        fs::remove_all(folder_ / "old", error);
        fs::rename(folder_ / "new", folder_ / "old", error);
    }
    for (const char* name : {"new", "difference"}) {
        fs::remove_all(folder_ / name, error);
        fs::create_directories(folder_ / name, error);
    }
    if (error) return platform::failure(platform::Fault::broken, fmt::format("{}: {}", folder_.string(), error.message()));
    return {};
}

platform::Status Album::add(const std::string& name, const platform::Picture& picture) {
    const std::string file = name + ".png";
    auto state = Entry::State::unknown;
    if (const auto old = platform::read_png(folder_ / "old" / file)) {
        const bool comparable = old->width == picture.width && old->height == picture.height;
        state = comparable && old->pixels == picture.pixels ? Entry::State::same : Entry::State::changed;
        if (comparable && state == Entry::State::changed) TRY_DO(write_picture(folder_ / "difference" / file, difference(*old, picture)));
    }
    entries_.push_back({name, state});
    return write_picture(folder_ / "new" / file, picture);
}

platform::Status Album::finish() const {
    std::string page(page_head);
    auto sorted = entries_;
    std::ranges::stable_sort(sorted, {}, [](const Entry& entry) { return entry.state != Entry::State::changed; });
    for (const Entry& entry : sorted) {
        const bool changed = entry.state == Entry::State::changed;
        page += fmt::format("<section class=\"{}\"><h2>{}{}</h2><div>", changed ? "changed" : "", entry.name, changed ? " (changed)" : "");
        for (const char* folder : {"old", "new", "difference"}) {
            const bool there =
                std::string_view(folder) == "new" || (changed && std::filesystem::exists(folder_ / folder / (entry.name + ".png")));
            if (there) page += fmt::format("<img loading=\"lazy\" alt=\"{0}\" title=\"{0}\" src=\"{0}/{1}.png\">", folder, entry.name);
        }
        page += "</div></section>\n";
    }
    return platform::write_file(this->page(), page);
}

}  // namespace ui::gallery
