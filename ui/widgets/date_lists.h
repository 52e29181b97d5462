// A date chosen from three big lists instead of typed: the year by its decade, the month, then the days which that month has. Day, month
// and year stand on top in the order in which people here say them, with what is chosen; each leads back to its list.
#pragma once
#include "platform/secret.h"
#include "ui/widgets/choice_pages.h"

namespace ui::widgets {

struct DateListsWords {
    std::string_view day, month, year;  // "Ngày", "Tháng", "Năm"
    std::string_view more;
};

struct DateLists {
    std::string_view id;  // nodes "<id>-day" -month -year; "<id>-decade-1960", "<id>-year-1961", "<id>-month-2", "<id>-day-9", "...-more"
    DateListsWords words;
    int first_year = 1900, last_year = 2100;
    std::span<const Button> foot{};  // below the lists
};

// The caller's; a new one for each field. Nothing of the date is in it but the decade that is open.
struct DateListsState {
    enum class Stage : std::uint8_t { decade, year, month, day } stage = Stage::decade;
    int decade = 0;
    std::size_t first = 0;  // of the choices that are shown
};

struct DateListsTap {
    bool changed = false, complete = false;
    std::optional<std::size_t> foot;
};

// value: dd/mm/yyyy; "__/__/1961" while parts are missing (see is_date_begun).
DateListsTap date_lists(Frame& frame, const Rect& place, const DateLists& what, DateListsState& state, platform::Secret& value);
float date_lists_height(Frame& frame, float width, const DateLists& what, float most_height);
// Some part was chosen and another is missing: typing cannot go on from there.
bool is_date_begun(const platform::Secret& value);

}  // namespace ui::widgets
