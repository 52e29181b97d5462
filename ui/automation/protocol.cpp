#include "ui/automation/protocol.h"

namespace ui::automation {
namespace {

struct Row {
    int status;
    const char* name;
};

Row row_of(Complaint kind) {
    switch (kind) {
        case Complaint::element_not_interactable: return {400, "element not interactable"};
        case Complaint::invalid_argument: return {400, "invalid argument"};
        case Complaint::invalid_element_state: return {400, "invalid element state"};
        case Complaint::invalid_selector: return {400, "invalid selector"};
        case Complaint::invalid_session_id: return {404, "invalid session id"};
        case Complaint::move_target_out_of_bounds: return {500, "move target out of bounds"};
        case Complaint::no_such_alert: return {404, "no such alert"};
        case Complaint::no_such_cookie: return {404, "no such cookie"};
        case Complaint::no_such_element: return {404, "no such element"};
        case Complaint::no_such_frame: return {404, "no such frame"};
        case Complaint::no_such_window: return {404, "no such window"};
        case Complaint::session_not_created: return {500, "session not created"};
        case Complaint::stale_element_reference: return {404, "stale element reference"};
        case Complaint::timeout: return {500, "timeout"};
        case Complaint::unable_to_capture_screen: return {500, "unable to capture screen"};
        case Complaint::unknown_command: return {404, "unknown command"};
        case Complaint::unknown_error: return {500, "unknown error"};
        case Complaint::unknown_method: return {405, "unknown method"};
        case Complaint::unsupported_operation: return {500, "unsupported operation"};
    }
    return {500, "unknown error"};
}

// What a client sent may come back in a message, and need not be UTF-8.
std::string written(const nlohmann::json& json) { return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace); }

}  // namespace

Reply reply_with(const nlohmann::json& value) { return {200, written({{"value", value}})}; }

Reply reply_with(const Trouble& what) {
    const Row row = row_of(what.kind);
    return {row.status, written({{"value", {{"error", row.name}, {"message", what.message}, {"stacktrace", ""}}}})};
}

}  // namespace ui::automation
