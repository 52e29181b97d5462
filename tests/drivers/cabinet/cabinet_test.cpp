// What cabinet.h promises, kept by the pretend cabinet in this process and by the serial one over a pseudo terminal.
#include <gtest/gtest.h>

#include <thread>

#include "drivers/cabinet/serial_cabinet.h"
#include "drivers/cabinet/sim/board_channel.h"
#include "drivers/cabinet/tty_channel.h"
#include "drivers/devices.h"
#include "tests/rigs/cabinet/pty_board.h"
#include "tests/temporary_folder.h"

namespace drivers::cabinet {
namespace {

using namespace std::chrono_literals;
using sim::Board;
using std::chrono::steady_clock;

// A board, the cabinet that reaches it, and the plug between them.
struct Bench {
    virtual ~Bench() = default;
    virtual Board& board() = 0;
    virtual Cabinet& cabinet() = 0;
    virtual void unplug() = 0;
    virtual void plug() = 0;
};

struct BenchInProcess final : Bench {
    Board& board() override { return cable->board; }
    Cabinet& cabinet() override { return driver; }
    void unplug() override {
        cable->plugged = false;
        board().lose_power();
    }
    void plug() override { cable->plugged = true; }

    std::shared_ptr<sim::BoardChannel::Cable> cable = std::make_shared<sim::BoardChannel::Cable>();
    SerialCabinet driver{std::make_unique<sim::BoardChannel>(cable)};
};

struct BenchOverPty final : Bench {
    BenchOverPty() { plug(); }
    Board& board() override { return rig.board(); }
    Cabinet& cabinet() override { return *driver; }
    void unplug() override { rig.unplug(); }
    void plug() override { ASSERT_TRUE(rig.plug()); }

    tests::TemporaryFolder folder;
    rigs::cabinet::PtyBoard rig{folder.path() / "tty"};
    std::unique_ptr<Cabinet> driver = open_cabinet({"serial", (folder.path() / "tty").string()});
};

using MakeBench = std::unique_ptr<Bench> (*)();
struct Front {
    const char* name;
    MakeBench make;
};

std::string trouble_named(const Result<State>& state) { return state ? "none" : name_of(state.error().trouble); }

class CabinetPromise : public testing::TestWithParam<Front> {
protected:
    // What the cabinet says while it is waited for, until it fits.
    template <class Fits>
    bool sees(Fits fits, std::chrono::milliseconds patience = 5s) {
        const auto end = steady_clock::now() + patience;
        for (auto now = cabinet.look({});; now = cabinet.wait_for_change(200ms, {})) {
            if (fits(now)) return true;
            if (steady_clock::now() >= end) return false;
        }
    }
    bool sees_trouble(const std::string& name) {
        return sees([&](const auto& now) { return trouble_named(now) == name; });
    }
    bool sees_lamp(Lamp lamp) {
        return sees([&](const auto& now) { return now && now->lamp == lamp; }) && board.state(steady_clock::now()).lamp == lamp;
    }

    std::unique_ptr<Bench> bench = GetParam().make();
    Board& board = bench->board();
    Cabinet& cabinet = bench->cabinet();
};

TEST_P(CabinetPromise, tells_how_it_is) {
    board.turn_key(Key::service);
    board.move_door(Door::open);
    const auto state = cabinet.look({});
    ASSERT_TRUE(state) << state.error().detail;
    EXPECT_EQ(*state, (State{Lamp::off, Key::service, Door::open, 1, 1}));
}

TEST_P(CabinetPromise, lights_the_lamp_and_says_so) {
    for (const Lamp lamp : {Lamp::blinking, Lamp::steady, Lamp::off}) {
        cabinet.light(lamp);
        const auto state = cabinet.look({});
        ASSERT_TRUE(state) << state.error().detail;
        EXPECT_EQ(state->lamp, lamp);
        EXPECT_EQ(board.state(steady_clock::now()).lamp, lamp);
    }
    EXPECT_EQ(board.times_lit(), 3);
}

TEST_P(CabinetPromise, tells_of_a_turned_key_and_an_opened_door_while_somebody_waits) {
    ASSERT_TRUE(cabinet.look({}));
    board.turn_key(Key::service);
    auto state = cabinet.wait_for_change(5s, {});
    ASSERT_TRUE(state);
    EXPECT_EQ(state->key, Key::service);
    std::jthread technician([&] {
        std::this_thread::sleep_for(150ms);  // in the middle of the wait
        board.move_door(Door::open);
    });
    state = cabinet.wait_for_change(5s, {});
    ASSERT_TRUE(state);
    EXPECT_EQ(state->door, Door::open);
}

TEST_P(CabinetPromise, tells_of_what_was_over_before_anybody_looked) {
    ASSERT_TRUE(cabinet.look({}));
    board.move_door(Door::open);
    board.move_door(Door::closed);
    const auto state = cabinet.wait_for_change(5s, {});
    ASSERT_TRUE(state);
    EXPECT_EQ(state->door, Door::closed);
    EXPECT_EQ(state->openings, 1U);
}

TEST_P(CabinetPromise, lets_one_wait_for_nothing_until_patience_is_over) {
    ASSERT_TRUE(cabinet.look({}));
    const auto start = steady_clock::now();
    ASSERT_TRUE(cabinet.wait_for_change(350ms, {}));
    EXPECT_GE(steady_clock::now() - start, 340ms);
}

TEST_P(CabinetPromise, gives_up_within_200_ms_of_being_told_to_stop) {
    for (const bool silent : {false, true}) {
        ASSERT_TRUE(cabinet.look({}));
        board.be_silent(silent);
        std::stop_source stop;
        steady_clock::time_point told;
        std::jthread teller([&] {
            std::this_thread::sleep_for(50ms);  // in the middle of the wait
            told = steady_clock::now();
            stop.request_stop();
        });
        EXPECT_EQ(trouble_named(cabinet.wait_for_change(60s, stop.get_token())), "cancelled");
        const auto now = steady_clock::now();
        teller.join();
        EXPECT_LT(now - told, 200ms);
    }
}

TEST_P(CabinetPromise, asks_again_when_an_answer_was_garbled_or_halved_or_the_question_lost) {
    board.garble(2);
    EXPECT_EQ(trouble_named(cabinet.look({})), "none");
    board.halve(2);
    EXPECT_EQ(trouble_named(cabinet.look({})), "none");
    board.overhear(2);
    EXPECT_EQ(trouble_named(cabinet.look({})), "none");
    cabinet.light(Lamp::blinking);
    board.halve(1);
    EXPECT_TRUE(sees_lamp(Lamp::blinking));
}

TEST_P(CabinetPromise, tells_of_nothing_but_nonsense_as_bad_data_and_is_well_afterwards) {
    board.garble(1000);
    EXPECT_EQ(trouble_named(cabinet.look({})), "bad_data");
    board.garble(0);
    EXPECT_EQ(trouble_named(cabinet.look({})), "none");
}

TEST_P(CabinetPromise, understands_answers_that_come_late) {
    board.answer_after(250ms);  // to the third asking: the answer to the first
    for (int i = 0; i < 3; ++i) {
        board.turn_key(i % 2 == 0 ? Key::service : Key::rest);
        const auto state = cabinet.look({});
        ASSERT_TRUE(state) << state.error().detail;
        EXPECT_EQ(state->key, i % 2 == 0 ? Key::service : Key::rest);  // and not what an answer to the last question said
    }
}

TEST_P(CabinetPromise, notices_a_dead_board_within_500_ms_and_goes_on_when_it_wakes) {
    cabinet.light(Lamp::blinking);
    ASSERT_TRUE(sees_lamp(Lamp::blinking));
    const auto start = steady_clock::now();
    board.be_silent(true);
    EXPECT_EQ(trouble_named(cabinet.wait_for_change(5s, {})), "offline");
    EXPECT_LT(steady_clock::now() - start, 500ms);
    board.be_silent(false);
    EXPECT_EQ(trouble_named(cabinet.wait_for_change(5s, {})), "none");
}

TEST_P(CabinetPromise, lights_the_lamp_again_after_the_board_was_without_power) {
    cabinet.light(Lamp::blinking);
    ASSERT_TRUE(sees_lamp(Lamp::blinking));
    board.lose_power();
    EXPECT_TRUE(sees_lamp(Lamp::blinking));
}

TEST_P(CabinetPromise, notices_a_pulled_plug_within_500_ms_and_is_back_within_5_s_with_its_lamp) {
    cabinet.light(Lamp::steady);
    ASSERT_TRUE(sees_lamp(Lamp::steady));
    auto start = steady_clock::now();
    bench->unplug();
    EXPECT_EQ(trouble_named(cabinet.wait_for_change(5s, {})), "unplugged");
    EXPECT_LT(steady_clock::now() - start, 500ms);
    EXPECT_TRUE(sees_trouble("missing"));
    EXPECT_EQ(board.state(steady_clock::now()).lamp, Lamp::off);
    start = steady_clock::now();
    bench->plug();
    EXPECT_TRUE(sees_lamp(Lamp::steady));
    EXPECT_LT(steady_clock::now() - start, 5s);
}

constexpr Front fronts[] = {{"in_process", [] { return std::unique_ptr<Bench>(new BenchInProcess); }},
                            {"over_a_pty", [] { return std::unique_ptr<Bench>(new BenchOverPty); }}};
INSTANTIATE_TEST_SUITE_P(Cabinet, CabinetPromise, testing::ValuesIn(fronts), [](const auto& front) { return front.param.name; });

TEST(CabinetBoard, turns_its_lamp_off_when_nobody_asks_any_more) {
    Board board;
    const auto begin = steady_clock::now();
    board.hear(platform::bytes_of(write_message({1, write_lamp_order(Lamp::blinking)})), begin);
    EXPECT_EQ(board.state(begin + 4900ms).lamp, Lamp::blinking);
    EXPECT_EQ(board.state(begin + 5s).lamp, Lamp::off);
    board.hear(platform::bytes_of(write_message({2, "look"})), begin + 6s);
    EXPECT_EQ(platform::text_of(board.speak(begin + 6s)),
              write_message({1, write_state({.lamp = Lamp::blinking})}) + write_message({2, write_state({})}));
}

TEST(CabinetChoices, of_the_settings_are_a_serial_port_a_pretend_board_and_none) {
    EXPECT_EQ(trouble_named(open_cabinet({"none", {}})->look({})), "missing");
    EXPECT_EQ(trouble_named(open_cabinet({"serial", "/nonexistent/tty"})->look({})), "missing");
    EXPECT_EQ(trouble_named(open_cabinet({"serial", "/dev/null"})->look({})), "unsupported");
    EXPECT_EQ(trouble_named(open_cabinet({"pretend", {}})->look({})), "none");
}

TEST(CabinetChoices, let_nobody_else_have_the_port) {
    BenchOverPty bench;
    ASSERT_TRUE(bench.cabinet().look({}));
    EXPECT_EQ(trouble_named(SerialCabinet(std::make_unique<TtyChannel>((bench.folder.path() / "tty").string())).look({})), "busy");
}

TEST(CabinetChoices, without_a_cabinet_let_one_wait_in_peace) {
    const auto none = open_cabinet({"none", {}});
    EXPECT_EQ(trouble_named(none->wait_for_change(60s, {})), "missing");  // the news that there is none
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(trouble_named(none->wait_for_change(60s, stop.get_token())), "missing");
    const auto start = steady_clock::now();
    EXPECT_EQ(trouble_named(none->wait_for_change(100ms, {})), "missing");
    EXPECT_GE(steady_clock::now() - start, 90ms);
}

}  // namespace
}  // namespace drivers::cabinet
