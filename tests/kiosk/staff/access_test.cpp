#include "kiosk/staff/access.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace kiosk::staff {
namespace {

struct Cell {
    Act act;
    std::string_view who;  // c: clerk, l: leader, t: technician
};
// What the branch's rules say, written down apart from the program's table.
constexpr Cell rules[] = {
    {Act::answer_call, "cl"},      {Act::join_visit, "cl"},     {Act::start_without_card, "cl"}, {Act::quick_form, "cl"},
    {Act::jump_to_step, "cl"},     {Act::repeat_slip, "cl"},    {Act::finish_left_visit, "cl"},  {Act::note_difficulty, "cl"},
    {Act::see_shift, "cl"},        {Act::see_statistics, "l"},  {Act::export_statistics, "l"},   {Act::change_staff, "l"},
    {Act::open_maintenance, "lt"}, {Act::force_out_visit, "t"}, {Act::test_device, "t"},         {Act::see_logs, "t"},
    {Act::change_settings, "t"},   {Act::retry_outbox, "lt"},   {Act::run_self_test, "lt"},      {Act::restart, "lt"},
    {Act::shut_down, "lt"},
};

bool rule(std::string_view who, char role) { return who.find(role) != std::string_view::npos; }

TEST(Access, is_what_the_rules_say_in_each_cell) {
    std::set<Act> told;
    for (const auto& [act, who] : rules) {
        EXPECT_EQ(may(Role::clerk, act), rule(who, 'c')) << name_of(act);
        EXPECT_EQ(may(Role::leader, act), rule(who, 'l')) << name_of(act);
        EXPECT_EQ(may(Role::technician, act), rule(who, 't')) << name_of(act);
        told.insert(act);
    }
    EXPECT_EQ(told.size(), static_cast<std::size_t>(act_count)) << "an act without a rule";
}

TEST(Access, lets_no_technician_near_a_citizens_dossier) {
    for (const Act act : {Act::join_visit, Act::quick_form, Act::jump_to_step, Act::start_without_card, Act::repeat_slip})
        EXPECT_FALSE(may(Role::technician, act)) << name_of(act);
}

TEST(Access, has_a_name_for_everything) {
    std::set<std::string> names;
    for (int i = 0; i < act_count; ++i) names.insert(name_of(static_cast<Act>(i)));
    EXPECT_EQ(names.size(), static_cast<std::size_t>(act_count));
    for (const Role role : all_roles) EXPECT_EQ(role_named(name_of(role)), role);
    EXPECT_FALSE(role_named("president"));
}

}  // namespace
}  // namespace kiosk::staff
