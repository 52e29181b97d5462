// Every procedure that can be finished here, in both languages: filled in, scanned, sealed, sent, and accepted by the portal, which then
// has just what was asked.
#include <fmt/format.h>

#include <fstream>
#include <regex>

#include "drivers/scanner/jpeg.h"
#include "kiosk/visit/consent.h"
#include "tests/journeys/post_office/filed.h"
#include "tests/journeys/post_office/post_office.h"
#include "tests/rigs/visit/visit_rig.h"
#include "tests/rigs/walks/expected.h"
#include "tests/rigs/walks/walker.h"

namespace journeys {
namespace {

using kiosk::Language;
using kiosk::dossier::PayWay;
using kiosk::procedures::Answers;
using kiosk::procedures::Procedure;
using nlohmann::json;
using walks::Plan;

constexpr int dpi = 150, dpi_for_cards = 300;  // nobody reads the papers, but the card's code

struct Filed {
    Plan plan;
    std::string id, dossier_code;
    bool paid = false;
};

class EveryProcedure : public PostOffice {
protected:
    void step_on() override {
        if (step() == Step::paying) return pay();
        if (step() == Step::place_card) lay("card_2021_front");
        if (step() == Step::papers) lay_small_paper();
        for (auto& wish : walks::next_wishes(plan_, view(), words_)) intend(std::move(wish));
        for (const auto& error : session().errors) ADD_FAILURE() << plan_.procedure << " " << error.field << " is not taken";
    }

    static platform::Date today() {
        return platform::date_of(std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()));
    }
    std::vector<Plan> plans_in_both_languages();
    void lay_small_paper() const;
    Plan plan_for(const Procedure& procedure, Language language, std::size_t number);
    Filed file(const Plan& plan);
    void expect_at_the_portal(const Filed& filed) const;

    kiosk::procedures::Catalogue catalogue_ = kiosk::visit::shipped_catalogue();
    kiosk::Dictionary words_ = kiosk::visit::shipped_words();
    Plan plan_;
};

// A sheet with lines on it, as few bytes as that takes.
void EveryProcedure::lay_small_paper() const {
    drivers::scanner::Raster sheet{.width = 210 * dpi * 10 / 254, .height = 297 * dpi * 10 / 254, .samples = 3, .dpi = dpi, .pixels = {}};
    sheet.pixels.resize(static_cast<std::size_t>(sheet.width * sheet.height * sheet.samples), 250);
    constexpr int margin = 120, between = 40, thick = 8;
    for (int y = margin; y < sheet.height - margin; ++y) {
        if (y % between >= thick) continue;
        const auto row = sheet.pixels.begin() + static_cast<std::ptrdiff_t>(y * sheet.width * sheet.samples);
        std::fill(row + margin * sheet.samples, row + (sheet.width - margin) * sheet.samples, 40);
    }
    const auto jpeg = drivers::scanner::encode_jpeg(sheet, 70);
    ASSERT_TRUE(jpeg);
    std::ofstream(folder_ / "glass.new", std::ios::binary)
        .write(reinterpret_cast<const char*>(jpeg->data()), static_cast<std::streamsize>(jpeg->size()));
    std::filesystem::rename(folder_ / "glass.new", folder_ / "glass.jpg");
}

// Other answers, and another way of delivery, of handing over and of paying, from dossier to dossier.
Plan EveryProcedure::plan_for(const Procedure& procedure, Language language, std::size_t number) {
    using kiosk::procedures::HandOver;
    walks::Walker walker(procedure, kiosk::visit::shipped_places(), words_, today());
    for (std::size_t skipped = 0; skipped < number % 3; ++skipped) walker.draw();
    auto answers = walker.draw();
    EXPECT_TRUE(answers);
    return {.procedure = procedure.code,
            .language = language,
            .answers = answers.value_or(Answers{}),
            .with_card = number % 10 == 0,
            .may_be_called = number % 3 == 0,
            .delivery = procedure.deliveries[number % procedure.deliveries.size()],
            .hand_over = number % 2 == 0 ? HandOver::counter : HandOver::postman,
            .pay = std::array{PayWay::now, PayWay::later, PayWay::counter}[number % 3]};
}

std::vector<Plan> EveryProcedure::plans_in_both_languages() {
    std::vector<Plan> out;
    for (const Procedure& procedure : catalogue_.all()) {
        if (procedure.mode != kiosk::procedures::Mode::here) continue;
        for (const Language language : {Language::vietnamese, Language::english}) out.push_back(plan_for(procedure, language, out.size()));
    }
    return out;
}

Filed EveryProcedure::file(const Plan& plan) {
    plan_ = plan;
    walk_to(Step::done);
    Filed out{plan, session().dossier_id, session().dossier_code};
    EXPECT_EQ(session().filing, Filing::accepted);
    const auto& payment = session().payment;
    out.paid = payment && payment->status == kiosk::portal::PaymentStatus::paid;
    EXPECT_EQ(out.paid, payment && !payment->receipt_number.empty());
    EXPECT_EQ(out.paid, session().pay == PayWay::now);
    if (!HasFatalFailure()) walk_to(Step::goodbye);
    if (HasFatalFailure()) return out;
    intend(kiosk::visit::Finish{});
    EXPECT_TRUE(comes_to(Step::welcome));
    return out;
}

void EveryProcedure::expect_at_the_portal(const Filed& filed) const {
    const Procedure& procedure = *catalogue_.find(filed.plan.procedure);
    const auto expected = walks::expected_of(filed.plan, procedure, today(), words_);
    const json manifest = filed_manifest(folder_.path() / "portal.db", filed.id);
    ASSERT_TRUE(manifest.is_object());
    EXPECT_TRUE(std::regex_match(filed.dossier_code, std::regex("H[0-9]+[.][0-9.]+-[0-9]{6}-[0-9]{4}"))) << filed.dossier_code;
    EXPECT_EQ(manifest["procedure"], (json{{"code", procedure.code}, {"version", procedure.version}}));
    EXPECT_EQ(manifest["applicant"]["proof"], filed.plan.with_card ? "unverified" : "none");

    Answers answers;
    for (const auto& [key, answer] : manifest["answers"].items()) answers[key] = platform::Secret(answer.get<std::string>());
    EXPECT_EQ(walks::differences(expected, answers), "");

    std::map<std::string, std::size_t> papers;
    for (const json& paper : manifest["papers"]) papers[paper["key"]] = paper["pages"].size();
    EXPECT_EQ(papers, expected.papers);

    static constexpr std::array deliveries{"post", "post_office", "agency", "electronic"};
    static constexpr std::array hand_overs{"none", "counter", "postman"};
    const json& delivery = manifest["delivery"];
    EXPECT_EQ(delivery["kind"], deliveries[static_cast<std::size_t>(filed.plan.delivery)]);
    const std::string hand_over = delivery.contains("hand_over") ? delivery["hand_over"]["kind"].get<std::string>() : "none";
    EXPECT_EQ(hand_over, hand_overs[static_cast<std::size_t>(expected.hand_over)]);

    std::set<std::string> consents;
    for (const json& consent : manifest["consents"]) {
        consents.insert(consent["purpose"]);
        const bool declares = consent["purpose"] == "declare";
        EXPECT_EQ(consent["version"], declares ? procedure.version : kiosk::visit::consent_version);
        EXPECT_EQ(consent["language"], filed.plan.language == Language::vietnamese ? "vi" : "en");
    }
    EXPECT_EQ(consents, expected.consents);
}

TEST_F(EveryProcedure, is_accepted_by_the_portal_in_both_languages_with_just_what_was_asked) {
    const auto began = std::chrono::steady_clock::now();
    const auto plans = plans_in_both_languages();
    std::vector<Filed> filed;
    for (const bool with_card : {true, false}) {
        site_.scanner.dpi = with_card ? dpi_for_cards : dpi;
        open();
        for (const Plan& plan : plans) {
            if (plan.with_card != with_card) continue;
            SCOPED_TRACE(fmt::format("{} in {}", plan.procedure, plan.language == Language::vietnamese ? "Vietnamese" : "English"));
            filed.push_back(file(plan));
            if (HasFatalFailure()) return;
        }
        close();
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    fmt::print("{} dossiers in {:.1f} s\n", filed.size(), took.count());

    const auto counts = portal_.counts();
    EXPECT_EQ(counts["dossiers"], filed.size());
    EXPECT_EQ(counts["codes"], filed.size());
    EXPECT_TRUE(std::ranges::any_of(filed, &Filed::paid));
    for (const Filed& one : filed) {
        SCOPED_TRACE(one.plan.procedure);
        EXPECT_EQ(portal_.submissions_of(one.id), 1);
        expect_at_the_portal(one);
    }
}

}  // namespace
}  // namespace journeys
