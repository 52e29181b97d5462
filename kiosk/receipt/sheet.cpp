#include "kiosk/receipt/sheet.h"

#include <algorithm>

#include "kiosk/care/report.h"
#include "kiosk/payment/order_code.h"
#include "kiosk/receipt/voice.h"

namespace kiosk::receipt {
namespace {

using namespace drivers::printer;

// A slip as it grows: the office above, a hotline below, and in between what it is about.
class Paper {
public:
    Paper(const Office& office, const Voice& say, Word title) : office_(office), say_(say) {
        centred(office.agency);
        if (!office.branch.empty()) slip_.emplace_back(SlipHeading{office.branch});
        slip_.emplace_back(SlipRule{});
        slip_.emplace_back(SlipTitle{say(title)});
    }
    void centred(std::string text) {
        if (!text.empty()) slip_.emplace_back(SlipText{std::move(text), true});
    }
    void text(std::string text) { slip_.emplace_back(SlipText{std::move(text)}); }
    void heading(std::string text) { slip_.emplace_back(SlipHeading{std::move(text)}); }
    void notice(std::string text) { slip_.emplace_back(SlipNotice{std::move(text)}); }
    void code(std::string text) { slip_.emplace_back(SlipCode{std::move(text)}); }
    void rule() { slip_.emplace_back(SlipRule{}); }
    void qr(std::string text, Word caption = Word::slip_scan) {
        if (!text.empty()) slip_.emplace_back(SlipQr{std::move(text), say_(caption)});
    }
    void pair(Word label, std::string value) {
        if (!value.empty()) slip_.emplace_back(SlipPair{say_(label), std::move(value)});
    }
    Slip end(Word last) && {
        rule();
        if (!office_.hotline.empty()) heading(say_(phrases::slip_hotline(office_.hotline)));
        centred(say_(last));
        return std::move(slip_);
    }

private:
    const Office& office_;
    const Voice& say_;
    Slip slip_;
};

std::vector<Slip> one(Slip slip) {
    std::vector<Slip> out;
    out.push_back(std::move(slip));
    return out;
}

std::string day(platform::WallTime when) { return platform::to_text(platform::date_of(when)); }

bool is_order(const portal::Standing& standing, portal::PaymentStatus status) {
    return standing.payment && standing.payment->status == status;
}

void what_comes(Paper& paper, const portal::Standing& standing, const Voice& say) {
    if (standing.due_at) paper.pair(Word::standing_due, day(*standing.due_at));
    if (standing.overdue) paper.text(say(phrases::standing_overdue(standing.hotline)));
    paper.pair(Word::standing_reason, standing.reason);
    if (standing.supplement) {
        paper.pair(Word::standing_supplement_by, platform::to_text(standing.supplement->deadline));
        for (const auto& item : standing.supplement->items) paper.text("- " + item.reason);
    }
    if (standing.result) {
        paper.pair(Word::standing_result_place, standing.result->place);
        if (standing.result->until) paper.pair(Word::standing_result_until, platform::to_text(*standing.result->until));
    }
    for (const auto& parcel : standing.parcels) paper.pair(Word::standing_parcel, parcel.tracking_number);
    if (is_order(standing, portal::PaymentStatus::due))
        paper.pair(Word::standing_amount, say(phrases::standing_dong(standing.payment->order.amount)));
    if (is_order(standing, portal::PaymentStatus::paid)) paper.pair(Word::standing_paid, standing.payment->receipt_number);
}

std::vector<Slip> composed(const StandingSlip& about, const Voice& say) {
    const auto& standing = about.standing;
    Paper paper(about.office, say, Word::slip_title_standing);
    paper.heading(say(Word::slip_code));
    paper.code(standing.dossier_code.empty() ? standing.reference : standing.dossier_code);
    paper.notice(say(state_word(standing.state)));
    paper.text(say(advice_word(standing.state)));
    paper.pair(Word::slip_procedure, say(standing.procedure_name));
    paper.pair(Word::slip_authority, standing.agency);
    what_comes(paper, standing, say);
    paper.pair(Word::slip_looked_up, say.time(about.office.now));
    paper.qr(about.tracking_url);
    if (is_order(standing, portal::PaymentStatus::due))
        paper.qr(payment::code_of(standing.payment->order).value_or(std::string()), Word::slip_scan_to_pay);
    return one(std::move(paper).end(Word::slip_keep));
}

std::vector<Slip> composed(const SupplementSlip& about, const Voice& say) {
    Paper paper(about.office, say, Word::slip_title_supplement);
    const bool sent = about.filing == Filing::accepted;
    const Word told = sent                              ? Word::supplement_sent_text
                      : about.filing == Filing::refused ? Word::supplement_refused_text
                                                        : Word::supplement_kept_text;
    paper.centred(say(told));
    paper.heading(say(Word::slip_code));
    paper.code(about.dossier_code.empty() ? about.reference : about.dossier_code);
    paper.pair(Word::slip_pages, say(phrases::slip_pages_count(about.pages)));
    paper.pair(sent ? Word::slip_time_sent : Word::slip_time_queued, say.time(about.office.now));
    return one(std::move(paper).end(Word::slip_keep));
}

Slip papers_list(const PapersListSlip& about, const Voice& say, Word copy) {
    Paper paper(about.office, say, Word::slip_title_papers_list);
    paper.centred(say(copy));
    paper.pair(Word::slip_procedure, say(about.service));
    paper.pair(Word::slip_listed, say.time(about.office.now));
    int number = 0, sheets = 0;
    for (const auto& listed : about.papers) {
        const auto told = listed.scanned > 0 ? say(phrases::slip_sheets_scanned(listed.sheets, listed.scanned))
                                             : say(phrases::slip_sheets(listed.sheets));
        paper.text(fmt::format("{}. {}: {}", ++number, say(listed.name), told));
        sheets += listed.sheets;
    }
    paper.heading(say(phrases::slip_sheets_total(sheets)));
    paper.text(say(Word::slip_check_together));
    constexpr const char* dotted = "\n.......................................";
    for (const Word who : {Word::slip_giver, Word::slip_taker}) {
        paper.rule();
        paper.text(say(who));
        paper.text(say(Word::slip_sign_name));
        paper.text(dotted);
    }
    return std::move(paper).end(Word::slip_list_keep);
}

std::vector<Slip> composed(const PapersListSlip& about, const Voice& say) {
    std::vector<Slip> out;
    out.push_back(papers_list(about, say, Word::slip_copy_citizen));
    out.push_back(papers_list(about, say, Word::slip_copy_taker));
    return out;
}

std::vector<Slip> composed(const NumberSlip& about, const Voice& say) {
    Paper paper(about.office, say, Word::slip_title_number);
    paper.code(number_at(about.counter, about.number));
    paper.heading(say(word_of(about.counter)));
    paper.centred(say.time(about.office.now));
    return one(std::move(paper).end(Word::slip_number_wait));
}

std::vector<Slip> composed(const FiguresSlip& about, const Voice& say) {
    Paper paper(about.office, say, Word::slip_title_figures);
    paper.centred(say(phrases::figures_period(platform::to_text(about.figures.from), platform::to_text(about.figures.to))));
    const care::Labels labels{say.words(), say.language()};
    const auto report = care::make_report(about.figures, care::Audience::outside, labels);
    paper.pair(Word::figures_visits, care::shown(report.visits, labels));
    for (const char* key : {"ended", "errands", "help", "left_at", "waits", "difficulties", "stars"}) {
        paper.heading(report.find(key)->title);
        for (const auto& line : report.find(key)->lines)
            if (!line.cell.is_nobody()) paper.text(fmt::format("{}: {}", line.label, care::shown(line.cell, labels)));
    }
    paper.text(say(Word::figures_hidden_note));
    paper.centred(say.time(about.office.now));
    return one(std::move(paper).end(Word::slip_for_house));
}

std::vector<Slip> composed(const ShiftSlip& about, const Voice& say) {
    const staff::Shift& shift = about.shift;
    Paper paper(about.office, say, Word::slip_title_shift);
    paper.heading(say(phrases::shift_member(fmt::format("{:03}", shift.member))));
    if (shift.since) {
        const auto since = platform::vietnam_time(*shift.since);
        paper.centred(say(phrases::shift_since(fmt::format("{:02}:{:02}", since.hour, since.minute), day(*shift.since))));
    }
    const auto count = [&](Word what, int number) { paper.pair(what, std::to_string(number)); };
    count(Word::shift_visits, shift.visits);
    count(Word::shift_filed, shift.filed);
    count(Word::shift_calls, shift.calls);
    count(Word::shift_without_card, shift.without_card);
    count(Word::shift_slips, shift.slips);
    count(Word::shift_difficulties, shift.difficulties);
    paper.text(say(Word::shift_nobody));
    paper.centred(say.time(about.office.now));
    return one(std::move(paper).end(Word::slip_for_house));
}

std::vector<Slip> composed(const SelfTestSlip& about, const Voice& say) {
    const auto named = [&](const std::string& name) { return say.words().say(std::string_view(name), say.language()); };
    Paper paper(about.office, say, Word::slip_title_self_test);
    paper.centred(say.time(about.office.now));
    paper.notice(named(about.is_ready ? "self_test_ready" : "self_test_not_ready"));
    for (const care::TestLine& line : about.lines) {
        if (!line.ailment) continue;
        paper.heading(fmt::format("{}: {}", named(care::part_words(line.test)), named("self_test_failed")));
        paper.text(named(care::remedy_words(line.test, *line.ailment)));
    }
    for (const care::Verdict verdict : {care::Verdict::passed, care::Verdict::not_tested}) {
        const auto counted =
            std::count_if(about.lines.begin(), about.lines.end(), [&](const auto& line) { return line.verdict == verdict; });
        paper.text(fmt::format("{}: {}", named(fmt::format("self_test_{}", name_of(verdict))), counted));
    }
    return one(std::move(paper).end(Word::slip_for_house));
}

}  // namespace

const char* name_of(Counter counter) {
    switch (counter) {
        case Counter::filing: return "filing";
        case Counter::results: return "results";
        case Counter::post: return "post";
        case Counter::other: break;
    }
    return "other";
}

Word word_of(Counter counter) {
    switch (counter) {
        case Counter::filing: return Word::counter_filing;
        case Counter::results: return Word::counter_results;
        case Counter::post: return Word::counter_post;
        case Counter::other: break;
    }
    return Word::counter_other;
}

std::string number_at(Counter counter, int number) { return fmt::format("{}{:03}", "ABCD"[static_cast<std::size_t>(counter)], number); }

Word state_word(int state) {
    switch (state) {
        case 1: return Word::state_submitted;
        case 3: return Word::state_not_accepted;
        case 5: return Word::state_supplement;
        case 6: return Word::state_payment;
        case 7: return Word::state_withdrawn;
        case 8: return Word::state_stopped;
        case 9: return Word::state_ready;
        case 10: return Word::state_handed_over;
        default: return Word::state_processing;
    }
}

Word advice_word(int state) {
    switch (state) {
        case 1: return Word::advice_submitted;
        case 3: return Word::advice_not_accepted;
        case 5: return Word::advice_supplement;
        case 6: return Word::advice_payment;
        case 7: return Word::advice_withdrawn;
        case 8: return Word::advice_stopped;
        case 9: return Word::advice_ready;
        case 10: return Word::advice_handed_over;
        default: return Word::advice_processing;
    }
}

std::vector<Slip> compose_sheet(const Sheet& sheet, const Dictionary& words, Language language) {
    if (const auto* filed = std::get_if<Facts>(&sheet)) return one(compose(*filed, words, language));
    const Voice say(words, language);
    return std::visit(
        [&](const auto& about) -> std::vector<Slip> {
            if constexpr (requires { composed(about, say); })
                return composed(about, say);
            else
                return {};
        },
        sheet);
}

}  // namespace kiosk::receipt
