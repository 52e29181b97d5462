#include "kiosk/visit/bill.h"

#include <algorithm>
#include <charconv>

#include "platform/files.h"

namespace kiosk::visit {
namespace {

using procedures::DeliveryKind;
using procedures::HandOver;
using procedures::Leg;

// Answers that are whole numbers; a fee counts copies by them.
std::map<std::string, int, std::less<>> counts_in(const procedures::Answers& answers) {
    constexpr std::size_t most_digits = 6;
    std::map<std::string, int, std::less<>> out;
    for (const auto& [key, answer] : answers) {
        const auto text = answer.view();
        int number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error == std::errc() && end == text.data() + text.size() && text.size() <= most_digits) out[key] = number;
    }
    return out;
}

procedures::PostalPlace place_in(const procedures::Answers& details, const std::string& key) {
    const auto part = [&](const char* name) {
        const auto found = details.find(key + name);
        return found == details.end() ? std::string() : std::string(found->second.view());
    };
    return {part(".province"), part(".commune")};
}

procedures::Postage postage_of(const Session& session, const Tariffs& tariffs, const platform::Date& today) {
    const procedures::Delivery& delivery = session.delivery;
    procedures::Postage out{.due = 0};
    const auto add = [&](Leg leg, const char* key, int sheets) {
        const auto part = procedures::postage(tariffs.postal, {.legs = {leg},
                                                               .grams = procedures::estimated_grams(sheets),
                                                               .zone = zone_between(tariffs.here, place_in(delivery.details, key)),
                                                               .province = tariffs.here.province,
                                                               .date = today,
                                                               .group = session.exemption});
        out.lines.insert(out.lines.end(), part.lines.begin(), part.lines.end());
        out.due = out.due && part.due ? std::optional(*out.due + *part.due) : std::nullopt;
        out.about = out.about || part.about;
    };
    constexpr int sheets_of_result = 2;
    if (delivery.kind == DeliveryKind::post) add(Leg::return_result, "address", sheets_of_result);
    if (delivery.hand_over == HandOver::postman) add(Leg::collect_papers, "pickup_address", std::max(1, session.pages()));
    return out;
}

}  // namespace

Tariffs load_tariffs(const std::filesystem::path& shared, procedures::PostalPlace here, std::vector<procedures::Mistake>& mistakes) {
    Tariffs out;
    out.here = std::move(here);
    const auto read = [&](const char* name) {
        const auto text = platform::read_text(shared / name);
        if (!text) mistakes.push_back({name, "", text.error().detail, "check paths.assets in the settings"});
        return text.value_or(std::string());
    };
    if (const auto text = read("postage.json"); !text.empty()) out.postal = procedures::PostalRules::parse(text, "postage.json", mistakes);
    if (const auto text = read("holidays.json"); !text.empty()) out.holidays = procedures::Holidays::parse(text, "holidays.json", mistakes);
    return out;
}

Bill bill_of(const Session& session, const Tariffs& tariffs, const platform::Date& today) {
    Bill out;
    const procedures::Answers answers = procedures::relevant(*session.procedure, session.answers, today);
    out.fees =
        procedures::quote(fees_asked(session.procedure->fees, {answers, today}),
                          {.province = tariffs.here.province, .date = today, .exemption = session.exemption, .counts = counts_in(answers)});
    out.postage = postage_of(session, tariffs, today);
    if (out.fees.total && out.postage.due) out.total = *out.fees.total + *out.postage.due;
    out.about = out.fees.about || out.postage.about;
    return out;
}

bool must_hand_over(const Session& session, const platform::Date& today) {
    const auto asked = procedures::papers_asked(*session.procedure, session.answers, today);
    return std::any_of(asked.begin(), asked.end(), [](const auto* paper) { return paper->original == procedures::Original::hand_over; });
}

}  // namespace kiosk::visit
