// W3C WebDriver as values: a request, its reply, and the errors of the specification's section 6.6 with their status codes.
#pragma once
#include <nlohmann/json.hpp>
#include <string>

#include "platform/result.h"

namespace ui::automation {

struct Request {
    std::string method, path, body;
};
struct Reply {
    int status = 200;
    std::string body;  // JSON
};

enum class Complaint {
    element_not_interactable,
    invalid_argument,
    invalid_element_state,
    invalid_selector,
    invalid_session_id,
    move_target_out_of_bounds,
    no_such_alert,
    no_such_cookie,
    no_such_element,
    no_such_frame,
    no_such_window,
    session_not_created,
    stale_element_reference,
    timeout,
    unable_to_capture_screen,
    unknown_command,
    unknown_error,
    unknown_method,
    unsupported_operation
};
struct Trouble {
    Complaint kind = Complaint::unknown_error;
    std::string message;  // for whoever wrote the script: what was wrong and what would be right
};
template <class T>
using Outcome = tl::expected<T, Trouble>;
inline tl::unexpected<Trouble> trouble(Complaint kind, std::string message) {
    return tl::unexpected<Trouble>(Trouble{kind, std::move(message)});
}

Reply reply_with(const nlohmann::json& value);
Reply reply_with(const Trouble& what);

// How JSON marks a reference to an element (section 12.1).
inline constexpr const char* element_key = "element-6066-11e4-a52e-4f735466cecf";

}  // namespace ui::automation
