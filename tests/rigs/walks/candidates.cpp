#include "tests/rigs/walks/candidates.h"

#include <fmt/format.h>

#include <stdexcept>

#include "kiosk/procedures/dates.h"

namespace walks {
namespace {

using kiosk::procedures::FieldKind;
using kiosk::procedures::Sight;
using platform::Date;
using platform::Secret;
using Test = Condition::Test;

constexpr std::array place_parts{"", ".province", ".commune", ".street"};

Date years_before(const Date& date, int years) {
    const Date out{date.year - years, date.month, date.day};
    return platform::is_real(out) ? out : Date{out.year, 3, 1};
}

std::string letters(std::string text, std::size_t most) { return text.size() <= most ? std::move(text) : text.substr(0, most); }

Answers home(const kiosk::procedures::Places& places, const char* code, const char* street) {
    const auto* commune = places.commune(code);
    if (commune == nullptr) throw std::runtime_error(std::string("no commune has the code ") + code);
    const auto& province = places.province_of(*commune);
    return {{"", Secret(fmt::format("{}, {}, {}", street, commune->title, province.title))},
            {".province", Secret(province.code)},
            {".commune", Secret(commune->code)},
            {".street", Secret(street)}};
}

std::vector<std::string> choices_of(const Field& field) {
    std::vector<std::string> out;
    std::string all;
    for (const auto& choice : field.choices) {
        out.push_back(choice.key);
        all += (all.empty() ? "" : ",") + choice.key;
    }
    if (field.kind == FieldKind::choices && field.choices.size() > 1) out.push_back(all);
    return out;
}

}  // namespace

Candidates::Candidates(const Procedure& procedure, const kiosk::procedures::Places& places, const Date& today) : today_(today) {
    for (const auto& [code, street] :
         {std::pair("00070", "Số 1, phố Mẫu"), std::pair("01840", "Số 2, thôn Hai"), std::pair("26740", "Số 3, đường Thử")})
        homes_.push_back(home(places, code, street));
    for (const auto& page : procedure.pages) {
        note(page.when);
        for (const auto& field : page.fields) note(field.when);
    }
    for (const auto& rule : procedure.rules) note(rule.when), note(rule.must);
    for (const auto& paper : procedure.papers) note(paper.when);
    for (const auto& fee : procedure.fees.rules) note(fee.when);
    note(procedure.fees.local_when);
}

void Candidates::note(const Condition& condition) {
    for (const Condition& part : condition.parts) note(part);
    if (condition.answer.empty()) return;
    borders_.emplace(condition.answer, &condition);
    if (!condition.other.empty()) borders_.emplace(condition.other, &condition);
}

std::vector<Answers> Candidates::of(const Field& asked, const std::string& scope, const Answers& so_far) const {
    const Sight sight{so_far, today_, scope};
    const std::string key = asked.key.starts_with(scope) ? asked.key.substr(scope.size()) : asked.key;
    std::vector<Answers> out;
    if (asked.kind == FieldKind::place) {
        out = places_of(asked, key, sight);
    } else {
        for (const std::string& text : texts_of(asked, key, sight)) out.push_back({{asked.key, Secret(text)}});
    }
    if (asked.required) return out;
    out.emplace_back();
    for (const char* part : place_parts) {
        if (asked.kind == FieldKind::place || *part == '\0') out.back()[asked.key + part] = Secret();
    }
    return out;
}

std::vector<std::string> Candidates::texts_of(const Field& asked, const std::string& key, const Sight& sight) const {
    std::vector<std::string> out;
    switch (asked.kind) {
        case FieldKind::text: out = {letters("Mau", asked.most_letters), letters("Noi ro them mot dieu", asked.most_letters)}; break;
        case FieldKind::name: out = {"Trần Thị Mẫu", "Nguyễn Văn Mẫu", "Lê Thị Thử"}; break;
        case FieldKind::date: out = dates_of(asked, key, sight); break;
        case FieldKind::choice:
        case FieldKind::choices: out = choices_of(asked); break;
        case FieldKind::phone: out = {"0912345678", "02438250000"}; break;
        case FieldKind::email: out = {"mau@example.vn"}; break;
        case FieldKind::id_number: out = {"099085000011", "099190000022", "099200000033", "099055000044"}; break;
        case FieldKind::licence_number: out = {"099012345678", "AB123456"}; break;
        case FieldKind::number:
        case FieldKind::money: out = numbers_of(asked, key); break;
        case FieldKind::paper: out = {"yes", "no"}; break;
        case FieldKind::address: out = {"Số 1, đường Mẫu, phường Thử"}; break;
        case FieldKind::place: break;  // has parts
    }
    if (asked.kind == FieldKind::choice || asked.kind == FieldKind::choices) return out;
    const auto [first, last] = borders_.equal_range(key);
    for (auto border = first; border != last; ++border) {
        const Condition& condition = *border->second;
        if (condition.test == Test::is) out.insert(out.end(), condition.values.begin(), condition.values.end());
        if (condition.test != Test::same_as) continue;
        const auto* other = sight.find(condition.answer == key ? condition.other : condition.answer);
        if (other != nullptr && !other->empty()) out.emplace_back(other->view());
    }
    return out;
}

std::vector<std::string> Candidates::dates_of(const Field& asked, const std::string& key, const Sight& sight) const {
    using kiosk::procedures::days_later;
    std::vector<Date> out;
    for (const int days : {0, -1, 1, -40, 40, -400, 400}) out.push_back(days_later(today_, days));
    for (const int years : {-8, 3, 10, 20, 35, 50, 66, 81}) out.push_back(years_before(today_, years));
    const auto beside = [&](const std::string& other) {
        const auto* answer = sight.find(other);
        const auto date = answer == nullptr ? platform::parse_date("") : platform::parse_date(answer->view());
        if (!date) return;
        for (const int days : {-1, 0, 1, 200}) out.push_back(days_later(*date, days));
    };
    if (!asked.not_before.empty()) beside(asked.not_before);
    const auto [first, last] = borders_.equal_range(key);
    for (auto border = first; border != last; ++border) {
        const Condition& condition = *border->second;
        const int number = static_cast<int>(condition.number);
        if (condition.test == Test::not_before || condition.test == Test::same_as)
            beside(condition.answer == key ? condition.other : condition.answer);
        if (condition.test == Test::days_ago_over || condition.test == Test::days_ago_at_most) {
            for (const int days : {-1, 0, 1}) out.push_back(days_later(today_, days - number));
        }
        if (condition.test == Test::earliest || condition.test == Test::latest) {
            for (const int days : {-1, 0, 1}) out.push_back(days_later(kiosk::procedures::later(today_, condition.span), days));
        }
        if (condition.test == Test::age_at_least || condition.test == Test::age_below) {
            for (const int days : {-1, 0, 1}) out.push_back(days_later(years_before(today_, number), days));
        }
    }
    std::vector<std::string> texts;
    for (const Date& date : out) texts.push_back(platform::to_text(date));
    return texts;
}

std::vector<std::string> Candidates::numbers_of(const Field& asked, const std::string& key) const {
    std::vector<std::int64_t> out{1, 2, 3};
    if (asked.kind == FieldKind::money) out = {1'000'000, 50'000'000};
    if (asked.least) out.push_back(*asked.least);
    if (asked.most) out.push_back(*asked.most);
    const auto [first, last] = borders_.equal_range(key);
    for (auto border = first; border != last; ++border) {
        const Condition& condition = *border->second;
        if (condition.test != Test::at_least && condition.test != Test::at_most) continue;
        for (const int more : {-1, 0, 1}) out.push_back(std::max<std::int64_t>(0, condition.number + more));
    }
    std::vector<std::string> texts;
    for (const auto number : out) texts.push_back(std::to_string(number));
    return texts;
}

std::vector<Answers> Candidates::places_of(const Field& asked, const std::string& key, const Sight& sight) const {
    std::vector<Answers> out;
    const auto add = [&](const auto& part_of) {
        Answers& answers = out.emplace_back();
        for (const char* part : place_parts) {
            if (const Secret* found = part_of(part)) answers[asked.key + part] = *found;
        }
    };
    for (const Answers& home : homes_) add([&](const char* part) { return &home.at(part); });
    const auto [first, last] = borders_.equal_range(key);
    for (auto border = first; border != last; ++border) {
        const Condition& condition = *border->second;
        if (condition.test != Test::same_as) continue;
        const std::string& other = condition.answer == key ? condition.other : condition.answer;
        if (sight.find(other + ".commune") != nullptr) add([&](const char* part) { return sight.find(other + part); });
    }
    return out;
}

}  // namespace walks
