// WebDriver's sections 10 to 13: where one is, what is there, and the few scripts that clients send instead of commands.
#include <fmt/format.h>

#include "ui/automation/page_source.h"
#include "ui/automation/photograph.h"
#include "ui/automation/script.h"
#include "ui/automation/webdriver.h"

namespace ui::automation {

using nlohmann::json;

namespace {
std::string url_of(const std::string& step) { return "kiosk://screen/" + step; }
}  // namespace

Webdriver::Answer Webdriver::url(Call&) { return done(url_of(browser_.step())); }
Webdriver::Answer Webdriver::title(Call&) { return done(browser_.step()); }
Webdriver::Answer Webdriver::source(Call&) { return done(page_source(browser_)); }

// A visit has no short cuts: one can only leave it for the start.
Webdriver::Answer Webdriver::go_to(Call& call) {
    const json wanted = call.body.value("url", json());
    if (!wanted.is_string()) return trouble(Complaint::invalid_argument, "\"url\" must be a text");
    if (wanted != url_of(start_step))
        return trouble(Complaint::unsupported_operation, fmt::format("one can only go to {}", url_of(start_step)));
    if (browser_.step() == start_step) return done();
    if (call.errand.age >= timeouts_.page_load) return trouble(Complaint::timeout, fmt::format("the kiosk stays at {}", browser_.step()));
    browser_.go_to_start();
    call.errand.deadline = timeouts_.page_load;
    return later();
}

Webdriver::Answer Webdriver::back(Call& call) {
    if (call.errand.acts > 0) return done();
    const Node* button = browser_.semantics().find("back");
    if (button == nullptr || !button->enabled) return done();  // as in a browser at the beginning of its history
    TRY_DO(touch(*button));
    return acted(call);
}

Webdriver::Answer Webdriver::screenshot(Call&) {
    TRY(const auto picture, photograph(browser_));
    return done(picture);
}

Webdriver::Answer Webdriver::active_element(Call&) {
    for (const Node& node : browser_.semantics().nodes()) {
        if (node.focused) return done(element_json(reference_of(browser_.screen_number(), node.id)));
    }
    return trouble(Complaint::no_such_element, "nothing has the focus");
}

// What is found, or nothing while the implicit wait goes on.
Outcome<std::optional<std::vector<std::string>>> Webdriver::search(Call& call) {
    using Found = std::optional<std::vector<std::string>>;
    TRY(const auto matches, locator_from(call.body));
    const Node* within = nullptr;
    if (!call.words.empty()) {
        TRY(within, referred(browser_, call.element()));
    }
    auto found = found_by(matches, browser_, within);
    if (found.empty() && call.errand.age < timeouts_.implicit) {
        call.errand.deadline = timeouts_.implicit;
        return Found();
    }
    return Found(std::move(found));
}

Webdriver::Answer Webdriver::find_one(Call& call) {
    TRY(const auto found, search(call));
    if (!found) return later();
    if (!found->empty()) return done(element_json(found->front()));
    return trouble(Complaint::no_such_element, fmt::format("nothing on '{}' is found by {}", browser_.step(),
                                                           call.body.dump(-1, ' ', false, json::error_handler_t::replace)));
}

Webdriver::Answer Webdriver::find_all(Call& call) {
    TRY(const auto found, search(call));
    if (!found) return later();
    json out = json::array();
    for (const auto& reference : *found) out.push_back(element_json(reference));
    return done(std::move(out));
}

Webdriver::Answer Webdriver::execute(Call& call) {
    TRY(const auto value, run_script(browser_, call.body));
    return done(value);
}

}  // namespace ui::automation
