#include "platform/file_lock.h"

#include <gtest/gtest.h>

#include <optional>

#include "tests/temporary_folder.h"

namespace platform {
namespace {

struct FileLocks : testing::Test {
    tests::TemporaryFolder folder;
    std::string file = folder / "running.lock";
};

TEST_F(FileLocks, has_one_holder_at_a_time) {
    std::optional<FileLock> first = FileLock::take(file).value();
    const auto second = FileLock::take(file);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().fault, Fault::refused);
    first.reset();
    EXPECT_TRUE(FileLock::take(file));
}

TEST_F(FileLocks, needs_its_folder) { EXPECT_EQ(FileLock::take(folder / "none/running.lock").error().fault, Fault::not_found); }

}  // namespace
}  // namespace platform
