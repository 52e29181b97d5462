// Sentences with something put in: "Bước {n} trên {of}". Each is a function of namespace phrases that takes exactly what its sentence
// needs, so phrases::step_of(3, 7) compiles and phrases::step_of(3) does not. The sentences stand in assets/words under the same names,
// with the parameters' names in braces; Dictionary::load refuses any others.
#pragma once
#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "kiosk/words.h"

// clang-format off
#define TRAM_PHRASES(X)                           \
    /* the form */                                \
    X(error_too_long, Number n)                   \
    X(error_least, Number n)                      \
    X(error_most, Number n)                       \
    X(form_errors_title, Number n)                \
    X(entry_title, Text title, Number n, Number of) \
    X(place_street_of, Text label)                \
    X(place_was, Text name)                       \
    /* found on many screens */                   \
    X(step_of, Number n, Number of)               \
    X(about, Text value)                          \
    X(unverified, Text value)                     \
    X(briefing_if, Text paper) X(briefing_when_needed, Text paper)                    \
    X(briefing_shown, Text paper)                 \
    X(briefing_handed_over, Text paper)           \
    X(briefing_source, Text date)                 \
    X(papers_pages, Number n)                     \
    X(help_hotline, Text number)                  \
    X(call_minutes, Number n)                     \
    X(idle_text, Number n)                        \
    X(money, Number n)                            \
    X(fees_saved, Number n)                       \
    X(fees_times, Text what, Number n)            \
    /* staff beside the citizen */                  \
    X(helper_here, Text name, Text number)        \
    X(helper_ends, Number n)                      \
    X(pin_wait, Number n)                         \
    X(done_paid, Number n, Text receipt)          \
    X(done_to_pay, Number n)                      \
    /* the slip */                                \
    X(slip_time, Text time, Text date)            \
    X(slip_pages_count, Number n)                 \
    X(slip_roughly, Text value)                   \
    X(slip_copy, Number n)                        \
    X(slip_foreseen, Text value)                  \
    X(slip_hotline, Text phone)                   \
    /* looking up, errands */ \
    X(standing_overdue, Text hotline) \
    X(standing_line, Text date, Text what) \
    X(standing_dong, Number n) \
    X(too_many_text, Number n) \
    X(agency_hotline, Text phone) \
    X(list_of, Text service) \
    X(list_postman, Text phone) \
    X(list_more, Text service) \
    X(slip_sheets, Number n) \
    X(slip_sheets_scanned, Number sheets, Number pages) \
    X(slip_sheets_total, Number n) \
    /* figures */ \
    X(figures_period, Text from, Text to) \
    X(shift_since, Text time, Text date) \
    X(shift_member, Text number) \
    /* maintenance */ \
    X(ill_parts, Number n) \
    X(ill_since, Text time) \
    X(milliseconds, Number n) \
    X(seconds_ahead, Number n) \
    X(days_left, Number n) \
    X(of_hundred, Number n) \
    X(self_test_told, Number n, Number of) \
    X(self_test_now, Text parts) \
    X(self_test_kept, Text file) \
    X(duty_ends, Number n) \
    X(cells_left, Number n) \
    X(procedures_in, Number n, Text hash) \
    X(page_of, Number n, Number of)
// clang-format on

namespace kiosk {

// How many. Said with the separator of the language: "115.000", "115,000". Not made of a bool or a letter.
struct Number {
    template <std::integral T>
    requires(sizeof(T) > sizeof(char)) Number(T number) : value(static_cast<std::int64_t>(number)) {}
    bool operator==(const Number&) const = default;
    std::int64_t value;
};

// Said as it is. Not made of a number or a Secret.
struct Text {
    template <std::convertible_to<std::string_view> T>
    Text(const T& text) : value(std::string_view(text)) {}
    bool operator==(const Text&) const = default;
    std::string value;
};

enum class PhraseName : std::size_t {
#define TRAM_PHRASE_NAME(name, ...) name,
    TRAM_PHRASES(TRAM_PHRASE_NAME)
#undef TRAM_PHRASE_NAME
};

template <class Signature>
class PhraseMaker;

// A sentence and what is put into it; a Word is one that needs nothing.
class Phrase {
public:
    Phrase(Word word) : place_(static_cast<std::size_t>(word)) {}
    bool operator==(const Phrase&) const = default;

private:
    using Values = std::vector<std::variant<Number, Text>>;
    Phrase(std::size_t place, Values values) : place_(place), values_(std::move(values)) {}

    std::size_t place_;  // in the Dictionary: the words, then the phrases
    Values values_;

    friend class Dictionary;
    template <class Signature>
    friend class PhraseMaker;
};

template <class... Values>
class PhraseMaker<Phrase(Values...)> {
public:
    explicit constexpr PhraseMaker(PhraseName name) : place_(word_count + static_cast<std::size_t>(name)) {}
    Phrase operator()(Values... values) const { return Phrase(place_, {std::move(values)...}); }

private:
    std::size_t place_;
};

namespace phrases {

#define TRAM_PHRASE_MAKER(name, ...) inline constexpr PhraseMaker<Phrase(__VA_ARGS__)> name{PhraseName::name};
TRAM_PHRASES(TRAM_PHRASE_MAKER)
#undef TRAM_PHRASE_MAKER

}  // namespace phrases
}  // namespace kiosk
