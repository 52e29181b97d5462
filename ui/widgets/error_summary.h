// What is wrong on a page, at its top: how much, and one row a mistake that leads to its field.
#pragma once
#include <optional>
#include <vector>

#include "ui/frame.h"

namespace ui::widgets {

struct ErrorRow {
    std::string_view id;  // "error-birth"
    std::string_view words;
};

struct ErrorSummary {
    std::string_view id;     // of the title; Role::alert
    std::string_view title;  // empty: the rows go on from another card
    std::vector<ErrorRow> rows{};
};

// The index of the row that was touched in this frame. Rows are Role::button.
std::optional<std::size_t> error_summary(Frame& frame, Point place, float width, const ErrorSummary& what);
float error_summary_height(Frame& frame, float width, const ErrorSummary& what);

}  // namespace ui::widgets
