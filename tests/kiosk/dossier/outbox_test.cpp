#include "kiosk/dossier/outbox.h"

#include <gtest/gtest.h>

#include "platform/files.h"
#include "tests/kiosk/dossier/sealing.h"
#include "tests/temporary_folder.h"

namespace kiosk::dossier {
namespace {

using namespace std::chrono_literals;
using platform::Fault;

class OutboxFile : public testing::Test {
protected:
    OutboxFile() { reopen(); }

    void reopen() {
        outbox_.reset();
        database_.reset();
        auto database = platform::Database::open(file_);
        ASSERT_TRUE(database) << database.error().detail;
        database_.emplace(std::move(*database));
        auto outbox = Outbox::open(*database_, clock_);
        ASSERT_TRUE(outbox) << outbox.error().detail;
        outbox_.emplace(std::move(*outbox));
    }
    Sealed sealed(const std::string& id) const { return tests::seal(sealer_, id); }
    void store(const std::string& id) {
        const auto stored = outbox_->store(sealed(id));
        ASSERT_TRUE(stored) << stored.error().detail;
    }
    OutboxRow row(const std::string& id) {
        const auto found = outbox_->find(id);
        EXPECT_TRUE(found && *found) << id;
        return found && *found ? **found : OutboxRow{};
    }
    // The id of what is due, taken for sending; empty if nothing is.
    std::string take() {
        const auto due = outbox_->next_due();
        EXPECT_TRUE(due) << due.error().detail;
        return due && *due ? (*due)->first.id : "";
    }
    std::vector<std::string> journal() {
        std::vector<std::string> lines;
        EXPECT_TRUE(database_->run("SELECT event || ' ' || subject FROM journal ORDER BY number", {},
                                   [&](const platform::Row& r) { lines.push_back(r.text(0)); }));
        return lines;
    }
    std::int64_t number(const std::string& sql) {
        std::int64_t out = -1;
        EXPECT_TRUE(database_->run(sql, {}, [&](const platform::Row& r) { out = r.integer(0); }));
        return out;
    }

    const Sealer sealer_ = tests::make_sealer();
    tests::TemporaryFolder folder_;
    std::string file_ = folder_ / "state.db";
    platform::HandClock clock_{platform::from_vietnam({2026, 11, 21, 8, 0, 0})};
    std::optional<platform::Database> database_;
    std::optional<Outbox> outbox_;
};

TEST_F(OutboxFile, keeps_a_dossier_across_a_restart) {
    const auto dossier = sealed("a");
    ASSERT_TRUE(outbox_->store(dossier));
    reopen();
    const auto due = outbox_->next_due();
    ASSERT_TRUE(due && *due);
    EXPECT_EQ((*due)->first.reference, "REF-a");
    EXPECT_EQ((*due)->second, platform::Bytes(dossier.bytes().begin(), dossier.bytes().end()));
}

TEST_F(OutboxFile, marks_what_is_due_as_sending_and_counts_the_try_first) {
    store("a");
    const auto due = outbox_->next_due();
    ASSERT_TRUE(due && *due);
    EXPECT_EQ((*due)->first.state, OutboxState::sending);
    EXPECT_EQ((*due)->first.tries, 1);
    EXPECT_EQ(row("a").state, OutboxState::sending);
    EXPECT_EQ(row("a").tries, 1);
    EXPECT_EQ(take(), "") << "and gives it out once";
}

TEST_F(OutboxFile, sends_again_after_a_restart_what_was_being_sent) {
    store("a");
    EXPECT_EQ(take(), "a");
    reopen();
    EXPECT_EQ(row("a").state, OutboxState::sealed);
    EXPECT_EQ(take(), "a");
    EXPECT_EQ(row("a").tries, 2);
}

TEST_F(OutboxFile, drops_the_bytes_of_an_accepted_dossier_and_keeps_its_code) {
    store("a");
    EXPECT_EQ(take(), "a");
    ASSERT_TRUE(outbox_->accepted("a", "000.00.16-261121-0001"));
    EXPECT_EQ(row("a").state, OutboxState::accepted);
    EXPECT_EQ(row("a").dossier_code, "000.00.16-261121-0001");
    EXPECT_EQ(row("a").reference, "REF-a");
    EXPECT_EQ(number("SELECT count(*) FROM dossier WHERE bytes IS NOT NULL"), 0);
    reopen();
    EXPECT_EQ(take(), "");
}

TEST_F(OutboxFile, keeps_the_bytes_of_a_refused_dossier_for_staff) {
    store("a");
    EXPECT_EQ(take(), "a");
    ASSERT_TRUE(outbox_->refused("a", "unreadable"));
    EXPECT_EQ(row("a").state, OutboxState::refused);
    EXPECT_EQ(row("a").reason, "unreadable");
    EXPECT_EQ(number("SELECT count(*) FROM dossier WHERE length(bytes) > 0"), 1);
    clock_.turn(24h);
    EXPECT_EQ(take(), "") << "and does not send them again";
}

TEST_F(OutboxFile, waits_for_the_next_try) {
    store("a");
    EXPECT_EQ(take(), "a");
    ASSERT_TRUE(outbox_->later("a", clock_.now() + 10s));
    EXPECT_EQ(outbox_->earliest_try(), clock_.now() + 10s);
    clock_.turn(9'999ms);
    EXPECT_EQ(take(), "");
    clock_.turn(1ms);
    EXPECT_EQ(take(), "a");
}

TEST_F(OutboxFile, does_not_wait_when_hurried) {
    store("a");
    EXPECT_EQ(take(), "a");
    ASSERT_TRUE(outbox_->later("a", clock_.now() + 1h));
    ASSERT_TRUE(outbox_->hurry("a"));
    EXPECT_EQ(outbox_->earliest_try(), clock_.now());
    EXPECT_EQ(take(), "a");
}

TEST_F(OutboxFile, does_not_wait_for_a_time_that_a_clock_set_back_will_not_see_for_years) {
    store("a");
    EXPECT_EQ(take(), "a");
    ASSERT_TRUE(outbox_->later("a", clock_.now() + 10s));
    clock_.turn(-24h * 365);
    EXPECT_EQ(outbox_->earliest_try(), clock_.now());
    EXPECT_EQ(take(), "a");
    ASSERT_TRUE(outbox_->later("a", clock_.now() + 10s));
    EXPECT_EQ(take(), "") << "and counts from the new time on";
    clock_.turn(10s);
    EXPECT_EQ(take(), "a");
}

TEST_F(OutboxFile, gives_out_the_longest_due_first) {
    store("b");
    clock_.turn(1s);
    store("a");
    EXPECT_EQ(take(), "b");
    EXPECT_EQ(take(), "a");
    EXPECT_FALSE(outbox_->earliest_try().value());
}

TEST_F(OutboxFile, can_be_looked_at_while_a_dossier_is_on_its_way) {
    store("a");
    ASSERT_EQ(take(), "a");
    auto reader = platform::Database::open_read_only(file_);
    ASSERT_TRUE(reader) << reader.error().detail;
    const auto seen = outbox_rows(*reader);
    ASSERT_TRUE(seen && seen->size() == 1);
    EXPECT_EQ(seen->front().state, OutboxState::sending);
    EXPECT_EQ(row("a").state, OutboxState::sending) << "looking changes nothing";
}

TEST_F(OutboxFile, does_not_take_another_dossier_of_the_same_id) {
    store("a");
    const auto again = outbox_->store(sealed("a"));
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().fault, Fault::refused);
    EXPECT_EQ(outbox_->rows()->size(), 1u);
    EXPECT_EQ(journal().size(), 1u);
}

TEST_F(OutboxFile, writes_each_act_into_the_journal) {
    for (const char* id : {"a", "b"}) {
        store(id);
        EXPECT_EQ(take(), id);
        ASSERT_TRUE(outbox_->later(id, clock_.now()));
        EXPECT_EQ(take(), id);
    }
    ASSERT_TRUE(outbox_->accepted("a", ""));
    ASSERT_TRUE(outbox_->refused("b", "conflict"));
    EXPECT_EQ(journal(), (std::vector<std::string>{"dossier_sealed REF-a", "dossier_delayed REF-a", "dossier_sealed REF-b",
                                                   "dossier_delayed REF-b", "dossier_accepted REF-a", "dossier_refused REF-b"}));
}

TEST_F(OutboxFile, stores_nothing_when_the_journal_cannot_be_written) {
    const auto stored = outbox_->store(tests::seal(sealer_, std::string(100, 'x')));  // the reference is too long for a journal line
    ASSERT_FALSE(stored);
    EXPECT_EQ(stored.error().fault, Fault::malformed);
    EXPECT_TRUE(outbox_->rows()->empty());
}

TEST_F(OutboxFile, stores_nothing_on_a_full_disk) {
    number("PRAGMA max_page_count = " + std::to_string(number("PRAGMA page_count") + 2));
    const auto big = tests::seal(sealer_, "big", std::string(500'000, 'x'));
    const auto stored = outbox_->store(big);
    ASSERT_FALSE(stored);
    EXPECT_EQ(stored.error().fault, Fault::no_space);
    EXPECT_TRUE(outbox_->rows()->empty());
    EXPECT_TRUE(journal().empty());
    number("PRAGMA max_page_count = 1000000");
    EXPECT_TRUE(outbox_->store(big)) << "the same dossier can be stored when there is room again";
}

TEST_F(OutboxFile, does_not_change_what_the_portal_has_judged) {
    store("a");
    ASSERT_TRUE(outbox_->accepted("a", "code"));
    EXPECT_TRUE(outbox_->accepted("a", "other code")) << "the portal may say it twice";
    EXPECT_EQ(row("a").dossier_code, "code");
    EXPECT_EQ(outbox_->refused("a", "conflict").error().fault, Fault::refused);
    EXPECT_EQ(outbox_->later("a", clock_.now()).error().fault, Fault::refused);
    EXPECT_EQ(outbox_->hurry("a").error().fault, Fault::refused);
    EXPECT_EQ(row("a").state, OutboxState::accepted);
}

TEST_F(OutboxFile, says_not_found_for_a_dossier_that_it_never_had) {
    EXPECT_EQ(outbox_->accepted("x", "").error().fault, Fault::not_found);
    EXPECT_EQ(outbox_->refused("x", "").error().fault, Fault::not_found);
    EXPECT_EQ(outbox_->later("x", clock_.now()).error().fault, Fault::not_found);
    EXPECT_EQ(outbox_->hurry("x").error().fault, Fault::not_found);
    EXPECT_FALSE(outbox_->find("x").value());
}

TEST_F(OutboxFile, has_a_table_that_gives_up_no_dossier_before_it_was_accepted) {
    store("a");
    EXPECT_EQ(database_->run("DELETE FROM dossier").error().fault, Fault::refused);
    EXPECT_EQ(database_->run("UPDATE dossier SET bytes = NULL").error().fault, Fault::refused);
    ASSERT_TRUE(outbox_->refused("a", "conflict"));
    EXPECT_EQ(database_->run("DELETE FROM dossier").error().fault, Fault::refused);
    EXPECT_EQ(outbox_->rows()->size(), 1u);
}

TEST_F(OutboxFile, is_not_touched_when_a_newer_program_made_it) {
    store("a");
    ASSERT_TRUE(database_->run_script("PRAGMA user_version = 99"));
    const auto opened = Outbox::open(*database_, clock_);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().fault, Fault::malformed);
    EXPECT_EQ(number("SELECT count(*) FROM dossier"), 1);
}

TEST_F(OutboxFile, opened_beside_the_courier_loses_no_word_of_the_portal) {
    store("a");
    EXPECT_EQ(take(), "a");
    auto second = platform::Database::open(file_);
    ASSERT_TRUE(second && Outbox::open(*second, clock_));  // makes `a` sealed again while it is being sent
    ASSERT_TRUE(outbox_->accepted("a", "code"));
    EXPECT_EQ(row("a").state, OutboxState::accepted);
}

TEST_F(OutboxFile, shows_nothing_of_what_is_inside_a_dossier) {
    const std::string marker = "MARKER-099000000001-Nguyen-Van-Mau";
    ASSERT_TRUE(outbox_->store(tests::seal(sealer_, "a", marker)));
    for (const auto& file : std::filesystem::directory_iterator(folder_.path())) {
        const auto bytes = platform::read_text(file.path());
        ASSERT_TRUE(bytes);
        EXPECT_EQ(bytes->find(marker), std::string::npos) << file.path();
    }
}

}  // namespace
}  // namespace kiosk::dossier
