// What this dossier will cost the citizen: the agency's fees and the post's part. Told before anything is sent.
#pragma once
#include <filesystem>
#include <optional>
#include <string>

#include "kiosk/procedures/delivery.h"
#include "kiosk/visit/session.h"

namespace kiosk::visit {

// Where fees and days are counted: what the whole country has decided, and where this kiosk stands.
struct Tariffs {
    procedures::PostalRules postal;
    procedures::Holidays holidays;
    procedures::PostalPlace here;
};

// Of the folder assets/procedures/shared. What cannot be read is told in `mistakes` and counts as nothing.
Tariffs load_tariffs(const std::filesystem::path& shared, procedures::PostalPlace here, std::vector<procedures::Mistake>& mistakes);

struct Bill {
    procedures::FeeQuote fees;
    procedures::Postage postage;
    std::optional<std::int64_t> total;  // dong; none: not known until the agency or the post says
    bool about = false;

    bool is_free() const { return total == 0; }
};

// Of the chosen procedure with its answers, the chosen exemption and delivery.
Bill bill_of(const Session& session, const Tariffs& tariffs, const platform::Date& today);
// Does an asked paper have to reach the agency itself?
bool must_hand_over(const Session& session, const platform::Date& today);

}  // namespace kiosk::visit
