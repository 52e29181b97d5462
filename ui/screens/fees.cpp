// What the dossier costs, who pays less, and how it is paid. All of it is told before anything is sent.
#include <fmt/format.h>

#include "ui/page.h"
#include "ui/preview.h"
#include "ui/screens.h"

namespace ui::screens {

using kiosk::Word;
using kiosk::dossier::PayWay;
using kiosk::visit::Bill;

namespace {

std::string money(const Scene& scene, std::int64_t dong) { return scene.say(kiosk::phrases::money(dong)); }

Blocks::Fact fact(std::string id, std::string label, std::string value) {
    return {std::move(id), std::move(label), platform::Secret(value)};
}

std::vector<Blocks::Fact> lines_of(const Scene& scene, const Bill& bill) {
    std::vector<Blocks::Fact> out;
    for (const auto& line : bill.fees.lines) {
        std::string label = scene.say(line.label);
        if (line.how_many > 1) label = scene.say(kiosk::phrases::fees_times(label, line.how_many));
        out.push_back(fact("fee-" + line.key, std::move(label), money(scene, line.full)));
        if (line.discount > 0) {
            const bool exempt = !bill.fees.exemption.empty();
            out.push_back(fact("less-" + line.key, scene.say(exempt ? Word::fees_exempt_discount : Word::fees_online_discount),
                               scene.say(kiosk::phrases::fees_saved(line.discount))));
        }
    }
    if (!bill.fees.total) out.push_back(fact("fee-later", scene.say(Word::fees_agency), scene.say(Word::fees_later)));
    for (const auto& line : bill.postage.lines) {
        const bool result = line.leg == kiosk::procedures::Leg::return_result;
        std::string label = scene.say(result ? Word::fees_postage_result : Word::fees_postage_papers);
        out.push_back(fact(result ? "postage-result" : "postage-papers", label, money(scene, line.price)));
        if (line.due != line.price)
            out.push_back(fact(result ? "less-result" : "less-papers", scene.say(line.label),
                               scene.say(kiosk::phrases::fees_saved(line.price - line.due))));
    }
    return out;
}

void ask_exemption(Scene& scene, Page& page) {
    const auto& tariffs = scene.view.tariffs;
    const auto offered = exemptions_in_force(scene.session().procedure->fees, tariffs.here.province, scene.view.today);
    if (offered.empty()) return;
    std::vector<Blocks::Choice> choices{{"none", scene.say(Word::fees_exemption_none), {}}};
    std::vector<std::string> keys{""};
    for (const auto* exemption : offered) {
        choices.push_back({exemption->key, scene.say(exemption->label), scene.say(exemption->proof)});
        keys.push_back(exemption->key);
    }
    page.heading("exemption-title", scene.say(Word::fees_exemption_title));
    const std::string chosen = scene.session().exemption.empty() ? "none" : scene.session().exemption;
    page.choices("exemption", std::move(choices), chosen,
                 [&scene, keys](std::size_t touched) { scene.want(kiosk::visit::ChooseExemption{keys[touched]}); });
    if (!scene.session().exemption.empty()) page.note("exemption-proof", scene.say(Word::fees_exemption_proof));
}

void ask_pay_way(Scene& scene, Page& page) {
    struct Way {
        PayWay way;
        const char* key;
        Word words, hint;
    };
    static constexpr std::array ways{Way{PayWay::now, "now", Word::fees_pay_now, Word::fees_pay_now_hint},
                                     Way{PayWay::later, "later", Word::fees_pay_later, Word::fees_pay_later_hint},
                                     Way{PayWay::counter, "counter", Word::fees_pay_counter, Word::fees_pay_counter_hint}};
    std::vector<Blocks::Choice> choices;
    std::string chosen;
    for (const Way& way : ways) {
        choices.push_back({way.key, scene.say(way.words), scene.say(way.hint)});
        if (scene.session().pay == way.way) chosen = way.key;
    }
    page.heading("pay-title", scene.say(Word::fees_pay_title));
    if (scene.session().pay_missing) page.notice(widgets::NoticeKind::error, "pay-missing", {}, scene.say(Word::fees_pay_error));
    page.choices("pay", std::move(choices), chosen,
                 [&scene](std::size_t touched) { scene.want(kiosk::visit::ChoosePayWay{ways[touched].way}); });
}

}  // namespace

std::string total_in_words(const Scene& scene, const Bill& bill) {
    if (!bill.total) return scene.say(Word::fees_unknown);
    if (bill.is_free()) return scene.say(Word::fees_free);
    const std::string sum = money(scene, *bill.total);
    return bill.about ? scene.say(kiosk::phrases::about(sum)) : sum;
}

void fees(Scene& scene) {
    const Bill bill = kiosk::visit::bill_of(scene.session(), scene.view.tariffs, scene.view.today);
    Page page(
        scene,
        {.title = scene.say(Word::fees_title), .step = 5, .back = true, .main = scene.say(Word::next_), .main_icon = Icon::arrow_forward});
    auto lines = lines_of(scene, bill);
    lines.push_back(fact("total", scene.say(Word::fees_total), total_in_words(scene, bill)));
    page.facts({}, std::move(lines), Blocks::Spoken::aloud);
    page.notice(widgets::NoticeKind::good, "help-free", {}, scene.say(Word::fees_help_free));
    if (!bill.is_free() || !scene.session().exemption.empty()) ask_exemption(scene, page);
    if (bill.total.value_or(0) > 0) ask_pay_way(scene, page);
    const auto tap = page.show();
    if (tap.main) scene.want(kiosk::visit::FeesDone{});
    if (tap.back) scene.want(kiosk::visit::Back{});
}

#ifdef TRAM_AUTOMATION
std::vector<Preview> fees_previews() {
    using kiosk::visit::Step;
    const auto ready = [](Pretend& all) {
        pretend::answered(all);
        pretend::by_post(all);
    };
    return {{"fees", Step::fees, ready},
            {"fees-free", Step::fees,
             [ready](Pretend& all) {
                 ready(all);
                 pretend::costing(all, 0);
             }},
            {"fees-local", Step::fees,
             [ready](Pretend& all) {
                 ready(all);
                 pretend::costing(all, std::nullopt);
             }},
            {"fees-exempt", Step::fees,
             [ready](Pretend& all) {
                 ready(all);
                 pretend::costing(all, 135000);
                 all.session.exemption = "poor";
             }},
            {"fees-not-chosen", Step::fees, [ready](Pretend& all) {
                 ready(all);
                 pretend::costing(all, 135000);
                 all.session.pay_missing = true;
             }}};
}
#endif

}  // namespace ui::screens
