#include <algorithm>
#include <array>

#include "kiosk/procedures/condition_reader.h"
#include "kiosk/procedures/fees.h"

namespace kiosk::procedures {
namespace {

using Per = FeeRule::Per;
using Pointer = nlohmann::json::json_pointer;

constexpr std::int64_t dearest_fee = 100'000'000;
constexpr std::array<std::pair<std::string_view, Per>, 3> per_names{{{"dossier", Per::dossier}, {"copy", Per::copy}, {"page", Per::page}}};

std::optional<FeeRule::Then> read_then(ObjectReader& reader) {
    std::optional<FeeRule::Then> out;
    reader.object("then", Need::optional, [&](ObjectReader& then) {
        constexpr int most_before = 1000;
        const auto after = then.number("after", Need::required, 1, most_before);
        const auto amount = then.number("amount", Need::required, 0, dearest_fee);
        if (after && amount) out = {static_cast<int>(*after), *amount};
    });
    return out;
}

void refuse_what_does_not_fit(ObjectReader& reader, const FeeRule& rule) {
    if (rule.per == Per::dossier) {
        const auto refuse = [&](std::string_view key, bool given) {
            if (given)
                reader.wrong(reader.place(key), "a fee per dossier is counted once", "add \"per\": \"copy\" or \"page\", or take this out");
        };
        refuse("count_from", !rule.count_from.empty());
        refuse("then", rule.then.has_value());
        refuse("most", rule.most.has_value());
    }
    if (rule.per != Per::page && !rule.copies_from.empty())
        reader.wrong(reader.place("copies_from"), "is for fees per page", "use \"count_from\", or \"per\": \"page\"");
    if (rule.online && *rule.online > rule.amount)
        reader.wrong(reader.place("online"), "is dearer than the amount", "filing online costs the same or less");
}

FeeRule read_rule(ObjectReader& reader, const Sources& sources) {
    FeeRule out;
    out.key = reader.key_name("key");
    out.label = reader.localised("label", Need::required);
    const auto amount = reader.number("amount", Need::required, 0, dearest_fee);
    out.amount = amount.value_or(0);
    out.online = reader.number("online", Need::optional, 0, dearest_fee);
    out.per = reader.one_of("per", per_names, Need::optional, Per::dossier);
    out.when = read_condition_if_there(reader, "when");
    out.count_from = reader.text("count_from", Need::optional);
    out.copies_from = reader.text("copies_from", Need::optional);
    out.then = read_then(reader);
    out.most = reader.number("most", Need::optional, 0, dearest_fee);
    out.scope = read_scope(reader);
    out.source = read_source_key(reader, sources);
    out.verified = is_verified(sources, out.source);
    if (amount) refuse_what_does_not_fit(reader, out);
    return out;
}

FeeExemption read_exemption(ObjectReader& reader, const Sources& sources) {
    FeeExemption out;
    out.key = reader.key_name("key");
    out.label = reader.localised("label", Need::required);
    constexpr int all = 100;
    out.percent = static_cast<int>(reader.number("percent", Need::required, 0, all).value_or(0));
    out.proof = reader.localised("proof", Need::required);
    out.paper = reader.text("paper", Need::optional);
    out.scope = read_scope(reader);
    out.source = read_source_key(reader, sources);
    out.verified = is_verified(sources, out.source);
    return out;
}

void check_key(const std::string& key, std::span<const std::string_view> known, const Pointer& place, std::string_view what,
               MistakeList& mistakes) {
    if (key.empty() || std::find(known.begin(), known.end(), key) != known.end()) return;
    const auto meant = nearest(key, known);
    mistakes.add(place.to_string(), fmt::format("there is no {} \"{}\"", what, key),
                 !meant.empty()  ? fmt::format("did you mean \"{}\"?", meant)
                 : known.empty() ? fmt::format("add the {}, or take this out", what)
                                 : fmt::format("use one of: {}", listed(known)));
}

}  // namespace

Fees parse_fees(ObjectReader& reader, const Sources& sources) {
    Fees out;
    out.local = reader.flag("local", false);
    out.local_when = read_condition_if_there(reader, "local_when");
    reader.each_object("rules", Need::optional, [&](ObjectReader& rule) { out.rules.push_back(read_rule(rule, sources)); });
    reader.each_object("exemptions", Need::optional,
                       [&](ObjectReader& exemption) { out.exemptions.push_back(read_exemption(exemption, sources)); });
    refuse_contradictions(reader, "rules", out.rules);
    refuse_contradictions(reader, "exemptions", out.exemptions);
    return out;
}

void check_keys(const Fees& fees, const Pointer& place, std::span<const std::string_view> fields, std::span<const std::string_view> papers,
                MistakeList& mistakes) {
    for (std::size_t i = 0; i < fees.rules.size(); ++i) {
        check_key(fees.rules[i].count_from, fields, place / "rules" / i / "count_from", "field", mistakes);
        check_key(fees.rules[i].copies_from, fields, place / "rules" / i / "copies_from", "field", mistakes);
    }
    for (std::size_t i = 0; i < fees.exemptions.size(); ++i)
        check_key(fees.exemptions[i].paper, papers, place / "exemptions" / i / "paper", "paper", mistakes);
}

}  // namespace kiosk::procedures
