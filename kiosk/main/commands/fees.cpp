#include "kiosk/procedures/fees.h"

#include <fmt/core.h>

#include <charconv>

#include "kiosk/main/commands/commands.h"
#include "kiosk/procedures/dates.h"
#include "kiosk/procedures/shared_file.h"
#include "platform/files.h"
#include "platform/numbers.h"

namespace kiosk::commands {
namespace {

using nlohmann::ordered_json;
using platform::Fault;
using platform::Result;
using platform::Status;
using procedures::FeeQuote;
using procedures::Fees;

// The fees of one procedure, from its file; nothing else of it is read.
Result<Fees> fees_of(const Site& site, const std::string& code) {
    if (code.find('/') != std::string::npos) return platform::failure(Fault::not_found, "a procedure's code looks like 1.004222");
    const std::string file = code + ".json";
    TRY(const auto text, platform::read_text(site.paths.assets + "/procedures/" + file));
    const auto document = nlohmann::json::parse(text, nullptr, false);
    if (!document.is_object() || !document.contains("fees"))
        return platform::failure(Fault::not_found, fmt::format("{} says nothing that can be computed (\"fees\")", file));
    std::vector<procedures::Mistake> mistakes;
    procedures::MistakeList list{file, mistakes};
    procedures::ObjectReader reader(document, nlohmann::json::json_pointer(), list);
    const auto sources = procedures::read_sources(reader);
    Fees out;
    reader.object("fees", procedures::Need::required, [&](auto& fees) { out = procedures::parse_fees(fees, sources); });
    for (const auto& m : mistakes) fmt::print(stderr, "{} {}: {}\n    {}\n", m.file, m.place, m.what, m.remedy);
    if (!mistakes.empty()) return platform::failure(Fault::malformed, fmt::format("{} has mistakes", file));
    return out;
}

Status read_counts(Arguments arguments, procedures::FeeCircumstances& out) {
    for (std::size_t i = 0; i + 1 < arguments.size(); ++i) {
        if (arguments[i] != "--count") continue;
        const std::string_view pair = arguments[i + 1];
        const auto equals = std::min(pair.find('='), pair.size());
        const std::string_view digits = pair.substr(std::min(equals + 1, pair.size()));
        int number = -1;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
        if (error != std::errc() || end != digits.data() + digits.size() || number < 0)
            return platform::failure(Fault::malformed, "--count takes an answer and a number: copies=3");
        out.counts[std::string(pair.substr(0, equals))] = number;
    }
    return {};
}

Result<procedures::FeeCircumstances> circumstances_from(Arguments arguments) {
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
    TRY_DO(read_counts(arguments, out));
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

ordered_json as_json(const std::string& code, const procedures::FeeCircumstances& asked, const FeeQuote& quote) {
    ordered_json lines = ordered_json::array();
    for (const auto& line : quote.lines) {
        lines.push_back({{"key", line.key},
                         {"label", {{"vi", line.label.vi}, {"en", line.label.en}}},
                         {"each", line.each},
                         {"how_many", line.how_many},
                         {"copies", line.copies},
                         {"full", line.full},
                         {"discount", line.discount},
                         {"due", line.due()},
                         {"source", line.source},
                         {"verified", line.verified}});
    }
    return {{"code", code},
            {"date", procedures::to_iso(asked.date)},
            {"province", asked.province},
            {"online", asked.online},
            {"exemption", quote.exemption},
            {"lines", lines},
            {"total", quote.total ? ordered_json(*quote.total) : ordered_json(nullptr)},
            {"about", quote.about}};
}

void print(const FeeQuote& quote) {
    for (const auto& line : quote.lines) {
        const std::string less = line.discount > 0 ? fmt::format(" (giảm {} đ)", platform::grouped(line.discount, '.')) : "";
        fmt::print("{:>12} đ  {}{}\n", platform::grouped(line.due(), '.'), line.label.vi, less);
    }
    if (quote.total)
        fmt::print("{:>12} đ  {}\n", platform::grouped(*quote.total, '.'), quote.about ? "tổng cộng, khoảng" : "tổng cộng");
    else
        fmt::print("Cơ quan sẽ báo số tiền phải nộp.\n");
}

Status print_fees(const Site& site, Arguments arguments) {
    if (arguments.empty()) return platform::failure(Fault::not_found, "which procedure? kiosk fees CODE");
    const std::string code(arguments.front());
    TRY(const auto fees, fees_of(site, code));
    TRY(const auto asked, circumstances_from(arguments));
    const FeeQuote quote = procedures::quote(fees, asked);
    TRY_DO(check_exemption(fees, asked, quote));
    if (flag(arguments, "--json"))
        fmt::print("{}\n", as_json(code, asked, quote).dump(2));
    else
        print(quote);
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
