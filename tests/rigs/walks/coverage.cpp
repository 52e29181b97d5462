#include "tests/rigs/walks/coverage.h"

#include <fmt/format.h>

#include <algorithm>

namespace walks {
namespace {

using kiosk::procedures::Answers;
using kiosk::procedures::Field;
using kiosk::procedures::FieldKind;
using kiosk::procedures::FormPage;
using Parts = std::set<std::string>;

constexpr const char* left_out = " left out";

void add_answers(const Field& field, const std::string& key, const Answers& answers, Parts& out) {
    const bool place = field.kind == FieldKind::place;
    const auto found = answers.find(place ? key + ".commune" : key);
    const std::string_view answer = found == answers.end() ? std::string_view() : found->second.view();
    if (answer.empty()) out.insert("field " + field.key + " empty");
    for (const auto& choice : field.choices) {
        if (("," + std::string(answer) + ",").find("," + choice.key + ",") != std::string::npos)
            out.insert(fmt::format("choice {}={}", field.key, choice.key));
    }
}

}  // namespace

Coverage::Coverage(const kiosk::procedures::Procedure& procedure, const kiosk::Dictionary& words, const platform::Date& today)
    : procedure_(procedure), words_(words), today_(today), missing_(all()) {}

bool Coverage::add(const Answers& answers) {
    bool news = false;
    for (const std::string& part : reached_by(answers)) news = missing_.erase(part) > 0 || news;
    return news;
}

void Coverage::add_refused(const Answers& answers) {
    for (const std::string& part : reached_by(answers)) {
        if (part.starts_with("choice ")) missing_.erase(part);
    }
}

Parts Coverage::all() const {
    Parts out;
    const auto add = [&](const std::string& what, const kiosk::procedures::Condition& when) {
        out.insert(what);
        if (!when.is_always()) out.insert(what + left_out);
    };
    for (const FormPage& page : procedure_.pages) {
        add("page " + page.key, page.when);
        if (page.repeat) {
            for (int entries = page.repeat->least; entries <= std::min(2, page.repeat->most); ++entries)
                out.insert(fmt::format("entries {}={}", page.key, entries));
            out.insert(fmt::format("entries {}={}", page.key, page.repeat->most));
        }
        for (const Field& field : page.fields) {
            add("field " + field.key, field.when);
            if (!field.required) out.insert("field " + field.key + " empty");
            for (const auto& choice : field.choices) out.insert(fmt::format("choice {}={}", field.key, choice.key));
        }
    }
    for (const auto& paper : procedure_.papers) add("paper " + paper.key, paper.when);
    return out;
}

Parts Coverage::reached_by(const Answers& answers) const {
    Parts out;
    const auto leave_out = [&](const std::string& what) {
        if (!out.contains(what)) out.insert(what + left_out);
    };
    for (const auto place : places_asked(procedure_, answers, today_)) {
        const FormPage& page = procedure_.pages[place.page];
        out.insert("page " + page.key);
        if (page.repeat) out.insert(fmt::format("entries {}={}", page.key, entries(page, answers)));
        if (page.repeat && place.entry == 0) continue;  // the question whether there is any
        const std::string scope = scope_of(procedure_, place);
        const FormPage asked = page_asked(procedure_, place, answers, today_, words_);
        for (const Field& field : page.fields) {
            const std::string key = scope + field.key;
            if (std::none_of(asked.fields.begin(), asked.fields.end(), [&](const Field& one) { return one.key == key; })) {
                out.insert("field " + field.key + left_out);
                continue;
            }
            out.insert("field " + field.key);
            add_answers(field, key, answers, out);
        }
    }
    for (const FormPage& page : procedure_.pages) leave_out("page " + page.key);
    for (const auto* paper : papers_asked(procedure_, answers, today_)) out.insert("paper " + paper->key);
    for (const auto& paper : procedure_.papers) leave_out("paper " + paper.key);
    return out;
}

}  // namespace walks
