// The outbox against a plain model in memory: thousands of random steps, each compared.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>

#include "kiosk/dossier/outbox.h"
#include "tests/kiosk/dossier/sealing.h"
#include "tests/temporary_folder.h"

namespace kiosk::dossier {
namespace {

using std::chrono::milliseconds;

struct Model {
    struct Dossier {
        OutboxRow row;
        platform::WallTime marked_at;
        platform::Bytes bytes;
    };
    std::map<std::string, Dossier> dossiers;

    static bool is_due(const Dossier& d, platform::WallTime now) {
        return d.row.state == OutboxState::sealed && (d.row.next_try <= now || d.marked_at > now);
    }
    Dossier* next_due(platform::WallTime now) {
        Dossier* first = nullptr;
        for (auto& [id, d] : dossiers) {
            if (is_due(d, now) && (first == nullptr || d.row.next_try < first->row.next_try)) first = &d;
        }
        return first;
    }
    void reopen() {
        for (auto& [id, d] : dossiers) {
            if (d.row.state == OutboxState::sending) d.row.state = OutboxState::sealed;
        }
    }
};

bool same(const OutboxRow& a, const OutboxRow& b) {
    return a.id == b.id && a.reference == b.reference && a.state == b.state && a.tries == b.tries && a.dossier_code == b.dossier_code &&
           a.reason == b.reason && a.stored_at == b.stored_at && a.next_try == b.next_try;
}

class OutboxModel : public testing::Test {
protected:
    void open() {
        outbox_.reset();
        database_.reset();
        database_.emplace(std::move(*platform::Database::open(folder_ / "state.db")));
        outbox_.emplace(std::move(*Outbox::open(*database_, clock_)));
        model_.reopen();
    }
    int below(int bound) { return std::uniform_int_distribution<int>(0, bound - 1)(random_); }

    void store() {
        const std::string id = "d" + std::to_string(below(400));
        const auto sealed = tests::seal(sealer_, id, std::string(static_cast<std::size_t>(below(3000)), 'x'));
        const bool fresh = model_.dossiers.count(id) == 0;
        ASSERT_EQ(outbox_->store(sealed).has_value(), fresh);
        if (!fresh) return;
        auto& d = model_.dossiers[id];
        d.row.id = id;
        d.row.reference = sealed.reference();
        d.row.stored_at = d.row.next_try = d.marked_at = clock_.now();
        d.bytes.assign(sealed.bytes().begin(), sealed.bytes().end());
    }
    void take() {
        const auto due = outbox_->next_due();
        ASSERT_TRUE(due);
        auto* expected = model_.next_due(clock_.now());
        ASSERT_EQ(due->has_value(), expected != nullptr);
        if (expected == nullptr) return;
        expected->row.state = OutboxState::sending;
        ++expected->row.tries;
        EXPECT_TRUE(same((*due)->first, expected->row));
        EXPECT_EQ((*due)->second, expected->bytes);
    }
    void judge() {
        if (model_.dossiers.empty()) return;
        auto& d = std::next(model_.dossiers.begin(), below(static_cast<int>(model_.dossiers.size())))->second;
        const bool waits = d.row.state == OutboxState::sealed || d.row.state == OutboxState::sending;
        const int act = below(6);
        if (act == 0) {
            ASSERT_TRUE(outbox_->accepted(d.row.id, "code"));
            d.row.state = OutboxState::accepted;
            d.row.dossier_code = "code";
            d.row.reason.clear();
        } else if (act == 1) {
            ASSERT_EQ(outbox_->refused(d.row.id, "conflict").has_value(), waits);
            if (waits) d.row.reason = "conflict";
            if (waits) d.row.state = OutboxState::refused;
        } else if (act == 2) {
            ASSERT_EQ(outbox_->hurry(d.row.id).has_value(), waits);
            if (waits) d.row.next_try = d.marked_at = clock_.now();
        } else {
            const auto next_try = clock_.now() + milliseconds(below(60'000));
            ASSERT_EQ(outbox_->later(d.row.id, next_try).has_value(), waits);
            if (!waits) return;
            d.row.state = OutboxState::sealed;
            d.row.next_try = next_try;
            d.marked_at = clock_.now();
        }
    }
    void compare() {
        auto rows = outbox_->rows();
        ASSERT_TRUE(rows);
        ASSERT_EQ(rows->size(), model_.dossiers.size());
        for (const auto& row : *rows) EXPECT_TRUE(same(row, model_.dossiers.at(row.id).row)) << row.id;
        std::optional<platform::WallTime> earliest;
        for (const auto& [id, d] : model_.dossiers) {
            if (d.row.state != OutboxState::sealed) continue;
            const auto next = d.marked_at > clock_.now() ? clock_.now() : d.row.next_try;
            earliest = std::min(earliest.value_or(next), next);
        }
        EXPECT_TRUE(outbox_->earliest_try().value() == earliest);
    }

    const Sealer sealer_ = tests::make_sealer();
    tests::TemporaryFolder folder_;
    platform::HandClock clock_{platform::from_vietnam({2026, 11, 21, 8, 0, 0})};
    std::optional<platform::Database> database_;
    std::optional<Outbox> outbox_;
    Model model_;
    std::mt19937 random_;
};

TEST_F(OutboxModel, agrees_with_the_outbox_over_thousands_of_random_steps) {
    const unsigned seed = std::random_device{}();
    std::printf("seed %u\n", seed);
    random_.seed(seed);
    open();
    constexpr int steps = 3000;
    for (int i = 0; i < steps && !HasFailure(); ++i) {
        SCOPED_TRACE("seed " + std::to_string(seed) + ", step " + std::to_string(i));
        const int kind = below(100);
        if (kind < 20)
            store();
        else if (kind < 50)
            take();
        else if (kind < 90)
            judge();
        else if (kind < 95)
            clock_.turn(milliseconds(below(90'000) - 30'000));
        else
            open();
        if (i % 10 == 0) compare();
    }
    compare();
}

}  // namespace
}  // namespace kiosk::dossier
