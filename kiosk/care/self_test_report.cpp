#include "kiosk/care/self_test_report.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

namespace kiosk::care {
namespace {

using Json = nlohmann::ordered_json;

double in_seconds(std::chrono::milliseconds time) { return std::chrono::duration<double>(time).count(); }

Json json_of_line(const TestLine& line, const Dictionary& words, Language language) {
    Json out{{"test", name_of(line.test)},
             {"part", words.say(part_words(line.test), language)},
             {"verdict", name_of(line.verdict)},
             {"keeps_from_service", line.keeps_from_service()},
             {"seconds", in_seconds(line.took)}};
    if (line.ailment) {
        out["trouble"] = name_of(*line.ailment);
        out["remedy"] = words.say(remedy_words(line.test, *line.ailment), language);
    }
    if (line.excuse != Excuse::none) out["excuse"] = name_of(line.excuse);
    out["told"] = told_of(line, words, language);
    if (!line.detail.empty()) out["detail"] = line.detail;
    Json figures = Json::object();
    for (const Figure& figure : line.figures) figures[figure.name] = figure.value;
    out["figures"] = std::move(figures);
    return out;
}

}  // namespace

std::string figures_of(const TestLine& line, const Dictionary& words, Language language) {
    std::string out;
    for (const Figure& figure : line.figures) {
        if (!out.empty()) out += " · ";
        const std::string& in_words = words.say("self_test_value_" + figure.value, language);  // of what is no number
        out += fmt::format("{}: {}", words.say("self_test_figure_" + figure.name, language), in_words.empty() ? figure.value : in_words);
    }
    return out;
}

std::string told_of(const TestLine& line, const Dictionary& words, Language language) {
    if (line.ailment) return words.say(trouble_words(line.test, *line.ailment), language);
    if (line.excuse != Excuse::none) return words.say(fmt::format("self_test_excuse_{}", name_of(line.excuse)), language);
    return figures_of(line, words, language);
}

std::string json_of(const SelfTest& test, const SelfTestHead& head, const Dictionary& words, Language language) {
    Json lines = Json::array();
    for (const TestLine* line : test.broken_first()) lines.push_back(json_of_line(*line, words, language));
    const Json all{{"kiosk", head.kiosk},
                   {"branch", head.branch},
                   {"made_at", platform::iso8601(head.made)},
                   {"version", head.version},
                   {"machine", head.machine},
                   {"ready", test.is_ready()},
                   {"stopped", test.was_stopped},
                   {"seconds", in_seconds(test.took)},
                   {"tests", std::move(lines)}};
    return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";  // a driver's detail may be in any encoding
}

}  // namespace kiosk::care
