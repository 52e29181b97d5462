#include "platform/input/device_list.h"

#include <gtest/gtest.h>

#include "platform/files.h"
#include "tests/temporary_folder.h"

namespace platform::input {
namespace {

// As the kernel lays them out below /sys/class/input.
void lay_input(const std::filesystem::path& inputs, const std::string& entry, const std::string& name, const std::string& properties) {
    const auto device = inputs / entry / "device";
    std::filesystem::create_directories(device);
    ASSERT_TRUE(write_file(device / "name", name + "\n"));
    ASSERT_TRUE(write_file(device / "properties", properties + "\n"));
}

TEST(TouchPanelNames, are_of_those_on_which_what_is_touched_is_what_is_seen) {
    const tests::TemporaryFolder folder;
    lay_input(folder.path(), "event0", "Power Button", "0");
    lay_input(folder.path(), "event1", "Second Glass", "2");
    lay_input(folder.path(), "event2", "Touchpad", "5");
    lay_input(folder.path(), "event3", "First Glass", "0 0 2");
    lay_input(folder.path(), "mouse0", "First Glass", "2");
    EXPECT_EQ(touch_panel_names(folder.path()), (std::vector<std::string>{"First Glass", "Second Glass"}));
}

TEST(TouchPanelNames, are_none_where_the_kernel_knows_no_inputs) {
    const tests::TemporaryFolder folder;
    EXPECT_TRUE(touch_panel_names(folder.path() / "none").empty());
}

}  // namespace
}  // namespace platform::input
