// What the slip says, as data. It is not the agency's receipt (form 01): until the agency accepts, it only confirms that the kiosk sent
// or keeps the dossier, and says so. No name and no identity number stand on it.
#pragma once
#include <string>

#include "drivers/printer/slip.h"
#include "kiosk/dossier/draft.h"
#include "kiosk/portal/payments.h"
#include "kiosk/procedures/procedure.h"
#include "kiosk/words.h"
#include "platform/clock.h"

namespace kiosk::receipt {

// How far the dossier has come.
enum class Filing {
    not_yet,
    kept,      // sealed, on this machine, waiting to be sent
    accepted,  // the portal has it
    refused    // the portal will not take it: staff must look
};

struct Facts {
    Filing filing = Filing::kept;
    std::string agency_line1, agency_line2;  // who runs this kiosk
    std::string hotline;
    std::string reference, dossier_code;  // dossier_code may be empty: the agency has not given one yet
    std::string tracking_url;
    const procedures::Procedure* procedure = nullptr;
    procedures::DeliveryKind delivery = procedures::DeliveryKind::agency;
    int pages = 0;
    std::optional<std::int64_t> total;  // dong, as the citizen was told
    bool total_about = false;           // something in it is not verified
    std::optional<dossier::PayWay> pay;
    std::optional<portal::Payment> payment;
    platform::WallTime when;
    int copy = 1;  // from the second on it says so
};

drivers::printer::Slip compose(const Facts& facts, const Dictionary& words, Language language);

}  // namespace kiosk::receipt
