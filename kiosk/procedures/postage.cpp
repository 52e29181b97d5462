#include "kiosk/procedures/postage.h"

#include <algorithm>

#include "kiosk/procedures/dates.h"

namespace kiosk::procedures {
namespace {

constexpr int whole_price = 100;  // per cent

bool helps(const PostalSupport& support, Leg leg, const Parcel& parcel) {
    return std::find(support.legs.begin(), support.legs.end(), leg) != support.legs.end() && (parcel.online || !support.online_only);
}

// What helps most with this leg; null: nothing.
const PostalSupport* best_support(const PostalRules& rules, Leg leg, const Parcel& parcel) {
    std::vector<const PostalSupport*> all;
    for (const PostalSupport& support : rules.support) {
        if (in_force(rules.support, support.key, parcel.province, parcel.date) == &support) all.push_back(&support);
    }
    all.push_back(in_force(rules.exempt, parcel.group, parcel.province, parcel.date));
    const PostalSupport* best = nullptr;
    for (const PostalSupport* support : all) {
        if (support != nullptr && helps(*support, leg, parcel) && (best == nullptr || support->percent > best->percent)) best = support;
    }
    return best;
}

std::optional<std::int64_t> price_of(const PostalTariff* tariff, const Parcel& parcel) {
    if (tariff == nullptr) return std::nullopt;
    const auto band =
        std::find_if(tariff->bands.begin(), tariff->bands.end(), [&](const auto& one) { return parcel.grams <= one.to_grams; });
    if (band == tariff->bands.end()) return std::nullopt;
    return band->dong.at(static_cast<std::size_t>(parcel.zone));
}

PostageLine line_of(Leg leg, std::int64_t price, const PostalTariff& tariff, const PostalSupport* support) {
    if (support == nullptr) return {leg, price, price, Payer::citizen, tariff.label, tariff.source};
    const Payer payer = support->percent == whole_price ? Payer::somebody_else : Payer::both;
    return {leg, price, price - price * support->percent / whole_price, payer, support->label, support->source};
}

}  // namespace

Zone zone_between(const PostalPlace& a, const PostalPlace& b) {
    if (a.province.empty() || a.province != b.province) return Zone::other_province;
    return !a.commune.empty() && a.commune == b.commune ? Zone::same_commune : Zone::same_province;
}

Postage postage(const PostalRules& rules, const Parcel& parcel) {
    Postage out;
    const PostalTariff* tariff = in_force(rules.tariffs, "tariff", parcel.province, parcel.date);
    const auto price = price_of(tariff, parcel);
    if (!price) {
        out.about = true;
        return out;
    }
    out.due = 0;
    for (const Leg leg : parcel.legs) {
        const PostalSupport* support = best_support(rules, leg, parcel);
        out.lines.push_back(line_of(leg, *price, *tariff, support));
        *out.due += out.lines.back().due;
        out.about = out.about || !tariff->verified || (support != nullptr && !support->verified);
    }
    return out;
}

int estimated_grams(int sheets) {
    constexpr int envelope = 30, sheet = 5;  // 80 g/m² on a sixteenth of a square metre
    return envelope + sheet * std::max(sheets, 0);
}

std::vector<PickUp> pick_ups(const Postman& postman, platform::WallTime now, const Holidays& holidays) {
    std::vector<PickUp> out;
    const platform::WallTime soonest = now + std::chrono::hours(postman.notice_hours);
    platform::Date day = platform::date_of(now);
    for (int days = 0; days < postman.days; day = days_later(day, 1)) {
        if (!holidays.is_working(day)) continue;
        const platform::WallTime midnight = platform::from_vietnam({day.year, day.month, day.day});
        const std::size_t before = out.size();
        for (std::size_t i = 0; i < postman.windows.size(); ++i) {
            if (midnight + postman.windows[i].from >= soonest) out.push_back({day, i});
        }
        // Today does not count once its last window is gone.
        if (out.size() > before || midnight > soonest) ++days;
    }
    return out;
}

}  // namespace kiosk::procedures
