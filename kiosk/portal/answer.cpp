#include "kiosk/portal/answer.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <nlohmann/json.hpp>
#include <string_view>

#include "kiosk/portal/standing_members.h"

namespace kiosk::portal {
namespace {

using nlohmann::json;
using platform::HttpAnswer;

constexpr std::chrono::seconds longest_wait = std::chrono::hours(24);  // a wrong Retry-After must not put a dossier to sleep for years

std::string_view header(const HttpAnswer& answer, const std::string& name) {
    const auto found = answer.headers.find(name);
    return found == answer.headers.end() ? std::string_view() : std::string_view(found->second);
}

bool is_good(const HttpAnswer& answer) { return answer.status == 200 || answer.status == 201; }

bool is_type(const HttpAnswer& answer, std::string_view type) {
    const std::string_view said = header(answer, "content-type");
    return said.substr(0, said.find(';')) == type;
}

// The body as a JSON object, or null: also if it says that it is something else.
json object_of_type(const HttpAnswer& answer, std::string_view type) {
    if (!is_type(answer, type)) return nullptr;
    json object = json::parse(answer.body.begin(), answer.body.end(), nullptr, false);
    return object.is_object() ? object : json(nullptr);
}

Later not_the_contract(const HttpAnswer& answer, const char* what) {
    return Later{fmt::format("status {}: {}", answer.status, what), std::nullopt};
}

bool is_json(const HttpAnswer& answer, json& object) {
    object = object_of_type(answer, "application/json");
    return !object.is_null();
}

Reply read_receipt(const std::string& id, const HttpAnswer& answer) {
    json receipt;
    if (!is_json(answer, receipt)) return not_the_contract(answer, "not a receipt");
    bool good = true;
    Members members(receipt, good);
    if (members.any_text("id") != id) return not_the_contract(answer, "another dossier's receipt");
    members.text("reference");
    members.number("state", 1, 10);
    Accepted accepted{members.any_text("dossier_code"), members.text("received_at"), std::nullopt};
    if (members.has("payment")) accepted.payment = order_of(members.object("payment"));
    return good ? Reply(accepted) : Reply(not_the_contract(answer, "incomplete receipt"));
}

constexpr std::array<std::string_view, 6> call_words{"waiting", "acknowledged", "on_the_way", "here", "done", "withdrawn"};

struct Refusal {
    int status;
    std::string_view reason;
};
// Not among them: 401 and 403. That the portal does not know this kiosk is an office's mistake that an office mends; the dossiers wait for
// it.
constexpr std::array<Refusal, 6> refusals{
    {{400, "malformed"}, {409, "conflict"}, {409, "not_asked"}, {413, "too_large"}, {415, "wrong_type"}, {422, "unreadable"}}};

// A proxy on the way refuses with the same numbers: only the contract's own word counts.
bool says(const HttpAnswer& answer, int status, std::string_view reason) {
    const json problem = object_of_type(answer, "application/problem+json");
    const auto said = problem.is_null() ? problem.end() : problem.find("reason");
    return answer.status == status && said != problem.end() && *said == reason;
}

// Seconds only; the contract knows no dates here.
std::optional<std::chrono::seconds> retry_after(const HttpAnswer& answer) {
    const std::string_view text = header(answer, "retry-after");
    long seconds = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (text.empty() || end != text.data() + text.size() || seconds < 0) return std::nullopt;
    if (error == std::errc::result_out_of_range) return longest_wait;
    if (error != std::errc{}) return std::nullopt;
    return std::min(std::chrono::seconds(seconds), longest_wait);
}

Later read_delay(const HttpAnswer& answer) {
    if (answer.status == 429 || answer.status == 503) return Later{fmt::format("status {}: busy", answer.status), retry_after(answer)};
    return not_the_contract(answer, "not an answer of the contract");
}

template <class AnyReply>
AnyReply read_refusal(const HttpAnswer& answer) {
    const auto refusal = std::ranges::find_if(refusals, [&](const Refusal& one) { return says(answer, one.status, one.reason); });
    if (refusal != refusals.end()) return Refused{std::string(refusal->reason)};
    return read_delay(answer);
}

}  // namespace

const char* name_of(CallState state) { return call_words[static_cast<std::size_t>(state)].data(); }

Reply read_answer(const std::string& id, const HttpAnswer& answer) {
    return is_good(answer) ? read_receipt(id, answer) : read_refusal<Reply>(answer);
}

Reply read_supplement_answer(const std::string& id, const HttpAnswer& answer) {
    if (!is_good(answer)) return read_refusal<Reply>(answer);
    json receipt;
    if (!is_json(answer, receipt)) return not_the_contract(answer, "not a receipt");
    bool good = true;
    Members members(receipt, good);
    if (members.any_text("id") != id) return not_the_contract(answer, "another supplement's receipt");
    members.number("state", 1, 10);
    const Accepted accepted{members.any_text("dossier_code"), members.text("received_at"), std::nullopt};
    return good ? Reply(accepted) : Reply(not_the_contract(answer, "incomplete receipt"));
}

PaymentReply read_payment_answer(const HttpAnswer& answer) {
    if (says(answer, 404, "not_found")) return NoPayment{};
    json object;
    if (answer.status != 200 || !is_json(answer, object)) return read_delay(answer);
    bool good = true;
    Payment payment = payment_of(Members(object, good));
    return good ? PaymentReply(std::move(payment)) : PaymentReply(not_the_contract(answer, "not a payment"));
}

LookUpReply read_look_up_answer(const HttpAnswer& answer) {
    if (says(answer, 404, "not_found")) return Unknown{};
    if (says(answer, 429, "busy")) return TooManyGuesses{retry_after(answer).value_or(std::chrono::minutes(1))};
    json object;
    if (answer.status != 200 || !is_json(answer, object)) return read_delay(answer);
    bool good = true;
    Standing standing = standing_of(Members(object, good));
    good = good && !standing.history.empty() && std::ranges::none_of(standing.parcels, &std::vector<ParcelStep>::empty, &Parcel::steps);
    return good ? LookUpReply(std::move(standing)) : LookUpReply(not_the_contract(answer, "not a dossier's standing"));
}

NotedReply read_noted_answer(const HttpAnswer& answer) {
    if (!is_good(answer)) return read_refusal<NotedReply>(answer);
    json object;
    if (!is_json(answer, object)) return not_the_contract(answer, "not noted");
    bool good = true;
    Members members(object, good);
    good = members.flag("noted") && good;
    const Noted noted{members.text_if_there("number")};
    return good ? NotedReply(noted) : NotedReply(not_the_contract(answer, "not noted"));
}

CallReply read_call_answer(const HttpAnswer& answer) {
    if (says(answer, 404, "not_found")) return Refused{"not_found"};
    json object;
    if (!is_good(answer)) return read_refusal<CallReply>(answer);
    if (!is_json(answer, object)) return not_the_contract(answer, "not a call");
    bool good = true;
    const auto state = static_cast<CallState>(Members(object, good).one_of("state", call_words));
    return good ? CallReply(state) : CallReply(not_the_contract(answer, "not a call"));
}

TallyReply read_tally_answer(const HttpAnswer& answer) {
    json object;
    if (!is_good(answer)) return read_delay(answer);
    if (!is_json(answer, object)) return not_the_contract(answer, "not tallies");
    constexpr std::int64_t most = 1'000'000;
    bool good = true;
    std::vector<Tally> out;
    Members(object, good).each("months", [&](Members& month) {
        const auto first_day = day_of(month.text("month") + "-01");
        good = good && first_day;
        Tally& tally = out.emplace_back();
        if (first_day) tally.year = first_day->year, tally.month = first_day->month;
        tally.in_time = month.number("in_time", 0, most);
        tally.late = month.number("late", 0, most);
        tally.open = month.number("open", 0, most);
        tally.overdue = month.number("overdue", 0, most);
        tally.stopped = month.number("stopped", 0, most);
    });
    return good ? TallyReply(std::move(out)) : TallyReply(not_the_contract(answer, "not tallies"));
}

OfferReply read_offer_answer(const HttpAnswer& answer) {
    if (answer.status == 304) return NotModified{};
    const std::string_view etag = header(answer, "etag");
    if (answer.status != 200 || !is_type(answer, "application/pkcs7-mime") || etag.empty()) return read_delay(answer);
    return Offer{answer.body, std::string(etag)};
}

Later read_failure(const platform::Error& error) {
    return Later{fmt::format("{}: {}", platform::name_of(error.fault), error.detail), std::nullopt};
}

}  // namespace kiosk::portal
