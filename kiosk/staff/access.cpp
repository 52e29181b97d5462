#include "kiosk/staff/access.h"

#include <algorithm>

namespace kiosk::staff {
namespace {

struct ActRow {
    Act act;
    const char* name;
    bool clerk, leader, technician;
};
// clang-format off
constexpr bool yes = true, no = false;
constexpr std::array<ActRow, act_count> table{{
    // act                    name                  clerk leader technician
    {Act::answer_call,        "answer_call",        yes,  yes,   no},
    {Act::join_visit,         "join_visit",         yes,  yes,   no},
    {Act::start_without_card, "start_without_card", yes,  yes,   no},
    {Act::quick_form,         "quick_form",         yes,  yes,   no},
    {Act::jump_to_step,       "jump_to_step",       yes,  yes,   no},
    {Act::repeat_slip,        "repeat_slip",        yes,  yes,   no},
    {Act::finish_left_visit,  "finish_left_visit",  yes,  yes,   no},
    {Act::note_difficulty,    "note_difficulty",    yes,  yes,   no},
    {Act::see_shift,          "see_shift",          yes,  yes,   no},
    {Act::see_statistics,     "see_statistics",     no,   yes,   no},
    {Act::export_statistics,  "export_statistics",  no,   yes,   no},
    {Act::change_staff,       "change_staff",       no,   yes,   no},
    {Act::open_maintenance,   "open_maintenance",   no,   yes,   yes},
    {Act::force_out_visit,    "force_out_visit",    no,   no,    yes},
    {Act::test_device,        "test_device",        no,   no,    yes},
    {Act::see_logs,           "see_logs",           no,   no,    yes},
    {Act::change_settings,    "change_settings",    no,   no,    yes},
    {Act::retry_outbox,       "retry_outbox",       no,   yes,   yes},
    {Act::run_self_test,      "run_self_test",      no,   yes,   yes},
    {Act::restart,            "restart",            no,   yes,   yes},
    {Act::shut_down,          "shut_down",          no,   yes,   yes},
}};
// clang-format on
static_assert(std::ranges::all_of(table, [](const ActRow& row) { return &row - table.data() == static_cast<int>(row.act); }),
              "in the order of Act");

constexpr std::array role_names{"clerk", "leader", "technician"};

}  // namespace

bool may(Role role, Act act) {
    const ActRow& row = table[static_cast<std::size_t>(act)];
    switch (role) {
        case Role::clerk: return row.clerk;
        case Role::leader: return row.leader;
        case Role::technician: return row.technician;
    }
    return false;
}

const char* name_of(Role role) { return role_names[static_cast<std::size_t>(role)]; }

const char* name_of(Act act) { return table[static_cast<std::size_t>(act)].name; }

std::optional<Role> role_named(std::string_view name) {
    const auto found = std::ranges::find_if(all_roles, [&](Role role) { return name == name_of(role); });
    if (found == all_roles.end()) return std::nullopt;
    return *found;
}

}  // namespace kiosk::staff
