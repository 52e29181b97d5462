// Speaks one language on paper: sentences, times, and values that nobody has verified.
#pragma once
#include <fmt/format.h>

#include "kiosk/phrases.h"
#include "kiosk/procedures/procedure.h"
#include "platform/clock.h"

namespace kiosk::receipt {

class Voice {
public:
    Voice(const Dictionary& words, Language language) : words_(words), language_(language) {}

    const std::string& operator()(Word word) const { return words_.say(word, language_); }
    std::string operator()(const Phrase& phrase) const { return words_.say(phrase, language_); }
    const std::string& operator()(const Localised& text) const { return text.in(language_); }
    std::string operator()(const procedures::Sourced& sourced) const {
        const std::string& text = sourced.text.in(language_);
        if (sourced.verified || text.empty()) return text;
        const bool is_amount = text.front() >= '1' && text.front() <= '9';
        return (*this)(is_amount ? phrases::slip_roughly(text) : phrases::slip_foreseen(text));
    }
    std::string time(platform::WallTime when) const {
        const platform::LocalTime local = platform::vietnam_time(when);
        return (*this)(
            phrases::slip_time(fmt::format("{:02}:{:02}", local.hour, local.minute), platform::to_text(platform::date_of(when))));
    }

    const Dictionary& words() const { return words_; }
    Language language() const { return language_; }

private:
    const Dictionary& words_;
    Language language_;
};

}  // namespace kiosk::receipt
