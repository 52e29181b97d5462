// Everything once more before it is sent, each part with a way to mend it; then the declaration.
#include <fmt/format.h>

#include "ui/field_parts.h"
#include "ui/page.h"
#include "ui/preview.h"
#include "ui/screens.h"

namespace ui::screens {

using kiosk::Word;
using kiosk::procedures::DeliveryKind;
using kiosk::procedures::FieldKind;

namespace {

struct Section {
    std::string id;
    std::string title;
    std::vector<Blocks::Fact> lines;
    kiosk::visit::Intent edit;
};

Section form_section(const Scene& scene, kiosk::procedures::FormPlace place) {
    const auto& session = scene.session();
    const auto form_page = kiosk::procedures::page_asked(*session.procedure, place, session.answers, scene.view.today, scene.words);
    const std::string id = place.entry == 0 ? form_page.key : fmt::format("{}-{}", form_page.key, place.entry);
    Section out{fmt::format("part-{}", id), title_of(scene, form_page, place.entry, session.answers), {}, kiosk::visit::EditForm{place}};
    for (const auto& field : form_page.fields) {
        const auto found = session.answers.find(field.key);
        if (found == session.answers.end() || found->second.empty()) continue;
        platform::Secret value = shown_answer(scene, field, found->second);
        if (field.kind == FieldKind::id_number && !is_covered(scene, field)) value = kiosk::identity::masked(value);
        out.lines.push_back({"answer-" + field.key, scene.say(field.label), std::move(value)});
    }
    return out;
}

Section paper_section(const Scene& scene) {
    Section out{"part-papers", scene.say(Word::review_papers), {}, kiosk::visit::EditPapers{}};
    const auto& session = scene.session();
    for (const auto* paper : kiosk::procedures::papers_asked(*session.procedure, session.answers, scene.view.today)) {
        const auto found = session.papers.find(paper->key);
        if (found == session.papers.end() || found->second.empty()) continue;
        out.lines.push_back({"scanned-" + paper->key, scene.say(paper->name),
                             platform::Secret(scene.say(kiosk::phrases::papers_pages(found->second.size())))});
    }
    return out;
}

Section delivery_section(const Scene& scene) {
    const auto& delivery = scene.session().delivery;
    Section out{"part-delivery", scene.say(Word::review_delivery), {}, kiosk::visit::EditDelivery{}};
    out.lines.push_back({"delivery-kind", scene.say(delivery_words(delivery.kind)), platform::Secret()});
    const auto add = [&](const char* key, Word label) {
        const auto found = delivery.details.find(key);
        if (found != delivery.details.end()) out.lines.push_back({std::string("delivery-") + key, scene.say(label), found->second});
    };
    add("receiver", Word::post_receiver);
    add("phone", Word::post_phone);
    add("address", Word::post_address);
    if (delivery.hand_over == kiosk::procedures::HandOver::none) return out;
    const bool counter = delivery.hand_over == kiosk::procedures::HandOver::counter;
    out.lines.push_back({"hand-over", scene.say(Word::hand_over_title),
                         platform::Secret(scene.say(counter ? Word::hand_over_counter : Word::hand_over_postman))});
    add("pickup_phone", Word::pickup_phone);
    add("pickup_address", Word::pickup_address);
    return out;
}

Section fees_section(const Scene& scene) {
    Section out{"part-fees", scene.say(Word::review_fees), {}, kiosk::visit::EditFees{}};
    const auto bill = kiosk::visit::bill_of(scene.session(), scene.view.tariffs, scene.view.today);
    out.lines.push_back({"total", scene.say(Word::fees_total), platform::Secret(total_in_words(scene, bill))});
    return out;
}

std::vector<Section> sections(const Scene& scene) {
    std::vector<Section> out;
    const auto& session = scene.session();
    for (const auto place : kiosk::procedures::places_asked(*session.procedure, session.answers, scene.view.today))
        out.push_back(form_section(scene, place));
    out.push_back(paper_section(scene));
    out.push_back(delivery_section(scene));
    out.push_back(fees_section(scene));
    return out;
}

// One press for all of it: on this page everything is read.
void cover(Scene& scene, Page& page) {
    if (scene.view.helper == nullptr) return;
    const bool shown = scene.session().help.shown.contains(kiosk::visit::all_answers);
    page.button({"show-all", scene.say(shown ? Word::field_hide : Word::field_show), widgets::ButtonKind::secondary,
                 shown ? Icon::visibility_off : Icon::visibility, kiosk::visit::ShowToStaff{kiosk::visit::all_answers}});
}

}  // namespace

void review(Scene& scene) {
    Page page(scene, {.title = scene.say(Word::review_title),
                      .step = 6,
                      .back = true,
                      .main = scene.say(Word::review_send),
                      .main_id = "send",
                      .main_icon = Icon::send});
    cover(scene, page);
    for (auto& section : sections(scene)) {
        Blocks::FactsTitle title{section.id, section.title, "edit-" + section.id, scene.say(Word::review_edit), section.edit};
        page.facts(std::move(title), std::move(section.lines));
    }
    page.text("declaration", scene.say(scene.session().procedure->declaration));
    page.check("declare", scene.say(Word::review_declare_check), scene.session().declared,
               [&scene] { scene.want(kiosk::visit::Declare{!scene.session().declared}); });
    if (scene.session().declaration_missing)
        page.notice(widgets::NoticeKind::error, "declare-missing", {}, scene.say(Word::review_declare_error));
    const auto tap = page.show();
    if (tap.main) scene.want(kiosk::visit::Send{});
    if (tap.back) scene.want(kiosk::visit::Back{});
}

#ifdef TRAM_AUTOMATION
std::vector<Preview> review_previews() {
    using kiosk::visit::Step;
    const auto ready = [](Pretend& all) {
        pretend::answered(all);
        pretend::scanned(all);
        pretend::by_post(all);
    };
    return {{"review", Step::review, ready},
            {"review-long", Step::review,
             [ready](Pretend& all) {
                 pretend::long_person(all);
                 ready(all);
                 all.session.declared = true;
             }},
            {"review-not-declared", Step::review, [ready](Pretend& all) {
                 ready(all);
                 all.session.declaration_missing = true;
                 all.session.delivery = {};
             }}};
}
#endif

}  // namespace ui::screens
