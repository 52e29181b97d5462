#include "tests/kiosk/procedures/everyday.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <string_view>

namespace kiosk::procedures {
namespace {

using Row = std::vector<std::string>;

// One line of comma-separated values; a value with commas stands in quotation marks.
Row row_of(const std::string& line) {
    Row out(1);
    bool quoted = false;
    for (const char letter : line) {
        if (letter == '"')
            quoted = !quoted;
        else if (letter == ',' && !quoted)
            out.emplace_back();
        else
            out.back() += letter;
    }
    return out;
}

// Without the heading.
std::vector<Row> rows_of(const std::filesystem::path& file) {
    std::vector<Row> out;
    std::ifstream stream(file);
    std::string line;
    std::getline(stream, line);
    while (std::getline(stream, line)) out.push_back(row_of(line));
    return out;
}

std::vector<std::string> parts_of(std::string_view text, std::string_view separator) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(separator, at), text.size());
        out.emplace_back(text.substr(at, end - at));
        at = end + separator.size();
    }
    return out;
}

}  // namespace

std::vector<SearchEntry> everyday_entries(const std::filesystem::path& folder) {
    std::map<std::string, std::vector<std::string>> words;
    for (const auto& row : rows_of(folder / "everyday_words.csv"))
        for (auto& phrase : parts_of(row.at(2), "; ")) words[row.at(0)].push_back(std::move(phrase));
    std::vector<SearchEntry> out;
    for (const auto& row : rows_of(folder / "everyday_procedures.csv"))
        out.push_back({row.at(0), {row.at(2), row.at(3)}, words[row.at(0)], std::stoi(row.at(1))});
    return out;
}

std::vector<EverydayQuery> everyday_queries(const std::filesystem::path& folder) {
    std::vector<EverydayQuery> out;
    for (const auto& row : rows_of(folder / "everyday_queries.csv")) {
        const Language language = row.at(1) == "en" ? Language::english : Language::vietnamese;
        out.push_back({row.at(0), language, parts_of(row.at(2), ";"), row.at(3)});
    }
    return out;
}

std::size_t place_of(const EverydayQuery& query, const std::vector<Hit>& hits, const std::vector<SearchEntry>& entries) {
    const auto found = std::find_if(hits.begin(), hits.end(), [&](const Hit& hit) {
        return std::find(query.expected.begin(), query.expected.end(), entries[hit.entry].code) != query.expected.end();
    });
    return static_cast<std::size_t>(found - hits.begin());
}

}  // namespace kiosk::procedures
