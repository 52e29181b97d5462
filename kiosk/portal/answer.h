// What the portal's answers mean, read without a network: openapi.yaml says what may come, the promises what we make of it. Whatever does
// not follow the contract is Later.
#pragma once
#include "kiosk/portal/calls.h"
#include "kiosk/portal/follow.h"
#include "kiosk/portal/offers.h"
#include "kiosk/portal/tallies.h"
#include "platform/http.h"

namespace kiosk::portal {

// id: of the dossier that was sent, or of the supplement.
Reply read_answer(const std::string& id, const platform::HttpAnswer& answer);
Reply read_supplement_answer(const std::string& id, const platform::HttpAnswer& answer);
PaymentReply read_payment_answer(const platform::HttpAnswer& answer);
LookUpReply read_look_up_answer(const platform::HttpAnswer& answer);
NotedReply read_noted_answer(const platform::HttpAnswer& answer);
CallReply read_call_answer(const platform::HttpAnswer& answer);
TallyReply read_tally_answer(const platform::HttpAnswer& answer);
OfferReply read_offer_answer(const platform::HttpAnswer& answer);
// No answer came.
Later read_failure(const platform::Error& error);

}  // namespace kiosk::portal
