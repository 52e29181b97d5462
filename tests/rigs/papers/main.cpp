#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string_view>

#include "platform/files.h"
#include "tests/rigs/papers/papers.h"

namespace {

constexpr const char* usage =
    "make_papers --out FOLDER [--seed N] [--only NAME] [--turned]\n"
    "Draws the papers of a person who does not exist, as a scanner would see them (A4, 300 dpi, JPEG), and citizen.json about them.\n"
    "With --turned each paper once more upside down, as NAME.turned.jpg.\n";

enum class Turned { left_out, too };

platform::Status keep(const drivers::scanner::Raster& scan, const std::filesystem::path& file) {
    const auto page = drivers::scanner::make_page(scan);
    if (!page) return platform::failure(platform::Fault::broken, page.error().detail);
    return platform::write_file(file, platform::ByteView(page->jpeg));
}

// By half a turn: the last pixel comes first, each with its three colours in their order.
void turn(drivers::scanner::Raster& scan) {
    std::reverse(scan.pixels.begin(), scan.pixels.end());
    for (std::size_t i = 0; scan.samples == 3 && i + 2 < scan.pixels.size(); i += 3) std::swap(scan.pixels[i], scan.pixels[i + 2]);
}

int make(const std::filesystem::path& out, std::uint32_t seed, const std::string& only, Turned turned) {
    auto fonts = rigs::open_fonts();
    if (!fonts) return fmt::print(stderr, "make_papers: {}\n", fonts.error().detail), 1;
    std::filesystem::create_directories(out);
    const rigs::Citizen citizen = rigs::citizen_of(seed);
    for (const std::string& name : rigs::paper_names()) {
        if (!only.empty() && only != name) continue;
        auto scan = rigs::scan_of_paper(*fonts, citizen, name, seed);
        auto kept = keep(scan, out / (name + ".jpg"));
        if (kept && turned == Turned::too) {
            turn(scan);
            kept = keep(scan, out / (name + ".turned.jpg"));
        }
        if (!kept) return fmt::print(stderr, "make_papers: {}: {}\n", name, kept.error().detail), 1;
    }
    const auto written = platform::write_file(out / "citizen.json", to_json(citizen));
    return written ? 0 : (fmt::print(stderr, "make_papers: {}\n", written.error().detail), 1);
}

}  // namespace

int main(int count, char** arguments) {
    std::filesystem::path out;
    std::uint32_t seed = 1;
    std::string only;
    Turned turned = Turned::left_out;
    for (int i = 1; i < count; i += 2) {
        const std::string_view name = arguments[i];
        if (name == "--turned") {
            turned = Turned::too;
            --i;
            continue;
        }
        if (i + 1 == count) return std::fputs(usage, stderr), 2;
        if (name == "--out") out = arguments[i + 1];
        if (name == "--seed") seed = static_cast<std::uint32_t>(std::strtoul(arguments[i + 1], nullptr, 10));
        if (name == "--only") only = arguments[i + 1];
    }
    if (out.empty()) return std::fputs(usage, stderr), 2;
    return make(out, seed, only, turned);
}
