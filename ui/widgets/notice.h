// A panel that must be read: what happened, whether anything was lost, what to do now.
#pragma once
#include "ui/frame.h"

namespace ui::widgets {

enum class NoticeKind : std::uint8_t { info, good, warning, error };

struct Notice {
    std::string_view id;
    std::string_view title;  // may be empty
    std::string_view words;  // may be empty
    NoticeKind kind = NoticeKind::info;
};

// Returns its height. Role::alert for warning and error, else Role::text; value is the words under the title.
float notice(Frame& frame, Point place, float width, const Notice& what);
float notice_height(Frame& frame, float width, const Notice& what);

}  // namespace ui::widgets
