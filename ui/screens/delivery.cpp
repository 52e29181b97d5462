// How the result comes: by post to an address, or collected.
#include <fmt/format.h>

#include <algorithm>

#include "ui/field_list.h"
#include "ui/page.h"
#include "ui/screens.h"
#include "ui/widgets/choice_list.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/texts.h"

namespace ui::screens {

using kiosk::Word;
using kiosk::procedures::DeliveryKind;
using kiosk::procedures::FieldKind;

namespace {

std::string_view key_of(DeliveryKind kind) { return kind == DeliveryKind::post ? "post" : "collect"; }

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

void ask_kind(Scene& scene, Column& column) {
    std::vector<widgets::ChoiceWords> words;
    for (const DeliveryKind kind : scene.session().procedure->deliveries) {
        const bool post = kind == DeliveryKind::post;
        words.push_back({key_of(kind), scene.say(post ? Word::delivery_post : Word::delivery_collect),
                         scene.say(post ? Word::delivery_post_hint : Word::delivery_collect_hint)});
    }
    const auto chosen = scene.state.delivery ? key_of(*scene.state.delivery) : std::string_view();
    const widgets::ChoiceList list{.id = "delivery", .choices = words, .chosen = chosen};
    const Rect place = column.take(widgets::choice_list_height(scene.frame, column.width(), list));
    if (const auto touched = widgets::choice_list(scene.frame, {place.x, place.y}, place.width, list)) {
        scene.state.delivery = scene.session().procedure->deliveries[*touched];
    }
}

kiosk::visit::SubmitDelivery submission(Scene& scene) {
    kiosk::visit::SubmitDelivery wish{{}, scene.state.delivery.has_value()};
    wish.delivery.kind = scene.state.delivery.value_or(DeliveryKind::collect);
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
    const bool fresh = scene.state.fresh;
    const auto post = kiosk::procedures::post_page(scene.words);
    FieldList fields(scene, post, known(scene.session()));
    const auto [body, main, back] = page(scene, {.title = scene.say(Word::delivery_title),
                                                 .step = 5,
                                                 .back = true,
                                                 .main = scene.say(Word::next_),
                                                 .main_icon = Icon::arrow_forward});
    Column column(body, scene.theme().space.medium);
    if (scene.state.focus.empty()) ask_kind(scene, column);
    if (scene.state.delivery == DeliveryKind::post) {
        fields.measure(column.rest());
        fields.draw();
    } else if (!fresh && !scene.state.delivery && scene.state.asked_on) {
        widgets::notice(scene.frame, column.point(), column.width(),
                        {.id = "choose", .title = scene.say(Word::delivery_choose_error), .kind = widgets::NoticeKind::error});
    }
    if (main) {
        scene.state.asked_on = true;
        scene.state.focus.clear();
        scene.state.mended.clear();
        scene.want(submission(scene));
    }
    if (back) scene.want(kiosk::visit::Back{});
}

}  // namespace ui::screens
