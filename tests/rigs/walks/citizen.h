// One citizen who knows what to say: at each step that waits for a person, what they do there. For the pretend visit and the real kiosk
// alike.
#pragma once
#include <string>
#include <vector>

#include "kiosk/visit/intent.h"
#include "kiosk/visit/view.h"

namespace walks {

struct Plan {
    std::string procedure;
    kiosk::Language language = kiosk::Language::vietnamese;
    kiosk::procedures::Answers answers;
    bool with_card = true;
    bool may_be_called = false;  // the agency may
    kiosk::procedures::DeliveryKind delivery = kiosk::procedures::DeliveryKind::agency;
    kiosk::procedures::HandOver hand_over = kiosk::procedures::HandOver::counter;  // if papers have to be handed over
    std::string exemption;
    kiosk::dossier::PayWay pay = kiosk::dossier::PayWay::later;  // if there is something to pay
};

// Empty at a step where the machine works. Steps of trouble: Retry.
std::vector<kiosk::visit::Intent> next_wishes(const Plan& plan, const kiosk::visit::View& view, const kiosk::Dictionary& words);
// What is said on the shown page of the form, all of it: what the plan leaves empty is said to be empty.
kiosk::procedures::Answers said_on_page(const kiosk::procedures::Answers& answers, const kiosk::visit::View& view,
                                        const kiosk::Dictionary& words);

}  // namespace walks
