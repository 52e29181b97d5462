// Things to have or to confirm, each with a tick or without: to read only, or to tick.
#pragma once
#include <optional>
#include <span>

#include "ui/frame.h"

namespace ui::widgets {

enum class ChecklistUse : std::uint8_t { read, tick };

struct ChecklistItem {
    std::string_view key;
    std::string_view words;  // wrapped
    std::string_view state;  // to read only: what the mark means, e.g. "đã quét"; also the node's value
    bool ticked = false;     // the caller's
};

struct Checklist {
    std::string_view id;  // nodes "<id>-<key>": Role::checkbox, or Role::text to read only
    std::span<const ChecklistItem> items;
    ChecklistUse use = ChecklistUse::read;
};

// The index that was touched in this frame.
std::optional<std::size_t> checklist(Frame& frame, Point place, float width, const Checklist& what);
float checklist_height(Frame& frame, float width, const Checklist& what);

}  // namespace ui::widgets
