#include "kiosk/main/dev/printer_desk.h"

#include <fmt/format.h>

#include <array>

namespace kiosk::dev {
namespace {

using drivers::printer::sim::Mishap;

struct Entry {
    Mishap mishap;
    const char *name, *words;
};
constexpr std::array entries{
    Entry{Mishap::paper_out, "paper-out", "No paper"}, Entry{Mishap::paper_near_end, "near-end", "Roll near its end"},
    Entry{Mishap::cover_open, "cover", "Cover open"},  Entry{Mishap::cutter_jam, "jam", "Cutter jam"},
    Entry{Mishap::silent, "silent", "Never answers"},  Entry{Mishap::hung, "hung", "Hangs"},
    Entry{Mishap::unplugged, "unplugged", "Unplugged"}};

}  // namespace

ui::dev_dock::Group PrinterDesk::group() const {
    ui::dev_dock::Group out{.title = "Slip printer", .icon = ui::Icon::print};
    const std::size_t slips = printer_.slips().size();
    if (slips > 0) out.note = fmt::format("{} slip{} printed", slips, slips == 1 ? "" : "s");
    auto& row = out.parts.emplace_back();
    for (const Entry& entry : entries) {
        const bool suffers = printer_.suffers(entry.mishap);
        out.alarmed = out.alarmed || suffers;
        row.push_back({std::string("printer-") + entry.name, entry.words, suffers});
    }
    row.insert(row.begin(), {"printer-works", "Works", !out.alarmed});
    return out;
}

void PrinterDesk::press(std::string_view id) {
    const std::string_view name = choice_of(id, "printer");
    for (const Entry& entry : entries) {
        if (name == "works" || (name == entry.name && printer_.suffers(entry.mishap))) {
            printer_.mend(entry.mishap);
        } else if (name == entry.name) {
            printer_.strike(entry.mishap);
        }
    }
}

}  // namespace kiosk::dev
