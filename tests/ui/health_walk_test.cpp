// Every trouble of every part at every step of every journey: the right words are on the screen, there is a way out, and all is as before
// when the trouble is over. Leaves the whole table in health-walk.txt in the build folder, and prints its summary.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <set>

#include "kiosk/care/health_table.h"
#include "tests/rigs/visit/visit_rig.h"
#include "ui/backend/processor.h"
#include "ui/ui.h"

namespace kiosk::visit {
namespace {

using care::Ability;
using care::Ailment;
using care::Effect;
using care::Health;
using care::Part;
using platform::Secret;

constexpr int walk_width = 540, walk_height = 960;
const platform::WallTime struck = platform::from_vietnam({2026, 11, 21, 9, 0, 0});

platform::Typeface walk_typeface() {
    const std::string inter = "/usr/share/fonts/opentype/inter/Inter-";
    auto opened = platform::Typeface::open({inter + "Regular.otf", inter + "SemiBold.otf", inter + "Bold.otf",
                                            "/usr/share/fonts/truetype/material-design-icons-iconfont/MaterialIcons-Regular.ttf"});
    if (!opened) throw std::runtime_error(opened.error().detail);
    return std::move(*opened);
}

struct Pair {
    Part part;
    Ailment ailment;
};

std::vector<Pair> every_pair() {
    std::vector<Pair> out;
    std::set<std::pair<Part, Ailment>> seen;
    const auto add = [&](Part part, Ailment ailment) {
        if (seen.emplace(part, ailment).second) out.push_back({part, ailment});
    };
    for (const Part part : care::device_parts)
        for (const drivers::Trouble trouble : drivers::all_troubles) add(part, care::ailment_of(trouble));
    for (const auto& row : care::telling_rows)
        for (const auto& told : row.told)
            if (told) add(row.part, *told);
    return out;
}

std::string text_of(const Pair& pair) { return fmt::format("{} {}", name_of(pair.part), name_of(pair.ailment)); }

portal::PaymentOrder walk_order() {
    return {.payment_id = "payment-1",
            .amount = 135'000,
            .bank_bin = "970400",
            .account = "0000000001",
            .account_name = "CO QUAN MAU",
            .purpose = "TRAM 0001",
            .expires_at = platform::from_vietnam({2027, 11, 21, 9, 0, 0})};
}

portal::Standing walk_standing() {
    portal::Standing out;
    out.id = "019a0000-0000-7000-8000-000000000001";
    out.reference = "K7QD-2M4X-9";
    out.dossier_code = "H26.12.01-261121-0001";
    out.procedure_code = "3.000347";
    out.state = 4;
    out.agency = "Cơ quan Mẫu";
    out.hotline = "1900 0001";
    out.history = {{4, platform::from_vietnam({2026, 11, 20, 9, 0, 0}), ""}};
    out.payment = portal::Payment{.order = walk_order(), .status = portal::PaymentStatus::due, .receipt_number = {}};
    return out;
}

class HealthWalk : public VisitTest {
protected:
    HealthWalk() {
        ui.emplace(typeface, renderer, words, std::filesystem::path(TRAM_BIN_DIR).parent_path() / "assets/pictures",
                   ui::Scale(walk_width, 268));
    }
    void draw() {
        constexpr int until_still = 4;
        for (int i = 0; i < until_still; ++i)
            if (auto wish = ui->frame(usher.view(), {std::chrono::seconds(1), {}})) ADD_FAILURE() << "a wish of nobody";
    }
    void begin_anew() {
        if (step() == Step::welcome) return;
        if (step() == Step::closed) return feel({});
        for (int i = 0; i < 600 && step() != Step::wiping; ++i) wait(std::chrono::seconds(10));
        usher.take(WipeAnswer{jobs.ticket_of("wipe")});
        ASSERT_EQ(step(), Step::welcome);
    }
    void feel(const Health& health) {
        const bool was_closed = step() == Step::closed;
        usher.take(HealthAnswer{health});
        if (was_closed && step() == Step::wiping) usher.take(WipeAnswer{jobs.ticket_of("wipe")});
    }
    void lead_to(Step goal);
    std::set<std::string> look_at_the_screen(const Pair& pair, const care::Service& service, bool closes);
    void look_up_to(Step goal);
    void errand_to(Step goal);
    void repair_to(Step goal);
    void print(SlipState state) { usher.take(PrintAnswer{.ticket = jobs.ticket_of("print"), .state = state}); }
    std::set<std::string> nodes_like(std::string_view beginning) const {
        std::set<std::string> out;
        for (const auto& node : ui->semantics().nodes())
            if (node.id.starts_with(beginning)) out.insert(node.id);
        return out;
    }
    bool has_button_beside_help() const {
        const auto& nodes = ui->semantics().nodes();
        return std::any_of(nodes.begin(), nodes.end(), [](const ui::Node& node) {
            return node.enabled && node.role == ui::Role::button && node.id != "call-staff" && !node.id.starts_with("language");
        });
    }
    // A button, or the machine goes on by itself.
    bool has_way_out() const {
        const Patience patience = row_of(step()).patience;
        const bool ends_by_itself = next(step(), Event::idle).has_value() || patience == Patience::nobody || step() == Step::wiping;
        return ends_by_itself && (has_button_beside_help() || patience != Patience::person);
    }

    platform::Typeface typeface = walk_typeface();
    ui::backend::MemoryRenderer renderer{walk_width, walk_height};
    std::optional<ui::Ui> ui;
};

void HealthWalk::look_up_to(Step goal) {
    usher.intend(OpenLookUp{});
    if (goal == Step::find_dossier) return;
    if (goal == Step::place_slip || goal == Step::reading_slip || goal == Step::slip_trouble) {
        usher.intend(BySlip{});
        if (goal == Step::place_slip) return;
        usher.intend(ReadSlip{});
        if (goal == Step::slip_trouble)
            usher.take(SlipAnswer{.ticket = jobs.ticket_of("read_slip"), .failure = SlipFailure::no_qr, .question = {}});
        return;
    }
    usher.intend(ByCode{});
    if (goal == Step::type_code) return;
    usher.intend(
        SubmitAnswers{{{"dossier_code", Secret("H26.12.01-261121-0001")}, {"factor", Secret("phone")}, {"last_four", Secret("0678")}}});
    if (goal == Step::looking_up) return;
    if (goal == Step::look_up_trouble) return usher.take(StandingAnswer{jobs.ticket_of("look_up"), portal::Unknown{}});
    usher.take(StandingAnswer{jobs.ticket_of("look_up"), walk_standing()});
    if (goal == Step::printing_standing) return usher.intend(Print{});
    if (goal == Step::paying_found) return usher.intend(PayNow{});
    if (goal == Step::complaint) return usher.intend(Complain{});
    if (goal == Step::dossier) return;
    usher.intend(CallMe{});
    if (goal == Step::call_back) return;
    usher.intend(SubmitAnswers{{{"phone", Secret("0912 345 678")}, {"when", Secret("morning")}}});
    if (goal == Step::told) usher.take(ToldAnswer{jobs.ticket_of("tell"), portal::Noted{}});
}

void HealthWalk::errand_to(Step goal) {
    usher.intend(OpenErrands{});
    if (goal == Step::queue || goal == Step::taking_number || goal == Step::printing_number || goal == Step::number_taken) {
        usher.intend(WaitInLine{});
        if (goal == Step::queue) return;
        usher.intend(TakeNumber{receipt::Counter::post});
        if (goal == Step::taking_number) return;
        usher.take(NumberAnswer{jobs.ticket_of("take_number"), 12});
        if (goal == Step::number_taken) print(SlipState::failed);
    } else if (goal == Step::papers_list || goal == Step::list_service || goal == Step::printing_list || goal == Step::list_printed) {
        usher.intend(ListPapers{});
        if (goal == Step::list_service) usher.intend(ChooseService{});
        if (goal == Step::papers_list || goal == Step::list_service) return;
        usher.intend(SubmitAnswers{{{"application", Secret("2")}}});
        if (goal == Step::list_printed) print(SlipState::failed);
    } else if (goal != Step::errands) {
        usher.intend(OpenAccount{});
        if (goal == Step::account) usher.intend(WithoutCard{});
        if (goal == Step::account || goal == Step::account_card) return;
        usher.intend(ReadCard{});
        if (goal == Step::account_card_trouble)
            usher.take(CardAnswer{.ticket = jobs.ticket_of("read_card"), .failure = CardFailure::no_qr});
    }
}

void HealthWalk::repair_to(Step goal) {
    usher.intend(AskSignIn{});
    usher.intend(EnterPin{12, platform::Secret("271828")});
    staff::PinAnswer good{.verdict = staff::PinVerdict::good, .wait = {}, .member = {}};
    good.member.role = staff::Role::technician;
    usher.take(PinLetter{jobs.pins.back().number, good});
    usher.intend(OpenMaintenance{});
    if (goal == Step::maintain_device) return usher.intend(OpenDevice{care::Part::printer});
    if (goal != Step::maintenance) usher.intend(OpenPage{goal});
}

void HealthWalk::lead_to(Step goal) {
    begin_anew();
    switch (goal) {
        case Step::welcome: break;
        case Step::closed: feel(full_disk()); break;
        case Step::counter:
            go_to(Step::consent);
            usher.intend(Disagree{});
            break;
        case Step::card_trouble:
            go_to(Step::reading_card);
            usher.take(CardAnswer{.ticket = jobs.ticket_of("read_card"), .failure = CardFailure::no_qr});
            break;
        case Step::scan_trouble:
            go_to(Step::scanning);
            usher.take(PageAnswer{jobs.ticket_of("scan_page"), drivers::trouble(drivers::Trouble::jammed, "")});
            break;
        case Step::seal_trouble:
            go_to(Step::sealing);
            usher.take(SealAnswer{jobs.ticket_of("seal"), session().dossier_id, platform::failure(platform::Fault::no_space, "")});
            break;
        case Step::paying:
            go_to(Step::fees);
            usher.intend(ChoosePayWay{dossier::PayWay::now});
            usher.intend(FeesDone{});
            go_to(Step::sending);
            usher.take(SendAnswer{jobs.ticket_of("send"), true, "H26.12.01-261121-0001", walk_order()});
            break;
        default:
            if (goal >= Step::find_dossier && goal <= Step::printing_standing)
                look_up_to(goal);
            else if (goal >= Step::errands && goal <= Step::account_card_trouble)
                errand_to(goal);
            else if (row_of(goal).patience == Patience::duty)
                repair_to(goal);
            else
                go_to(goal);
    }
    ASSERT_EQ(step(), goal) << "led to " << name_of(step());
}

// What must be said at this step of what is lost.
std::set<std::string> words_due(Step step, const care::Service& service, bool procedure_scans) {
    std::set<std::string> out;
    const auto due = [&](Ability ability, const char* id) {
        if (!service.has(ability)) out.insert(id);
    };
    if (step == Step::welcome || step == Step::briefing) {
        due(Ability::slip, "limited-slip");
        due(Ability::line, "limited-line");
    }
    if (step == Step::welcome) due(Ability::scan, "limited-scan");
    if (step == Step::briefing && !service.has(Ability::scan) && procedure_scans) out = {"limited-papers"};
    if (step == Step::place_card || step == Step::account_card) due(Ability::scan, "limited-card");
    if (step == Step::find_dossier) due(Ability::line, "limited-line");
    return out;
}

std::set<std::string> HealthWalk::look_at_the_screen(const Pair& pair, const care::Service& service, bool closes) {
    draw();
    const std::string where = fmt::format("{} at {}", text_of(pair), name_of(step()));
    EXPECT_NE(ui->semantics().find("call-staff"), nullptr) << where;
    EXPECT_TRUE(has_way_out()) << where;
    if (!closes) {
        EXPECT_EQ(nodes_like("limited-"), words_due(step(), service, true)) << where;
        return nodes_like("limited-");
    }
    const auto* why = ui->semantics().find("why");
    const std::string told = why == nullptr ? "" : why->name + " " + why->value;
    EXPECT_NE(told.find(words.say(trouble_words(pair.part, pair.ailment), session().language)), std::string::npos) << where << ": " << told;
    EXPECT_NE(ui->semantics().find("remedy"), nullptr) << where;
    return {"why", "remedy"};
}

TEST_F(HealthWalk, says_the_right_words_leaves_a_way_out_and_recovers_at_every_step) {
    std::ofstream file(std::filesystem::path(TRAM_BIN_DIR).parent_path() / "health-walk.txt");
    std::map<std::string, std::set<std::string>> said;  // by pair: the steps that say something
    std::size_t cells = 0;
    for (const StepRow& row : steps()) {
        // What a screen shows depends on health by what is lost and why it is closed; each such picture is drawn once.
        std::map<std::string, std::set<std::string>> shown;
        for (const Pair& pair : every_pair()) {
            if (step() != row.step) lead_to(row.step);
            if (HasFatalFailure()) return;
            Health ill;
            ill.set_ill(pair.part, pair.ailment, struck);
            const auto service = ill.service();
            feel(ill);
            const bool closes = service.effect == Effect::closed && (row.step == Step::welcome || row.step == Step::closed);
            const Step now = closes ? Step::closed : row.step == Step::closed ? Step::welcome : row.step;
            ASSERT_EQ(step(), now) << text_of(pair) << " at " << name_of(row.step);
            const std::string picture = closes ? trouble_words(pair.part, pair.ailment) : service.lost.to_string();
            if (!shown.contains(picture)) shown[picture] = look_at_the_screen(pair, service, closes);
            if (!shown[picture].empty()) said[text_of(pair)].insert(name_of(now));
            file << fmt::format("{:<28} {:<22} {:<8} {}\n", text_of(pair), name_of(row.step), name_of(service.effect),
                                fmt::join(shown[picture], " "));
            ++cells;
            feel({});
            ASSERT_TRUE(step() == row.step || step() == Step::welcome) << text_of(pair) << ": stuck at " << name_of(step());
        }
        if (step() != row.step) lead_to(row.step);
        draw();
        EXPECT_TRUE(nodes_like("limited-").empty()) << name_of(row.step) << ": said although all is well";
    }
    for (const Pair& pair : every_pair()) {
        const auto& row = *care::find_effect(pair.part, pair.ailment);
        fmt::print("{:<28} {:<8} {:<7} {:<34} {}\n", text_of(pair), name_of(row.effect), row.lost ? name_of(*row.lost) : "-",
                   trouble_words(pair.part, pair.ailment), fmt::join(said[text_of(pair)], " "));
    }
    fmt::print("{} cells: {} pairs of part and trouble at {} steps; all of them in health-walk.txt\n", cells, every_pair().size(),
               steps().size());
    EXPECT_EQ(cells, every_pair().size() * steps().size());
}

// The trouble happens in the middle of the work: its own words, a remedy for staff, another try that works.
TEST_F(HealthWalk, tells_each_trouble_of_the_scanner_and_the_printer_where_it_happens_and_goes_on_after_it) {
    const auto say = [&](Part part, drivers::Trouble what) {
        return words.say(trouble_words(part, care::ailment_of(what)), session().language);
    };
    const auto shows = [&](const std::string& text) {
        draw();
        const auto& nodes = ui->semantics().nodes();
        return std::any_of(nodes.begin(), nodes.end(),
                           [&](const ui::Node& node) { return (node.name + node.value).find(text) != std::string::npos; });
    };
    for (const drivers::Trouble what : drivers::all_troubles) {
        const char* name = drivers::name_of(what);
        lead_to(Step::reading_card);
        usher.take(CardAnswer{.ticket = jobs.ticket_of("read_card"), .failure = CardFailure::device, .trouble = what});
        ASSERT_EQ(step(), Step::card_trouble) << name;
        EXPECT_TRUE(shows(say(Part::scanner, what))) << name;
        usher.intend(Retry{});
        answer_card();
        EXPECT_EQ(step(), Step::confirm_identity) << name;

        lead_to(Step::scanning);
        usher.take(PageAnswer{jobs.ticket_of("scan_page"), drivers::trouble(what, "")});
        ASSERT_EQ(step(), Step::scan_trouble) << name;
        EXPECT_TRUE(shows(say(Part::scanner, what))) << name;
        usher.intend(Retry{});
        answer_page();
        EXPECT_EQ(step(), Step::page_review) << name;

        lead_to(Step::reading_slip);
        usher.take(SlipAnswer{.ticket = jobs.ticket_of("read_slip"), .failure = SlipFailure::device, .trouble = what, .question = {}});
        ASSERT_EQ(step(), Step::slip_trouble) << name;
        EXPECT_TRUE(shows(say(Part::scanner, what))) << name;

        lead_to(Step::printing);
        usher.take(PrintAnswer{.ticket = jobs.ticket_of("print"), .state = SlipState::failed, .trouble = what});
        ASSERT_EQ(step(), Step::done) << name;
        EXPECT_TRUE(shows(words.say(remedy_words(Part::printer, care::ailment_of(what)), session().language))) << name;
        usher.intend(Retry{});
        print(SlipState::printed);
        EXPECT_EQ(session().slip, SlipState::printed) << name;
    }
}

TEST_F(HealthWalk, does_not_begin_what_needs_a_scanner_without_one) {
    Health ill;
    ill.set_ill(Part::scanner, Ailment::missing, struck);
    feel(ill);
    go_to(Step::briefing);
    usher.intend(Ready{});
    EXPECT_EQ(step(), Step::briefing) << "it has papers that must be scanned";
    feel({});
    usher.intend(Ready{});
    EXPECT_EQ(step(), Step::consent);
}

}  // namespace
}  // namespace kiosk::visit
