#include "kiosk/procedures/fees.h"

#include <algorithm>

namespace kiosk::procedures {
namespace {

// Far above what a form lets anybody type; keeps products inside 64 bits.
constexpr int most_counted = 10'000;
constexpr int all_of_it = 100;  // per cent

int counted(const FeeCircumstances& circumstances, const std::string& answer) {
    if (answer.empty()) return 1;
    const auto found = circumstances.counts.find(answer);
    return found == circumstances.counts.end() ? 1 : std::clamp(found->second, 0, most_counted);
}

std::int64_t price(const FeeRule& rule, std::int64_t each, int how_many) {
    const int first = rule.then ? std::min(how_many, rule.then->after) : how_many;
    std::int64_t sum = each * first;
    if (rule.then) sum += rule.then->amount * (how_many - first);
    return rule.most ? std::min(sum, *rule.most) : sum;
}

FeeLine line_of(const FeeRule& rule, const FeeCircumstances& circumstances, const FeeExemption* exemption) {
    FeeLine out{rule.key, rule.label, rule.amount};
    out.how_many = counted(circumstances, rule.count_from);
    out.copies = counted(circumstances, rule.copies_from);
    out.full = price(rule, rule.amount, out.how_many) * out.copies;
    const bool cheaper = circumstances.online && rule.online && *rule.online < rule.amount;
    std::int64_t due = cheaper ? price(rule, *rule.online, out.how_many) * out.copies : out.full;
    if (exemption != nullptr) due -= due * exemption->percent / all_of_it;
    out.discount = out.full - due;
    out.source = rule.source;
    out.verified = rule.verified;
    return out;
}

// Every fee once, in the file's order.
std::vector<std::string_view> keys_there(const Fees& fees, std::string_view province) {
    std::vector<std::string_view> out;
    for (const FeeRule& rule : fees.rules) {
        if (rule.scope.applies_in(province) && std::find(out.begin(), out.end(), rule.key) == out.end()) out.emplace_back(rule.key);
    }
    return out;
}

}  // namespace

Fees fees_asked(const Fees& fees, const Sight& sight) {
    Fees out = fees;
    out.local = fees.local && holds(fees.local_when, sight);
    std::erase_if(out.rules, [&](const FeeRule& rule) { return !holds(rule.when, sight); });
    return out;
}

FeeQuote quote(const Fees& fees, const FeeCircumstances& circumstances) {
    FeeQuote out;
    const FeeExemption* exemption = in_force(fees.exemptions, circumstances.exemption, circumstances.province, circumstances.date);
    if (exemption != nullptr) out.exemption = exemption->key;
    bool known = true;
    bool said_by_province = false;
    for (const auto key : keys_there(fees, circumstances.province)) {
        const FeeRule* rule = in_force(fees.rules, key, circumstances.province, circumstances.date);
        if (rule == nullptr) {
            known = false;  // it has ended, or not begun: nobody has told us what holds today
            continue;
        }
        said_by_province = said_by_province || rule->scope.names(circumstances.province);
        out.lines.push_back(line_of(*rule, circumstances, exemption));
    }
    const bool free_for_them = exemption != nullptr && exemption->percent == all_of_it;
    known = free_for_them || (known && (!fees.local || said_by_province));
    std::int64_t total = 0;
    for (const FeeLine& line : out.lines) total += line.due();
    if (known) out.total = total;
    out.about = !known || (exemption != nullptr && !exemption->verified) ||
                std::any_of(out.lines.begin(), out.lines.end(), [](const FeeLine& line) { return !line.verified; });
    return out;
}

std::vector<const FeeExemption*> exemptions_in_force(const Fees& fees, std::string_view province, const platform::Date& date) {
    std::vector<const FeeExemption*> out;
    for (const FeeExemption& exemption : fees.exemptions) {
        if (in_force(fees.exemptions, exemption.key, province, date) == &exemption) out.push_back(&exemption);
    }
    return out;
}

}  // namespace kiosk::procedures
