// A citizen calls staff: the whole kiosk, a board at a serial line, a sound device that remembers, and the real portal.
#include <cstdlib>

#include "platform/files.h"
#include "tests/journeys/staff/hired.h"
#include "tests/rigs/cabinet/pty_board.h"

namespace journeys {
namespace {

using namespace kiosk::visit;
using namespace std::chrono_literals;
using drivers::cabinet::Door;
using drivers::cabinet::Key;
using drivers::cabinet::Lamp;
using kiosk::portal::CallState;

class CallingStaff : public PostOffice {
protected:
    void SetUp() override {
        ASSERT_TRUE(board_.plug());
        site_.cabinet = {"serial", (folder_.path() / "cabinet").string()};
        site_.sound = {"heard", 100};
        const std::string devices =
            "pcm.heard {\n  type file\n  slave.pcm { type null }\n  file \"" + heard_.string() + "\"\n  format raw\n}\n";
        ASSERT_TRUE(platform::write_file(folder_ / "asound.conf", devices));
        ::setenv("ALSA_CONFIG_PATH", (folder_ / "asound.conf").c_str(), 1);
    }
    void TearDown() override {
        close();
        ::unsetenv("ALSA_CONFIG_PATH");
    }
    bool shows(Lamp lamp) {
        return until([&] { return board_.board().state(std::chrono::steady_clock::now()).lamp == lamp; }, 10s);
    }
    bool is(CallState state) {
        return until([&] { return view().call != nullptr && view().call->record.state == state; });
    }
    bool branch_sees(const std::string& state) {
        return until([&] {
            const auto calls = portal_.calls();
            return calls.size() == 1 && calls[0]["state"] == state;
        });
    }
    bool has_chimed() {
        return until([&] {
            const auto sound = platform::read_file(heard_);
            return sound && std::any_of(sound->begin(), sound->end(), [](std::uint8_t byte) { return byte != 0; });
        });
    }
    std::vector<std::string> journal(const std::string& event) {
        std::vector<std::string> out;
        auto database = platform::Database::open_read_only(site_.paths.state + "/state.db");
        if (!database) return out;
        EXPECT_TRUE(database->run("SELECT subject FROM journal WHERE event = ?1 ORDER BY number", {event},
                                  [&](const platform::Row& row) { out.push_back(row.text(0)); }));
        return out;
    }

    std::filesystem::path heard_ = folder_.path() / "heard.raw";
    rigs::cabinet::PtyBoard board_{folder_.path() / "cabinet"};
};

TEST_F(CallingStaff, is_heard_and_seen_at_once_and_answered_step_by_step_by_the_branch) {
    open();
    walk_to(Step::form);
    intend(CallStaff{});
    EXPECT_TRUE(shows(Lamp::blinking));
    EXPECT_TRUE(has_chimed());
    ASSERT_TRUE(branch_sees("waiting"));
    EXPECT_EQ(portal_.calls()[0]["kiosk"], "kiosk-0001");
    EXPECT_EQ(portal_.calls()[0]["place"], "form");
    EXPECT_TRUE(until([&] { return view().call->branch == Branch::knows && view().call_lamp; }));
    portal_.branch("acknowledged");
    ASSERT_TRUE(is(CallState::acknowledged));
    EXPECT_TRUE(shows(Lamp::steady));
    portal_.branch("on_the_way");
    ASSERT_TRUE(is(CallState::on_the_way));
    EXPECT_EQ(view().overlay, Overlay::staff);
    portal_.branch("done");
    EXPECT_TRUE(until([&] { return view().call == nullptr; }));
    EXPECT_TRUE(shows(Lamp::off));
    EXPECT_EQ(step(), Step::form);
    EXPECT_TRUE(until([&] { return journal("call_acknowledged").size() == 1 && journal("call_ended").size() == 1; }));
    EXPECT_EQ(journal("call_ended")[0].rfind("form done ", 0), 0u);
}

TEST_F(CallingStaff, lights_and_rings_without_the_portal_which_hears_of_it_as_soon_as_it_is_back) {
    open();
    walk_to(Step::form);
    portal_.order("refuse");
    intend(CallStaff{});
    EXPECT_TRUE(shows(Lamp::blinking));
    EXPECT_TRUE(has_chimed());
    EXPECT_TRUE(until([&] { return view().call->branch == Branch::silent; }));
    EXPECT_EQ(portal_.calls().size(), 0u);
    portal_.order("none");
    EXPECT_TRUE(branch_sees("waiting"));
    EXPECT_TRUE(until([&] { return view().call->branch == Branch::knows; }));
}

TEST_F(CallingStaff, taken_back_is_over_at_the_branch_too) {
    open();
    walk_to(Step::form);
    intend(CallStaff{});
    ASSERT_TRUE(branch_sees("waiting"));
    intend(TakeBackCall{});
    EXPECT_TRUE(shows(Lamp::off));
    EXPECT_TRUE(until([&] { return portal_.calls().empty(); }));
}

TEST_F(CallingStaff, is_answered_by_the_clerk_who_signs_in) {
    const Hired clerk = hire(site_, kiosk::staff::Role::clerk);
    open();
    walk_to(Step::form);
    intend(CallStaff{});
    ASSERT_TRUE(branch_sees("waiting"));
    intend(AskSignIn{});
    intend(EnterPin{clerk.number, clerk.pin});
    ASSERT_TRUE(is(CallState::here));
    EXPECT_TRUE(branch_sees("here"));
    EXPECT_TRUE(shows(Lamp::off));
    intend(SignOut{});
    EXPECT_TRUE(until([&] { return portal_.calls().empty(); }));
}

TEST_F(CallingStaff, lights_the_lamp_again_when_the_boards_plug_is_back) {
    open();
    walk_to(Step::form);
    intend(CallStaff{});
    ASSERT_TRUE(shows(Lamp::blinking));
    board_.unplug();
    EXPECT_TRUE(until([&] { return !view().call_lamp; }));
    EXPECT_TRUE(until([&] { return view().health.of(kiosk::care::Part::cabinet).is_ill(); }));
    ASSERT_TRUE(board_.plug());
    EXPECT_TRUE(until([&] { return !view().health.of(kiosk::care::Part::cabinet).is_ill(); }));
    EXPECT_TRUE(shows(Lamp::blinking));
    EXPECT_TRUE(until([&] { return view().call_lamp; }));
    EXPECT_TRUE(until([&] { return !journal("device_trouble").empty(); }));
    EXPECT_EQ(journal("device_trouble"), std::vector<std::string>{"cabinet unplugged"});
}

TEST_F(CallingStaff, a_technicians_key_and_an_opened_door_stand_in_the_journal) {
    open();
    ASSERT_TRUE(comes_to(Step::welcome));
    // The watch has seen the board once when the lamp follows it.
    intend(CallStaff{});
    ASSERT_TRUE(until([&] { return view().call_lamp; }));
    board_.board().turn_key(Key::service);
    EXPECT_TRUE(until([&] { return view().service_key; }));
    board_.board().move_door(Door::open);
    EXPECT_TRUE(until([&] { return journal("door_opened") == std::vector<std::string>{"open"}; }));
    EXPECT_EQ(journal("key_turned"), std::vector<std::string>{"service"});
}

}  // namespace
}  // namespace journeys
