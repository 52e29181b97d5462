#include "tests/rigs/portal/following.h"

#include "tests/rigs/portal/answers.h"

namespace portal {
namespace {

using namespace shape;
using nlohmann::json;

constexpr auto key = "[0-9A-HJKMNP-TV-Z]{26}";

const Rule& look_up_rule() {
    static const Rule rule =
        chosen_by("by", {{"ticket", object({{"by", constant("ticket")},
                                            {"reference", pattern("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]")},
                                            {"key", pattern(key)}})},
                         {"code", object({{"by", constant("code")},
                                          {"dossier_code", pattern("[A-Z]\\d{2}(\\.\\d{1,3}){0,3}-\\d{6}-\\d{4,7}")},
                                          {"factor", one_of({"phone", "id_number"})},
                                          {"last_four", pattern("\\d{4}")}})},
                         {"identity", [](const json&) { return std::nullopt; }}});
    return rule;
}

const Rule& call_back_rule() {
    static const Rule rule = object({{"phone", pattern(phone)}, {"when", one_of({"morning", "afternoon", "any"})}});
    return rule;
}

const Rule& complaint_rule() {
    static const Rule rule =
        object({{"kind", one_of({"late", "manner", "fee", "papers", "other"})}, {"text", text(0, 1000)}}, {{"phone", pattern(phone)}});
    return rule;
}

const Rule& rating_rule() {
    static const Rule rule = object({{"stars", integer(1, 5)},
                                     {"reasons", list(pattern("[a-z][a-z0-9_]{0,63}"), 0)},
                                     {"kiosk", text(1, 64)},
                                     {"day", pattern("\\d{4}-\\d{2}-\\d{2}")}});
    return rule;
}

bool is_key(const std::string& header) { return !pattern(key)(json(header)); }

bool is_status(const std::string& text) { return text == "due" || text == "paid" || text == "expired" || text == "withdrawn"; }

void answer_kept(httplib::Response& response, const platform::Result<Kept>& kept, const json& body) {
    if (!kept) return answer(response, Reason::broken);
    if (*kept == Kept::otherwise) return answer(response, Reason::conflict);
    answer(response, *kept == Kept::now ? 201 : 200, body);
}

}  // namespace

void Following::attach(httplib::Server& server) {
    Door& door = parts_.door;
    door.post(server, "/api/v1/look-up",
              [this](const Request& request, Response& response, const std::string& body) { look_up(request, response, body); });
    door.get(server, "/api/v1/dossiers/([^/]*)/payment",
             [this](const Request& request, Response& response, const std::string&) { payment(request, response); });
    door.post(server, "/api/v1/dossiers/([^/]*)/call-back", [this](const Request& request, Response& response, const std::string& body) {
        note(request, response, body, "call_back", call_back_rule());
    });
    door.post(server, "/api/v1/dossiers/([^/]*)/complaint", [this](const Request& request, Response& response, const std::string& body) {
        note(request, response, body, "complaint", complaint_rule());
    });
    door.post(server, "/api/v1/ratings",
              [this](const Request& request, Response& response, const std::string& body) { rate(request, response, body); });
}

void Following::look_up(const Request& request, Response& response, const std::string& body) {
    const auto kiosk = parts_.door.kiosk_of(request, response);
    if (!kiosk) return;
    const auto wish = json_body(request, response, body, look_up_rule());
    if (!wish) return;
    const std::string by = (*wish)["by"];
    if (by == "identity") return answer(response, Reason::not_offered);
    by == "ticket" ? by_ticket(response, *kiosk, *wish) : by_code(response, *kiosk, *wish);
}

void Following::by_ticket(Response& response, const std::string& kiosk, const json& wish) {
    const SlipAnswer found = parts_.slips.find(wish["reference"].get<std::string>(), wish["key"].get<std::string>());
    if (const auto* closed = std::get_if<ClosedSlip>(&found)) return answer_too_many(response, closed->wait);
    if (const auto* slip = std::get_if<SlipOf>(&found)) return show(response, kiosk, slip->dossier_id);
    answer(response, Reason::not_found);
}

// Codes that do not exist are counted like any other: the limit tells nothing.
void Following::by_code(Response& response, const std::string& kiosk, const json& wish) {
    const std::string code = wish["dossier_code"];
    const auto wait = std::max(by_code_.closed_for(code), by_kiosk_.closed_for(kiosk));
    if (wait.count() > 0) return answer_too_many(response, wait);
    const auto found = parts_.visitors.by_factor(code, wish["factor"], wish["last_four"]);
    if (!found) return answer(response, Reason::broken);
    if (*found) return show(response, kiosk, **found);
    by_code_.wrong(code);
    by_kiosk_.wrong(kiosk);
    answer(response, Reason::not_found);
}

void Following::show(Response& response, const std::string& kiosk, const std::string& id) {
    const auto standing = parts_.standings.find(id);
    if (!standing || !*standing || !parts_.visitors.has_looked_up(kiosk, id)) return answer(response, Reason::broken);
    answer(response, 200, as_json(**standing, parts_.procedures, parts_.agency, parts_.payments.bank()));
}

bool Following::may_speak(const Request& request, Response& response) const {
    const std::string id = request.matches[1];
    const auto kiosk = parts_.door.kiosk_of(request, response);
    if (!kiosk) return false;
    const auto may = parts_.visitors.may_speak(*kiosk, id);
    if (may && *may) return true;
    answer(response, !is_uuid_v7(id) ? Reason::malformed : may ? Reason::not_found : Reason::broken);
    return false;
}

void Following::payment(const Request& request, Response& response) {
    if (!may_speak(request, response)) return;
    const auto at_most = wait_of(request);
    const std::string known = request.get_param_value("after");
    if (!at_most || (request.has_param("after") && !is_status(known))) return answer(response, Reason::malformed);
    const auto payment = parts_.payments.wait(request.matches[1], known, *at_most);
    if (!payment) return answer(response, Reason::broken);
    if (!*payment) return answer(response, Reason::not_found);
    answer(response, 200, as_json(**payment, parts_.payments.bank()));
}

void Following::note(const Request& request, Response& response, const std::string& body, const char* kind, const Rule& rule) {
    if (!may_speak(request, response)) return;
    const std::string key = request.get_header_value("Idempotency-Key");
    if (!is_key(key)) return answer(response, Reason::malformed);
    const auto said = json_body(request, response, body, rule);
    if (!said) return;
    std::string number;
    const auto kept = parts_.visitors.keep(key, request.matches[1], {kind, said->dump(), {}, {}}, number);
    answer_kept(response, kept, {{"noted", true}, {"number", number}});
}

void Following::rate(const Request& request, Response& response, const std::string& body) {
    if (!parts_.door.kiosk_of(request, response)) return;
    const std::string key = request.get_header_value("Idempotency-Key");
    if (!is_key(key)) return answer(response, Reason::malformed);
    const auto rating = json_body(request, response, body, rating_rule());
    if (!rating) return;
    answer_kept(response, parts_.visitors.keep_rating(key, rating->dump()), {{"noted", true}});
}

}  // namespace portal
