// All we know of the person who stands there. The Session owns every personal datum; its end is the wipe (everything in it lies in wiping
// storage). Workers hold a part only inside the ticket of a job.
#pragma once
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "drivers/status.h"
#include "kiosk/dossier/draft.h"
#include "kiosk/identity/identity.h"
#include "kiosk/language.h"
#include "kiosk/look.h"
#include "kiosk/portal/payments.h"
#include "kiosk/procedures/delivery.h"
#include "kiosk/procedures/rules.h"
#include "kiosk/receipt/receipt.h"
#include "kiosk/visit/course.h"
#include "kiosk/visit/errands.h"
#include "kiosk/visit/help.h"
#include "kiosk/visit/look_up.h"
#include "platform/picture.h"

namespace kiosk::visit {

// Why a card could not be used.
enum class CardFailure { none, device, no_qr, not_a_card, damaged };
using receipt::Filing;
enum class SlipState { not_yet, printed, unknown, failed };

struct Session {
    Language language = Language::vietnamese;
    Look look;
    identity::Identity identity;
    CardFailure card_failure = CardFailure::none;
    std::vector<dossier::Consent> consents;

    const procedures::Procedure* procedure = nullptr;
    procedures::Answers answers;
    procedures::FormPlace form;  // the page of the form that is shown
    bool editing = false;        // came from the review, goes back there
    std::vector<procedures::FieldError> errors;

    std::map<std::string, dossier::Pages> papers;
    std::string paper;                           // key of the paper being scanned
    std::optional<drivers::scanner::Page> page;  // scanned, not approved yet
    bool papers_missing = false;                 // went on without a required paper: say so

    std::optional<procedures::DeliveryKind> delivery_kind;
    procedures::Delivery delivery;
    std::string exemption;  // of the fees, claimed, by key
    std::optional<dossier::PayWay> pay;
    std::optional<portal::Payment> payment;  // as the portal says
    bool payment_silent = false;             // it does not say anything just now
    bool sharing_missing = false;            // delivery without consent to share: say so
    bool pay_missing = false;                // no way of paying chosen: say so
    bool declared = false;
    bool declaration_missing = false;

    bool seal_pending = false;  // asked for, and not answered yet
    std::string dossier_id, reference, tracking_key, dossier_code;
    Filing filing = Filing::not_yet;
    SlipState slip = SlipState::not_yet;
    std::shared_ptr<const platform::Bitmap> slip_picture;

    std::optional<drivers::Trouble> trouble;  // of the device in the last job

    LookUp look_up;
    Errands errands;
    Help help;
    Liking liking;
    Course course;

    int pages() const;
    // A card was read. Another person's card than before: what was said and scanned for the first one goes.
    void begin_for(identity::Identity who);
};

}  // namespace kiosk::visit
