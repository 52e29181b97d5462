#include "tests/rigs/portal/procedures.h"

#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <set>

#include "platform/files.h"

namespace portal {
namespace {

using nlohmann::json;

std::string text(const json& object, const char* name) {
    const auto found = object.is_object() ? object.find(name) : object.end();
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

const json& member(const json& object, const char* name) {
    static const json nothing;
    const auto found = object.is_object() ? object.find(name) : object.end();
    return found != object.end() ? *found : nothing;
}

ProcedureName bilingual(const json& value) { return {text(value, "vi"), text(value, "en")}; }

bool in_force(const json& rule, const std::string& day) {
    const std::string from = text(rule, "from"), until = text(rule, "until");
    return (from.empty() || from <= day) && (until.empty() || day <= until);
}

bool is_simple(const json& rule) {
    const std::string per = text(rule, "per");
    return !rule.contains("then") && !rule.contains("most") && !rule.contains("provinces") && (per.empty() || per != "page");
}

std::int64_t count_of(const json& rule, const json& answers) {
    const std::string answer = text(answers, text(rule, "count_from").c_str());
    std::int64_t count = 1;
    std::from_chars(answer.data(), answer.data() + answer.size(), count);
    return std::clamp<std::int64_t>(count, 1, 1000);
}

std::chrono::sys_days day_number(const platform::Date& date) {
    return std::chrono::sys_days{std::chrono::year(date.year) / static_cast<unsigned>(date.month) / static_cast<unsigned>(date.day)};
}

// Whether the province sets the fee: always, or only so long after the day of an answer.
bool is_local(const json& fees, const json& answers, const platform::Date& today) {
    if (member(fees, "local") != json(true)) return false;
    const json& when = member(fees, "local_when");
    const json& days = member(when, "days_ago_over");
    if (!days.is_number_integer()) return true;
    const auto began = platform::parse_date(text(answers, text(when, "answer").c_str()));
    return began && day_number(today) - day_number(*began) > std::chrono::days(days.get<int>());
}

}  // namespace

std::string Procedure::version() const { return text(file_, "version"); }

ProcedureName Procedure::name() const { return bilingual(member(file_, "name")); }

ProcedureName Procedure::paper(const std::string& key) const {
    for (const json& paper : member(file_, "papers")) {
        if (text(paper, "key") == key) return bilingual(member(paper, "name"));
    }
    return {key, key};
}

std::string Procedure::field(const std::string& key) const {
    for (const json& page : member(file_, "pages")) {
        for (const json& field : member(page, "fields")) {
            if (text(field, "key") == key) return bilingual(member(field, "label")).vi;
        }
    }
    return key;
}

int Procedure::working_days() const {
    const json& days = member(member(file_, "time"), "working_days");
    return days.is_number_integer() ? std::clamp(days.get<int>(), 0, 400) : 0;
}

std::optional<std::int64_t> Procedure::fee(const json& answers, const platform::Date& day) const {
    const json& fees = member(file_, "fees");
    const std::string iso = fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day);
    if (!fees.is_object() || is_local(fees, answers, day)) return std::nullopt;
    std::int64_t sum = 0;
    std::set<std::string> counted;
    for (const json& rule : member(fees, "rules")) {
        if (!in_force(rule, iso)) continue;
        const json& amount = member(rule, "online").is_number_integer() ? member(rule, "online") : member(rule, "amount");
        if (!is_simple(rule) || !amount.is_number_integer()) return std::nullopt;
        if (counted.insert(text(rule, "key")).second) sum += amount.get<std::int64_t>() * count_of(rule, answers);
    }
    return sum;
}

Procedures read_procedures(const std::filesystem::path& folder) {
    Procedures procedures;
    std::error_code missing;
    for (const auto& entry : std::filesystem::directory_iterator(folder, missing)) {
        if (entry.path().extension() != ".json") continue;
        const auto content = platform::read_text(entry.path());
        json file = content ? json::parse(*content, nullptr, false) : json();
        const std::string code = text(file, "code");
        if (!code.empty()) procedures.emplace(code, std::move(file));
    }
    return procedures;
}

ProcedureName name_of(const Procedures& procedures, const std::string& code) {
    const auto found = procedures.find(code);
    return found == procedures.end() ? ProcedureName{} : found->second.name();
}

}  // namespace portal
