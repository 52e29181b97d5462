// Other errands: a list of papers to hand over, a number for the counter, the way to an account on the national portal.
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <tuple>

#include "drivers/barcode/decode.h"
#include "ui/page.h"
#include "ui/preview.h"
#include "ui/screens.h"
#include "ui/screens/small_form.h"
#include "ui/widgets/qr_code.h"

namespace ui::screens {

using kiosk::Word;
using kiosk::receipt::Counter;
using kiosk::visit::SlipState;

namespace {

// What became of the paper; nothing is lost if it did not come out.
void print_state(Scene& scene, Page& page, Word printed) {
    const SlipState slip = scene.session().slip;
    const bool good = slip == SlipState::printed;
    const Word words = good ? printed : slip == SlipState::failed ? Word::errand_not_printed : Word::errand_print_unknown;
    page.notice(good ? widgets::NoticeKind::good : widgets::NoticeKind::warning, "slip-state", {}, scene.say(words));
    if (slip == SlipState::failed)
        page.button({"print-again", scene.say(Word::retry), widgets::ButtonKind::secondary, Icon::print, kiosk::visit::Retry{}});
}

// Who wants more than a list: the copies sent ahead, a postman at the door.
void postman(Scene& scene, Page& page) {
    const auto& hotline = scene.view.place.hotline;
    const auto services = scene.view.directory.for_event(kiosk::procedures::handing_over);
    if (!services.empty())
        page.note("postman", scene.say(kiosk::phrases::list_more(scene.say(services.front()->short_name))));
    else if (!hotline.empty())
        page.note("postman", scene.say(kiosk::phrases::list_postman(hotline)));
}

Blocks::Card service_card(Scene& scene, const kiosk::procedures::Procedure& procedure) {
    return {.id = "service-" + procedure.code,
            .title = scene.say(procedure.short_name),
            .subtitle = {},
            .icon = icon_named(procedure.icon).value_or(Icon::document),
            .tint = Tint::teal,
            .pressed = [&scene, code = procedure.code] { scene.want(kiosk::visit::ListPapersOf{code}); }};
}

Blocks::Card beginning_card(Scene& scene, const kiosk::procedures::ByName::Beginning& beginning) {
    if (beginning.only != nullptr) {
        Blocks::Card card = service_card(scene, *beginning.only);
        card.compact = true;
        return card;
    }
    std::string id = "beginning-" + beginning.key;
    while (id.back() == ' ' || id.back() == '\n') id.pop_back();
    std::replace(id.begin(), id.end(), ' ', '-');
    return {.id = std::move(id),
            .title = beginning.words + " …",
            .subtitle = {},
            .icon = Icon::search,
            .tint = Tint::blue,
            .pressed =
                [&scene, key = beginning.key] {
                    scene.state.beginnings.push_back(key);
                    scene.state.page = {};
                },
            .compact = true};
}

}  // namespace

void errands(Scene& scene) {
    Page page(scene, {.title = scene.say(Word::errands_title), .back = true});
    std::vector<Blocks::Card> cards;
    cards.push_back({"list-papers", scene.say(Word::errand_list), scene.say(Word::errand_list_hint), Icon::dossier, Tint::blue,
                     page.wants(kiosk::visit::ListPapers{})});
    for (const auto* service : scene.view.directory.for_event(kiosk::procedures::handing_over))
        cards.push_back({"send-" + service->code, scene.say(service->short_name), scene.say(Word::errand_send_hint),
                         icon_named(service->icon).value_or(Icon::post), Tint::amber,
                         page.wants(kiosk::visit::ChooseProcedure{service->code})});
    cards.push_back({"wait-in-line", scene.say(Word::errand_queue), scene.say(Word::errand_queue_hint), Icon::receipt, Tint::green,
                     page.wants(kiosk::visit::WaitInLine{})});
    cards.push_back({"open-account", scene.say(Word::errand_account), scene.say(Word::errand_account_hint), Icon::person, Tint::violet,
                     page.wants(kiosk::visit::OpenAccount{})});
    page.cards(std::move(cards));
    if (page.show().back) scene.want(kiosk::visit::Back{});
}

void papers_list(Scene& scene) {
    const auto& about = scene.session().errands;
    small_form(scene, {.form = kiosk::visit::papers_list_page(scene.words, about.service),
                       .known = about.sheets,
                       .lead = about.service == nullptr ? scene.say(Word::papers_list_lead)
                                                        : scene.say(kiosk::phrases::list_of(scene.say(about.service->short_name))),
                       .main = scene.say(Word::list_print),
                       .icon = Icon::print,
                       .before =
                           [&](Page& page) {
                               if (about.nothing_listed) page.notice(widgets::NoticeKind::error, "empty", {}, scene.say(Word::list_empty));
                               page.button({"choose-service", scene.say(Word::list_of_service), widgets::ButtonKind::secondary,
                                            Icon::search, kiosk::visit::ChooseService{}});
                               page.button({"scan-list", scene.say(Word::list_scan), widgets::ButtonKind::secondary, Icon::document_scanner,
                                            kiosk::visit::ScanListed{scene.state.typed}});
                               page.note("scan-list-hint", scene.say(Word::list_scan_hint));
                           },
                       .after = [&](Page& page) { postman(scene, page); }});
}

// With few services all of them; of a long list how their names begin, until few are left.
void list_service(Scene& scene) {
    constexpr std::size_t most = 30;
    auto& chosen = scene.state.beginnings;
    const auto part = scene.view.directory.with_papers().below(chosen.empty() ? std::string_view() : chosen.back(), scene.language(), most);
    Page page(scene, {.title = scene.say(Word::list_service_title), .back = true});
    std::vector<Blocks::Card> cards;
    if (chosen.empty())
        cards.push_back({"usual", scene.say(Word::list_usual), scene.say(Word::list_usual_hint), Icon::dossier, Tint::blue,
                         page.wants(kiosk::visit::ListPapersOf{})});
    for (const auto* procedure : part.procedures) cards.push_back(service_card(scene, *procedure));
    for (const auto& beginning : part.beginnings) cards.push_back(beginning_card(scene, beginning));
    if (!part.beginnings.empty()) page.text("lead", scene.say(Word::list_service_lead));
    page.cards(std::move(cards));
    if (!page.show().back) return;
    if (chosen.empty()) return scene.want(kiosk::visit::Back{});
    chosen.pop_back();
    scene.state.page = {};
}

void list_printed(Scene& scene) {
    Page page(scene, {.title = scene.say(Word::list_printed_title),
                      .back = true,
                      .main = scene.say(Word::finish),
                      .main_id = "finish",
                      .main_icon = Icon::check});
    print_state(scene, page, Word::list_printed_text);
    page.drawing("take-slip", 40_mm, 140_mm);
    const auto tap = page.show();
    if (tap.main) scene.want(kiosk::visit::Finish{});
    if (tap.back) scene.want(kiosk::visit::Back{});
}

void queue(Scene& scene) {
    Page page(scene, {.title = scene.say(Word::queue_title), .back = true});
    if (scene.session().errands.number_failed) page.notice(widgets::NoticeKind::warning, "failed", {}, scene.say(Word::queue_failed));
    page.text("lead", scene.say(Word::queue_lead));
    std::vector<Blocks::Card> cards;
    const auto add = [&](Counter counter, Icon icon, Tint tint) {
        cards.push_back({.id = fmt::format("counter-{}", kiosk::receipt::name_of(counter)),
                         .title = scene.say(kiosk::receipt::word_of(counter)),
                         .subtitle = {},
                         .icon = icon,
                         .tint = tint,
                         .pressed = page.wants(kiosk::visit::TakeNumber{counter})});
    };
    add(Counter::filing, Icon::dossier, Tint::blue);
    add(Counter::results, Icon::verified, Tint::green);
    add(Counter::post, Icon::post, Tint::amber);
    add(Counter::other, Icon::help, Tint::teal);
    page.cards(std::move(cards));
    if (page.show().back) scene.want(kiosk::visit::Back{});
}

void taking_number(Scene& scene) {
    Page page(scene, {.title = scene.say(Word::queue_title), .in_the_middle = true});
    busy(page, scene.say(Word::taking_number), scene.say(Word::telling_hint));
    page.show();
}

void number_taken(Scene& scene) {
    const auto& about = scene.session().errands;
    Page page(scene,
              {.title = scene.say(Word::number_title), .main = scene.say(Word::finish), .main_id = "finish", .main_icon = Icon::check});
    page.title("number", kiosk::receipt::number_at(*about.counter, *about.number), Align::centre);
    page.text("counter", scene.say(kiosk::receipt::word_of(*about.counter)), Align::centre);
    print_state(scene, page, Word::number_text);
    page.drawing("take-slip", 40_mm, 140_mm);
    if (page.show().main) scene.want(kiosk::visit::Finish{});
}

void printing_sheet(Scene& scene) {
    Page page(scene, {.title = scene.say(Word::printing_slip), .in_the_middle = true});
    busy(page, scene.say(Word::printing_slip), scene.say(Word::printing_hint));
    page.show();
}

namespace {

// As the portal's form asks for it. Only here is the number shown in full: it has to be copied.
void add_what_to_copy(Page& page) {
    Scene& scene = page.scene();
    const auto& who = scene.session().identity;
    if (who.id_number.empty()) return;
    page.facts(Blocks::FactsTitle{.id = "copy", .words = scene.say(Word::account_copy), .edit_id = {}, .edit_words = {}},
               {{"id-number", scene.say(Word::label_id_number), who.id_number},
                {"name", scene.say(Word::label_full_name), who.full_name},
                {"birth", scene.say(Word::label_birth), platform::Secret(platform::to_text(who.birth))}});
    page.note("copy-hint", scene.say(Word::account_copy_hint));
}

}  // namespace

void account(Scene& scene) {
    Page page(scene, {.title = scene.say(Word::account_title),
                      .back = true,
                      .main = scene.say(Word::finish),
                      .main_id = "finish",
                      .main_icon = Icon::check});
    page.text("lead", scene.say(Word::account_lead));
    add_what_to_copy(page);
    page.notice(widgets::NoticeKind::info, "never", {}, scene.say(Word::account_never));
    page.point("step-1", "1", scene.say(Word::account_1));
    page.point("step-2", "2", scene.say(Word::account_2));
    const auto& address = scene.view.place.national_portal;
    auto modules = std::make_shared<const platform::Bitmap>(drivers::barcode::write_qr(address));
    const float least = widgets::qr_code_size(scene.theme(), *modules);
    page.add({.height = [least](float) { return least; },
              .draw =
                  [&scene, modules](const Rect& place) {
                      widgets::qr_code(scene.frame, place, {.id = "portal-qr", .name = scene.say(Word::account_qr), .modules = *modules});
                  },
              .stretch = scene.theme().px(40_mm)});
    page.note("address", address, Align::centre);
    page.point("step-3", "3", scene.say(Word::account_3));
    page.point("step-4", "4", scene.say(Word::account_4));
    const auto tap = page.show();
    if (tap.main) scene.want(kiosk::visit::Finish{});
    if (tap.back) scene.want(kiosk::visit::Back{});
}

#ifdef TRAM_AUTOMATION
std::vector<Preview> errand_previews() {
    using kiosk::visit::Step;
    const auto printed = [](SlipState slip) {
        return [=](Pretend& all) {
            all.session.slip = slip;
            all.session.errands.counter = Counter::results;
            all.session.errands.number = 12;
        };
    };
    const auto scanning_list = [](Pretend& all) {
        for (const auto& [key, vi, en] :
             {std::tuple("application", "Đơn, tờ khai", "Application, form"), std::tuple("photo", "Ảnh thẻ", "Photograph")})
            all.session.errands.to_scan.push_back({.key = key,
                                                   .name = {vi, en},
                                                   .advice = {"Mỗi mặt có chữ quét một lần.", "Each side with writing is one scan."},
                                                   .required = false});
        all.session.papers["application"] = kiosk::dossier::Pages(3);
    };
    return {{"errands", Step::errands},
            {"papers-list", Step::papers_list},
            {"papers-list-empty", Step::papers_list, [](Pretend& all) { all.session.errands.nothing_listed = true; }},
            {"papers-list-typing", Step::papers_list, [](Pretend& all) { all.state.focus = "photo"; }},
            {"papers-list-service", Step::papers_list, [](Pretend& all) { all.session.errands.service = &all.catalogue.all().front(); }},
            {"papers-list-scanning", Step::papers, scanning_list},
            {"list-service", Step::list_service},
            {"list-service-of-60", Step::list_service, [](Pretend& all) { pretend::so_many_services(all, 60); }},
            {"list-service-of-5000", Step::list_service, [](Pretend& all) { pretend::so_many_services(all, 5000); }},
            {"list-service-narrowed", Step::list_service,
             [](Pretend& all) {
                 pretend::so_many_services(all, 5000);
                 all.state.beginnings = {"cap "};
             }},
            {"list-printed", Step::list_printed, printed(SlipState::printed)},
            {"list-not-printed", Step::list_printed, printed(SlipState::failed)},
            {"printing-list", Step::printing_list},
            {"queue", Step::queue},
            {"queue-failed", Step::queue, [](Pretend& all) { all.session.errands.number_failed = true; }},
            {"taking-number", Step::taking_number},
            {"printing-number", Step::printing_number},
            {"number-taken", Step::number_taken, printed(SlipState::printed)},
            {"number-not-printed", Step::number_taken, printed(SlipState::failed)},
            {"account", Step::account},
            {"account-with-card", Step::account, pretend::person}};
}
#endif

}  // namespace ui::screens
