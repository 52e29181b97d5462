#include "platform/files.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <thread>

#include "tests/temporary_folder.h"

namespace platform {
namespace {

namespace fs = std::filesystem;

TEST(Files, give_back_what_was_written) {
    const tests::TemporaryFolder folder;
    Bytes bytes(200'000);
    for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<std::uint8_t>(i * 31 >> 3);
    ASSERT_TRUE(write_file(folder / "a", bytes));
    EXPECT_EQ(read_file(folder / "a"), bytes);
    ASSERT_TRUE(write_file(folder / "a", std::string_view("Trạm")));
    EXPECT_EQ(read_text(folder / "a"), "Trạm");
    ASSERT_TRUE(write_file(folder / "a", std::string_view()));
    EXPECT_EQ(read_text(folder / "a"), "");
}

TEST(Files, leave_nothing_beside_them) {
    const tests::TemporaryFolder folder;
    ASSERT_TRUE(write_file(folder / "a", std::string_view("x")));
    EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()), 1);
}

TEST(Files, are_made_with_the_mode_that_was_asked_for) {
    const tests::TemporaryFolder folder;
    ASSERT_TRUE(write_file(folder / "key", std::string_view("x"), 0600));
    struct stat found {};
    ASSERT_EQ(::stat((folder / "key").c_str(), &found), 0);
    EXPECT_EQ(found.st_mode & 0777u, 0600u);
}

TEST(Files, are_seen_by_a_reader_as_the_old_one_or_the_new_one) {
    const tests::TemporaryFolder folder;
    const std::string file = folder / "a";
    const std::string old_text(50'000, 'o'), new_text(70'000, 'n');
    ASSERT_TRUE(write_file(file, old_text));
    std::atomic<bool> done{false};
    std::thread writer([&] {
        for (int i = 0; i < 50; ++i) EXPECT_TRUE(write_file(file, i % 2 == 0 ? new_text : old_text));
        done = true;
    });
    while (!done) {
        const auto seen = read_text(file);
        EXPECT_TRUE(seen && (*seen == old_text || *seen == new_text));
    }
    writer.join();
}

TEST(Files, keep_the_old_one_when_the_new_one_cannot_be_put_in_place) {
    const tests::TemporaryFolder folder;
    fs::create_directories(folder.path() / "a" / "inside");  // a folder stands where the file should go
    EXPECT_FALSE(write_file(folder / "a", std::string_view("x")));
    EXPECT_TRUE(fs::is_directory(folder.path() / "a" / "inside"));
}

TEST(Files, say_not_found) {
    const tests::TemporaryFolder folder;
    EXPECT_EQ(read_file(folder / "a").error().fault, Fault::not_found);
    EXPECT_EQ(write_file(folder / "no/a", std::string_view("x")).error().fault, Fault::not_found);
    EXPECT_EQ(free_space(folder / "no").error().fault, Fault::not_found);
}

TEST(Files, say_no_space_on_a_full_disk) {
    if (!fs::exists("/dev/full")) GTEST_SKIP() << "no /dev/full here";
    const tests::TemporaryFolder folder;
    fs::create_symlink("/dev/full", folder / "a.new");  // where the bytes go before the rename
    const auto written = write_file(folder / "a", std::string_view("x"));
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().fault, Fault::no_space);
    EXPECT_FALSE(fs::exists(folder / "a"));
    EXPECT_FALSE(fs::is_symlink(folder / "a.new")) << "half a file would fill the disk further";
}

TEST(Files, say_denied) {
    if (::geteuid() == 0) GTEST_SKIP() << "root may read everything";
    const tests::TemporaryFolder folder;
    ASSERT_TRUE(write_file(folder / "a", std::string_view("x"), 0200));
    EXPECT_EQ(read_file(folder / "a").error().fault, Fault::denied);
}

TEST(Files, tell_the_free_space_of_a_folder) {
    const tests::TemporaryFolder folder;
    const auto space = free_space(folder.path());
    ASSERT_TRUE(space);
    EXPECT_GT(*space, 0u);
    EXPECT_EQ(free_space("/proc"), 0u);
}

}  // namespace
}  // namespace platform
