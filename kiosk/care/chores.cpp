#include "kiosk/care/chores.h"

#include <array>

namespace kiosk::care {

staff::Act act_of(const Chore& chore) {
    using staff::Act;
    constexpr std::array acts{Act::test_device,      Act::test_device,      Act::test_device,      Act::test_device,  Act::test_device,
                              Act::open_maintenance, Act::open_maintenance, Act::retry_outbox,     Act::see_logs,     Act::change_settings,
                              Act::change_settings,  Act::change_settings,  Act::open_maintenance, Act::run_self_test};
    static_assert(acts.size() == std::variant_size_v<Chore>);
    return acts[chore.index()];
}

namespace {

struct Keep {
    Findings& all;
    void operator()(TestPage& found) const { all.test_page = std::move(found); }
    void operator()(SheetSeen& found) const { all.sheet = std::move(found); }
    void operator()(GlassCard& found) const { all.glass_card = std::move(found); }
    void operator()(CardSeen& found) const { all.card = std::move(found); }
    void operator()(Chimed& found) const { all.chime = std::move(found); }
    void operator()(LineReading& found) const { all.line = std::move(found); }
    void operator()(OutboxReading& found) const { all.outbox = found; }
    void operator()(JournalPage& found) const { all.journal = std::move(found); }
    void operator()(SettingsReading& found) const { all.settings = std::move(found); }
    void operator()(Versions& found) const { all.versions = std::move(found); }
    void operator()(SelfTestReading& found) const { all.self_test = std::move(found); }
};

}  // namespace

void Findings::take(Found found) { std::visit(Keep{*this}, found); }

}  // namespace kiosk::care
