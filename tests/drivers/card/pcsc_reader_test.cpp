#include "drivers/card/pcsc_reader.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <thread>

#include "platform/process.h"
#include "tests/temporary_folder.h"

namespace drivers::card {
namespace {

using namespace std::chrono_literals;
using platform::ChildProcess;
using std::chrono::steady_clock;

const platform::Bytes silent_atr{0x3B, 0x80, 0x80, 0x01, 0x01};
const std::string name = "Pretend reader 00 00";
constexpr const char* driver = "/usr/lib/pcsc/drivers/serial/libifdvpcd.so";

// tests/rigs/card_reader, one for the process: the client library remembers the place of pcscd's socket for good.
class ReaderRig {
public:
    ReaderRig() {
        if (!std::filesystem::exists(driver) || !std::filesystem::exists("/usr/sbin/pcscd")) {
            return;
        }
        ::setenv("PCSCLITE_CSOCK_NAME", (folder_ / "pcscd.comm").c_str(), 1);
        if (auto started = ChildProcess::start(TRAM_BIN_DIR "/card_reader", {folder_.path().string()})) {
            rig_.emplace(std::move(*started));
            is_there_ = answer() == "done";
        }
    }
    bool is_there() const { return is_there_; }
    void tell(const std::string& order) {
        const std::string line = order + "\n";
        ASSERT_TRUE(rig_->write(platform::bytes_of(line), 1s, {}));
        ASSERT_EQ(answer(), "done") << order;
    }

private:
    std::string answer() {
        std::string out;
        for (std::array<std::uint8_t, 1> letter{}; rig_->read(letter, 20s, {}) && letter[0] != '\n';) out += static_cast<char>(letter[0]);
        return out;
    }

    tests::TemporaryFolder folder_;
    std::optional<ChildProcess> rig_;
    bool is_there_ = false;
};

std::unique_ptr<ReaderRig> rig;

struct PcscCard : testing::Test {
    static void SetUpTestSuite() { rig = std::make_unique<ReaderRig>(); }
    static void TearDownTestSuite() { rig.reset(); }
    void SetUp() override {
        if (!rig->is_there()) GTEST_SKIP() << "NOT TESTED: needs pcscd, vsmartcard-vpcd, and the right to name spaces of its own";
    }
    void TearDown() override {
        if (!running) return;
        rig->tell("pcscd kill");
        rig->tell("readers on");
    }
    void start_pcscd() {
        rig->tell("pcscd start");
        running = true;
    }
    // Each call of it may see something on the way: a card that is there but not yet powered.
    void expect_card(PcscReader& reader) { expect(reader, {.reader = name, .has_card = true, .atr = silent_atr}); }
    void expect_no_card(PcscReader& reader) { expect(reader, {.reader = name}); }
    void expect(PcscReader& reader, const Presence& wanted) {
        const auto end = steady_clock::now() + 10s;
        auto now = reader.look({});
        while ((!now || *now != wanted) && steady_clock::now() < end) now = reader.wait_for_change(1s, {});
        ASSERT_TRUE(now) << now.error().detail;
        EXPECT_EQ(now->reader, wanted.reader);
        EXPECT_EQ(now->has_card, wanted.has_card);
        EXPECT_EQ(now->atr, wanted.atr);
    }
    static std::string trouble_of(const Result<Presence>& presence) { return presence ? "none" : name_of(presence.error().trouble); }

    bool running = false;
};

TEST_F(PcscCard, that_lies_there_at_the_start_is_seen_with_its_answer_to_reset) {
    start_pcscd();
    rig->tell("card in");
    PcscReader reader;
    expect_card(reader);
}

TEST_F(PcscCard, is_seen_when_it_comes_and_when_it_goes) {
    start_pcscd();
    PcscReader reader;
    expect_no_card(reader);
    for (int i = 0; i < 3; ++i) {
        rig->tell("card in");
        expect_card(reader);
        rig->tell("card out");
        expect_no_card(reader);
    }
}

TEST_F(PcscCard, may_let_one_wait_for_nothing_until_patience_is_over) {
    start_pcscd();
    PcscReader reader;
    expect_no_card(reader);
    const auto start = steady_clock::now();
    const auto still = reader.wait_for_change(300ms, {});
    EXPECT_GE(steady_clock::now() - start, 290ms);
    ASSERT_TRUE(still);
    EXPECT_FALSE(still->has_card);
}

TEST_F(PcscCard, is_waited_for_until_stop) {
    start_pcscd();
    PcscReader reader;
    expect_no_card(reader);
    std::stop_source stop;
    steady_clock::time_point told;
    std::jthread teller([&] {
        std::this_thread::sleep_for(150ms);  // in the middle of the wait
        told = steady_clock::now();
        stop.request_stop();
    });
    const auto outcome = reader.wait_for_change(60s, stop.get_token());
    const auto now = steady_clock::now();
    teller.join();
    EXPECT_EQ(trouble_of(outcome), "cancelled");
    EXPECT_LT(now - told, 200ms);
}

TEST_F(PcscCard, lies_on_the_reader_whose_name_is_asked_for) {
    start_pcscd();
    rig->tell("card in");
    PcscReader second("reader 00 01"), stranger("Omnikey");
    const auto other = second.look({});
    ASSERT_TRUE(other) << other.error().detail;
    EXPECT_EQ(other->reader, "Pretend reader 00 01");
    EXPECT_FALSE(other->has_card);
    EXPECT_EQ(trouble_of(stranger.look({})), "missing");
    PcscReader first("Pretend");
    expect_card(first);
}

TEST_F(PcscCard, needs_a_reader) {
    rig->tell("readers off");
    start_pcscd();
    EXPECT_EQ(trouble_of(PcscReader().look({})), "missing");
}

TEST_F(PcscCard, needs_pcscd_and_is_seen_as_soon_as_it_runs) {
    PcscReader reader;
    EXPECT_EQ(trouble_of(reader.look({})), "offline");
    const auto start = steady_clock::now();
    EXPECT_EQ(trouble_of(reader.wait_for_change(250ms, {})), "offline");
    EXPECT_GE(steady_clock::now() - start, 240ms);
    start_pcscd();
    rig->tell("card in");
    expect_card(reader);
}

TEST_F(PcscCard, is_seen_again_after_pcscd_was_killed_and_started) {
    start_pcscd();
    rig->tell("card in");
    PcscReader reader;
    expect_card(reader);
    rig->tell("pcscd kill");
    EXPECT_EQ(trouble_of(reader.wait_for_change(5s, {})), "offline");
    EXPECT_EQ(trouble_of(reader.look({})), "offline");
    start_pcscd();
    expect_no_card(reader);
    rig->tell("card in");
    expect_card(reader);
}

}  // namespace
}  // namespace drivers::card
