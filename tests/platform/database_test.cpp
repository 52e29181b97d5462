#include "platform/database.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

#include "platform/files.h"
#include "tests/temporary_folder.h"

namespace platform {
namespace {

class DatabaseFile : public testing::Test {
protected:
    tests::TemporaryFolder folder_;
    std::string file_ = folder_ / "state.db";

    Database open() {
        auto database = Database::open(file_);
        EXPECT_TRUE(database) << database.error().detail;
        return std::move(*database);
    }
    static std::int64_t number(Database& database, const std::string& sql) {
        std::int64_t out = -1;
        const auto done = database.run(sql, {}, [&](const Row& row) { out = row.integer(0); });
        EXPECT_TRUE(done) << done.error().detail;
        return out;
    }
    static std::string text(Database& database, const std::string& sql) {
        std::string out;
        const auto done = database.run(sql, {}, [&](const Row& row) { out = row.text(0); });
        EXPECT_TRUE(done) << done.error().detail;
        return out;
    }
};
using DatabaseFileDeathTest = DatabaseFile;

TEST_F(DatabaseFile, runs_with_the_settings_that_survive_a_power_cut) {
    auto database = open();
    constexpr int full = 2;
    EXPECT_EQ(text(database, "PRAGMA journal_mode"), "wal");
    EXPECT_EQ(number(database, "PRAGMA synchronous"), full);
    EXPECT_EQ(number(database, "PRAGMA foreign_keys"), 1);
    EXPECT_EQ(number(database, "PRAGMA secure_delete"), 1);
    EXPECT_EQ(number(database, "PRAGMA mmap_size"), 0);
    EXPECT_EQ(number(database, "PRAGMA temp_store"), 2);   // memory
    EXPECT_EQ(number(database, "PRAGMA auto_vacuum"), 1);  // full
    EXPECT_GT(number(database, "PRAGMA busy_timeout"), 0);
    EXPECT_GT(number(database, "PRAGMA journal_size_limit"), 0);
}

TEST_F(DatabaseFile, can_be_read_beside_a_writer_and_not_be_changed) {
    auto writer = open();
    ASSERT_TRUE(writer.run("CREATE TABLE t (a INTEGER)"));
    auto reader = Database::open_read_only(file_);
    ASSERT_TRUE(reader) << reader.error().detail;
    ASSERT_TRUE(writer.run("INSERT INTO t VALUES (7)"));
    EXPECT_EQ(number(*reader, "SELECT a FROM t"), 7);
    const auto written = reader->run("INSERT INTO t VALUES (8)");
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().fault, Fault::denied);
}

TEST_F(DatabaseFile, is_not_made_by_a_reader) {
    const auto reader = Database::open_read_only(file_);
    ASSERT_FALSE(reader);
    EXPECT_EQ(reader.error().fault, Fault::not_found);
    EXPECT_FALSE(std::filesystem::exists(file_));
}

TEST_F(DatabaseFile, gives_back_every_kind_of_value_as_it_was_bound) {
    auto database = open();
    ASSERT_TRUE(database.run("CREATE TABLE t (a INTEGER, b TEXT, c BLOB, d BLOB, e TEXT)"));
    const std::string words("Nguyễn\0Mẫu", 13);
    const Bytes blob{0, 1, 255, 0};
    ASSERT_TRUE(database.run("INSERT INTO t VALUES (?1, ?2, ?3, ?4, ?5)", {std::int64_t{-7}, words, blob, Bytes{}, std::monostate{}}));
    int rows = 0;
    ASSERT_TRUE(database.run("SELECT a, b, c, d, e FROM t", {}, [&](const Row& row) {
        ++rows;
        EXPECT_EQ(row.integer(0), -7);
        EXPECT_EQ(row.text(1), words);
        EXPECT_EQ(row.blob(2), blob);
        EXPECT_FALSE(row.is_null(3));
        EXPECT_TRUE(row.blob(3).empty());
        EXPECT_TRUE(row.is_null(4));
    }));
    EXPECT_EQ(rows, 1);
}

TEST_F(DatabaseFile, refuses_more_than_one_statement_at_once) {
    auto database = open();
    const auto done = database.run("SELECT 1; DROP TABLE t");
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().fault, Fault::broken);
}

TEST_F(DatabaseFile, keeps_a_transaction_only_whole) {
    auto database = open();
    ASSERT_TRUE(database.run("CREATE TABLE t (a INTEGER)"));
    ASSERT_TRUE(database.transaction([&] { return database.run("INSERT INTO t VALUES (1)"); }));
    const auto failed = database.transaction([&]() -> Status {
        TRY_DO(database.run("INSERT INTO t VALUES (2)"));
        return failure(Fault::cancelled, "changed our mind");
    });
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().fault, Fault::cancelled);
    EXPECT_EQ(number(database, "SELECT count(*) FROM t"), 1);
    EXPECT_TRUE(database.transaction([&] { return database.run("INSERT INTO t VALUES (3)"); })) << "a new one may begin";
}

TEST_F(DatabaseFile, undoes_a_transaction_that_is_left_by_an_exception) {
    auto database = open();
    ASSERT_TRUE(database.run("CREATE TABLE t (a INTEGER)"));
    EXPECT_THROW((void)database.transaction([&]() -> Status {
        (void)database.run("INSERT INTO t VALUES (1)");
        throw std::bad_alloc();
    }),
                 std::bad_alloc);
    EXPECT_EQ(number(database, "SELECT count(*) FROM t"), 0);
}

TEST_F(DatabaseFileDeathTest, aborts_when_a_transaction_begins_inside_another) {
    auto database = open();
    EXPECT_DEATH((void)database.transaction([&] { return database.transaction([] { return Status(); }); }), "inside another");
}

TEST_F(DatabaseFile, tells_how_many_rows_were_changed) {
    auto database = open();
    ASSERT_TRUE(database.run_script("CREATE TABLE t (a INTEGER); INSERT INTO t VALUES (1), (2), (3);"));
    ASSERT_TRUE(database.run("UPDATE t SET a = 0 WHERE a > 1"));
    EXPECT_EQ(database.changes(), 2);
}

TEST_F(DatabaseFile, says_no_space_when_full_and_loses_nothing) {
    auto database = open();
    ASSERT_TRUE(database.run_script("CREATE TABLE t (b BLOB); INSERT INTO t VALUES (zeroblob(1000));"));
    const auto pages = number(database, "PRAGMA page_count");
    ASSERT_EQ(number(database, "PRAGMA max_page_count = " + std::to_string(pages + 2)), pages + 2);
    const auto full = database.transaction([&] { return database.run("INSERT INTO t VALUES (zeroblob(1000000))"); });
    ASSERT_FALSE(full);
    EXPECT_EQ(full.error().fault, Fault::no_space);
    EXPECT_EQ(number(database, "SELECT count(*) FROM t"), 1);
    EXPECT_EQ(text(database, "PRAGMA integrity_check"), "ok");
    number(database, "PRAGMA max_page_count = 100000");
    EXPECT_TRUE(database.run("INSERT INTO t VALUES (zeroblob(1000000))")) << "room again: writes again";
}

TEST_F(DatabaseFile, gives_the_disk_back_what_was_deleted) {
    auto database = open();
    ASSERT_TRUE(database.run_script("CREATE TABLE t (b BLOB); INSERT INTO t VALUES (zeroblob(1000000));"));
    const auto before = number(database, "PRAGMA page_count");
    ASSERT_TRUE(database.run("DELETE FROM t"));
    EXPECT_LT(number(database, "PRAGMA page_count"), before / 10);
}

TEST_F(DatabaseFile, says_refused_when_a_constraint_is_broken) {
    auto database = open();
    ASSERT_TRUE(database.run_script("CREATE TABLE t (a INTEGER PRIMARY KEY); INSERT INTO t VALUES (1);"));
    const auto twice = database.run("INSERT INTO t VALUES (1)");
    ASSERT_FALSE(twice);
    EXPECT_EQ(twice.error().fault, Fault::refused);
}

TEST_F(DatabaseFile, says_malformed_for_a_file_that_is_not_a_database) {
    ASSERT_TRUE(write_file(file_, std::string(4096, 'x')));
    const auto database = Database::open(file_);
    ASSERT_FALSE(database);
    EXPECT_EQ(database.error().fault, Fault::malformed);
}

TEST_F(DatabaseFile, says_not_found_when_the_folder_is_not_there) {
    const auto database = Database::open(folder_ / "nowhere/state.db");
    ASSERT_FALSE(database);
    EXPECT_EQ(database.error().fault, Fault::not_found);
}

TEST_F(DatabaseFile, says_denied_in_a_folder_that_may_not_be_written) {
    if (::geteuid() == 0) GTEST_SKIP() << "root may write everywhere";
    std::filesystem::permissions(folder_.path(), std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
    const auto database = Database::open(file_);
    std::filesystem::permissions(folder_.path(), std::filesystem::perms::owner_all);
    ASSERT_FALSE(database);
    EXPECT_EQ(database.error().fault, Fault::denied);
}

TEST_F(DatabaseFile, moves_without_losing_its_file) {
    auto first = open();
    ASSERT_TRUE(first.run("CREATE TABLE t (a INTEGER)"));
    Database second(std::move(first));
    EXPECT_TRUE(second.run("INSERT INTO t VALUES (1)"));
    first = std::move(second);
    EXPECT_EQ(number(first, "SELECT count(*) FROM t"), 1);
}

}  // namespace
}  // namespace platform
