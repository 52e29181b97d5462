#include "kiosk/portal/answer.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <nlohmann/json.hpp>
#include <string_view>

namespace kiosk::portal {
namespace {

using nlohmann::json;
using platform::HttpAnswer;

constexpr std::chrono::seconds longest_wait = std::chrono::hours(24);  // a wrong Retry-After must not put a dossier to sleep for years

std::string_view header(const HttpAnswer& answer, const std::string& name) {
    const auto found = answer.headers.find(name);
    return found == answer.headers.end() ? std::string_view() : std::string_view(found->second);
}

// The body as a JSON object, or null: also if it says that it is something else.
json object_of_type(const HttpAnswer& answer, std::string_view type) {
    const std::string_view said = header(answer, "content-type");
    if (said.substr(0, said.find(';')) != type) return nullptr;
    json object = json::parse(answer.body.begin(), answer.body.end(), nullptr, false);
    return object.is_object() ? object : json(nullptr);
}

std::string text_of(const json& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

bool is_state(const json& object) {
    const auto found = object.find("state");
    return found != object.end() && found->is_number_integer() && *found >= 1 && *found <= 10;
}

Later not_the_contract(const HttpAnswer& answer, const char* what) {
    return Later{fmt::format("status {}: {}", answer.status, what), std::nullopt};
}

Reply read_receipt(const std::string& id, const HttpAnswer& answer) {
    const json receipt = object_of_type(answer, "application/json");
    if (receipt.is_null()) return not_the_contract(answer, "not a receipt");
    if (text_of(receipt, "id") != id) return not_the_contract(answer, "another dossier's receipt");
    const bool has_code = receipt.contains("dossier_code") && receipt["dossier_code"].is_string();  // it may be empty
    if (!has_code || !is_state(receipt) || text_of(receipt, "reference").empty() || text_of(receipt, "received_at").empty()) {
        return not_the_contract(answer, "incomplete receipt");
    }
    return Accepted{text_of(receipt, "dossier_code"), text_of(receipt, "received_at")};
}

struct Refusal {
    int status;
    std::string_view reason;
};
// Not among them: 401 and 403. That the portal does not know this kiosk is an office's mistake that an office mends; the dossiers wait for
// it.
constexpr std::array<Refusal, 5> refusals{
    {{400, "malformed"}, {409, "conflict"}, {413, "too_large"}, {415, "wrong_type"}, {422, "unreadable"}}};

// A proxy on the way refuses with the same numbers: only the contract's own word counts.
Reply read_refusal(const HttpAnswer& answer, const Refusal& refusal) {
    const json problem = object_of_type(answer, "application/problem+json");
    if (problem.is_null() || text_of(problem, "reason") != refusal.reason)
        return not_the_contract(answer, "refused, but not by the portal");
    return Refused{std::string(refusal.reason)};
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

}  // namespace

Reply read_answer(const std::string& id, const HttpAnswer& answer) {
    if (answer.status == 200 || answer.status == 201) return read_receipt(id, answer);
    const auto refusal = std::ranges::find(refusals, answer.status, &Refusal::status);
    if (refusal != refusals.end()) return read_refusal(answer, *refusal);
    if (answer.status == 429 || answer.status == 503) return Later{fmt::format("status {}: busy", answer.status), retry_after(answer)};
    return not_the_contract(answer, "not an answer of the contract");
}

Later read_failure(const platform::Error& error) {
    return Later{fmt::format("{}: {}", platform::name_of(error.fault), error.detail), std::nullopt};
}

}  // namespace kiosk::portal
