#include "kiosk/portal/http_enquiries.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "kiosk/portal/answer.h"
#include "platform/json_writer.h"

namespace kiosk::portal {
namespace {

using platform::JsonWriter;
using Written = platform::Result<platform::SecretBytes>;

constexpr std::size_t most_standing = 256 << 10;

Written written(const Ticket& ticket) {
    JsonWriter json;
    json.begin_object().pair("by", "ticket").pair("reference", ticket.reference).pair("key", ticket.key).end_object();
    return json.take();
}

Written written(const CodeAndFactor& question) {
    JsonWriter json;
    json.begin_object().pair("by", "code").pair("dossier_code", question.dossier_code);
    json.pair("factor", question.factor == Factor::phone ? "phone" : "id_number").pair("last_four", question.last_four).end_object();
    return json.take();
}

const char* name_of(CallTime time) {
    switch (time) {
        case CallTime::morning: return "morning";
        case CallTime::afternoon: return "afternoon";
        case CallTime::any: break;
    }
    return "any";
}

const char* name_of(ComplaintKind kind) {
    switch (kind) {
        case ComplaintKind::late: return "late";
        case ComplaintKind::manner: return "manner";
        case ComplaintKind::fee: return "fee";
        case ComplaintKind::papers: return "papers";
        case ComplaintKind::other: break;
    }
    return "other";
}

// Text that cannot be sent (not UTF-8) will not become sendable.
Refused unsendable() { return Refused{"malformed"}; }

}  // namespace

LookUpReply HttpEnquiries::look_up(const Question& question, std::stop_token stop) {
    const Written body = std::visit([](const auto& one) { return written(one); }, question);
    if (!body) return Unknown{};
    Errand errand{"POST", "/api/v1/look-up", {{"Content-Type", "application/json"}}, *body};
    errand.most_answer_bytes = most_standing;
    const auto answer = line_.send(errand, stop);
    return answer ? read_look_up_answer(*answer) : LookUpReply(read_failure(answer.error()));
}

NotedReply HttpEnquiries::call_back(const std::string& key, const std::string& dossier_id, const CallBack& wish, std::stop_token stop) {
    JsonWriter json;
    json.begin_object().pair("phone", wish.phone).pair("when", name_of(wish.when)).end_object();
    const Written body = json.take();
    return body ? note("/api/v1/dossiers/" + dossier_id + "/call-back", key, *body, stop) : NotedReply(unsendable());
}

NotedReply HttpEnquiries::complain(const std::string& key, const std::string& dossier_id, const Complaint& complaint,
                                   std::stop_token stop) {
    JsonWriter json;
    json.begin_object().pair("kind", name_of(complaint.kind)).pair("text", complaint.text);
    if (!complaint.phone.empty()) json.pair("phone", complaint.phone);
    json.end_object();
    const Written body = json.take();
    return body ? note("/api/v1/dossiers/" + dossier_id + "/complaint", key, *body, stop) : NotedReply(unsendable());
}

NotedReply HttpEnquiries::rate(const std::string& key, const Rating& rating, std::stop_token stop) {
    const nlohmann::json body{{"stars", rating.stars},
                              {"reasons", rating.reasons},
                              {"kiosk", rating.kiosk},
                              {"day", fmt::format("{:04}-{:02}-{:02}", rating.day.year, rating.day.month, rating.day.day)}};
    return note("/api/v1/ratings", key, platform::bytes_of(body.dump()), stop);
}

NotedReply HttpEnquiries::note(const std::string& path, const std::string& key, platform::ByteView body, const std::stop_token& stop) {
    const auto answer = line_.send({"POST", path, {{"Content-Type", "application/json"}, {"Idempotency-Key", key}}, body}, stop);
    return answer ? read_noted_answer(*answer) : NotedReply(read_failure(answer.error()));
}

}  // namespace kiosk::portal
