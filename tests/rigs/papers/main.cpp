#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string_view>

#include "platform/files.h"
#include "tests/rigs/papers/papers.h"

namespace {

constexpr const char* usage =
    "make_papers --out FOLDER [--seed N] [--only NAME]\n"
    "Draws the papers of a person who does not exist, as a scanner would see them (A4, 300 dpi, JPEG), and citizen.json about them.\n";

int make(const std::filesystem::path& out, std::uint32_t seed, const std::string& only) {
    auto fonts = rigs::open_fonts();
    if (!fonts) return fmt::print(stderr, "make_papers: {}\n", fonts.error().detail), 1;
    std::filesystem::create_directories(out);
    const rigs::Citizen citizen = rigs::citizen_of(seed);
    for (const std::string& name : rigs::paper_names()) {
        if (!only.empty() && only != name) continue;
        const auto page = drivers::scanner::make_page(rigs::scan_of_paper(*fonts, citizen, name, seed));
        if (!page) return fmt::print(stderr, "make_papers: {}: {}\n", name, page.error().detail), 1;
        const auto written = platform::write_file(out / (name + ".jpg"), platform::ByteView(page->jpeg));
        if (!written) return fmt::print(stderr, "make_papers: {}\n", written.error().detail), 1;
    }
    const auto written = platform::write_file(out / "citizen.json", to_json(citizen));
    return written ? 0 : (fmt::print(stderr, "make_papers: {}\n", written.error().detail), 1);
}

}  // namespace

int main(int count, char** arguments) {
    std::filesystem::path out;
    std::uint32_t seed = 1;
    std::string only;
    for (int i = 1; i + 1 < count; i += 2) {
        const std::string_view name = arguments[i];
        if (name == "--out") out = arguments[i + 1];
        if (name == "--seed") seed = static_cast<std::uint32_t>(std::strtoul(arguments[i + 1], nullptr, 10));
        if (name == "--only") only = arguments[i + 1];
    }
    if (out.empty()) return std::fputs(usage, stderr), 2;
    return make(out, seed, only);
}
