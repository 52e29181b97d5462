// Where and when a value holds: provinces by their two-digit code, and dates. In a file, beside the value:
//     "provinces": ["01", "79"], "from": "2026-01-01", "until": "2026-12-31"
// Each may be left out: the whole country, always. Both days belong to it.
#pragma once
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/procedures/object_reader.h"
#include "platform/clock.h"

namespace kiosk::procedures {

struct Scope {
    std::vector<std::string> provinces;  // empty: all
    std::optional<platform::Date> from, until;

    bool whole_country() const { return provinces.empty(); }
    bool names(std::string_view province) const { return std::find(provinces.begin(), provinces.end(), province) != provinces.end(); }
    bool applies_in(std::string_view province) const { return whole_country() || names(province); }
    bool applies_on(const platform::Date& date) const { return (!from || *from <= date) && (!until || date <= *until); }
};

// Two digits. Which of them exist, the list of places knows.
bool is_province_code(std::string_view text);
Scope read_scope(ObjectReader& reader);
// Neither says more about the place than the other, and there is a day on which both hold: nobody could tell which counts.
bool contradict(const Scope& a, const Scope& b);

// A value with a key and a scope, of which there may be one for the country and others for provinces: the one that holds here and today.
// A province's own goes before the country's. None if none holds.
template <class Scoped>
const Scoped* in_force(const std::vector<Scoped>& all, std::string_view key, std::string_view province, const platform::Date& date) {
    const Scoped* best = nullptr;
    for (const Scoped& one : all) {
        if (one.key != key || !one.scope.applies_in(province) || !one.scope.applies_on(date)) continue;
        if (best == nullptr || one.scope.names(province)) best = &one;
    }
    return best;
}

// A mistake for each that contradicts one before it in the list.
template <class Scoped>
void refuse_contradictions(ObjectReader& reader, std::string_view list, const std::vector<Scoped>& all) {
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (all[i].key != all[j].key || !contradict(all[i].scope, all[j].scope)) continue;
            reader.wrong(reader.place(list) / i,
                         fmt::format("\"{}\" holds on the same days in the same place as number {}", all[i].key, j + 1),
                         "end one before the other begins (\"until\", \"from\"), or name other provinces");
            break;
        }
    }
}

}  // namespace kiosk::procedures
