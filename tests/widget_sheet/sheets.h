// The sheets: each draws one page of widgets with pretend words.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "ui/frame.h"

namespace widget_sheet {

struct Pictures {
    ui::backend::Texture hero, page, slip;
};

struct Sheet {
    std::string name;
    std::function<void(ui::Frame&)> draw;
};

std::vector<Sheet> sheets(const Pictures& pictures);

}  // namespace widget_sheet
