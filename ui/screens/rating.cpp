// How it was: one touch, and reasons for who likes to give them. Nobody has to.
#include <fmt/format.h>

#include <array>

#include "ui/page.h"
#include "ui/preview.h"
#include "ui/screens.h"

namespace ui::screens {

using kiosk::Word;

namespace {

struct Face {
    Word words;
    Icon icon;
    Tint tint;
};
constexpr std::array faces{Face{Word::rating_1, Icon::face_very_sad, Tint::red}, Face{Word::rating_2, Icon::face_sad, Tint::amber},
                           Face{Word::rating_3, Icon::face_neutral, Tint::blue}, Face{Word::rating_4, Icon::face_happy, Tint::teal},
                           Face{Word::rating_5, Icon::face_very_happy, Tint::green}};

struct Reason {
    const char* key;
    Word words;
};
constexpr std::array good_reasons{Reason{"easy", Word::reason_easy}, Reason{"fast", Word::reason_fast},
                                  Reason{"clear", Word::reason_clear}};
constexpr std::array bad_reasons{Reason{"difficult", Word::reason_difficult}, Reason{"slow", Word::reason_slow},
                                 Reason{"unclear", Word::reason_unclear}};

void ask(Scene& scene, Page& page) {
    page.text("lead", scene.say(Word::rating_lead));
    std::vector<Blocks::Card> cards;
    for (std::size_t at = faces.size(); at-- > 0;) {
        cards.push_back({.id = fmt::format("rate-{}", at + 1),
                         .title = scene.say(faces[at].words),
                         .subtitle = {},
                         .icon = faces[at].icon,
                         .tint = faces[at].tint,
                         .pressed = page.wants(kiosk::visit::Rate{static_cast<int>(at) + 1})});
    }
    page.cards(std::move(cards));
}

void ask_why(Scene& scene, Page& page) {
    const auto& liking = scene.session().liking;
    page.notice(widgets::NoticeKind::good, "thanks", scene.say(faces[static_cast<std::size_t>(liking.stars) - 1].words),
                scene.say(Word::rating_thanks));
    page.text("why", scene.say(Word::rating_why));
    constexpr int least_good = 4;
    for (const Reason& reason : liking.stars >= least_good ? good_reasons : bad_reasons) {
        page.check(fmt::format("reason-{}", reason.key), scene.say(reason.words), liking.reasons.contains(reason.key),
                   [&scene, key = reason.key] { scene.want(kiosk::visit::GiveReason{key}); });
    }
}

}  // namespace

void rating(Scene& scene) {
    const bool rated = scene.session().liking.stars > 0;
    Page page(scene,
              {.title = scene.say(Word::rating_title), .main = scene.say(rated ? Word::finish : Word::rating_skip), .main_id = "finish"});
    if (rated)
        ask_why(scene, page);
    else
        ask(scene, page);
    if (page.show().main) scene.want(kiosk::visit::Finish{});
}

#ifdef TRAM_AUTOMATION
std::vector<Preview> rating_previews() {
    using kiosk::visit::Step;
    const auto rated = [](int stars, const char* reason) {
        return [=](Pretend& all) {
            all.session.liking.stars = stars;
            all.session.liking.reasons = {reason};
        };
    };
    return {{"rating", Step::rating}, {"rating-good", Step::rating, rated(5, "easy")}, {"rating-bad", Step::rating, rated(2, "slow")}};
}
#endif

}  // namespace ui::screens
