// The keys of the on-screen keyboard that type an answer.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace ui::automation {

struct Stroke {
    std::string key;  // the node's id: "key-ư", "key-tone-huyen", "key-space"
    bool is_letter = false;
    bool capital = false;
};

// "Mẫu" is m, â, tone-nga, u; the letter's tone follows it at once and moves to where it belongs by itself.
std::vector<Stroke> strokes_of(std::string_view answer);

}  // namespace ui::automation
