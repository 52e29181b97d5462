#include "tests/rigs/portal/control.h"

#include <nlohmann/json.hpp>

#include "tests/rigs/portal/states.h"

namespace portal {
namespace {

nlohmann::json parse_object(const std::string& body) {
    auto json = nlohmann::json::parse(body, nullptr, false);
    return json.is_object() ? json : nlohmann::json::object();
}

std::string text_member(const nlohmann::json& json, const char* name) {
    return json.contains(name) && json[name].is_string() ? json[name].get<std::string>() : std::string();
}

int number_member(const nlohmann::json& json, const char* name) {
    return json.contains(name) && json[name].is_number_integer() ? json[name].get<int>() : 0;
}

}  // namespace

void Control::attach(httplib::Server& server) {
    const auto order = [&server](const char* path, auto act) {
        server.Post(path, [act](const httplib::Request& request, httplib::Response& response) {
            response.status = act(request.body) ? 200 : 400;
            response.set_content(response.status == 200 ? "{}" : R"({"error":"not understood"})", "application/json");
        });
    };
    order("/control/fault", [this](const std::string& body) { return set_fault(body); });
    order("/control/state", [this](const std::string& body) { return set_state(body); });
    order("/control/order", [this](const std::string& body) { return this->order(body); });
    order("/control/call", [this](const std::string& body) { return move_call(body); });
    order("/control/withdraw", [this](const std::string& body) { return with_kiosk(body, &Kiosks::withdraw); });
    order("/control/admit", [this](const std::string& body) { return with_kiosk(body, &Kiosks::admit); });
    server.Get("/control/calls",
               [this](const httplib::Request&, httplib::Response& response) { response.set_content(open_calls(), "application/json"); });
    server.Get("/control/counts",
               [this](const httplib::Request&, httplib::Response& response) { response.set_content(counts(), "application/json"); });
}

bool Control::set_fault(const std::string& body) {
    const auto json = parse_object(body);
    auto setting = parse_fault(text_member(json, "fault"));
    if (!setting) return false;
    setting->times = number_member(json, "times");
    faults_.set(*setting);
    if (setting->misfortune != Misfortune::refuse) return kiosk_listener_.open().has_value();
    payments_.close();  // whoever waits for money or staff would hold the door open
    calls_.close();
    kiosk_listener_.close();
    calls_.open();
    payments_.open();
    return true;
}

bool Control::move_call(const std::string& body) {
    const auto json = parse_object(body);
    const std::string state = text_member(json, "state");
    return is_call_state(state) && calls_.move(text_member(json, "call"), state).has_value();
}

bool Control::set_state(const std::string& body) {
    const auto json = parse_object(body);
    const int state = number_member(json, "state");
    return find_state(state) != nullptr && store_.set_state(text_member(json, "id"), state).value_or(false);
}

bool Control::order(const std::string& body) {
    const auto json = parse_object(body);
    Fields fields;
    for (const auto& [name, value] : json.items()) fields[name] = value.is_string() ? value.get<std::string>() : value.dump();
    const std::string code = text_member(json, "code");
    const auto by_code = code.empty() ? std::optional(text_member(json, "id")) : store_.id_of_code(code).value_or(std::nullopt);
    return by_code && perform(officers_, text_member(json, "order"), *by_code, fields).has_value();
}

bool Control::with_kiosk(const std::string& body, void (Kiosks::*act)(const std::string&)) {
    const std::string kiosk = text_member(parse_object(body), "kiosk");
    if (!kiosk.empty()) (kiosks_.*act)(kiosk);
    return !kiosk.empty();
}

std::string Control::open_calls() {
    auto out = nlohmann::json::array();
    for (const Call& call : calls_.open_ones().value_or(std::vector<Call>{}))
        out.push_back({{"id", call.id}, {"kiosk", call.kiosk}, {"place", call.place}, {"state", call.state}});
    return out.dump();
}

std::string Control::counts() {
    const Counts counts = store_.counts().value_or(Counts{});
    return nlohmann::json{{"dossiers", counts.dossiers},
                          {"codes", counts.codes},
                          {"submissions", counts.submissions},
                          {"submissions_of", counts.submissions_of}}
        .dump();
}

}  // namespace portal
