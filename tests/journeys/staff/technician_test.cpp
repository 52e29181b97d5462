// A technician at the whole kiosk: a printer in trouble, a new roll, dirty glass, and back to the citizens.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "platform/files.h"
#include "tests/journeys/post_office/site.h"
#include "tests/journeys/staff/hired.h"
#include "tests/rigs/visit/visit_rig.h"

namespace journeys {
namespace {

using namespace kiosk::visit;
using namespace std::chrono_literals;
using drivers::printer::sim::Mishap;
using kiosk::care::Ailment;
using kiosk::care::Part;
using kiosk::care::WhiteSheet;

class TechnicianAtTheKiosk : public StaffedPostOffice {
protected:
    TechnicianAtTheKiosk() : StaffedPostOffice(kiosk::staff::Role::technician) {}
    void SetUp() override {
        StaffedPostOffice::SetUp();
        site_.file = folder_ / "settings.toml";
        ASSERT_TRUE(
            platform::write_file(site_.file,
                                 "[kiosk]\nid = \"kiosk-0001\"\nbranch_name_vi = \"Mẫu\"\nbranch_name_en = \"Sample\"\nhotline = "
                                 "\"1900\"\n[portal]\napi_base = \"https://portal.example\"\npublic_base = \"https://portal.example\"\n"));
    }
    void begin_maintenance() {
        sign_in();
        intend(OpenMaintenance{});
        ASSERT_EQ(step(), Step::maintenance);
    }
    bool feels(Part part, std::optional<Ailment> ailment) {
        return until([&] {
            const auto state = view().health.of(part);
            return ailment ? state.is_ill() && state.ailment == *ailment : state.kind == kiosk::care::State::Kind::well;
        });
    }
    const Maintenance& all() const { return *view().maintenance; }
    bool comes_to_roll(RollStep goal) {
        return until([&] { return all().roll == goal; });
    }
    void lay_on_dirty_glass() {
        drivers::scanner::Raster glass{.width = 2480, .height = 3508, .samples = 3, .dpi = 300};
        glass.pixels.assign(static_cast<std::size_t>(glass.width) * static_cast<std::size_t>(glass.height) * 3, 236);
        for (int y = 1700; y < 1716; ++y)
            for (int x = 1200; x < 1216; ++x)
                for (int sample = 0; sample < 3; ++sample)
                    glass
                        .pixels[(static_cast<std::size_t>(y) * 2480 + static_cast<std::size_t>(x)) * 3 + static_cast<std::size_t>(sample)] =
                        70;
        const auto page = drivers::scanner::make_page(glass);
        ASSERT_TRUE(page);
        std::ofstream(folder_ / "glass.jpg", std::ios::binary)
            .write(reinterpret_cast<const char*>(page->jpeg.data()), static_cast<std::streamsize>(page->jpeg.size()));
    }
    bool tested() {
        return until([&] { return all().found.self_test && all().found.self_test->is_over; }, 120s);
    }
    std::string verdict_of(const std::string& test) const {
        for (const auto& line : all().found.self_test->lines)
            if (name_of(line.test) == test) return std::string(name_of(line.verdict)) + (line.detail.empty() ? "" : ": " + line.detail);
        return "nothing";
    }
    nlohmann::json report() const {
        return nlohmann::json::parse(platform::read_text(site_.paths.state + "/self-test.json").value_or("{}"), nullptr, false);
    }
    WhiteSheet::Verdict scan_white_sheet() {
        intend(DoChore{kiosk::care::ScanWhiteSheet{}});
        EXPECT_TRUE(until([&] { return !all().busy; }));
        EXPECT_TRUE(all().found.sheet && all().found.sheet->sheet);
        return all().found.sheet && all().found.sheet->sheet ? all().found.sheet->sheet->verdict : WhiteSheet::Verdict::dark;
    }
};

TEST_F(TechnicianAtTheKiosk, finds_the_printer_first_changes_its_roll_finds_dirt_on_the_glass_and_goes) {
    open();
    look_after();
    printer_.strike(Mishap::paper_out);
    ASSERT_TRUE(feels(Part::printer, Ailment::no_paper));
    begin_maintenance();
    ASSERT_FALSE(view().health.ill().empty());
    EXPECT_EQ(view().health.ill().front(), Part::printer);

    intend(OpenDevice{Part::printer});
    intend(ChangeRoll{});
    EXPECT_EQ(all().roll, RollStep::open);
    printer_.strike(Mishap::cover_open);
    ASSERT_TRUE(comes_to_roll(RollStep::fill));
    EXPECT_TRUE(printer_.slips().empty());
    printer_.mend(Mishap::paper_out);
    printer_.mend(Mishap::cover_open);
    ASSERT_TRUE(comes_to_roll(RollStep::done));
    EXPECT_EQ(printer_.slips().size(), 1u);
    EXPECT_TRUE(feels(Part::printer, {}));
    intend(Back{});

    intend(OpenDevice{Part::scanner});
    lay_on_dirty_glass();
    EXPECT_EQ(scan_white_sheet(), WhiteSheet::Verdict::dirty);
    EXPECT_EQ(all().found.sheet->sheet->dark_cells,
              std::vector<int>{1707 * WhiteSheet::rows / 3508 * WhiteSheet::columns + 1207 * WhiteSheet::columns / 2480});
    lay("blank");  // wiped
    EXPECT_EQ(scan_white_sheet(), WhiteSheet::Verdict::clean);
    lay("card_2021_front");
    intend(DoChore{kiosk::care::ReadCardOnGlass{}});
    ASSERT_TRUE(until([&] { return all().found.glass_card.has_value(); }));
    EXPECT_TRUE(all().found.glass_card->read && *all().found.glass_card->read);
    intend(Back{});

    intend(EndMaintenance{});
    ASSERT_TRUE(comes_to(Step::welcome));
    EXPECT_EQ(view().on_duty, nullptr);
    EXPECT_TRUE(outbox().empty());
    walk_to(Step::done);
    EXPECT_EQ(session().filing, Filing::accepted) << "the machine serves again";
}

TEST_F(TechnicianAtTheKiosk, tests_all_of_the_machine_and_finds_the_printer_out_of_paper_first) {
    open();
    look_after();
    printer_.strike(Mishap::paper_out);
    ASSERT_TRUE(feels(Part::printer, Ailment::no_paper));
    lay("blank");
    begin_maintenance();
    intend(OpenPage{Step::maintain_self_test});
    ASSERT_EQ(step(), Step::maintain_self_test);
    ASSERT_TRUE(tested()) << "within two minutes";
    const auto& reading = *all().found.self_test;
    EXPECT_FALSE(reading.is_ready);
    EXPECT_LT(reading.took, 2min);
    ASSERT_EQ(reading.lines.size(), kiosk::care::test_count) << "something is said of all parts";
    EXPECT_EQ(reading.lines[0].test, kiosk::care::Trial::printer);
    EXPECT_EQ(reading.lines[0].ailment, Ailment::no_paper);
    EXPECT_EQ(std::count_if(reading.lines.begin(), reading.lines.end(), [](const auto& line) { return line.keeps_from_service(); }), 1);
    EXPECT_EQ(verdict_of("scanner"), "passed") << "on the kiosk's own worker, with its own driver";
    EXPECT_EQ(verdict_of("portal"), "passed");
    EXPECT_EQ(verdict_of("database"), "passed") << "which the kiosk has open";

    ASSERT_EQ(reading.report, site_.paths.state + "/self-test");
    EXPECT_TRUE(reading.is_signed);
    const auto told = report()["tests"][0];
    EXPECT_EQ(told["test"], "printer");
    EXPECT_EQ(told["trouble"], "no_paper");
    const auto& words = kiosk::visit::shipped_words();
    EXPECT_EQ(told["remedy"], words.say(kiosk::care::remedy_words(Part::printer, Ailment::no_paper), kiosk::Language::vietnamese));
    EXPECT_TRUE(std::filesystem::exists(reading.report + ".json.p7s"));
    const auto pdf = platform::read_text(reading.report + ".pdf");
    ASSERT_TRUE(pdf);
    EXPECT_TRUE(pdf->starts_with("%PDF-"));
    EXPECT_NE(pdf->find("/ByteRange"), std::string::npos) << "signed";

    printer_.mend(Mishap::paper_out);
    ASSERT_TRUE(feels(Part::printer, {}));
    intend(DoChore{kiosk::care::RunSelfTest{}});
    ASSERT_TRUE(tested());
    EXPECT_TRUE(all().found.self_test->is_ready) << report().dump(1);
    EXPECT_EQ(printer_.slips().size(), 1u) << "the test's own";
    intend(PrintSelfTest{});
    ASSERT_TRUE(until([&] { return view().desk->slip == Desk::Slip::printed; }));
    EXPECT_EQ(printer_.slips().size(), 2u);
}

TEST_F(TechnicianAtTheKiosk, leaves_a_self_test_that_runs_and_goes_on_with_other_things) {
    open();
    look_after();
    lay("blank");
    begin_maintenance();
    intend(OpenPage{Step::maintain_self_test});
    ASSERT_TRUE(until([&] { return all().found.self_test.has_value(); }));
    intend(Back{});
    ASSERT_EQ(step(), Step::maintenance);
    ASSERT_TRUE(tested()) << "it ends soon";
    EXPECT_TRUE(all().found.self_test->was_stopped);
    EXPECT_FALSE(std::filesystem::exists(site_.paths.state + "/self-test.json")) << "half a report is none";
    intend(OpenDevice{Part::scanner});
    EXPECT_EQ(scan_white_sheet(), WhiteSheet::Verdict::clean) << "its worker is free";
    intend(Back{});
    intend(EndMaintenance{});
    ASSERT_TRUE(comes_to(Step::welcome));
    walk_to(Step::done);
    EXPECT_EQ(session().filing, Filing::accepted);
}

TEST_F(TechnicianAtTheKiosk, sees_line_outbox_journal_versions_and_changes_a_setting_and_back) {
    site_.portal.wait_s = soon_s;
    portal_.order("refuse");
    open();
    walk_to(Step::done);
    for (const Step goal : {Step::rating, Step::goodbye, Step::welcome}) {
        intend(Finish{});
        ASSERT_TRUE(comes_to(goal));
    }
    begin_maintenance();
    intend(OpenPage{Step::maintain_outbox});
    ASSERT_TRUE(until([&] { return all().found.outbox.has_value(); }));
    EXPECT_EQ(all().found.outbox->waiting.number, 1);
    portal_.order("none");
    intend(DoChore{kiosk::care::RetryOutbox{}});
    EXPECT_TRUE(until([&] {
        const auto rows = outbox();
        return rows.size() == 1 && rows[0].state == kiosk::dossier::OutboxState::accepted;
    }));
    intend(Back{});

    intend(OpenPage{Step::maintain_network});
    ASSERT_TRUE(until([&] { return all().found.line.has_value(); }));
    EXPECT_TRUE(all().found.line->portal) << all().found.line->portal.error().detail;
    EXPECT_GT(all().found.line->latency, 0ms);
    ASSERT_TRUE(all().found.line->clock_ahead);
    EXPECT_LE(std::chrono::abs(*all().found.line->clock_ahead), 2s) << "both read this machine's clock";
    intend(Back{});

    intend(OpenPage{Step::maintain_journal});
    ASSERT_TRUE(until([&] { return all().found.journal.has_value(); }));
    const auto& lines = all().found.journal->lines;
    ASSERT_TRUE(lines);
    EXPECT_TRUE(std::any_of(lines->begin(), lines->end(), [](const auto& line) { return line.event == "staff_did"; }));
    intend(DoChore{kiosk::care::ReadJournal{kiosk::JournalKind::visits, view().today}});
    ASSERT_TRUE(until([&] { return !all().busy; }));
    for (const auto& line : all().found.journal->lines.value())
        EXPECT_EQ(kiosk::kind_of(line.event), kiosk::JournalKind::visits) << line.event;
    intend(Back{});

    intend(OpenPage{Step::maintain_versions});
    ASSERT_TRUE(until([&] { return all().found.versions.has_value(); }));
    EXPECT_GT(all().found.versions->procedures, 0u);
    EXPECT_EQ(all().found.versions->catalogue.size(), 12u);
    EXPECT_EQ(all().found.versions->settings.size(), 12u);
    intend(Back{});

    intend(OpenPage{Step::maintain_settings});
    ASSERT_TRUE(until([&] { return all().found.settings.has_value(); }));
    intend(DoChore{kiosk::care::ChangeSetting{"visit.idle_s", "75"}});
    ASSERT_TRUE(until([&] { return !all().busy; }));
    EXPECT_TRUE(all().found.settings->changed) << all().found.settings->done.error().detail;
    EXPECT_NE(platform::read_text(site_.file)->find("idle_s = 75"), std::string::npos);
    intend(DoChore{kiosk::care::UndoSetting{}});
    ASSERT_TRUE(until([&] { return !all().busy; }));
    EXPECT_EQ(platform::read_text(site_.file)->find("idle_s"), std::string::npos);
}

}  // namespace
}  // namespace journeys
