#include "kiosk/care/self_test_devices.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "drivers/printer/escpos.h"
#include "drivers/printer/sim/pretend_printer.h"
#include "kiosk/care/self_test_machine.h"
#include "kiosk/care/self_test_report.h"
#include "platform/database.h"
#include "platform/files.h"
#include "platform/worker.h"
#include "tests/kiosk/care/letters.h"
#include "tests/kiosk/care/self_test_lines.h"
#include "tests/rigs/pki/pki.h"
#include "tests/temporary_folder.h"

namespace kiosk::care {
namespace {

using namespace std::chrono_literals;
using drivers::Trouble;
using drivers::printer::sim::Mishap;

// Of a glass on which a dark sheet lies, or that has a trouble.
class TroubledScanner final : public drivers::scanner::Scanner {
public:
    explicit TroubledScanner(std::optional<Trouble> on_probe = {}, std::optional<Trouble> on_scan = {})
        : on_probe_(on_probe), on_scan_(on_scan) {}
    drivers::Result<drivers::scanner::Raster> scan(const drivers::scanner::ScanRequest& request, const std::function<void(double)>&,
                                                   std::stop_token) override {
        if (on_scan_) return drivers::trouble(*on_scan_, "of the test");
        drivers::scanner::Raster out{.width = 600, .height = 900, .samples = 3, .dpi = request.dpi, .pixels = {}};
        out.pixels.resize(600U * 900U * 3U);
        for (std::size_t i = 0; i < out.pixels.size(); ++i) out.pixels[i] = i / 3 % 2 == 0 ? 0 : 255;  // lines as thin as print
        return out;
    }
    drivers::Status probe(std::stop_token) override {
        if (on_probe_) return drivers::trouble(*on_probe_, "of the test");
        return {};
    }

private:
    std::optional<Trouble> on_probe_, on_scan_;
};

class TroubledReader final : public drivers::card::CardReader {
public:
    explicit TroubledReader(Trouble trouble) : trouble_(trouble) {}
    drivers::Result<drivers::card::Presence> look(std::stop_token) override { return drivers::trouble(trouble_, "of the test"); }
    drivers::Result<drivers::card::Presence> wait_for_change(std::chrono::milliseconds, std::stop_token stop) override {
        return look(std::move(stop));
    }

private:
    Trouble trouble_;
};

// Its lamp does what it is told, or nothing.
class BenchCabinet final : public drivers::cabinet::Cabinet {
public:
    explicit BenchCabinet(bool obeys, std::optional<Trouble> trouble = {}) : obeys_(obeys), trouble_(trouble) {}
    void light(drivers::cabinet::Lamp lamp) override {
        if (obeys_) state_.lamp = lamp;
    }
    drivers::Result<drivers::cabinet::State> look(std::stop_token) override {
        if (trouble_) return drivers::trouble(*trouble_, "of the test");
        return state_;
    }
    drivers::Result<drivers::cabinet::State> wait_for_change(std::chrono::milliseconds patience, std::stop_token stop) override {
        platform::wait_unless(stop, patience);
        return look(std::move(stop));
    }
    drivers::cabinet::State state_{};

private:
    bool obeys_;
    std::optional<Trouble> trouble_;
};

platform::Bitmap striped_slip() {
    platform::Bitmap slip(576, 300);
    for (int i = 0; i < 300; ++i) slip.blacken(i, i);
    return slip;
}

struct PretendBench {
    drivers::printer::sim::PretendPrinter device;
    drivers::printer::EscposPrinter printer{drivers::printer::sim::cable_to(device)};
};

void expect_failure_with_remedy(const SelfTest& test, Trial wanted, Ailment ailment) {
    const TestLine& line = line_of(test, wanted);
    EXPECT_EQ(line.verdict, Verdict::failed) << name_of(wanted) << " " << name_of(ailment);
    ASSERT_EQ(line.ailment, ailment) << line.detail;
    const auto told = nlohmann::json::parse(json_of(test, {}, all_words(), Language::vietnamese));
    EXPECT_EQ(told["ready"], !line.keeps_from_service());
    const auto& first = told["tests"][0];
    EXPECT_EQ(first["test"], name_of(wanted));
    EXPECT_FALSE(first["remedy"].get<std::string>().empty());
    EXPECT_FALSE(first["told"].get<std::string>().empty());
}

TEST(SelfTestOfDevices, names_every_trouble_of_every_device_with_its_remedy) {
    for (const Trouble trouble : drivers::all_troubles) {
        TroubledScanner silent(trouble), halfway({}, trouble);
        TroubledReader reader(trouble);
        BenchCabinet cabinet(true, trouble);
        expect_failure_with_remedy(run_all({check_scanner(silent, {}, 10s)}), Trial::scanner, ailment_of(trouble));
        expect_failure_with_remedy(run_all({check_scanner(halfway, {}, 10s)}), Trial::scanner, ailment_of(trouble));
        expect_failure_with_remedy(run_all({check_card_reader(reader)}), Trial::card_reader, ailment_of(trouble));
        expect_failure_with_remedy(run_all({check_cabinet(cabinet)}), Trial::cabinet, ailment_of(trouble));
    }
}

TEST(SelfTestOfDevices, prints_a_slip_and_believes_the_printer_only) {
    PretendBench good;
    const auto test = run_all({check_printer(good.printer, striped_slip())});
    EXPECT_TRUE(test.is_ready());
    EXPECT_EQ(line_of(test, Trial::paper).verdict, Verdict::passed);
    ASSERT_EQ(line_of(test, Trial::printer).exhibits.size(), 1u);
    EXPECT_EQ(good.device.slips().size(), 1u);
    for (const auto& [mishap, ailment] :
         {std::pair(Mishap::paper_out, Ailment::no_paper), std::pair(Mishap::cover_open, Ailment::cover_open),
          std::pair(Mishap::unplugged, Ailment::unplugged), std::pair(Mishap::silent, Ailment::no_answer)}) {
        PretendBench bad;
        bad.device.strike(mishap);
        const TestLine line = line_of(run_all({check_printer(bad.printer, striped_slip())}), Trial::printer);
        EXPECT_EQ(line.verdict, Verdict::failed);
        EXPECT_EQ(line.ailment, ailment) << (line.ailment ? name_of(*line.ailment) : "none") << ": " << line.detail;
    }
}

TEST(SelfTestOfDevices, tells_in_good_time_that_the_roll_ends) {
    PretendBench bench;
    bench.device.strike(Mishap::paper_near_end);
    const auto test = run_all({check_printer(bench.printer, striped_slip())});
    EXPECT_EQ(line_of(test, Trial::paper).ailment, Ailment::low);
    EXPECT_EQ(line_of(test, Trial::printer).verdict, Verdict::passed);
    EXPECT_TRUE(test.is_ready());
}

TEST(SelfTestOfDevices, keeps_of_a_page_nothing_that_could_be_read) {
    TroubledScanner scanner;
    const auto test = run_all({check_scanner(scanner, {.dpi = 300}, 10s)});
    const TestLine& line = line_of(test, Trial::scanner);
    ASSERT_EQ(line.exhibits.size(), 1u);
    const auto& picture = line.exhibits.front().picture;
    EXPECT_LE(picture.width, 60);
    for (const std::uint32_t pixel : picture.pixels) ASSERT_EQ(pixel, 0xFF7F7F7FU) << "black and white lines are one grey";
}

TEST(SelfTestOfDevices, has_the_lamp_lit_and_leaves_it_dark) {
    BenchCabinet good(true), dull(false);
    good.state_.door = drivers::cabinet::Door::open;
    const auto test = run_all({check_cabinet(good)});
    EXPECT_EQ(line_of(test, Trial::cabinet).verdict, Verdict::passed) << "who tests may have opened the door";
    EXPECT_EQ(good.state_.lamp, drivers::cabinet::Lamp::off);
    expect_failure_with_remedy(run_all({check_cabinet(dull)}), Trial::cabinet, Ailment::hardware);
}

// A board as its watch sees it, some looks late.
struct WatchedBoard {
    bool obeys = true;
    std::optional<drivers::Result<drivers::cabinet::State>> seen = drivers::cabinet::State{};
    std::vector<drivers::cabinet::Lamp> told;

    WatchedCabinet cabinet() {
        return {[this](drivers::cabinet::Lamp lamp) {
                    told.push_back(lamp);
                    if (obeys && seen && *seen) (*seen)->lamp = lamp;
                },
                [this] { return seen; }};
    }
};

TEST(SelfTestOfDevices, asks_who_watches_the_cabinet_and_leaves_the_lamp_as_it_was) {
    using drivers::cabinet::Lamp;
    for (const Lamp was : {Lamp::off, Lamp::blinking, Lamp::steady}) {
        WatchedBoard board;
        (*board.seen)->lamp = was;
        const auto test = run_all({check_watched_cabinet(board.cabinet())});
        EXPECT_EQ(line_of(test, Trial::cabinet).verdict, Verdict::passed);
        EXPECT_EQ((*board.seen)->lamp, was);
        EXPECT_NE(board.told.front(), was) << "it was really changed";
    }
    WatchedBoard dull{.obeys = false};
    expect_failure_with_remedy(run_all({check_watched_cabinet(dull.cabinet())}), Trial::cabinet, Ailment::hardware);
    WatchedBoard away{.seen = drivers::trouble(Trouble::unplugged, "of the test")};
    expect_failure_with_remedy(run_all({check_watched_cabinet(away.cabinet())}), Trial::cabinet, Ailment::unplugged);
    WatchedBoard unseen{.seen = std::nullopt};
    expect_failure_with_remedy(run_all({check_watched_cabinet(unseen.cabinet())}), Trial::cabinet, Ailment::no_answer);
}

struct SelfTestOfMachine : testing::Test {
    KeyFiles keys() const {
        return {rigs::certificate_file("kiosk"), rigs::key_file("kiosk"), rigs::certificate_file("portal-seal"),
                rigs::certificate_file("ca")};
    }
    platform::WallTime now() const { return clock.now(); }
    std::string file(const std::string& name) const { return folder / name; }

    tests::TemporaryFolder folder;
    platform::SystemClock clock{platform::build_time()};
};

TEST_F(SelfTestOfMachine, seals_and_opens_with_keys_that_fit) {
    const auto test = run_all({check_keys(keys(), now())});
    EXPECT_TRUE(test.is_ready()) << line_of(test, Trial::keys).detail;
    EXPECT_EQ(test.lines.size(), 4u);
    for (const TestLine& line : test.lines) EXPECT_EQ(line.verdict, Verdict::passed) << name_of(line.test);
}

TEST_F(SelfTestOfMachine, finds_keys_that_do_not_fit_or_are_not_there) {
    KeyFiles foreign = keys(), none = keys();
    foreign.key = rigs::key_file("stranger");
    none.portal_certificate = file("nothing.pem");
    for (const KeyFiles& files : {foreign, none})
        expect_failure_with_remedy(run_all({check_keys(files, now())}), Trial::keys, Ailment::mistaken);
    EXPECT_EQ(line_of(run_all({check_keys(none, now())}), Trial::portal_certificate).excuse, Excuse::in_vain);
    const auto later = run_all({check_keys(keys(), now() + std::chrono::years(11))});
    for (const Trial test : {Trial::own_certificate, Trial::seal_certificate, Trial::portal_certificate})
        EXPECT_EQ(line_of(later, test).ailment, Ailment::expired);
    const auto soon = run_all({check_keys(keys(), rigs::certificate("kiosk").not_after() - std::chrono::days(5))});
    EXPECT_EQ(line_of(soon, Trial::own_certificate).ailment, Ailment::expiring);
}

TEST_F(SelfTestOfMachine, writes_and_reads_back_and_leaves_nothing) {
    EXPECT_TRUE(run_all({check_disk(folder.path(), 1)}).is_ready());
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
    expect_failure_with_remedy(run_all({check_disk(folder.path(), 2'000'000'000)}), Trial::disk, Ailment::full);
    expect_failure_with_remedy(run_all({check_disk(file("nowhere"), 1)}), Trial::disk, Ailment::hardware);
}

TEST_F(SelfTestOfMachine, finds_a_damaged_database_and_makes_none) {
    const std::vector<std::filesystem::path> files{file("state.db"), file("stats.db")};
    EXPECT_EQ(line_of(run_all({check_databases(files, now())}), Trial::database).verdict, Verdict::not_tested);
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
    {
        auto made = platform::Database::open(files[0].string()).value();
        ASSERT_TRUE(made.run_script("CREATE TABLE t (a TEXT); CREATE INDEX i ON t (a);"));
        const auto filled = made.transaction([&]() -> platform::Status {
            for (int i = 0; i < 2000; ++i)
                TRY_DO(made.run("INSERT INTO t VALUES (?1)", {std::string(100, static_cast<char>('a' + i % 20))}));
            return {};
        });
        ASSERT_TRUE(filled);
    }
    EXPECT_TRUE(run_all({check_databases(files, now())}).is_ready());
    auto bytes = platform::read_file(files[0]).value();
    for (std::size_t i = bytes.size() / 2; i < bytes.size() / 2 + 9000; ++i) bytes[i] = 0x55;
    ASSERT_TRUE(platform::write_file(files[0], platform::ByteView(bytes)));
    expect_failure_with_remedy(run_all({check_databases(files, now())}), Trial::database, Ailment::unwritable);
}

TEST_F(SelfTestOfMachine, finds_mistakes_in_settings_and_procedures) {
    EXPECT_TRUE(run_all({check_settings({})}).is_ready());
    expect_failure_with_remedy(run_all({check_settings({{.file = "settings.toml", .line = 3, .what = "what", .remedy = "remedy"}})}),
                               Trial::settings, Ailment::mistaken);
    CatalogueFiles files{TRAM_SOURCE_DIR "/assets/procedures", file("catalogue.cms"), rigs::certificate_file("ca"),
                         rigs::certificate_file("portal-catalogue")};
    const auto good = run_all({check_catalogue(files)});
    EXPECT_TRUE(good.is_ready()) << line_of(good, Trial::catalogue).detail;
    ASSERT_TRUE(platform::write_file(files.kept, std::string_view("signed by nobody")));
    expect_failure_with_remedy(run_all({check_catalogue(files)}), Trial::catalogue, Ailment::mistaken);
    files.procedures = file("none");
    expect_failure_with_remedy(run_all({check_catalogue(files)}), Trial::catalogue, Ailment::mistaken);
}

TEST_F(SelfTestOfMachine, finds_a_portal_that_is_away_and_then_compares_no_clock) {
    const auto test = run_all({check_portal({.api_base = "https://127.0.0.1:1", .ca_file = keys().portal_certificate}, keys(), clock)});
    expect_failure_with_remedy(test, Trial::portal, Ailment::offline);
    EXPECT_EQ(line_of(test, Trial::clock).excuse, Excuse::in_vain);
    const platform::SystemClock dead(std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now()) + 24h);
    const auto wrong = run_all({check_portal({.api_base = "https://127.0.0.1:1", .ca_file = keys().portal_certificate}, keys(), dead)});
    EXPECT_EQ(line_of(wrong, Trial::clock).ailment, Ailment::wrong);
}

TEST_F(SelfTestOfMachine, gives_every_figure_a_name_in_words) {
    TroubledScanner scanner;
    PretendBench bench;
    BenchCabinet cabinet(true);
    const auto test = run_all({check_scanner(scanner, {}, 10s), check_printer(bench.printer, striped_slip()), check_cabinet(cabinet),
                               check_keys(keys(), now()), check_disk(folder.path(), 1), check_memory_and_heat(),
                               check_catalogue({TRAM_SOURCE_DIR "/assets/procedures", {}, {}, {}}),
                               check_settings({{.file = "settings.toml", .line = 3, .what = "what", .remedy = "remedy"}})});
    for (const TestLine& line : test.lines)
        for (const Figure& figure : line.figures)
            for (const Language language : {Language::vietnamese, Language::english})
                EXPECT_FALSE(all_words().say("self_test_figure_" + figure.name, language).empty()) << figure.name;
}

TEST_F(SelfTestOfMachine, has_a_readiness_report_on_paper) {
    TroubledScanner scanner(Trouble::jammed);
    PretendBench bench;
    const auto test = run_all({check_scanner(scanner, {}, 10s), check_printer(bench.printer, striped_slip()), check_keys(keys(), now())});
    auto letters = tests::letters();
    const auto bytes =
        pdf_of(test, {.agency = "Trung tâm", .branch = "Bưu điện Mẫu", .kiosk = "hcm-001", .version = "1.2.3", .made = now()}, all_words(),
               Language::vietnamese, TRAM_BIN_DIR "/../assets/pictures", letters);
    ASSERT_TRUE(platform::write_file(file("report.pdf"), platform::ByteView(bytes)));
    ASSERT_EQ(std::system(("pdftotext -enc UTF-8 -layout " + file("report.pdf") + " " + file("text")).c_str()), 0);
    const auto text = platform::read_text(file("text")).value();
    const auto at = [&](std::string_view words) { return text.find(words); };
    for (const auto words : {"hcm-001", "CHƯA sẵn sàng", "Cách xử lý", "rút nhẹ giấy", "Máy in phiếu", "Phiếu thử vừa in"})
        EXPECT_NE(at(words), std::string::npos) << words << " is not in\n" << text;
    EXPECT_LT(at("Máy quét"), at("Máy in phiếu")) << "what is broken comes first";
}

TEST(SmallerPicture, is_white_where_nothing_was_drawn) {
    const platform::Picture drawing{4, 2, {0x00000000, 0, 0xFF102030, 0xFF102030, 0, 0, 0xFF102030, 0xFF102030}};
    const auto small = smaller(drawing, 2);
    EXPECT_EQ(small.width, 2);
    EXPECT_EQ(small.height, 1);
    EXPECT_EQ(small.pixels, (std::vector<std::uint32_t>{0xFFFFFFFF, 0xFF102030}));
}

}  // namespace
}  // namespace kiosk::care
