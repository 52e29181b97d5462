#include "kiosk/care/input_watch.h"

#include <gtest/gtest.h>

#include <condition_variable>
#include <mutex>

#include "kiosk/care/health.h"
#include "tests/kiosk/care/self_test_lines.h"
#include "tests/platform/input/pretend_devices.h"

namespace kiosk::care {
namespace {

using namespace std::chrono_literals;
using platform::input::Device;
using platform::input::PretendList;

const Device counter_keyboard{.node = "/dev/input/event4",
                              .system = "/sys/event4",
                              .name = "Counter Keyboard",
                              .vendor = 0x1209,
                              .product = 5,
                              .port = "a",
                              .letters = true};

struct InputsAtTheCounter : testing::Test {
    PretendList* list = nullptr;  // the watch's
    std::unique_ptr<InputWatch> watch;
    std::mutex mutex;
    std::condition_variable news;
    std::vector<std::string> panels{"Glass"};  // guarded by it, like the rest
    Health health;
    int looks = 0;

    void begin(InputsWanted wanted, bool has_list = true, std::chrono::milliseconds pace = 10min) {
        auto own = std::make_unique<PretendList>();
        list = own.get();
        InputWatch::Parts parts{.wanted = std::move(wanted),
                                .found = [this](const Finding& finding) { take(finding); },
                                .absent = [this](Part part) { health.set_absent(part, {}); },
                                .open_list = [has_list, own = std::make_shared<std::unique_ptr<PretendList>>(
                                                            std::move(own))]() -> std::unique_ptr<platform::input::DeviceList> {
                                    if (!has_list) return nullptr;
                                    return std::move(*own);
                                },
                                .panels =
                                    [this] {
                                        const std::lock_guard hold(mutex);
                                        return panels;
                                    },
                                .pace = pace};
        watch = std::make_unique<InputWatch>(std::move(parts));
    }
    void take(const Finding& finding) {
        const std::lock_guard hold(mutex);
        if (finding.ailment)
            health.set_ill(finding.part, *finding.ailment, {}, finding.detail);
        else
            health.set_well(finding.part, {});
        ++looks;
        news.notify_all();
    }
    bool comes_to(Part part, std::optional<Ailment> ailment) {
        std::unique_lock hold(mutex);
        return news.wait_for(hold, 1min, [&] {
            const State& state = health.of(part);
            return ailment ? state.is_ill() && state.ailment == *ailment : state.kind == State::Kind::well;
        });
    }
    static InputsWanted both() {
        return {.touch = true, .staff_keyboard = true, .named = platform::input::parse_match("1209:0005").value()};
    }
};

TEST_F(InputsAtTheCounter, miss_the_staffs_keyboard_until_it_is_plugged_in_and_when_it_is_pulled) {
    begin(both());
    ASSERT_TRUE(comes_to(Part::staff_keyboard, Ailment::missing));
    list->plug_in(counter_keyboard);
    ASSERT_TRUE(comes_to(Part::staff_keyboard, {})) << "its plug is told of: nobody waits for the next look";
    list->pull(counter_keyboard);
    EXPECT_TRUE(comes_to(Part::staff_keyboard, Ailment::missing));
}

TEST_F(InputsAtTheCounter, take_no_other_keyboard_for_the_staffs) {
    begin(both());
    ASSERT_TRUE(comes_to(Part::staff_keyboard, Ailment::missing));
    Device other = counter_keyboard;
    other.product = 6;
    const auto before = [this] {
        const std::lock_guard hold(mutex);
        return looks;
    }();
    list->plug_in(other);
    std::unique_lock hold(mutex);
    ASSERT_TRUE(news.wait_for(hold, 1min, [&] { return looks >= before + 2; }));
    EXPECT_TRUE(health.of(Part::staff_keyboard).is_ill());
}

TEST_F(InputsAtTheCounter, miss_the_panel_when_its_plug_is_told_of) {
    begin(both());
    ASSERT_TRUE(comes_to(Part::touch, {}));
    {
        const std::lock_guard hold(mutex);
        panels.clear();
    }
    list->plug_in(counter_keyboard);  // any news is a reason to look
    EXPECT_TRUE(comes_to(Part::touch, Ailment::missing));
}

TEST_F(InputsAtTheCounter, look_for_panels_now_and_then_where_no_plug_is_told_of) {
    begin(both(), false, 5ms);
    ASSERT_TRUE(comes_to(Part::touch, {}));
    {
        const std::lock_guard hold(mutex);
        panels.clear();
    }
    EXPECT_TRUE(comes_to(Part::touch, Ailment::missing));
    const std::lock_guard hold(mutex);
    EXPECT_EQ(health.of(Part::staff_keyboard).kind, State::Kind::unknown) << "nobody knows";
}

TEST_F(InputsAtTheCounter, are_absent_where_the_settings_name_none) {
    begin({});
    EXPECT_EQ(health.of(Part::touch).kind, State::Kind::absent);
    EXPECT_EQ(health.of(Part::staff_keyboard).kind, State::Kind::absent);
    EXPECT_EQ(health.service().effect, Effect::open) << "nothing is missed";
    const auto test = run_all({check_touch({}), check_staff_keyboard({})});
    EXPECT_EQ(line_of(test, Trial::touch).excuse, Excuse::nobody_sees);
    EXPECT_EQ(line_of(test, Trial::staff_keyboard).excuse, Excuse::not_in_settings);
}

TEST(Inputs, name_what_is_there) {
    EXPECT_EQ(judge_touch({"Glass", "Second Glass"}).detail, "Glass, Second Glass");
    const auto named = platform::input::parse_match("1209:0005").value();
    EXPECT_EQ(judge_staff_keyboard({counter_keyboard}, named).detail, "Counter Keyboard");
    EXPECT_EQ(judge_staff_keyboard({}, named).ailment, Ailment::missing);
}

}  // namespace
}  // namespace kiosk::care
