#include "tests/rigs/portal/orders.h"

#include <algorithm>
#include <charconv>
#include <functional>

namespace portal {
namespace {

using platform::Status;
using Order = std::function<Status(Officers& officers, const std::string& id, const Fields& fields)>;

std::string text(const Fields& fields, const std::string& name) {
    const auto found = fields.find(name);
    return found == fields.end() ? std::string() : found->second;
}

// -1 for what is no number: nothing takes that. People write 115.000 for 115000.
std::int64_t number(const Fields& fields, const std::string& name) {
    std::string digits = text(fields, name);
    std::erase(digits, '.');
    std::int64_t out = -1;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), out);
    return error == std::errc{} && end == digits.data() + digits.size() ? out : -1;
}

int days_asked(const Fields& fields) { return static_cast<int>(std::clamp<std::int64_t>(number(fields, "days"), -1, 1000)); }

std::vector<MissingPaper> missing_papers(const Fields& fields) {
    constexpr std::string_view prefix = "reason.";
    std::vector<MissingPaper> items;
    for (const auto& [name, value] : fields) {
        if (name.starts_with(prefix) && !value.empty()) items.push_back({name.substr(prefix.size()), "", value});
    }
    if (const std::string other = text(fields, "other"); !other.empty()) items.push_back({"other_1", other, text(fields, "other_reason")});
    return items;
}

const std::map<std::string, Order>& orders() {
    using F = Fields;
    using O = Officers;
    using S = std::string;
    static const std::map<std::string, Order> all{
        {"accept", [](O& o, const S& id, const F& f) { return o.accept(id, text(f, "officer"), days_asked(f)); }},
        {"start", [](O& o, const S& id, const F&) { return o.start(id); }},
        {"ask", [](O& o, const S& id, const F& f) { return o.ask(id, missing_papers(f), text(f, "deadline")); }},
        {"demand", [](O& o, const S& id, const F& f) { return o.demand(id, number(f, "amount")); }},
        {"money", [](O& o, const S& id, const F&) { return o.money_arrived(id); }},
        {"withdraw_order", [](O& o, const S& id, const F&) { return o.withdraw_order(id); }},
        {"finish", [](O& o, const S& id, const F& f) { return o.finish(id, text(f, "place"), text(f, "until")); }},
        {"hand_over", [](O& o, const S& id, const F&) { return o.hand_over(id); }},
        {"refuse", [](O& o, const S& id, const F& f) { return o.refuse(id, text(f, "reason")); }},
        {"stop", [](O& o, const S& id, const F& f) { return o.stop(id, text(f, "reason")); }},
        {"withdraw", [](O& o, const S& id, const F&) { return o.withdraw(id); }},
        {"apologise", [](O& o, const S& id, const F& f) { return o.apologise(id, days_asked(f), text(f, "reason")); }},
        {"parcel",
         [](O& o, const S& id, const F& f) { return o.parcel(id, text(f, "tracking_number"), text(f, "state"), text(f, "place")); }},
    };
    return all;
}

}  // namespace

Status perform(Officers& officers, const std::string& word, const std::string& id, const Fields& fields) {
    const auto order = orders().find(word);
    if (order == orders().end()) return platform::failure(platform::Fault::malformed, "no such order");
    return order->second(officers, id, fields);
}

}  // namespace portal
