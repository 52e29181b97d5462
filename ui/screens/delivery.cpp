// How the result comes: by post to an address, or collected.
#include "ui/field_list.h"
#include "ui/page.h"
#include "ui/preview.h"
#include "ui/screens.h"

namespace ui::screens {

using kiosk::Word;
using kiosk::procedures::DeliveryKind;
using kiosk::procedures::FieldKind;

namespace {

std::string_view key_of(DeliveryKind kind) {
    switch (kind) {
        case DeliveryKind::post: return "post";
        case DeliveryKind::post_office: return "post_office";
        case DeliveryKind::agency: return "agency";
        case DeliveryKind::electronic: return "electronic";
    }
    return {};
}

// What the citizen said already need not be typed again: the address and name of the card, the phone number of the form.
kiosk::procedures::Answers known(const kiosk::visit::Session& session) {
    kiosk::procedures::Answers out{
        {"receiver", session.delivery.receiver}, {"phone", session.delivery.phone}, {"address", session.delivery.address}};
    for (const auto& page : session.procedure->pages) {
        for (const auto& field : page.fields) {
            const auto found = session.answers.find(field.key);
            if (found == session.answers.end()) continue;
            if (field.kind == FieldKind::name && out["receiver"].empty()) out["receiver"] = found->second;
            if (field.kind == FieldKind::phone && out["phone"].empty()) out["phone"] = found->second;
            if (field.kind == FieldKind::address && out["address"].empty()) out["address"] = found->second;
        }
    }
    return out;
}

void ask_kind(Scene& scene, Page& page) {
    std::vector<Blocks::Choice> choices;
    for (const DeliveryKind kind : scene.session().procedure->deliveries) {
        const bool post = kind == DeliveryKind::post;
        choices.push_back({std::string(key_of(kind)), scene.say(post ? Word::delivery_post : Word::delivery_collect),
                           scene.say(post ? Word::delivery_post_hint : Word::delivery_collect_hint)});
    }
    const auto chosen = scene.state.delivery ? key_of(*scene.state.delivery) : std::string_view();
    page.choices("delivery", std::move(choices), std::string(chosen),
                 [&scene](std::size_t touched) { scene.state.delivery = scene.session().procedure->deliveries[touched]; });
}

kiosk::visit::SubmitDelivery submission(Scene& scene) {
    kiosk::visit::SubmitDelivery wish{{}, scene.state.delivery.has_value()};
    wish.delivery.kind = scene.state.delivery.value_or(DeliveryKind::agency);
    if (wish.delivery.kind == DeliveryKind::post) {
        wish.delivery.receiver = scene.state.typed["receiver"];
        wish.delivery.phone = scene.state.typed["phone"];
        wish.delivery.address = scene.state.typed["address"];
    }
    return wish;
}

}  // namespace

void delivery(Scene& scene) {
    if (scene.state.fresh) scene.state.delivery = scene.session().delivery_kind;
    const bool post = scene.state.delivery == DeliveryKind::post;
    const auto post_page = kiosk::procedures::post_page(scene.words);
    FieldList fields(scene, post_page, known(scene.session()));
    Page page(scene, {.title = scene.say(Word::delivery_title),
                      .step = 5,
                      .back = true,
                      .main = scene.say(Word::next_),
                      .main_icon = Icon::arrow_forward,
                      .picture = post ? "post-delivery" : "collect"});
    if (!scene.state.delivery && scene.state.asked_on)
        page.notice(widgets::NoticeKind::error, "choose", scene.say(Word::delivery_choose_error), {});
    if (scene.state.focus.empty()) ask_kind(scene, page);
    if (post) fields.add_to(page);
    if (!post && scene.theme().shape == Shape::portrait) page.drawing(scene.state.delivery ? "collect" : "post-delivery", 40_mm, 140_mm);
    const auto tap = page.show();
    if (tap.main) {
        scene.state.asked_on = true;
        scene.state.mended.clear();
        scene.want(submission(scene));
    }
    if (tap.back) scene.want(kiosk::visit::Back{});
}

#ifdef TRAM_AUTOMATION
std::vector<Preview> delivery_previews() {
    using kiosk::visit::Step;
    const auto post = [](Pretend& all) {
        pretend::answered(all);
        pretend::by_post(all);
    };
    return {{"delivery", Step::delivery, pretend::answered},
            {"delivery-not-chosen", Step::delivery,
             [](Pretend& all) {
                 pretend::answered(all);
                 all.state.asked_on = true;
             }},
            {"delivery-collect", Step::delivery,
             [](Pretend& all) {
                 pretend::answered(all);
                 all.session.delivery_kind = DeliveryKind::agency;
             }},
            {"delivery-post", Step::delivery, post},
            {"delivery-post-long", Step::delivery,
             [post](Pretend& all) {
                 pretend::long_person(all);
                 post(all);
             }},
            {"delivery-post-errors", Step::delivery,
             [post](Pretend& all) {
                 post(all);
                 all.session.delivery.phone = platform::Secret("12");
                 all.session.errors = kiosk::procedures::check(all.session.delivery, all.today);
             }},
            {"delivery-post-typing", Step::delivery, [post](Pretend& all) {
                 post(all);
                 all.state.focus = "phone";
             }}};
}
#endif

}  // namespace ui::screens
