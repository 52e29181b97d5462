// The figures of some days as people read them: sections of labelled counts, in one language. What leaves the house has its small counts
// hidden (disclosure.h).
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/care/disclosure.h"
#include "kiosk/care/figures.h"
#include "kiosk/words.h"

namespace kiosk::care {

// How the labels are said. service: a procedure's name by its code; the code itself where that is empty.
struct Labels {
    const Dictionary& words;
    Language language = Language::vietnamese;
    std::function<std::string(const std::string& code)> service{};
};

struct Line {
    std::string label;
    Cell cell;
};
struct Section {
    std::string key;  // "days", "hours", ...: the same in both languages
    std::string title;
    std::optional<Cell> total;  // nothing: its counts do not add up to anything
    std::vector<Line> lines;
};
struct Report {
    platform::Date from, to;
    Cell visits;  // that ended
    std::vector<Section> sections;

    const Section* find(const std::string& key) const;
};

enum class Audience {
    house,   // on the screen, for who is signed in
    outside  // on paper and in files
};
Report make_report(const Figures& figures, Audience audience, const Labels& labels);

// "12", "<5", "ẩn".
std::string shown(const Cell& cell, const Labels& labels);
Word word_of(Stage stage);

}  // namespace kiosk::care
