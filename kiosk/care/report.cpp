#include "kiosk/care/report.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "kiosk/procedures/dates.h"
#include "kiosk/visit/help.h"

namespace kiosk::care {
namespace {

constexpr int days_one_by_one = 62;  // more of them are told by month
constexpr int opens = 7, closes = 18;

Cells days_of(const Figures& figures) {
    const bool by_month = figures.days.size() > static_cast<std::size_t>(days_one_by_one);
    Cells out;
    for (const auto& [day, count] : figures.days) {
        const std::string key = by_month ? procedures::to_iso(day).substr(0, 7) : procedures::to_iso(day);
        if (out.empty() || out.back().key != key) out.push_back({key, 0});
        out.back().count += count;
    }
    return out;
}

Cells hours_of(const Figures& figures) {
    Cells out;
    for (int hour = 0; hour < 24; ++hour) {
        const std::string key = fmt::format("{:02}", hour);
        const auto count = figures.of(Subject::hour, key);
        if (count > 0 || (hour >= opens && hour < closes)) out.push_back({key, count});
    }
    return out;
}

template <typename Keys>
Cells cells_of(const Figures& figures, Subject subject, const Keys& keys) {
    Cells out;
    for (const auto& key : keys) out.push_back({key, figures.of(subject, key)});
    return out;
}

std::vector<std::string> errand_keys() {
    std::vector<std::string> out;
    for (const Errand one : {Errand::file, Errand::look_up, Errand::list, Errand::number, Errand::account, Errand::none})
        out.emplace_back(name_of(one));
    return out;
}

std::vector<std::string> stage_keys() {
    std::vector<std::string> out;
    for (int i = 0; i <= static_cast<int>(Stage::errands); ++i) out.emplace_back(name_of(static_cast<Stage>(i)));
    return out;
}

// The most used first.
Cells services_of(const Figures& figures) {
    Cells out;
    if (const auto found = figures.counts.find(Subject::service); found != figures.counts.end())
        for (const auto& [key, count] : found->second) out.push_back({key, count});
    std::stable_sort(out.begin(), out.end(), [](const Cell& one, const Cell& other) { return one.count > other.count; });
    return out;
}

// A population with one division, known by the sum of its cells.
Population whole(Cells cells) {
    Cell all;
    for (const auto& cell : cells) all.count += cell.count;
    return {all, {std::move(cells)}};
}

// All populations, hidden as far as the audience wants it.
struct Groups {
    Population visits, services, left, waits, stars;  // visits: ended, days, hours, errands, help
    Cells difficulties;
    std::map<Month, Population> outcomes;
};

const Cell& cell_of(const Cells& cells, const std::string& key) {
    return *std::find_if(cells.begin(), cells.end(), [&](const Cell& cell) { return cell.key == key; });
}

Groups groups_of(const Figures& figures) {
    using Names = std::vector<std::string>;
    Groups out;
    out.visits = whole(cells_of(figures, Subject::visit, Names{"finished", "left"}));
    out.visits.divisions.push_back(days_of(figures));
    out.visits.divisions.push_back(hours_of(figures));
    out.visits.divisions.push_back(cells_of(figures, Subject::errand, errand_keys()));
    out.visits.divisions.push_back(cells_of(figures, Subject::help, Names{"alone", "helped"}));
    out.services = whole(services_of(figures));
    out.left = whole(cells_of(figures, Subject::left_at, stage_keys()));
    out.waits = whole(cells_of(figures, Subject::wait, wait_keys()));
    out.stars = whole(cells_of(figures, Subject::stars, Names{"5", "4", "3", "2", "1"}));
    out.difficulties = cells_of(figures, Subject::difficulty, visit::difficulties);
    for (const auto& [month, all] : figures.months)
        out.outcomes[month] =
            whole({{"in_time", all.in_time}, {"late", all.late}, {"open", all.open}, {"overdue", all.overdue}, {"stopped", all.stopped}});
    return out;
}

// A part of the visits is shown only if its size is: else that could be worked out from the part.
Population part_of(const Cell& size, Population part) { return size.is_open() ? protect(std::move(part)) : closed(std::move(part)); }

void hide(Groups& all) {
    all.visits = protect(std::move(all.visits));
    all.services = part_of(cell_of(all.visits.divisions[3], name_of(Errand::file)), std::move(all.services));
    if (!all.services.all.is_open()) all.services.divisions.front().clear();  // which ones there are would say what somebody filed
    all.left = part_of(cell_of(all.visits.divisions[0], "left"), std::move(all.left));
    all.waits = protect(std::move(all.waits));
    all.stars = protect(std::move(all.stars));
    all.difficulties = protect_each(std::move(all.difficulties));
    for (auto& [month, outcome] : all.outcomes) outcome = protect(std::move(outcome));
}

using Label = std::function<std::string(const std::string& key)>;

Section section(const char* key, std::string title, std::optional<Cell> total, const Cells& cells, const Label& label) {
    Section out{key, std::move(title), std::move(total), {}};
    for (const auto& cell : cells) out.lines.push_back({label(cell.key), cell});
    return out;
}

// Labels that are sentences of the dictionary, by key.
Label by_word(const Labels& labels, std::vector<std::pair<std::string, Word>> words) {
    return [&labels, words = std::move(words)](const std::string& key) {
        const auto found = std::find_if(words.begin(), words.end(), [&](const auto& one) { return one.first == key; });
        return found == words.end() ? key : labels.words.say(found->second, labels.language);
    };
}

std::string day_label(const std::string& key) {
    constexpr std::size_t month_only = 7;
    const auto number = [&](std::size_t at, std::size_t size) { return std::stoi(key.substr(at, size)); };
    if (key.size() == month_only) return fmt::format("{}/{}", number(5, 2), number(0, 4));
    return fmt::format("{}/{}", number(8, 2), number(5, 2));
}

Label stage_label(const Labels& labels) {
    std::vector<std::pair<std::string, Word>> words;
    for (int i = 0; i <= static_cast<int>(Stage::errands); ++i)
        words.emplace_back(name_of(static_cast<Stage>(i)), word_of(static_cast<Stage>(i)));
    return by_word(labels, std::move(words));
}

Label service_label(const Labels& labels) {
    return [&labels](const std::string& code) {
        if (code == "none") return labels.words.say(Word::service_none, labels.language);
        std::string name = labels.service ? labels.service(code) : std::string();
        return name.empty() ? code : name;
    };
}

void tell_visits(Report& report, const Population& visits, const Labels& labels) {
    const auto say = [&](Word word) { return labels.words.say(word, labels.language); };
    const auto add = [&](const char* key, Word title, const Cells& cells, const Label& label) {
        report.sections.push_back(section(key, say(title), visits.all, cells, label));
    };
    add("ended", Word::figures_ended, visits.divisions[0],
        by_word(labels, {{"finished", Word::figures_finished}, {"left", Word::figures_left}}));
    add("days", Word::figures_days, visits.divisions[1], &day_label);
    add("hours", Word::figures_hours, visits.divisions[2], [](const std::string& key) { return std::to_string(std::stoi(key)) + "h"; });
    add("errands", Word::figures_errands, visits.divisions[3],
        by_word(labels, {{"file", Word::goal_file},
                         {"look_up", Word::goal_look_up},
                         {"list", Word::goal_list},
                         {"number", Word::goal_number},
                         {"account", Word::goal_account},
                         {"none", Word::goal_none}}));
    add("help", Word::figures_help, visits.divisions[4], by_word(labels, {{"alone", Word::help_alone}, {"helped", Word::help_helped}}));
}

void tell_rest(Report& report, const Groups& all, const Labels& labels) {
    const auto say = [&](Word word) { return labels.words.say(word, labels.language); };
    const auto add = [&](const char* key, Word title, const Population& group, const Label& label) {
        report.sections.push_back(section(key, say(title), group.all, group.divisions.front(), label));
    };
    add("services", Word::figures_services, all.services, service_label(labels));
    add("left_at", Word::figures_left_at, all.left, stage_label(labels));
    add("waits", Word::figures_waits, all.waits,
        by_word(labels, {{"1", Word::wait_1}, {"3", Word::wait_3}, {"5", Word::wait_5}, {"10", Word::wait_10}, {"more", Word::wait_more}}));
    report.sections.push_back(section("difficulties", say(Word::figures_difficulties), std::nullopt, all.difficulties,
                                      by_word(labels, {{"card", Word::difficulty_card},
                                                       {"papers", Word::difficulty_papers},
                                                       {"reading", Word::difficulty_reading},
                                                       {"typing", Word::difficulty_typing},
                                                       {"words", Word::difficulty_words},
                                                       {"telephone", Word::difficulty_telephone},
                                                       {"machine", Word::difficulty_machine},
                                                       {"portal", Word::difficulty_portal}})));
    add("stars", Word::figures_stars, all.stars,
        by_word(labels,
                {{"5", Word::rating_5}, {"4", Word::rating_4}, {"3", Word::rating_3}, {"2", Word::rating_2}, {"1", Word::rating_1}}));
    for (const auto& [month, group] : all.outcomes) {
        add(fmt::format("outcomes-{:04}-{:02}", month.year, month.month).c_str(), Word::figures_outcomes, group,
            by_word(labels, {{"in_time", Word::outcome_in_time},
                             {"late", Word::outcome_late},
                             {"open", Word::outcome_open},
                             {"overdue", Word::outcome_overdue},
                             {"stopped", Word::outcome_stopped}}));
        report.sections.back().title += fmt::format(", {}/{}", month.month, month.year);
    }
}

}  // namespace

const Section* Report::find(const std::string& key) const {
    const auto found = std::find_if(sections.begin(), sections.end(), [&](const Section& one) { return one.key == key; });
    return found == sections.end() ? nullptr : &*found;
}

Report make_report(const Figures& figures, Audience audience, const Labels& labels) {
    Groups all = groups_of(figures);
    if (audience == Audience::outside) hide(all);
    Report out{figures.from, figures.to, all.visits.all, {}};
    tell_visits(out, all.visits, labels);
    tell_rest(out, all, labels);
    return out;
}

std::string shown(const Cell& cell, const Labels& labels) {
    switch (cell.shown) {
        case Cell::Shown::openly: return std::to_string(cell.count);
        case Cell::Shown::as_small: return fmt::format("<{}", least_open);
        case Cell::Shown::not_at_all: break;
    }
    return labels.words.say(Word::figures_hidden, labels.language);
}

Word word_of(Stage stage) {
    constexpr std::array words{Word::stage_choosing, Word::stage_consent,    Word::stage_card,   Word::jump_form,
                               Word::jump_papers,    Word::jump_delivery,    Word::jump_fees,    Word::jump_review,
                               Word::stage_sending,  Word::stage_looking_up, Word::stage_errands};
    return words[static_cast<std::size_t>(stage)];
}

}  // namespace kiosk::care
