// The states of a dossier as the national portal numbers them, and what each means to the citizen who waits.
#pragma once
#include <string_view>

namespace portal {

struct Bilingual {
    std::string_view vi, en;
    std::string_view in(bool english) const { return english ? en : vi; }
};

enum class Mood { waiting, action, good, closed };  // how the page's sign looks

struct State {
    int number;
    std::string_view official;  // the national portal's own name
    Mood mood;
    int step;  // 1 sent, 2 accepted and being processed, 3 result ready, 4 handed over
    Bilingual title, now, next;
};

constexpr int new_state = 1;
const State* find_state(int number);  // null unless 1..10

}  // namespace portal
