#include "kiosk/care/health.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "kiosk/care/health_table.h"

namespace kiosk::care {
namespace {

constexpr std::array part_names{"screen",
                                "touch",
                                "scanner",
                                "printer",
                                "paper",
                                "card_reader",
                                "cabinet",
                                "sound",
                                "staff_keyboard",
                                "portal",
                                "disk",
                                "clock",
                                "database",
                                "settings",
                                "own_certificate",
                                "seal_certificate",
                                "portal_certificate",
                                "memory",
                                "temperature",
                                "program"};
static_assert(part_names.size() == part_count);

constexpr std::array own_ailment_names{"low", "full", "wrong", "unwritable", "mistaken", "expiring", "expired", "hot"};
static_assert(drivers::all_troubles.size() + own_ailment_names.size() == ailment_count);
static_assert([] {
    for (std::size_t i = 0; i < drivers::all_troubles.size(); ++i)
        if (static_cast<std::size_t>(drivers::all_troubles[i]) != i) return false;
    return ailment_of(drivers::Trouble::hardware) == Ailment::hardware && ailment_of(drivers::Trouble::cover_open) == Ailment::cover_open;
}());

// A part that is not there takes away what a missing one does.
const EffectRow* effect_of(Part part, const State& state) {
    if (state.kind == State::Kind::absent) return find_effect(part, Ailment::missing);
    return state.is_ill() ? find_effect(part, state.ailment) : nullptr;
}

}  // namespace

bool Health::set(Part part, State state) {
    State& kept = states_[static_cast<std::size_t>(part)];
    const bool other_ailment = state.is_ill() && state.ailment != kept.ailment;
    const bool is_news = state.kind != kept.kind || other_ailment;
    if (!is_news) state.since = kept.since;
    const bool other_days = state.days_left != kept.days_left;
    kept = std::move(state);
    return is_news || other_days;
}

Service Health::service() const {
    Service out;
    for (const EffectRow& row : effect_rows) {
        if (effect_of(row.part, of(row.part)) != &row) continue;
        if (row.lost) out.lost.set(static_cast<std::size_t>(*row.lost));
        if (row.effect <= out.effect) continue;
        out.effect = row.effect;
        out.reason = row.part;
    }
    return out;
}

std::vector<Part> Health::ill() const {
    std::vector<Part> out;
    for (std::size_t i = 0; i < part_count; ++i)
        if (states_[i].is_ill()) out.push_back(static_cast<Part>(i));
    std::stable_sort(out.begin(), out.end(),
                     [&](Part a, Part b) { return find_effect(a, of(a).ailment)->effect > find_effect(b, of(b).ailment)->effect; });
    return out;
}

const char* name_of(Part part) { return part_names[static_cast<std::size_t>(part)]; }

const char* name_of(Ailment ailment) {
    const auto place = static_cast<std::size_t>(ailment);
    if (place < drivers::all_troubles.size()) return drivers::name_of(drivers::all_troubles[place]);
    return own_ailment_names[place - drivers::all_troubles.size()];
}

const char* name_of(Effect effect) {
    switch (effect) {
        case Effect::open: return "open";
        case Effect::limited: return "limited";
        case Effect::closed: break;
    }
    return "closed";
}

const char* name_of(Ability ability) {
    switch (ability) {
        case Ability::slip: return "slip";
        case Ability::scan: return "scan";
        case Ability::line: return "line";
        case Ability::sound: return "sound";
        case Ability::signal: break;
    }
    return "signal";
}

const char* name_of(State::Kind kind) {
    switch (kind) {
        case State::Kind::unknown: return "unknown";
        case State::Kind::absent: return "absent";
        case State::Kind::well: return "well";
        case State::Kind::ill: break;
    }
    return "ill";
}

std::string trouble_words(Part part, Ailment ailment) {
    return fmt::format("trouble_{}_{}", find_telling(part)->words, name_of(told_as(part, ailment)));
}

std::string remedy_words(Part part, Ailment ailment) {
    return fmt::format("remedy_{}_{}", find_telling(part)->words, name_of(told_as(part, ailment)));
}

std::string part_words(Part part) { return fmt::format("part_{}", find_telling(part)->words); }

std::string_view drawing_of(Part part, Ailment ailment) {
    if (ailment == Ailment::jammed) return "jam";
    if (part == Part::scanner && ailment == Ailment::no_paper) return "paper-on-glass";
    if (part == Part::portal) return "offline-kept";
    return find_effect(part, ailment)->effect == Effect::closed ? "closed" : "";
}

std::string_view icon_of(Part part) { return find_telling(part)->icon; }

std::string to_json(const Health& health) {
    using Json = nlohmann::ordered_json;
    const Service service = health.service();
    Json lost = Json::array();
    for (std::size_t i = 0; i < ability_count; ++i)
        if (service.lost.test(i)) lost.push_back(name_of(static_cast<Ability>(i)));
    Json parts = Json::object();
    for (std::size_t i = 0; i < part_count; ++i) {
        const auto part = static_cast<Part>(i);
        const State& state = health.of(part);
        Json& told = parts[name_of(part)];
        told["kind"] = name_of(state.kind);
        if (state.is_ill()) told["ailment"] = name_of(state.ailment);
        if (state.is_ill()) told["effect"] = name_of(find_effect(part, state.ailment)->effect);
        if (state.kind != State::Kind::unknown) told["since"] = platform::iso8601(state.since);
        if (!state.detail.empty()) told["detail"] = state.detail;
        if (state.days_left) told["days_left"] = *state.days_left;
    }
    const Json all{{"effect", name_of(service.effect)}, {"lost", std::move(lost)}, {"parts", std::move(parts)}};
    return all.dump(2, ' ', false, Json::error_handler_t::replace);  // a driver's detail may be in any encoding
}

}  // namespace kiosk::care
