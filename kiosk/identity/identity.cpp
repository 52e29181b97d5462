#include "kiosk/identity/identity.h"

#include <string>

namespace kiosk::identity {

Identity identity_of(drivers::card::CardQr card) {
    return {.proof = Proof::unverified,
            .id_number = std::move(card.id_number),
            .old_number = std::move(card.old_number),
            .full_name = std::move(card.full_name),
            .address = std::move(card.address),
            .birth = card.birth,
            .issued = card.issued,
            .sex = card.sex,
            .warnings = std::move(card.warnings)};
}

platform::Secret masked(const platform::Secret& id_number) {
    constexpr std::size_t shown_first = 3;
    constexpr std::size_t shown_last = 4;
    constexpr std::size_t least_to_show = 12;  // of a shorter number so many digits would tell too much
    const auto digits = id_number.view();
    if (digits.size() < least_to_show) return platform::Secret(std::string(digits.size(), '*'));
    platform::Secret out(digits.substr(0, shown_first));
    out.append(std::string(digits.size() - shown_first - shown_last, '*'));
    out.append(digits.substr(digits.size() - shown_last));
    return out;
}

}  // namespace kiosk::identity
