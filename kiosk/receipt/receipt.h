// What the slip says, as data. It is not the agency's receipt (form 01): until the agency accepts, it only confirms that the kiosk sent
// or keeps the dossier, and says so. No name and no identity number stand on it.
#pragma once
#include <string>

#include "drivers/printer/slip.h"
#include "kiosk/procedures/procedure.h"
#include "kiosk/words.h"
#include "platform/clock.h"

namespace kiosk::receipt {

struct Facts {
    std::string agency_line1, agency_line2;  // who runs this kiosk
    std::string hotline;
    std::string reference, dossier_code;  // dossier_code empty: still queued
    std::string tracking_url;
    const procedures::Procedure* procedure = nullptr;
    procedures::DeliveryKind delivery = procedures::DeliveryKind::collect;
    int pages = 0;
    platform::WallTime when;
};

drivers::printer::Slip compose(const Facts& facts, const Dictionary& words, Language language);

}  // namespace kiosk::receipt
