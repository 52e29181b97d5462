// The server's side of W3C WebDriver (https://www.w3.org/TR/webdriver2/), without HTTP: requests in, replies out, one session at a time.
// A kiosk has no pages to load, no scripts and no cookies: what has no meaning here is refused with the error that the standard has for it.
#pragma once
#include <chrono>
#include <functional>
#include <optional>
#include <vector>

#include "ui/automation/browser.h"
#include "ui/automation/locator.h"
#include "ui/automation/protocol.h"

namespace ui::automation {

// A request on its way to its reply. It may act several times, and looks at the settled screen after each.
struct Errand {
    Request request;
    std::chrono::milliseconds age{0};                   // since it came; kept up to date by the caller
    int acts = 0;                                       // how many touches and keys it has sent
    std::size_t next_key = 0;                           // of those to be typed
    std::optional<std::chrono::milliseconds> deadline;  // at this age the caller should ask again even if nothing happened
};

class Webdriver {
public:
    // new_name: makes the names of sessions, which nobody should be able to guess.
    Webdriver(Browser& browser, std::function<std::string()> new_name);

    // Call it while the screen is settled. Nothing: the errand acted or waits for something; call again when the screen has settled anew.
    std::optional<Reply> attend(Errand& errand);

private:
    struct Table;
    struct Call {
        Errand& errand;
        nlohmann::json body;             // an object; empty for GET and DELETE
        std::vector<std::string> words;  // what stands in the path where the route has {}; without the session
        const std::string& element() const { return words.front(); }
    };
    using Value = std::optional<nlohmann::json>;  // nothing: later
    using Answer = Outcome<Value>;
    using Handler = Answer (Webdriver::*)(Call&);

    Answer answer(Errand& errand);
    static Answer done(nlohmann::json value = nullptr) { return Value(std::in_place, std::move(value)); }
    static Answer later() { return Value(); }
    Answer acted(Call& call);

    // webdriver_session.cpp: sessions, timeouts, the window, scripts
    Answer status(Call&);
    Answer new_session(Call&);
    Answer delete_session(Call&);
    Answer timeouts(Call&);
    Answer set_timeouts(Call&);
    Outcome<void> take_timeouts(const nlohmann::json& wanted);
    Answer window(Call&);
    Answer windows(Call&);
    Answer switch_window(Call&);
    Answer window_rect(Call&);
    Answer switch_frame(Call&);
    Answer nothing(Call&);
    Answer no_alert(Call&);
    Answer no_cookies(Call&);
    Answer no_cookie(Call&);
    Answer unsupported(Call&);

    // webdriver_screen.cpp: the screen as a whole
    Answer url(Call&);
    Answer go_to(Call&);
    Answer back(Call&);
    Answer title(Call&);
    Answer source(Call&);
    Answer screenshot(Call&);
    Answer active_element(Call&);
    Answer find_one(Call&);
    Answer find_all(Call&);
    Outcome<std::optional<std::vector<std::string>>> search(Call&);
    Answer execute(Call&);

    // webdriver_element.cpp: one element
    Answer text(Call&);
    Answer tag_name(Call&);
    Answer attribute(Call&);
    Answer property(Call&);
    Answer computed_role(Call&);
    Answer computed_label(Call&);
    Answer enabled(Call&);
    Answer selected(Call&);
    Answer displayed(Call&);
    Answer rect(Call&);
    Answer element_screenshot(Call&);
    Answer click(Call&);
    Answer clear(Call&);
    Answer send_keys(Call&);
    Outcome<void> touch(const Node& node);
    Outcome<bool> take_focus(Call& call, const Node& field);

    Browser& browser_;
    std::function<std::string()> new_name_;
    std::string session_;  // empty: none
    struct Timeouts {
        std::optional<std::chrono::milliseconds> script{30'000};
        std::chrono::milliseconds page_load{300'000}, implicit{0};
    } timeouts_;
};

}  // namespace ui::automation
