#include "kiosk/procedures/condition_reader.h"

#include <array>
#include <limits>

namespace kiosk::procedures {
namespace {

using nlohmann::json;
using Pointer = json::json_pointer;
using Test = Condition::Test;

constexpr std::array<ConditionWord, 14> tests{{{"given", Test::given},
                                               {"is", Test::is},
                                               {"one_of", Test::is},
                                               {"has", Test::has},
                                               {"at_least", Test::at_least},
                                               {"at_most", Test::at_most},
                                               {"age_at_least", Test::age_at_least},
                                               {"age_below", Test::age_below},
                                               {"days_ago_over", Test::days_ago_over},
                                               {"days_ago_at_most", Test::days_ago_at_most},
                                               {"earliest", Test::earliest},
                                               {"latest", Test::latest},
                                               {"not_before", Test::not_before},
                                               {"same_as", Test::same_as}}};

constexpr std::array<std::pair<std::string_view, Span::Unit>, 3> units{
    {{"days", Span::Unit::days}, {"months", Span::Unit::months}, {"years", Span::Unit::years}}};

Span read_span(ObjectReader& reader, std::string_view word) {
    constexpr int most_days = 55'000;  // 150 years
    Span out;
    int told = 0;
    reader.object(word, Need::required, [&](ObjectReader& span) {
        for (const auto& [name, unit] : units) {
            if (!span.has(name)) continue;
            ++told;
            const int most = unit == Span::Unit::days ? most_days : unit == Span::Unit::months ? 1800 : 150;
            out = {span.integer(name, 0, -most, most), unit};
        }
    });
    if (told != 1)
        reader.wrong(reader.place(word), "is not one span of time", R"(write { "days": 15 }, { "months": -6 } or { "years": -1 })");
    return out;
}

constexpr int oldest = 150;

void read_operand(ObjectReader& reader, std::string_view word, Condition& out) {
    switch (out.test) {
        case Test::given:
            if (!reader.flag(word, false))
                reader.wrong(reader.place(word), "can only be true", "for the opposite write { \"not\": { … } }");
            return;
        case Test::is:
            if (reader.value(word).is_number())
                return reader.wrong(reader.place(word), "compares texts and choices",
                                    R"(for a number write "at_least": n, "at_most": n, or both of them in { "all": [ … ] })");
            out.values = word == "is" ? std::vector{reader.text(word, Need::required)} : reader.texts(word, Need::required);
            return;
        case Test::has: out.values = {reader.text(word, Need::required)}; return;
        case Test::earliest:
        case Test::latest: out.span = read_span(reader, word); return;
        case Test::not_before:
        case Test::same_as: out.other = reader.text(word, Need::required); return;
        case Test::age_at_least:
        case Test::age_below: out.number = reader.integer(word, 0, 0, oldest); return;
        default: out.number = reader.integer(word, 0, 0, std::numeric_limits<int>::max());
    }
}

void read_answer(ObjectReader& reader, const Pointer& at, Condition& out) {
    out.answer = reader.text("answer", Need::required);
    bool found = false;
    for (const auto& [word, test] : tests) {
        if (!reader.takes(word)) continue;
        if (found) reader.wrong(reader.place(word), "is a second test", "write { \"all\": [ … ] } for both");
        found = true;
        out.test = test;
        read_operand(reader, word, out);
    }
    if (found || reader.has_unknown_keys()) return;
    std::vector<std::string_view> words;
    for (const auto& [word, test] : tests) words.push_back(word);
    reader.wrong(at, "says nothing about the answer", fmt::format("add one of: {}", listed(words)));
}

}  // namespace

std::span<const ConditionWord> condition_words() { return tests; }

Condition read_condition(const json& item, const Pointer& at, MistakeList& mistakes) {
    ObjectReader reader(item, at, mistakes);
    Condition out;
    const auto read_parts = [&](std::string_view key) {
        reader.each(key, Need::required,
                    [&](const json& part, const Pointer& place) { out.parts.push_back(read_condition(part, place, mistakes)); });
    };
    if (reader.takes("all")) {
        out.test = Test::all;
        read_parts("all");
    } else if (reader.takes("any")) {
        out.test = Test::any;
        read_parts("any");
    } else if (reader.takes("not")) {
        out.test = Test::none;
        out.parts.push_back(read_condition(reader.value("not"), at / "not", mistakes));
    } else {
        read_answer(reader, at, out);
    }
    reader.refuse_unknown_keys();
    return out;
}

Condition read_condition_if_there(ObjectReader& reader, std::string_view key) {
    return reader.takes(key) ? read_condition(reader.value(key), reader.place(key), reader.mistakes()) : Condition();
}

}  // namespace kiosk::procedures
