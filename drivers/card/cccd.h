// The Vietnamese identity card: the text of its QR code and its 12-digit number. A QR is printed, not signed: it fills in forms, it proves
// nothing. Rules and their sources: drivers/card/README.md.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "platform/clock.h"
#include "platform/secret.h"

namespace drivers::card {

enum class Sex { male, female };

// PPP G YY RRRRRR: place of birth registration, sex and century, year, six random digits. There is no check digit.
struct IdNumber {
    int place = 0;
    Sex sex = Sex::male;
    int birth_year = 0;
};
std::optional<IdNumber> parse_id_number(std::string_view digits);  // none unless exactly 12 digits

enum class QrFault {
    not_a_card,  // another kind of code: a payment QR, a web address, a dossier code, anything
    damaged      // looks like a card's, but a number or date in it is impossible
};
enum class QrWarning { sex_differs, birth_year_differs, issued_before_birth, issued_in_future, old_number_odd };

struct CardQr {
    platform::Secret id_number;   // 12 digits
    platform::Secret old_number;  // 9 or 12 digits, or empty
    platform::Secret full_name;   // NFC, spaces folded
    platform::Date birth;
    Sex sex = Sex::male;
    platform::Secret address;  // NFC, artefacts such as ", ," mended; old three-level form is kept
    platform::Date issued;
    std::vector<QrWarning> warnings;  // for the clerk; never a reason to refuse
};

// `id12|old|name|DDMMYYYY|sex|address|DDMMYYYY` with 7 or more fields; further fields are ignored. today: for issued_in_future.
tl::expected<CardQr, QrFault> parse_card_qr(std::string_view text, const platform::Date& today);

}  // namespace drivers::card
