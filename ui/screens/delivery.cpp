// How the result comes: by post to an address, or collected.
#include <algorithm>
#include <array>

#include "kiosk/visit/consent.h"
#include "ui/field_list.h"
#include "ui/page.h"
#include "ui/preview.h"
#include "ui/screens.h"

namespace ui::screens {

using kiosk::Word;
using kiosk::procedures::DeliveryKind;
using kiosk::procedures::FieldKind;
using kiosk::procedures::HandOver;

namespace {

struct KindWords {
    DeliveryKind kind;
    const char* key;
    Word words, hint;
};
constexpr std::array kinds{KindWords{DeliveryKind::post, "post", Word::delivery_post, Word::delivery_post_hint},
                           KindWords{DeliveryKind::post_office, "post_office", Word::delivery_post_office, Word::delivery_post_office_hint},
                           KindWords{DeliveryKind::agency, "agency", Word::delivery_agency, Word::delivery_agency_hint},
                           KindWords{DeliveryKind::electronic, "electronic", Word::delivery_electronic, Word::delivery_electronic_hint}};

const KindWords& words_of(DeliveryKind kind) {
    return *std::find_if(kinds.begin(), kinds.end(), [&](const KindWords& words) { return words.kind == kind; });
}

// What the citizen said already need not be typed again: name, phone number and address of the form.
kiosk::procedures::Answers known(const kiosk::visit::Session& session) {
    kiosk::procedures::Answers out = session.delivery.details;
    const auto take = [&](const std::string& from, const std::string& to) {
        for (const char* part : kiosk::procedures::place_parts) {
            const auto found = session.answers.find(from + part);
            if (found != session.answers.end() && !found->second.empty()) out.try_emplace(to + part, found->second);
        }
    };
    for (const auto& page : session.procedure->pages) {
        for (const auto& field : page.fields) {
            if (field.kind == FieldKind::name) take(field.key, "receiver");
            if (field.kind == FieldKind::phone) take(field.key, "phone"), take(field.key, "pickup_phone");
            if (field.kind == FieldKind::place && !page.repeat) take(field.key, "address"), take(field.key, "pickup_address");
        }
    }
    return out;
}

void ask_kind(Scene& scene, Page& page) {
    std::vector<Blocks::Choice> choices;
    for (const DeliveryKind kind : scene.session().procedure->deliveries) {
        const KindWords& words = words_of(kind);
        choices.push_back({words.key, scene.say(words.words), scene.say(words.hint)});
    }
    const auto chosen = scene.state.delivery ? words_of(*scene.state.delivery).key : "";
    page.choices("delivery", std::move(choices), chosen,
                 [&scene](std::size_t touched) { scene.state.delivery = scene.session().procedure->deliveries[touched]; });
}

void ask_hand_over(Scene& scene, Page& page) {
    page.heading("hand-over-title", scene.say(Word::hand_over_title));
    page.text("hand-over-lead", scene.say(Word::hand_over_lead));
    std::vector<Blocks::Choice> choices{{"counter", scene.say(Word::hand_over_counter), scene.say(Word::hand_over_counter_hint)},
                                        {"postman", scene.say(Word::hand_over_postman), scene.say(Word::hand_over_postman_hint)}};
    const auto chosen = !scene.state.hand_over ? "" : *scene.state.hand_over == HandOver::counter ? "counter" : "postman";
    page.choices("hand-over", std::move(choices), chosen,
                 [&scene](std::size_t touched) { scene.state.hand_over = touched == 0 ? HandOver::counter : HandOver::postman; });
}

kiosk::procedures::FormPage pickup_page(const Scene& scene) {
    const auto& tariffs = scene.view.tariffs;
    return kiosk::procedures::pickup_page(scene.words, tariffs.postal.postman,
                                          pick_ups(tariffs.postal.postman, scene.view.now, tariffs.holidays));
}

kiosk::visit::SubmitDelivery submission(const Scene& scene, bool hands_over) {
    const bool chosen = scene.state.delivery.has_value() && (!hands_over || scene.state.hand_over.has_value());
    kiosk::visit::SubmitDelivery wish{{}, chosen, scene.state.agreed};
    wish.delivery.kind = scene.state.delivery.value_or(DeliveryKind::agency);
    if (hands_over) wish.delivery.hand_over = scene.state.hand_over.value_or(HandOver::none);
    wish.delivery.details = scene.state.typed;
    return wish;
}

void begin(Scene& scene) {
    const auto& session = scene.session();
    scene.state.delivery = session.delivery_kind;
    if (session.delivery.hand_over != HandOver::none) scene.state.hand_over = session.delivery.hand_over;
    scene.state.agreed = kiosk::visit::has_consent(session.consents, kiosk::visit::Purpose::deliver);
}

}  // namespace

Word delivery_words(DeliveryKind kind) { return words_of(kind).words; }

void delivery(Scene& scene) {
    if (scene.state.fresh) begin(scene);
    const bool hands_over = kiosk::visit::must_hand_over(scene.session(), scene.view.today);
    const bool post = scene.state.delivery == DeliveryKind::post;
    const bool postman = hands_over && scene.state.hand_over == HandOver::postman;
    kiosk::procedures::FormPage asked{.key = "delivery", .title = {}, .fields = {}};
    if (post) asked.fields = kiosk::procedures::post_page(scene.words).fields;
    if (postman) {
        for (auto& field : pickup_page(scene).fields) asked.fields.push_back(std::move(field));
    }
    FieldList fields(scene, asked, known(scene.session()));
    Page page(scene, {.title = scene.say(Word::delivery_title),
                      .step = 5,
                      .back = true,
                      .main = scene.say(Word::next_),
                      .main_icon = Icon::arrow_forward,
                      .picture = post ? "post-delivery" : "collect"});
    const bool chosen = scene.state.delivery.has_value() && (!hands_over || scene.state.hand_over.has_value());
    if (!chosen && scene.state.asked_on) page.notice(widgets::NoticeKind::error, "choose", scene.say(Word::delivery_choose_error), {});
    if (scene.state.focus.empty()) {
        ask_kind(scene, page);
        if (hands_over) ask_hand_over(scene, page);
    }
    if (!asked.fields.empty()) fields.add_to(page);
    if ((post || postman) && scene.state.focus.empty()) {
        page.check("share", scene.say(Word::consent_deliver), scene.state.agreed, [&scene] { scene.state.agreed = !scene.state.agreed; });
        if (scene.session().sharing_missing && !scene.state.agreed)
            page.notice(widgets::NoticeKind::error, "share-missing", {}, scene.say(Word::consent_deliver_error));
    }
    if (asked.fields.empty() && scene.theme().shape == Shape::portrait)
        page.drawing(scene.state.delivery ? "collect" : "post-delivery", 40_mm, 140_mm);
    const auto tap = page.show();
    if (tap.main) {
        scene.state.asked_on = true;
        scene.state.mended.clear();
        scene.want(submission(scene, hands_over));
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
                 all.session.delivery.details["phone"] = platform::Secret("12");
                 all.session.errors = {{"phone", Word::error_phone}};
                 all.session.sharing_missing = true;
             }},
            {"delivery-post-typing", Step::delivery, [post](Pretend& all) {
                 post(all);
                 all.state.focus = "phone";
             }}};
}
#endif

}  // namespace ui::screens
