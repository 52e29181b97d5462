// Who stands there, and how far that can be believed.
#pragma once
#include <string_view>

#include "drivers/card/cccd.h"
#include "platform/clock.h"
#include "platform/secret.h"

namespace kiosk::identity {

enum class Proof {
    none,       // nothing: the citizen types everything
    unverified  // read from a card's printed QR
    // chip-read and signed proofs join here
};

struct Identity {
    Proof proof = Proof::none;
    platform::Secret id_number, old_number, full_name, address;
    platform::Date birth, issued;
    drivers::card::Sex sex = drivers::card::Sex::male;
    std::vector<drivers::card::QrWarning> warnings;
};

Identity identity_of(drivers::card::CardQr card);
// "099*****0001"
platform::Secret masked(const platform::Secret& id_number);

}  // namespace kiosk::identity
