#include "tests/rigs/portal/calling.h"

#include "tests/rigs/portal/answers.h"

namespace portal {
namespace {

const shape::Rule& call_rule() {
    using namespace shape;
    static const Rule rule = object({{"kiosk", text(1, 64)},
                                     {"place", one_of({"start", "card", "form", "papers", "delivery", "fees", "review", "end", "looking_up",
                                                       "errands", "trouble", "closed"})},
                                     {"since", pattern("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}\\+07:00")},
                                     {"state", one_of({"waiting", "acknowledged", "on_the_way", "here", "done", "withdrawn"})}});
    return rule;
}

void answer_call(httplib::Response& response, const Call& call) { answer(response, 200, {{"id", call.id}, {"state", call.state}}); }

}  // namespace

void Calling::attach(httplib::Server& server) {
    door_.put(server, "/api/v1/calls/([^/]*)",
              [this](const Request& request, Response& response, const std::string& body) { tell(request, response, body); });
    door_.get(server, "/api/v1/calls/([^/]*)",
              [this](const Request& request, Response& response, const std::string&) { ask(request, response); });
}

void Calling::tell(const Request& request, Response& response, const std::string& body) {
    const auto kiosk = door_.kiosk_of(request, response);
    if (!kiosk) return;
    const std::string id = request.matches[1];
    if (!is_uuid_v7(id)) return answer(response, Reason::malformed);
    const auto told = json_body(request, response, body, call_rule());
    if (!told) return;
    const auto call = calls_.tell(*kiosk, {id, (*told)["kiosk"], (*told)["place"], (*told)["since"], (*told)["state"], {}});
    if (!call) return answer(response, call.error().fault == platform::Fault::refused ? Reason::conflict : Reason::broken);
    answer_call(response, *call);
}

void Calling::ask(const Request& request, Response& response) {
    const auto kiosk = door_.kiosk_of(request, response);
    if (!kiosk) return;
    const std::string id = request.matches[1], known = request.get_param_value("after");
    const auto at_most = wait_of(request);
    if (!is_uuid_v7(id) || !at_most || (request.has_param("after") && !is_call_state(known))) return answer(response, Reason::malformed);
    const auto call = calls_.wait(*kiosk, id, known, *at_most);
    if (!call) return answer(response, Reason::broken);
    if (!*call) return answer(response, Reason::not_found);
    answer_call(response, **call);
}

}  // namespace portal
