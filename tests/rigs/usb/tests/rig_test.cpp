#include "tests/rigs/usb/rig.h"

#include <gtest/gtest.h>
#include <sys/socket.h>

#include "tests/rigs/usb/door.h"
#include "tests/rigs/usb/tests/far_end.h"
#include "tests/temporary_folder.h"

namespace rigs::usb {
namespace {

struct UsbRig : testing::Test {
    tests::TemporaryFolder folder;
    FarEnd far{folder / "touch"};
    Rig rig{{{"touch", folder / "touch"}, {"card", folder / "nobody"}}};
    platform::SteadyTime now{std::chrono::hours(1)};

    void settle() {
        for (int round = 0; round < 4; ++round) {
            rig.work(now);
            far.work();
        }
    }
};

TEST_F(UsbRig, tells_how_far_the_machine_has_taken_each_device) {
    EXPECT_EQ(rig.obey("state"), "ok card=unplugged touch=unplugged");
    EXPECT_EQ(rig.obey("plug touch"), "ok");
    settle();
    EXPECT_EQ(rig.obey("state"), "ok card=unplugged touch=plugged");
    far.configure(1);
    settle();
    EXPECT_EQ(rig.obey("state"), "ok card=unplugged touch=configured");
    far.listen(0x81);
    settle();
    EXPECT_EQ(rig.obey("state"), "ok card=unplugged touch=listening");
    EXPECT_EQ(rig.obey("unplug touch"), "ok");
    EXPECT_EQ(rig.obey("state"), "ok card=unplugged touch=unplugged");
}

TEST_F(UsbRig, says_why_it_cannot_plug) {
    EXPECT_EQ(rig.obey("plug card").substr(0, 7), "error: ");
    EXPECT_EQ(rig.obey("plug printer"), "error: printer has no port");
    EXPECT_EQ(rig.obey("unplug touch"), "error: touch is not plugged in");
    EXPECT_EQ(rig.obey("plug touch"), "ok");
    EXPECT_EQ(rig.obey("plug touch"), "error: touch is plugged in");
}

TEST_F(UsbRig, lets_go_of_a_machine_that_was_switched_off) {
    rig.obey("plug touch");
    settle();
    far.hang_up();
    rig.work(now);
    EXPECT_EQ(rig.obey("state"), "ok card=unplugged touch=unplugged");
}

TEST_F(UsbRig, touches_only_where_somebody_listens) {
    rig.obey("plug touch");
    settle();
    EXPECT_EQ(rig.obey("touch tap 0.5 0.5"), "error: nobody in the machine listens to the touch panel");
    far.listen(0x81);
    settle();
    EXPECT_EQ(rig.obey("touch tap 0.5 0.5"), "ok");
    EXPECT_EQ(rig.obey("touch tap 0.5 zero"), "error: places are shares, 0 to 1");
    EXPECT_EQ(rig.obey("touch down 5 0.5 0.5"), "error: fingers are 0 to 4");
    EXPECT_EQ(rig.obey("touch down 2 0.5 0.5"), "ok");
    EXPECT_EQ(rig.obey("touch move 2 0.6 0.5"), "ok");
    EXPECT_EQ(rig.obey("touch up 2"), "ok");
}

TEST_F(UsbRig, presses_keys_where_somebody_listens) {
    FarEnd desk{folder / "staff"};
    Rig keys{{{"staff", folder / "staff"}}};
    const auto meet = [&] {
        for (int round = 0; round < 4; ++round) {
            keys.work(now);
            desk.work();
        }
    };
    EXPECT_EQ(keys.obey("plug staff"), "ok");
    meet();
    EXPECT_EQ(keys.obey("press staff enter"), "error: nobody in the machine listens to staff");
    desk.listen(0x81);
    meet();
    EXPECT_EQ(keys.obey("press staff enter"), "ok");
    EXPECT_EQ(keys.obey("press staff q"), "ok");
    EXPECT_EQ(keys.obey("press staff any"), "error: there is no such key");
    EXPECT_EQ(keys.obey("press printer enter"), "error: printer has no keys");
}

TEST_F(UsbRig, counts_slips_and_has_mishaps) {
    EXPECT_EQ(rig.obey("printer slips"), "ok 0");
    EXPECT_EQ(rig.obey("printer strike paper_out"), "ok");
    EXPECT_EQ(rig.obey("printer mend paper_out"), "ok");
    EXPECT_EQ(rig.obey("printer strike lightning"), "error: no such mishap: lightning");
    EXPECT_EQ(rig.obey("printer save " + (folder / "slips")), "ok");
}

TEST_F(UsbRig, refuses_what_is_no_command) {
    EXPECT_EQ(rig.obey(""), "error: no such command");
    EXPECT_EQ(rig.obey("touch tap 0.5"), "error: no such command");
    EXPECT_EQ(rig.obey("card insert twice"), "error: no such command");
}

TEST_F(UsbRig, answers_each_line_that_comes_through_the_door) {
    auto door = Door::open(folder / "control");
    auto caller = connect_to(folder / "control");
    ASSERT_TRUE(door && caller);
    const std::string_view lines = "printer slips\nno";
    ASSERT_EQ(::send(caller->number(), lines.data(), lines.size(), 0), static_cast<ssize_t>(lines.size()));
    const auto work = [&] { door->work([&](std::string_view line) { return rig.obey(line); }); };
    work();
    ASSERT_EQ(::send(caller->number(), "thing\r\n", 7, 0), 7);
    work();
    std::array<char, 100> answer{};
    const auto length = ::recv(caller->number(), answer.data(), answer.size(), 0);
    EXPECT_EQ(std::string_view(answer.data(), static_cast<std::size_t>(length)), "ok 0\nerror: no such command\n");
    *caller = Socket();
    work();
    EXPECT_EQ(door->sockets().size(), 1U);
}

}  // namespace
}  // namespace rigs::usb
