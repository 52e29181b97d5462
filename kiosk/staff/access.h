// Who may do what at this kiosk: one table, which tests read cell by cell.
#pragma once
#include <array>
#include <optional>
#include <string_view>

namespace kiosk::staff {

enum class Role {
    clerk,      // helps people, knows the procedures
    leader,     // a clerk who answers for the branch and for who may do what
    technician  // repairs the machine, has nothing to do with people's dossiers
};
inline constexpr std::array all_roles{Role::clerk, Role::leader, Role::technician};

enum class Act {
    answer_call,         // "I have seen it", "I am on my way", "done"
    join_visit,          // sit beside a citizen: band on the screen, masked fields
    start_without_card,  // begin a visit for somebody who has no card
    quick_form,          // all fields of a page at once, with a real keyboard
    jump_to_step,
    repeat_slip,        // as copy n
    finish_left_visit,  // wipe what somebody left behind
    note_difficulty,
    see_shift,  // counts of the shift, and its slip
    see_statistics,
    export_statistics,
    change_staff,      // add, lock, reset a PIN
    open_maintenance,  // dashboard, device pages, versions
    force_out_visit,   // into maintenance although somebody is served; after a warning
    test_device,
    see_logs,
    change_settings,
    retry_outbox,
    run_self_test,
    restart,
    shut_down
};
inline constexpr int act_count = static_cast<int>(Act::shut_down) + 1;

bool may(Role role, Act act);
const char* name_of(Role role);
const char* name_of(Act act);
std::optional<Role> role_named(std::string_view name);

}  // namespace kiosk::staff
