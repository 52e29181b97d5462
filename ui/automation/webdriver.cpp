#include "ui/automation/webdriver.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ui::automation {

using nlohmann::json;

namespace {

std::vector<std::string_view> words_of(std::string_view path) {
    std::vector<std::string_view> out;
    while (!path.empty()) {
        path.remove_prefix(path.front() == '/' ? 1 : 0);
        const auto end = std::min(path.find('/'), path.size());
        out.push_back(path.substr(0, end));
        path.remove_prefix(end);
    }
    return out;
}

// What stands where the pattern has {}; nothing if the path does not fit.
std::optional<std::vector<std::string>> fit(std::string_view pattern, std::string_view path) {
    const auto wanted = words_of(pattern), given = words_of(path);
    if (wanted.size() != given.size()) return std::nullopt;
    std::vector<std::string> out;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (wanted[i] == "{}")
            out.emplace_back(given[i]);
        else if (wanted[i] != given[i])
            return std::nullopt;
    }
    return out;
}

}  // namespace

// Section 6.5's table of endpoints. Where two fit, the first counts.
struct Webdriver::Table {
    using W = Webdriver;
    struct Route {
        std::string_view method, path;  // {} stands for one word; the first one is the session
        Handler handler;
    };
    static constexpr std::array routes{
        Route{"GET", "/status", &W::status},
        Route{"POST", "/session", &W::new_session},
        Route{"DELETE", "/session/{}", &W::delete_session},
        Route{"GET", "/session/{}/timeouts", &W::timeouts},
        Route{"POST", "/session/{}/timeouts", &W::set_timeouts},
        Route{"GET", "/session/{}/url", &W::url},
        Route{"POST", "/session/{}/url", &W::go_to},
        Route{"POST", "/session/{}/back", &W::back},
        Route{"POST", "/session/{}/forward", &W::nothing},
        Route{"POST", "/session/{}/refresh", &W::nothing},
        Route{"GET", "/session/{}/title", &W::title},
        Route{"GET", "/session/{}/source", &W::source},
        Route{"GET", "/session/{}/screenshot", &W::screenshot},
        Route{"POST", "/session/{}/print", &W::unsupported},
        Route{"GET", "/session/{}/window", &W::window},
        Route{"POST", "/session/{}/window", &W::switch_window},
        Route{"DELETE", "/session/{}/window", &W::unsupported},
        Route{"POST", "/session/{}/window/new", &W::unsupported},
        Route{"GET", "/session/{}/window/handles", &W::windows},
        Route{"GET", "/session/{}/window/rect", &W::window_rect},
        Route{"POST", "/session/{}/window/rect", &W::unsupported},
        Route{"POST", "/session/{}/window/maximize", &W::unsupported},
        Route{"POST", "/session/{}/window/minimize", &W::unsupported},
        Route{"POST", "/session/{}/window/fullscreen", &W::unsupported},
        Route{"POST", "/session/{}/frame", &W::switch_frame},
        Route{"POST", "/session/{}/frame/parent", &W::nothing},
        Route{"POST", "/session/{}/element", &W::find_one},
        Route{"POST", "/session/{}/elements", &W::find_all},
        Route{"GET", "/session/{}/element/active", &W::active_element},
        Route{"POST", "/session/{}/element/{}/element", &W::find_one},
        Route{"POST", "/session/{}/element/{}/elements", &W::find_all},
        Route{"GET", "/session/{}/element/{}/text", &W::text},
        Route{"GET", "/session/{}/element/{}/name", &W::tag_name},
        Route{"GET", "/session/{}/element/{}/attribute/{}", &W::attribute},
        Route{"GET", "/session/{}/element/{}/property/{}", &W::property},
        Route{"GET", "/session/{}/element/{}/css/{}", &W::unsupported},
        Route{"GET", "/session/{}/element/{}/shadow", &W::unsupported},
        Route{"GET", "/session/{}/element/{}/computedrole", &W::computed_role},
        Route{"GET", "/session/{}/element/{}/computedlabel", &W::computed_label},
        Route{"GET", "/session/{}/element/{}/enabled", &W::enabled},
        Route{"GET", "/session/{}/element/{}/selected", &W::selected},
        Route{"GET", "/session/{}/element/{}/displayed", &W::displayed},
        Route{"GET", "/session/{}/element/{}/rect", &W::rect},
        Route{"GET", "/session/{}/element/{}/screenshot", &W::element_screenshot},
        Route{"POST", "/session/{}/element/{}/click", &W::click},
        Route{"POST", "/session/{}/element/{}/clear", &W::clear},
        Route{"POST", "/session/{}/element/{}/value", &W::send_keys},
        Route{"POST", "/session/{}/execute/sync", &W::execute},
        Route{"POST", "/session/{}/execute/async", &W::unsupported},
        Route{"POST", "/session/{}/actions", &W::unsupported},
        Route{"DELETE", "/session/{}/actions", &W::nothing},
        Route{"GET", "/session/{}/cookie", &W::no_cookies},
        Route{"POST", "/session/{}/cookie", &W::unsupported},
        Route{"DELETE", "/session/{}/cookie", &W::nothing},
        Route{"GET", "/session/{}/cookie/{}", &W::no_cookie},
        Route{"DELETE", "/session/{}/cookie/{}", &W::nothing},
        Route{"GET", "/session/{}/alert/text", &W::no_alert},
        Route{"POST", "/session/{}/alert/text", &W::no_alert},
        Route{"POST", "/session/{}/alert/accept", &W::no_alert},
        Route{"POST", "/session/{}/alert/dismiss", &W::no_alert},
    };
};

Webdriver::Webdriver(Browser& browser, std::function<std::string()> new_name) : browser_(browser), new_name_(std::move(new_name)) {}

std::optional<Reply> Webdriver::attend(Errand& errand) {
    errand.deadline.reset();
    const Answer found = answer(errand);
    if (!found) return reply_with(found.error());
    if (!*found) return std::nullopt;
    return reply_with(**found);
}

Webdriver::Answer Webdriver::answer(Errand& errand) {
    const Request& request = errand.request;
    bool path_is_known = false;
    for (const Table::Route& route : Table::routes) {
        auto words = fit(route.path, request.path);
        path_is_known = path_is_known || words;
        if (!words || route.method != request.method) continue;
        Call call{errand, json::object(), std::move(*words)};
        if (!call.words.empty()) {
            if (session_.empty() || call.words.front() != session_)
                return trouble(Complaint::invalid_session_id, "there is no session of this name");
            call.words.erase(call.words.begin());
        }
        if (request.method == "POST") call.body = json::parse(request.body, nullptr, false);
        if (!call.body.is_object()) return trouble(Complaint::invalid_argument, "the body of a POST must be a JSON object");
        return (this->*route.handler)(call);
    }
    if (path_is_known) return trouble(Complaint::unknown_method, fmt::format("{} is not for {}", request.method, request.path));
    return trouble(Complaint::unknown_command, fmt::format("there is no {}", request.path));
}

Webdriver::Answer Webdriver::acted(Call& call) {
    ++call.errand.acts;
    return later();
}

}  // namespace ui::automation
