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

constexpr int new_state = 1, accepted_state = 2, refused_state = 3, processing_state = 4, supplement_state = 5, payment_state = 6,
              withdrawn_state = 7, stopped_state = 8, ready_state = 9, handed_over_state = 10;
const State* find_state(int number);  // null unless 1..10

}  // namespace portal
