// WebDriver's sections 8 to 11 and what a kiosk lacks: sessions, timeouts, the one window.
#include <fmt/format.h>

#include "ui/automation/webdriver.h"

namespace ui::automation {

using nlohmann::json;
using std::chrono::milliseconds;

namespace {

constexpr const char* only_window = "kiosk";

json offered() {
    return {{"browserName", "kiosk"},
            {"browserVersion", TRAM_VERSION},
            {"platformName", "linux"},
            {"acceptInsecureCerts", false},
            {"pageLoadStrategy", "normal"},
            {"setWindowRect", false},
            {"strictFileInteractability", false},
            {"unhandledPromptBehavior", "ignore"}};
}

// Whether a kiosk can be what one set of capabilities asks for. Those of other makers ("goog:...") and timeouts never stand in the way.
bool is_fit(const json& wanted) {
    const json ours = offered();
    for (const auto& [name, value] : wanted.items()) {
        if (name == "timeouts" || name == "unhandledPromptBehavior" || name.find(':') != std::string::npos || value.is_null()) continue;
        if (name == "browserVersion" && value.is_string()) continue;
        if (!ours.contains(name) || ours[name] != value) return false;
    }
    return true;
}

// Section 7.2: alwaysMatch with the first of firstMatch that fits.
Outcome<json> matched(const json& body) {
    const json capabilities = body.value("capabilities", json());
    if (!capabilities.is_object()) return trouble(Complaint::invalid_argument, "\"capabilities\" must be an object");
    const json always = capabilities.value("alwaysMatch", json::object());
    const json first = capabilities.value("firstMatch", json::array({json::object()}));
    if (!always.is_object() || !first.is_array() || first.empty())
        return trouble(Complaint::invalid_argument, "\"alwaysMatch\" must be an object, \"firstMatch\" a list of objects");
    for (const json& choice : first) {
        if (!choice.is_object()) return trouble(Complaint::invalid_argument, "\"firstMatch\" must be a list of objects");
        json merged = always;
        merged.update(choice);
        if (is_fit(merged)) return merged;
    }
    return trouble(Complaint::session_not_created, "this is a kiosk: ask for {\"browserName\": \"kiosk\"}, or for nothing");
}

}  // namespace

Webdriver::Answer Webdriver::status(Call&) {
    const bool ready = session_.empty();
    return done({{"ready", ready}, {"message", ready ? "nobody drives the kiosk" : "there is a session already"}});
}

Webdriver::Answer Webdriver::new_session(Call& call) {
    if (!session_.empty()) return trouble(Complaint::session_not_created, "there is a session already, and one kiosk has one screen");
    TRY(const json wanted, matched(call.body));
    timeouts_ = {};
    if (wanted.contains("timeouts")) TRY_DO(take_timeouts(wanted["timeouts"]));
    session_ = new_name_();
    json capabilities = offered();
    capabilities["timeouts"] = **timeouts(call);
    return done({{"sessionId", session_}, {"capabilities", capabilities}});
}

Webdriver::Answer Webdriver::delete_session(Call&) {
    session_.clear();
    return done();
}

Webdriver::Answer Webdriver::timeouts(Call&) {
    return done({{"script", timeouts_.script ? json(timeouts_.script->count()) : json()},
                 {"pageLoad", timeouts_.page_load.count()},
                 {"implicit", timeouts_.implicit.count()}});
}

Outcome<void> Webdriver::take_timeouts(const json& wanted) {
    if (!wanted.is_object()) return trouble(Complaint::invalid_argument, "timeouts must be an object");
    Timeouts taken = timeouts_;
    for (const auto& [name, value] : wanted.items()) {
        if (name == "script" && value.is_null()) {
            taken.script.reset();
            continue;
        }
        constexpr std::uint64_t most = (std::uint64_t{1} << 53) - 1;
        if (!value.is_number_unsigned() || value.get<std::uint64_t>() > most)
            return trouble(Complaint::invalid_argument, fmt::format("timeout '{}' must be a whole number of milliseconds", name));
        const milliseconds time(value.get<std::int64_t>());
        if (name == "script")
            taken.script = time;
        else if (name == "pageLoad")
            taken.page_load = time;
        else if (name == "implicit")
            taken.implicit = time;
        else
            return trouble(Complaint::invalid_argument, fmt::format("there is no timeout '{}'", name));
    }
    timeouts_ = taken;
    return {};
}

Webdriver::Answer Webdriver::set_timeouts(Call& call) {
    TRY_DO(take_timeouts(call.body));
    return done();
}

Webdriver::Answer Webdriver::window(Call&) { return done(only_window); }
Webdriver::Answer Webdriver::windows(Call&) { return done(json::array({only_window})); }

Webdriver::Answer Webdriver::switch_window(Call& call) {
    if (call.body.value("handle", json()) != only_window) return trouble(Complaint::no_such_window, "the only window is 'kiosk'");
    return done();
}

Webdriver::Answer Webdriver::window_rect(Call&) {
    return done({{"x", 0}, {"y", 0}, {"width", browser_.width()}, {"height", browser_.height()}});
}

Webdriver::Answer Webdriver::switch_frame(Call& call) {
    if (!call.body.value("id", json()).is_null()) return trouble(Complaint::no_such_frame, "the kiosk has no frames");
    return done();
}

Webdriver::Answer Webdriver::nothing(Call&) { return done(); }
Webdriver::Answer Webdriver::no_alert(Call&) { return trouble(Complaint::no_such_alert, "what lies over a screen is part of it"); }
Webdriver::Answer Webdriver::no_cookies(Call&) { return done(json::array()); }
Webdriver::Answer Webdriver::no_cookie(Call&) { return trouble(Complaint::no_such_cookie, "the kiosk has no cookies"); }

Webdriver::Answer Webdriver::unsupported(Call& call) {
    return trouble(Complaint::unsupported_operation, fmt::format("the kiosk cannot do {}", call.errand.request.path));
}

}  // namespace ui::automation
