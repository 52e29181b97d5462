#include "drivers/scanner/sane_scanner.h"

#include <gtest/gtest.h>
#include <httplib.h>

#include <csignal>
#include <fstream>
#include <future>

#include "drivers/scanner/sane_options.h"
#include "drivers/scanner/sane_trouble.h"
#include "tests/drivers/scanner/scanner_rig.h"
#include "tests/rigs/escl_scanner/escl_scanner.h"

namespace drivers::scanner {
namespace {

using namespace std::chrono_literals;

constexpr ScanRequest colour_page{};
constexpr ScanRequest grey_page{Source::platen, ColourMode::grey, 300};
constexpr ScanRequest fed_page{Source::feeder, ColourMode::colour, 300};

std::string outcome(const Result<Raster>& sheet) { return sheet ? "page" : name_of(sheet.error().trouble); }

// One scan with a driver as it is set up; the name of what came of it.
std::string outcome_of(const SaneScanner::Setup& setup, const ScanRequest& request = colour_page) {
    return outcome(SaneScanner(setup).scan(request, {}, {}));
}

TEST(SaneScanner, gives_a_colour_page_pixel_by_pixel) {
    Workplace place;
    const Raster paper = chequered(2480, 3508, 3);
    double last = 0;
    const auto sheet = SaneScanner(place.pnm(paper)).scan(colour_page, [&](double now) { last = std::max(last, now); }, {});
    ASSERT_TRUE(sheet) << sheet.error().detail;
    EXPECT_EQ(sheet->width, 2480);
    EXPECT_EQ(sheet->height, 3508);
    EXPECT_EQ(sheet->samples, 3);
    EXPECT_EQ(sheet->dpi, 300);
    EXPECT_TRUE(sheet->pixels == paper.pixels);
    EXPECT_EQ(last, 1.0);
}

TEST(SaneScanner, gives_a_grey_page_pixel_by_pixel) {
    Workplace place;
    const Raster paper = chequered(1234, 777, 1);
    const auto sheet = SaneScanner(place.pnm(paper)).scan(grey_page, {}, {});
    ASSERT_TRUE(sheet) << sheet.error().detail;
    EXPECT_EQ(sheet->samples, 1);
    EXPECT_TRUE(sheet->pixels == paper.pixels);
}

TEST(SaneScanner, makes_a_page_grey_when_the_device_cannot) {
    Workplace place;
    const Raster paper = chequered(300, 200, 3);
    const auto sheet = SaneScanner(place.pnm(paper)).scan(grey_page, {}, {});
    ASSERT_TRUE(sheet) << sheet.error().detail;
    EXPECT_TRUE(sheet->pixels == grey_of(paper).pixels);
}

TEST(SaneScanner, takes_a_page_whose_length_is_not_known_before_its_end) {
    Workplace place;
    const Raster paper = chequered(640, 901, 3);
    const auto sheet = SaneScanner(place.pnm(paper, {"hand-scanner=yes"})).scan(colour_page, {}, {});
    ASSERT_TRUE(sheet) << sheet.error().detail;
    EXPECT_EQ(sheet->height, 901);
    EXPECT_TRUE(sheet->pixels == paper.pixels);
}

TEST(SaneScanner, puts_three_passes_together) {
    Workplace place;
    const Raster paper = chequered(640, 481, 3);
    const auto sheet = SaneScanner(place.pnm(paper, {"three-pass=yes"})).scan(colour_page, {}, {});
    ASSERT_TRUE(sheet) << sheet.error().detail;
    EXPECT_EQ(sheet->samples, 3);
    EXPECT_TRUE(sheet->pixels == paper.pixels);
}

TEST(SaneScanner, scans_the_whole_glass_up_to_A4) {
    Workplace place;
    for (const ScanRequest& request : {colour_page, grey_page}) {
        const auto sheet = SaneScanner(place.test_driver()).scan(request, {}, {});
        ASSERT_TRUE(sheet) << sheet.error().detail;
        EXPECT_NEAR(sheet->width, 2480, 8);
        EXPECT_NEAR(sheet->height, 3508, 8);
        EXPECT_EQ(sheet->samples, request.mode == ColourMode::grey ? 1 : 3);
        EXPECT_EQ(sheet->dpi, 300);
    }
}

TEST(SaneScanner, asks_for_8_bits_of_a_device_that_stands_at_16) {
    Workplace place;
    const auto sheet =
        SaneScanner(place.test_driver({"depth=16", "test-picture=Solid white"})).scan({Source::platen, ColourMode::colour, 75}, {}, {});
    ASSERT_TRUE(sheet) << sheet.error().detail;
    EXPECT_EQ(sheet->dpi, 75);
    EXPECT_EQ(sheet->pixels.front(), 255);
}

TEST(SaneScanner, uses_one_child_for_page_after_page) {
    Workplace place;
    SaneScanner scanner(place.pnm(chequered(100, 100, 3)));
    ASSERT_TRUE(scanner.scan(colour_page, {}, {}));
    const pid_t first = child_of_this_process();
    ASSERT_TRUE(scanner.scan(colour_page, {}, {}));
    EXPECT_EQ(child_of_this_process(), first);
}

TEST(SaneScanner, gives_the_page_although_its_child_dies_in_the_middle) {
    Workplace place;
    const Raster paper = chequered(2480, 3508, 3);
    bool is_killed = false;
    const auto sheet = SaneScanner(place.pnm(paper))
                           .scan(colour_page,
                                 [&](double done) {
                                     if (!is_killed && done > 0.1) is_killed = ::kill(child_of_this_process(), SIGKILL) == 0;
                                 },
                                 {});
    EXPECT_TRUE(is_killed);
    ASSERT_TRUE(sheet) << sheet.error().detail;
    EXPECT_TRUE(sheet->pixels == paper.pixels);
}

TEST(SaneScanner, says_crashed_when_the_child_dies_twice) {
    Workplace place;
    int deaths = 0;
    const auto sheet = SaneScanner(place.pnm(chequered(2480, 3508, 3)))
                           .scan(colour_page,
                                 [&](double done) {
                                     if (done < 0.1) deaths += ::kill(child_of_this_process(), SIGKILL) == 0;
                                 },
                                 {});
    EXPECT_EQ(outcome(sheet), "crashed");
    EXPECT_GE(deaths, 2);
}

TEST(SaneScanner, says_no_answer_when_the_driver_hangs_twice) {
    Workplace place;
    SaneScanner::Setup setup = place.pnm(chequered(2480, 3508, 3));
    setup.patience = 500ms;
    SaneScanner scanner(setup);
    const auto sheet = scanner.scan(colour_page, [](double) { ::kill(child_of_this_process(), SIGSTOP); }, {});
    EXPECT_EQ(outcome(sheet), "no_answer");
    EXPECT_EQ(outcome(scanner.scan(colour_page, {}, {})), "page");
}

TEST(SaneScanner, says_missing_when_there_is_no_such_device) {
    Workplace place;
    SaneScanner::Setup setup = place.pnm(chequered(10, 10, 3));
    setup.device = "pnm:7";
    EXPECT_EQ(outcome_of(setup), "missing");
    const Status probed = SaneScanner(setup).probe({});
    ASSERT_FALSE(probed);
    EXPECT_EQ(probed.error().trouble, Trouble::missing);
}

TEST(SaneScanner, says_missing_when_there_is_no_device_at_all) {
    Workplace place;
    SaneScanner::Setup setup = place.pnm(chequered(10, 10, 3));
    std::ofstream(place.folder() / "dll.conf") << "\n";
    setup.device.clear();
    EXPECT_EQ(outcome_of(setup), "missing");
}

TEST(SaneScanner, takes_the_first_device_when_none_is_named) {
    Workplace place;
    SaneScanner::Setup setup = place.pnm(chequered(10, 10, 3));
    setup.device.clear();
    EXPECT_TRUE(SaneScanner(setup).probe({}));
    EXPECT_EQ(outcome_of(setup), "page");
}

TEST(SaneScanner, says_crashed_when_its_program_is_not_there) {
    Workplace place;
    SaneScanner::Setup setup = place.pnm(chequered(10, 10, 3));
    setup.program = "/no/such/program";
    EXPECT_EQ(outcome_of(setup), "crashed");
}

struct Injected {
    const char* option;
    const char* outcome;
};

TEST(SaneScanner, names_each_trouble_that_a_driver_can_report_while_reading) {
    Workplace place;
    for (const Injected& injected : {Injected{"SANE_STATUS_UNSUPPORTED", "unsupported"},
                                     {"SANE_STATUS_CANCELLED", "cancelled"},
                                     {"SANE_STATUS_DEVICE_BUSY", "busy"},
                                     {"SANE_STATUS_INVAL", "unsupported"},
                                     {"SANE_STATUS_EOF", "bad_data"},
                                     {"SANE_STATUS_JAMMED", "jammed"},
                                     {"SANE_STATUS_NO_DOCS", "no_paper"},
                                     {"SANE_STATUS_COVER_OPEN", "cover_open"},
                                     {"SANE_STATUS_IO_ERROR", "unplugged"},
                                     {"SANE_STATUS_NO_MEM", "no_memory"},
                                     {"SANE_STATUS_ACCESS_DENIED", "denied"}}) {
        EXPECT_EQ(outcome_of(place.test_driver({std::string("read-return-value=") + injected.option})), injected.outcome)
            << injected.option;
    }
}

TEST(SaneScanner, works_again_after_each_trouble) {
    Workplace place;
    rigs::EsclScanner device({});
    SaneScanner scanner(place.escl(device.port()));
    for (const auto fault : {rigs::ScannerFault::jam, rigs::ScannerFault::empty, rigs::ScannerFault::drop}) {
        device.set_fault(fault);
        EXPECT_NE(outcome(scanner.scan(fed_page, {}, {})), "page");
        device.set_fault(rigs::ScannerFault::none);
        EXPECT_EQ(outcome(scanner.scan(fed_page, {}, {})), "page");
    }
}

TEST(SaneTrouble, depends_on_where_the_same_status_was_met) {
    EXPECT_EQ(trouble_of({SANE_STATUS_IO_ERROR, wire::Stage::open}).trouble, Trouble::offline);
    EXPECT_EQ(trouble_of({SANE_STATUS_IO_ERROR, wire::Stage::start}).trouble, Trouble::hardware);
    EXPECT_EQ(trouble_of({SANE_STATUS_IO_ERROR, wire::Stage::read}).trouble, Trouble::unplugged);
    EXPECT_EQ(trouble_of({SANE_STATUS_INVAL, wire::Stage::open}).trouble, Trouble::missing);
    EXPECT_EQ(trouble_of({99, wire::Stage::read}).trouble, Trouble::hardware);
}

TEST(EsclScanner, gives_an_A4_page_in_colour_and_in_grey) {
    Workplace place;
    rigs::EsclScanner device({});
    SaneScanner scanner(place.escl(device.port()));
    for (const ScanRequest& request : {colour_page, grey_page}) {
        const auto sheet = scanner.scan(request, {}, {});
        ASSERT_TRUE(sheet) << sheet.error().detail;
        EXPECT_NEAR(sheet->width, 2480, 8);
        EXPECT_NEAR(sheet->height, 3508, 8);
        EXPECT_EQ(sheet->samples, request.mode == ColourMode::grey ? 1 : 3);
    }
}

TEST(EsclScanner, shows_whatever_paper_lies_on_the_glass) {
    Workplace place;
    const auto glass = place.folder() / "glass.jpg";
    rigs::EsclScanner device({0, glass, {}});
    SaneScanner scanner(place.escl(device.port()));
    const auto lay = [&](std::uint8_t light) {
        Raster paper{2480, 3508, 3, 300, {}};
        paper.pixels.assign(2480UL * 3508UL * 3UL, light);
        const auto page = make_page(paper);
        ASSERT_TRUE(page);
        std::ofstream(glass, std::ios::binary)
            .write(reinterpret_cast<const char*>(page->jpeg.data()), static_cast<std::streamsize>(page->jpeg.size()));
    };
    for (const std::uint8_t light : {40, 200}) {
        lay(light);
        const auto sheet = scanner.scan(colour_page, {}, {});
        ASSERT_TRUE(sheet) << sheet.error().detail;
        EXPECT_NEAR(sheet->pixels[sheet->pixels.size() / 2], light, 2);
    }
}

TEST(EsclScanner, names_a_jam_an_empty_feeder_and_a_pulled_plug) {
    Workplace place;
    rigs::EsclScanner device({});
    const SaneScanner::Setup setup = place.escl(device.port());
    device.set_fault(rigs::ScannerFault::jam);
    EXPECT_EQ(outcome_of(setup, fed_page), "jammed");
    device.set_fault(rigs::ScannerFault::empty);
    EXPECT_EQ(outcome_of(setup, fed_page), "no_paper");
    device.set_fault(rigs::ScannerFault::drop);
    EXPECT_EQ(outcome_of(setup), "unplugged");
}

TEST(EsclScanner, names_an_open_cover_and_is_not_found_while_it_is_unplugged) {
    Workplace place;
    rigs::EsclScanner device({});
    const SaneScanner::Setup setup = place.escl(device.port());
    device.set_fault(rigs::ScannerFault::cover);
    EXPECT_EQ(outcome_of(setup, fed_page), "cover_open");
    device.set_fault(rigs::ScannerFault::gone);
    EXPECT_EQ(outcome_of(setup), "offline");
    device.set_fault(rigs::ScannerFault::none);
    EXPECT_EQ(outcome_of(setup), "page");
}

TEST(EsclScanner, takes_its_faults_over_the_network_too) {
    Workplace place;
    rigs::EsclScanner device({});
    httplib::Client control("127.0.0.1", device.port());
    const auto taken = control.Post("/control?fault=empty");
    ASSERT_TRUE(taken);
    EXPECT_EQ(taken->status, 200);
    EXPECT_EQ(outcome_of(place.escl(device.port()), fed_page), "no_paper");
    EXPECT_EQ(control.Post("/control?fault=nonsense")->status, 400);
}

TEST(EsclScanner, is_offline_when_nobody_listens) {
    Workplace place;
    int port = 0;
    { port = rigs::EsclScanner({}).port(); }
    const Status probed = SaneScanner(place.escl(port)).probe({});
    ASSERT_FALSE(probed);
    EXPECT_EQ(probed.error().trouble, Trouble::offline);
}

TEST(EsclScanner, is_seen_by_a_probe) {
    Workplace place;
    rigs::EsclScanner device({});
    const Status probed = SaneScanner(place.escl(device.port())).probe({});
    EXPECT_TRUE(probed) << probed.error().detail;
}

TEST(EsclScanner, is_given_up_when_it_never_delivers) {
    Workplace place;
    rigs::EsclScanner device({});
    device.set_fault(rigs::ScannerFault::hang);
    SaneScanner::Setup setup = place.escl(device.port());
    setup.patience = 700ms;
    EXPECT_EQ(outcome_of(setup), "no_answer");
}

TEST(EsclScanner, is_left_within_200_ms_of_a_stop) {
    Workplace place;
    rigs::EsclScanner device({});
    device.set_fault(rigs::ScannerFault::hang);
    SaneScanner scanner(place.escl(device.port()));
    std::stop_source stop;
    auto scan = std::async(std::launch::async, [&] { return outcome(scanner.scan(colour_page, {}, stop.get_token())); });
    ASSERT_TRUE(device.wait_until_hanging(10'000));
    const auto told = std::chrono::steady_clock::now();
    stop.request_stop();
    EXPECT_EQ(scan.get(), "cancelled");
    EXPECT_LT(std::chrono::steady_clock::now() - told, 200ms);
    EXPECT_EQ(child_of_this_process(), -1);
}

TEST(SaneOptions, know_the_many_names_of_colour) {
    const SANE_String_Const epson[] = {"Lineart", "Gray", "Color", nullptr};
    const SANE_String_Const brother[] = {"Black & White", "True Gray", "24bit Color[Fast]", nullptr};
    EXPECT_STREQ(match(epson, {"Color", "Colour", "24bit"}), "Color");
    EXPECT_STREQ(match(brother, {"Color", "Colour", "24bit"}), "24bit Color[Fast]");
    EXPECT_STREQ(match(brother, {"Gray", "Grey", "True Gray"}), "True Gray");
    EXPECT_EQ(match(epson, {"Transparency"}), nullptr);
}

}  // namespace
}  // namespace drivers::scanner
