#include "kiosk/main/dev/scanner_desk.h"

#include <array>
#include <utility>

namespace kiosk::dev {
namespace {

// As tests/rigs/escl_scanner names them, and as developers read them.
constexpr std::array<std::pair<const char*, const char*>, 8> faults{{{"none", "Works"},
                                                                     {"jam", "Paper jam"},
                                                                     {"cover", "Cover open"},
                                                                     {"empty", "Feeder empty"},
                                                                     {"busy", "Busy"},
                                                                     {"hang", "Hangs"},
                                                                     {"drop", "Plug pulled mid-page"},
                                                                     {"gone", "Unplugged"}}};

}  // namespace

ui::dev_dock::Group ScannerDesk::group() const {
    ui::dev_dock::Group out{.title = "Scanner", .icon = ui::Icon::scanner, .note = door_.answers() ? "" : "the rig does not answer"};
    out.alarmed = fault_ != "none" || !door_.answers();
    auto& row = out.parts.emplace_back();
    for (const auto& [name, words] : faults) row.push_back({std::string("scanner-") + name, words, fault_ == name});
    return out;
}

void ScannerDesk::press(std::string_view id) {
    fault_ = choice_of(id, "scanner");
    door_.post("/control?fault=" + fault_, {}, "text/plain");
}

}  // namespace kiosk::dev
