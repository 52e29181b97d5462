// Laying the identity card on the glass, reading it, and what to do when that fails.
#include <fmt/format.h>

#include "ui/page.h"
#include "ui/preview.h"
#include "ui/screens.h"

namespace ui::screens {

using kiosk::Word;
using kiosk::visit::CardFailure;

namespace {

bool for_account(const Scene& scene) { return scene.session().procedure == nullptr; }

// An errand belongs to no journey of seven steps.
int card_step(const Scene& scene) { return for_account(scene) ? 0 : 2; }

bool reads_cards(const Scene& scene) { return scene.view.health.has(kiosk::care::Ability::scan); }

void without_card(Scene& scene, Page& page) {
    page.button({"without-card", scene.say(Word::card_without), widgets::ButtonKind::secondary, Icon::edit, kiosk::visit::WithoutCard{}});
    page.note("without-card-hint", scene.say(for_account(scene) ? Word::account_without_hint : Word::card_without_hint), Align::centre);
}

struct CardWords {
    widgets::NoticeKind kind;
    std::string title, words;
};

CardWords what_to_tell(const Scene& scene) {
    using Kind = widgets::NoticeKind;
    switch (scene.session().card_failure) {
        case CardFailure::none:
        case CardFailure::no_qr: break;
        case CardFailure::not_a_card: return {Kind::warning, scene.say(Word::card_not_card_title), scene.say(Word::card_not_card_text)};
        case CardFailure::damaged: return {Kind::warning, scene.say(Word::card_damaged_title), scene.say(Word::card_damaged_text)};
        case CardFailure::device: {
            const auto what = scene.session().trouble.value_or(drivers::Trouble::hardware);
            return {Kind::error, scene.say(Word::scan_trouble_title),
                    scene.words.say(fmt::format("trouble_scanner_{}", drivers::name_of(what)), scene.language())};
        }
    }
    return {Kind::warning, scene.say(Word::card_no_qr_title), scene.say(Word::card_no_qr_text)};
}

// No card can be read today: the way without one is the main one, and reading may still be tried.
void place_no_card(Scene& scene) {
    Page page(scene, {.title = scene.say(Word::card_title),
                      .step = card_step(scene),
                      .back = true,
                      .main = scene.say(Word::card_without),
                      .main_id = "without-card",
                      .main_icon = Icon::edit});
    page.notice(widgets::NoticeKind::warning, "limited-card", {}, scene.say(Word::limited_card));
    page.drawing("staff-coming", 40_mm, 130_mm);
    page.button({"read-card", scene.say(Word::card_read), widgets::ButtonKind::secondary, Icon::scanner, kiosk::visit::ReadCard{}});
    const auto tap = page.show();
    if (tap.main) scene.want(kiosk::visit::WithoutCard{});
    if (tap.back) scene.want(kiosk::visit::Back{});
}

}  // namespace

void place_card(Scene& scene) {
    if (!reads_cards(scene)) return place_no_card(scene);

    Page page(scene, {.title = scene.say(Word::card_title),
                      .step = card_step(scene),
                      .back = true,
                      .main = scene.say(Word::card_read),
                      .main_id = "read-card",
                      .main_icon = Icon::scanner});
    if (for_account(scene)) page.text("lead", scene.say(Word::account_card_lead));
    page.drawing("card-on-glass", 40_mm, 150_mm);
    page.point("step-1", "1", scene.say(Word::card_step_1));
    page.point("step-2", "2", scene.say(Word::card_step_2));
    page.point("step-3", "3", scene.say(Word::card_step_3));
    without_card(scene, page);
    const auto tap = page.show();
    if (tap.main) scene.want(kiosk::visit::ReadCard{});
    if (tap.back) scene.want(kiosk::visit::Back{});
}

void reading_card(Scene& scene) {
    Page page(scene, {.title = scene.say(Word::card_title), .step = card_step(scene), .back = true, .in_the_middle = true});
    scanner_busy(page, scene.say(Word::card_reading), scene.say(Word::card_reading_hint));
    if (page.show().back) scene.want(kiosk::visit::Back{});
}

void card_trouble(Scene& scene) {
    Page page(scene, {.title = scene.say(Word::card_title),
                      .step = card_step(scene),
                      .back = true,
                      .main = scene.say(Word::retry),
                      .main_id = "retry",
                      .main_icon = Icon::refresh});
    CardWords what = what_to_tell(scene);
    page.notice(what.kind, "trouble", std::move(what.title), std::move(what.words));
    page.drawing(scene.session().card_failure == CardFailure::device ? "jam" : "card-on-glass", 40_mm, 130_mm);
    without_card(scene, page);
    const auto tap = page.show();
    if (tap.main) scene.want(kiosk::visit::Retry{});
    if (tap.back) scene.want(kiosk::visit::Back{});
}

#ifdef TRAM_AUTOMATION
std::vector<Preview> card_previews() {
    using kiosk::visit::Step;
    static const auto chosen = [](Pretend& all) { all.session.procedure = &all.catalogue.all().front(); };
    const auto failed = [](CardFailure failure, std::optional<drivers::Trouble> trouble = {}) {
        return [=](Pretend& all) {
            chosen(all);
            all.session.card_failure = failure;
            all.session.trouble = trouble;
        };
    };
    return {{"place-card", Step::place_card, chosen},
            {"place-no-card", Step::place_card,
             [](Pretend& all) {
                 chosen(all);
                 all.health.set_ill(kiosk::care::Part::scanner, kiosk::care::Ailment::offline, {});
             }},
            {"reading-card", Step::reading_card,
             [](Pretend& all) {
                 chosen(all);
                 all.progress = 0.4;
             }},
            {"account-card", Step::account_card},
            {"account-card-reading", Step::reading_account_card},
            {"account-card-trouble", Step::account_card_trouble, [](Pretend& all) { all.session.card_failure = CardFailure::no_qr; }},
            {"card-no-qr", Step::card_trouble, failed(CardFailure::no_qr)},
            {"card-not-a-card", Step::card_trouble, failed(CardFailure::not_a_card)},
            {"card-damaged", Step::card_trouble, failed(CardFailure::damaged)},
            {"card-scanner-offline", Step::card_trouble, failed(CardFailure::device, drivers::Trouble::offline)}};
}
#endif

}  // namespace ui::screens
