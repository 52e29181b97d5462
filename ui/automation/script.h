// execute/sync. The kiosk runs no scripts, but Selenium's clients ask a few things by sending the same ones: their "atoms" isDisplayed and
// getAttribute, which name themselves in a comment at the beginning, and the comparison of two elements. Those are recognised and answered.
#pragma once
#include "ui/automation/browser.h"
#include "ui/automation/protocol.h"

namespace ui::automation {

// From {"script": ..., "args": [...]}. unsupported_operation for any other script.
Outcome<nlohmann::json> run_script(const Browser& browser, const nlohmann::json& body);

}  // namespace ui::automation
