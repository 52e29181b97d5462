// Every procedure, from its file alone: walked in both languages with valid answers to acceptance, every way that it offers; and with each
// of its rules broken once.
#include <fmt/format.h>

#include "tests/rigs/visit/visit_rig.h"
#include "tests/rigs/walks/citizen.h"
#include "tests/rigs/walks/coverage.h"
#include "tests/rigs/walks/expected.h"
#include "tests/rigs/walks/walker.h"

namespace kiosk::visit {
namespace {

using procedures::Answers;
using procedures::Mode;
using procedures::Procedure;
using walks::Plan;

std::vector<std::string> codes_of(const std::function<bool(const Procedure&)>& wanted) {
    std::vector<std::string> out;
    const auto catalogue = shipped_catalogue();
    for (const Procedure& procedure : catalogue.all()) {
        if (wanted(procedure)) out.push_back(procedure.code);
    }
    return out;
}

std::string test_name(const testing::TestParamInfo<std::string>& info) {
    std::string out = "of_" + info.param;
    std::replace(out.begin(), out.end(), '.', '_');
    return out;
}

class EveryProcedure : public VisitTest, public testing::WithParamInterface<std::string> {
protected:
    const Procedure& procedure() const { return *catalogue.find(GetParam()); }
    platform::Date today() const { return usher.view().today; }
    walks::Walker walker() { return {procedure(), shipped_places(), words, today()}; }
    std::vector<Answers> walks_over_everything();
    std::vector<Plan> plans_over_every_way(const std::vector<Answers>& answers) const;

    void walk_to(const Plan& plan, Step goal);
    void walk_to(const Plan& plan, procedures::FormPlace place);
    void walk_back_to_the_form();
    void step_on(const Plan& plan);
    void machine_works();

    void expect_filed(const Plan& plan) const;
};

// A few walks that together reach all there is. A choice with which nobody can go on must at least be refused by a rule.
std::vector<Answers> EveryProcedure::walks_over_everything() {
    constexpr int most_draws = 1000, most_draws_of_rule = 20;
    auto draws = walker();
    walks::Coverage coverage(procedure(), words, today());
    std::vector<Answers> out;
    for (int draw = 0; draw < most_draws && !coverage.missing().empty(); ++draw) {
        auto answers = draws.draw();
        if (answers && coverage.add(*answers)) out.push_back(std::move(*answers));
    }
    for (const auto& rule : procedure().rules) {
        for (int draw = 0; draw < most_draws_of_rule && !coverage.missing().empty(); ++draw) {
            if (const auto broken = draws.draw_breaking(rule)) coverage.add_refused(broken->page);
        }
    }
    for (const std::string& part : coverage.missing()) ADD_FAILURE() << part << ": no answers lead there";
    return out;
}

// Each way of delivery, of handing papers over and of paying with each other; each exemption; each walk at least once.
std::vector<Plan> EveryProcedure::plans_over_every_way(const std::vector<Answers>& answers) const {
    std::vector<Plan> out;
    for (const auto delivery : procedure().deliveries) {
        for (const auto hand_over : {procedures::HandOver::counter, procedures::HandOver::postman}) {
            for (const auto pay : {dossier::PayWay::now, dossier::PayWay::later, dossier::PayWay::counter})
                out.push_back({.procedure = GetParam(), .delivery = delivery, .hand_over = hand_over, .pay = pay});
        }
    }
    for (const auto* exemption : exemptions_in_force(procedure().fees, usher.view().tariffs.here.province, today()))
        out.push_back({.procedure = GetParam(), .delivery = procedure().deliveries.front(), .exemption = exemption->key});
    while (out.size() < answers.size()) out.push_back(out[out.size() / 2]);
    for (std::size_t number = 0; number < out.size(); ++number) {
        out[number].answers = answers[number % answers.size()];
        out[number].with_card = number % 3 != 2;
        out[number].may_be_called = number % 2 == 1;
    }
    return out;
}

void EveryProcedure::step_on(const Plan& plan) {
    if (row_of(step()).job != Job::none) return machine_works();
    const auto wishes = walks::next_wishes(plan, usher.view(), words);
    ASSERT_FALSE(wishes.empty()) << "nobody waits for the citizen at " << name_of(step());
    const Step before = step();
    const auto place = session().form;
    const std::size_t said = session().answers.size();
    for (const Intent& wish : wishes) usher.intend(wish);
    for (const auto& error : session().errors)
        ADD_FAILURE() << error.field << ": " << (error.rule ? error.rule->en : words.say(error.phrase, Language::english));
    ASSERT_TRUE(step() != before || session().form != place || session().answers.size() < said)
        << "stands still at " << name_of(before) << " page " << place.page;
}

void EveryProcedure::machine_works() {
    switch (row_of(step()).job) {
        case Job::read_card: return answer_card();
        case Job::scan_page: return answer_page();
        case Job::seal: return usher.take(SealAnswer{jobs.ticket_of("seal"), session().dossier_id, {}});
        case Job::send: {
            SendAnswer answer{.ticket = jobs.ticket_of("send"), .accepted = true, .dossier_code = "H26.12.01-261121-0001"};
            if (session().pay) answer.payment = portal::PaymentOrder{.amount = 1000};
            return usher.take(std::move(answer));
        }
        case Job::await_payment: return usher.take(PaymentAnswer{jobs.ticket_of("await_payment"), {.status = portal::PaymentStatus::paid}});
        case Job::print: return usher.take(PrintAnswer{.ticket = jobs.ticket_of("print"), .state = SlipState::printed});
        case Job::wipe: return usher.take(WipeAnswer{jobs.ticket_of("wipe")});
        default: FAIL() << "no part of filing: the job of " << name_of(step());
    }
}

void EveryProcedure::walk_to(const Plan& plan, Step goal) {
    constexpr int most_moves = 400;
    for (int moves = 0; step() != goal && moves < most_moves && !HasFatalFailure(); ++moves) step_on(plan);
    ASSERT_EQ(step(), goal) << "stands at " << name_of(step());
}

void EveryProcedure::walk_to(const Plan& plan, procedures::FormPlace place) {
    walk_to(plan, Step::form);
    while (step() == Step::form && session().form != place && !HasFailure()) step_on(plan);
    ASSERT_EQ(step(), Step::form) << "never came to page " << place.page;
}

// From the papers or the delivery to the form's first page.
void EveryProcedure::walk_back_to_the_form() {
    while (step() != Step::form && !HasFailure()) {
        const Step before = step();
        usher.intend(Back{});
        ASSERT_NE(step(), before) << "no way back from " << name_of(before);
    }
    while (place_before(procedure(), session().form, session().answers, today())) usher.intend(LeavePage{});
}

void EveryProcedure::expect_filed(const Plan& plan) const {
    const dossier::Draft& draft = jobs.drafts.back();
    const auto expected = walks::expected_of(plan, procedure(), today(), words);
    EXPECT_EQ(draft.procedure_code, procedure().code);
    EXPECT_EQ(draft.procedure_version, procedure().version);
    EXPECT_EQ(walks::differences(expected, draft.answers), "");

    std::map<std::string, std::size_t> papers;
    for (const auto& [key, pages] : draft.papers) papers[key] = pages.size();
    EXPECT_EQ(papers, expected.papers);
    EXPECT_EQ(draft.delivery.kind, plan.delivery);
    EXPECT_EQ(draft.delivery.hand_over, expected.hand_over);
    EXPECT_EQ(draft.exemption, plan.exemption);
    EXPECT_EQ(draft.pay.has_value(), draft.shown_total.value_or(0) > 0);
    EXPECT_EQ(draft.pay.value_or(plan.pay), plan.pay);

    std::set<std::string> given;
    for (const auto& consent : draft.consents) {
        given.insert(consent.purpose);
        EXPECT_EQ(consent.language, plan.language == Language::vietnamese ? "vi" : "en");
        EXPECT_FALSE(consent.version.empty());
    }
    EXPECT_EQ(given, expected.consents);
}

TEST_P(EveryProcedure, is_walked_to_acceptance_in_every_way_it_offers) {
    const auto plans = plans_over_every_way(walks_over_everything());
    for (const Language language : {Language::vietnamese, Language::english}) {
        for (std::size_t number = 0; number < plans.size(); ++number) {
            SCOPED_TRACE(fmt::format("plan {} in {}", number, language == Language::vietnamese ? "Vietnamese" : "English"));
            Plan plan = plans[number];
            plan.language = language;
            walk_to(plan, Step::done);
            if (HasFailure()) return;
            EXPECT_EQ(session().filing, Filing::accepted);
            expect_filed(plan);
            walk_to(plan, Step::welcome);
        }
    }
}

TEST_P(EveryProcedure, says_each_broken_rule_in_its_own_words_and_goes_on_once_it_is_mended) {
    auto draws = walker();
    for (const auto& rule : procedure().rules) {
        SCOPED_TRACE(rule.field + ": " + rule.say.en);
        const auto broken = draws.draw_breaking(rule);
        EXPECT_TRUE(broken) << "no answers break this rule and no other";
        if (!broken) continue;
        for (const Language language : {Language::vietnamese, Language::english}) {
            const Plan plan{.procedure = GetParam(), .language = language, .answers = broken->answers};
            walk_to(plan, broken->place);
            if (HasFailure()) return;
            usher.intend(SubmitPage{walks::said_on_page(broken->page, usher.view(), words)});
            EXPECT_EQ(step(), Step::form);
            EXPECT_EQ(session().form, broken->place);
            ASSERT_EQ(session().errors.size(), 1U);
            ASSERT_TRUE(session().errors[0].rule);
            EXPECT_EQ(session().errors[0].rule->in(language), rule.say.in(language));
            step_on(plan);
            EXPECT_TRUE(session().errors.empty());
            walk_to(plan, Step::delivery);
            usher.intend(Leave{});
            walk_to(plan, Step::welcome);
        }
    }
}

TEST_P(EveryProcedure, files_only_what_was_said_last_if_somebody_changes_everything) {
    auto draws = walker();
    constexpr int changes = 10;
    for (int change = 0; change < changes; ++change) {
        SCOPED_TRACE(fmt::format("change {}", change));
        const auto first = draws.draw(), last = draws.draw();
        ASSERT_TRUE(first && last);
        Plan plan{.procedure = GetParam(), .answers = *first, .delivery = procedure().deliveries.front()};
        walk_to(plan, Step::delivery);
        walk_back_to_the_form();
        plan.answers = *last;
        walk_to(plan, Step::done);
        if (HasFailure()) return;
        expect_filed(plan);
        walk_to(plan, Step::welcome);
    }
}

INSTANTIATE_TEST_SUITE_P(Shipped, EveryProcedure, testing::ValuesIn(codes_of([](const Procedure& p) { return p.mode == Mode::here; })),
                         test_name);

using OnlyExplained = EveryProcedure;

TEST_P(OnlyExplained, can_be_read_about_and_not_be_filed) {
    walk_to({.procedure = GetParam()}, Step::briefing);
    EXPECT_FALSE(procedure().mode_why.vi.empty());
    EXPECT_FALSE(procedure().mode_why.en.empty());
    usher.intend(Ready{});
    EXPECT_EQ(step(), Step::briefing);
    usher.intend(Back{});
    EXPECT_EQ(step(), Step::choose_procedure);
}

INSTANTIATE_TEST_SUITE_P(Shipped, OnlyExplained, testing::ValuesIn(codes_of([](const Procedure& p) { return p.mode != Mode::here; })),
                         test_name);

}  // namespace
}  // namespace kiosk::visit
