#include "kiosk/procedures/fees.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

#include "kiosk/main/commands/commands.h"
#include "kiosk/main/commands/procedure_file.h"
#include "kiosk/procedures/condition_text.h"
#include "kiosk/procedures/dates.h"
#include "kiosk/procedures/foresight.h"
#include "kiosk/procedures/typed_answers.h"
#include "platform/numbers.h"

namespace kiosk::commands {
namespace {

using nlohmann::ordered_json;
using platform::Fault;
using platform::Result;
using platform::Status;
using procedures::FeeLine;
using procedures::FeeQuote;
using procedures::Fees;
using procedures::Procedure;

// Every value of an option that may stand there more than once.
std::vector<std::string_view> values_of(Arguments arguments, std::string_view name) {
    std::vector<std::string_view> out;
    for (std::size_t i = 0; i + 1 < arguments.size(); ++i) {
        if (arguments[i] == name) out.push_back(arguments[i + 1]);
    }
    return out;
}

std::optional<int> whole_number(std::string_view digits) {
    int number = -1;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc() || end != digits.data() + digits.size() || number < 0) return std::nullopt;
    return number;
}

bool counts_by(const Fees& fees, std::string_view answer) {
    return std::any_of(fees.rules.begin(), fees.rules.end(),
                       [&](const auto& rule) { return rule.count_from == answer || rule.copies_from == answer; });
}

Status read_counts(Arguments arguments, const Fees& fees, procedures::FeeCircumstances& out) {
    for (const auto pair : values_of(arguments, "--count")) {
        const auto equals = std::min(pair.find('='), pair.size());
        const auto key = pair.substr(0, equals);
        const auto number = whole_number(pair.substr(std::min(equals + 1, pair.size())));
        if (!number) return platform::failure(Fault::malformed, "--count takes an answer and a number: copies=3; for others: --answer");
        if (!counts_by(fees, key))
            return platform::failure(Fault::malformed,
                                     fmt::format("no fee is counted by \"{0}\"; for what it depends on: --answer {0}=…", key));
        out.counts[std::string(key)] = *number;
    }
    return {};
}

Result<procedures::Answers> read_answers(Arguments arguments, const Procedure& procedure, procedures::FeeCircumstances& asked) {
    procedures::Answers out;
    for (const auto pair : values_of(arguments, "--answer")) TRY_DO(procedures::add_answer(procedure, pair, asked.date, out));
    for (const auto& [key, answer] : out) {
        const auto number = whole_number(answer.view());
        if (number && counts_by(procedure.fees, key)) asked.counts[key] = *number;
    }
    return out;
}

Result<procedures::FeeCircumstances> circumstances_from(Arguments arguments, const Fees& fees) {
    procedures::FeeCircumstances out;
    out.province = option(arguments, "--province");
    if (!out.province.empty() && !procedures::is_province_code(out.province))
        return platform::failure(Fault::malformed, "--province takes two digits: 01");
    out.online = !flag(arguments, "--at-counter");
    out.exemption = option(arguments, "--exempt");
    const std::string day = option(arguments, "--date");
    const auto date = day.empty() ? platform::date_of(platform::SystemClock(platform::build_time()).now()) : procedures::from_iso(day);
    if (!date) return platform::failure(Fault::malformed, "--date takes a date: 2026-11-21");
    out.date = *date;
    TRY_DO(read_counts(arguments, fees, out));
    return out;
}

// An exemption that was asked for must exist: silence would look like a higher fee.
Status check_exemption(const Fees& fees, const procedures::FeeCircumstances& asked, const FeeQuote& quote) {
    if (asked.exemption == quote.exemption) return {};
    std::string known;
    for (const auto* exemption : procedures::exemptions_in_force(fees, asked.province, asked.date))
        known += fmt::format("{}{}", known.empty() ? "" : ", ", exemption->key);
    return platform::failure(Fault::not_found, fmt::format("there is no exemption \"{}\" there and then; there are: {}", asked.exemption,
                                                           known.empty() ? "none" : known));
}

// One that is due in some case only.
struct Depending {
    FeeLine line;
    std::string when;
};

struct Answered {
    FeeQuote quote;
    std::vector<Depending> depending;
    bool local_depends = false;

    bool is_open() const { return local_depends || !depending.empty(); }
};

Answered answer_to(const Fees& fees, const procedures::FeeCircumstances& asked, const procedures::Answers& answers) {
    const auto foreseen = procedures::foreseen(fees, {answers, asked.date});
    Answered out{procedures::quote(foreseen.certain, asked), {}, foreseen.local_depends};
    for (const auto& rule : foreseen.depends) {
        if (procedures::in_force(foreseen.depends, rule.key, asked.province, asked.date) != &rule) continue;
        Fees alone{.rules = {rule}, .exemptions = fees.exemptions};
        const auto quote = procedures::quote(alone, asked);
        out.depending.push_back({quote.lines.at(0), in_words(rule.when)});
    }
    if (out.is_open()) out.quote.total.reset();
    return out;
}

ordered_json as_json(const FeeLine& line) {
    return {{"key", line.key},           {"label", {{"vi", line.label.vi}, {"en", line.label.en}}},
            {"each", line.each},         {"how_many", line.how_many},
            {"copies", line.copies},     {"full", line.full},
            {"discount", line.discount}, {"due", line.due()},
            {"source", line.source},     {"verified", line.verified}};
}

ordered_json as_json(const std::string& code, const procedures::FeeCircumstances& asked, const Answered& answered) {
    ordered_json lines = ordered_json::array(), depending = ordered_json::array();
    for (const auto& line : answered.quote.lines) lines.push_back(as_json(line));
    for (const auto& one : answered.depending) {
        depending.push_back(as_json(one.line));
        depending.back()["when"] = one.when;
    }
    const FeeQuote& quote = answered.quote;
    return {{"code", code},
            {"date", procedures::to_iso(asked.date)},
            {"province", asked.province},
            {"online", asked.online},
            {"exemption", quote.exemption},
            {"lines", lines},
            {"depending", depending},
            {"total", quote.total ? ordered_json(*quote.total) : ordered_json(nullptr)},
            {"about", quote.about || answered.is_open()}};
}

std::string in_one_line(const FeeLine& line) {
    const std::string less = line.discount > 0 ? fmt::format(" (giảm {} đ)", platform::grouped(line.discount, '.')) : "";
    return fmt::format("{:>12} đ  {}{}", platform::grouped(line.due(), '.'), line.label.vi, less);
}

void print(const Answered& answered) {
    const FeeQuote& quote = answered.quote;
    for (const auto& line : quote.lines) fmt::print("{}\n", in_one_line(line));
    for (const auto& one : answered.depending) fmt::print("hoặc {}  [{}]\n", in_one_line(one.line), one.when);
    if (quote.total)
        fmt::print("{:>12} đ  {}\n", platform::grouped(*quote.total, '.'), quote.about ? "tổng cộng, khoảng" : "tổng cộng");
    else if (answered.is_open())
        fmt::print("Tổng cộng tùy câu trả lời: xin thêm --answer KEY=VALUE.\n");
    else
        fmt::print("Cơ quan sẽ báo số tiền phải nộp.\n");
}

Status print_fees(const Site& site, Arguments arguments) {
    const auto words =
        words_of(arguments, {"--exempt", "--province", "--date", "--count", "--answer", "--settings"}, {"--at-counter", "--json"});
    if (!words || words->size() != 1)
        return platform::failure(Fault::not_found, "which procedure? kiosk fees CODE or FILE.json; see kiosk --help");
    TRY(const auto procedure, procedure_of(words->front(), site.paths.assets + "/procedures"));
    TRY(auto asked, circumstances_from(arguments, procedure.fees));
    TRY(const auto answers, read_answers(arguments, procedure, asked));
    const Answered answered = answer_to(procedure.fees, asked, answers);
    TRY_DO(check_exemption(procedure.fees, asked, answered.quote));
    if (flag(arguments, "--json"))
        fmt::print("{}\n", as_json(procedure.code, asked, answered).dump(2));
    else
        print(answered);
    return {};
}

}  // namespace

int fees(Arguments arguments) {
    // The data is there before the kiosk is set up.
    const Site site = what_is_known_of_site(option(arguments, "--settings"));
    const auto printed = print_fees(site, arguments);
    if (!printed) fmt::print(stderr, "kiosk: {}\n", printed.error().detail);
    return printed ? 0 : 1;
}

}  // namespace kiosk::commands
