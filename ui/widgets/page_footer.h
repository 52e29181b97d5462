// The foot of each page: back and the main action; below (on a wide page: beside) them what is always there: text size, colours, reading
// aloud, the other language, and "call staff" in the lower right corner.
#pragma once
#include <optional>
#include <string>

#include "kiosk/language.h"
#include "ui/frame.h"

namespace ui::widgets {

struct PageFooter {
    std::string_view back{};  // empty: none; node "back"
    std::string_view main{};  // empty: none
    std::string_view main_id = "next";
    std::optional<Icon> main_icon{};
    bool main_enabled = true;
    std::string_view staff;                                  // "Gọi nhân viên"; node "call-staff"
    std::string_view text_size;                              // "Cỡ chữ"; node "text-size"
    std::string_view contrast;                               // "Màu sắc"; node "contrast"
    std::string_view read_aloud{};                           // empty: no voice here; node "read-aloud"
    std::string_view language_name{};                        // what the switch is, for speech
    kiosk::Language language = kiosk::Language::vietnamese;  // the button leads to the other; node "language-en" or "language-vi"
    std::string helper{};                                    // who of the staff is beside the citizen; empty: nobody. Node "helper"
    std::string helper_note{};                               // node "helper-note"
    std::string_view keypad_hints{};                         // empty: nobody uses the keypad
};

enum class FooterTap : std::uint8_t { none, back, main, staff, text_size, contrast, read_aloud, language };

FooterTap page_footer(Frame& frame, const PageFooter& what);
float page_footer_height(Frame& frame, const PageFooter& what);
float page_footer_air(const Theme& theme);  // between its edge and its buttons

}  // namespace ui::widgets
