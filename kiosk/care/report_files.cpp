#include "kiosk/care/report_files.h"

#include <nlohmann/json.hpp>

#include "kiosk/procedures/dates.h"

namespace kiosk::care {
namespace {

using nlohmann::ordered_json;
using Shown = Cell::Shown;

std::string quoted(const std::string& text) {
    std::string out = "\"";
    for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + '"';
}

std::string in_table(const Cell& cell) {
    switch (cell.shown) {
        case Shown::openly: return std::to_string(cell.count);
        case Shown::as_small: return "<" + std::to_string(least_open);
        case Shown::not_at_all: break;
    }
    return {};
}

void add_count(ordered_json& out, const Cell& cell) {
    if (cell.is_open()) {
        out["count"] = cell.count;
        return;
    }
    out["count"] = nullptr;
    out["hidden"] = cell.shown == Shown::as_small ? "small" : "covering";
}

ordered_json object_of(const Section& section) {
    ordered_json out{{"key", section.key}, {"title", section.title}};
    if (section.total) add_count(out["total"], *section.total);
    auto& lines = out["lines"] = ordered_json::array();
    for (const auto& line : section.lines) {
        ordered_json one{{"key", line.cell.key}, {"label", line.label}};
        add_count(one, line.cell);
        lines.push_back(std::move(one));
    }
    return out;
}

}  // namespace

std::string csv_of(const Report& report) {
    std::string out = "\xEF\xBB\xBFsection,key,label,count\r\n";
    const auto row = [&](const std::string& section, const std::string& key, const std::string& label, const Cell& cell) {
        out += quoted(section) + ',' + quoted(key) + ',' + quoted(label) + ',' + in_table(cell) + "\r\n";
    };
    row("visits", procedures::to_iso(report.from) + "/" + procedures::to_iso(report.to), "", report.visits);
    for (const auto& section : report.sections) {
        for (const auto& line : section.lines) row(section.key, line.cell.key, line.label, line.cell);
        if (section.total) row(section.key, "total", section.title, *section.total);
    }
    return out;
}

std::string json_of(const Report& report) {
    ordered_json out{{"from", procedures::to_iso(report.from)}, {"to", procedures::to_iso(report.to)}};
    add_count(out["visits"], report.visits);
    auto& sections = out["sections"] = ordered_json::array();
    for (const auto& section : report.sections) sections.push_back(object_of(section));
    return out.dump(2) + '\n';
}

}  // namespace kiosk::care
