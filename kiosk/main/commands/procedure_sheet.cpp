#include "kiosk/main/commands/procedure_sheet.h"

#include <fmt/core.h>

#include <string>

#include "kiosk/procedures/condition_text.h"
#include "kiosk/procedures/file_words.h"
#include "platform/numbers.h"

namespace kiosk::commands {
namespace {

using Json = nlohmann::ordered_json;
using procedures::Condition;
using procedures::Procedure;

// Whoever reads it must see on what it rests.
Json sourced(const procedures::Sourced& value, Language language) {
    return {{"text", value.text.in(language)}, {"verified", value.verified}, {"source", value.source}, {"date", value.date}};
}

void add_when(Json& to, const Condition& when) {
    if (!when.is_always()) to["when"] = in_words(when);
}

Json field_of(const procedures::Field& field, Language language) {
    Json out{{"key", field.key},
             {"kind", name_of(procedures::kind_names, field.kind)},
             {"label", field.label.in(language)},
             {"required", field.required}};
    for (const auto& choice : field.choices) out["choices"].push_back(choice.key);
    add_when(out, field.when);
    return out;
}

Json page_of(const procedures::FormPage& page, Language language) {
    Json out{{"key", page.key}, {"title", page.title.in(language)}, {"fields", Json::array()}};
    add_when(out, page.when);
    if (page.repeat) out["repeat"] = {{"least", page.repeat->least}, {"most", page.repeat->most}};
    for (const auto& field : page.fields) out["fields"].push_back(field_of(field, language));
    return out;
}

Json rule_of(const procedures::Rule& rule, Language language) {
    Json out{{"field", rule.field}, {"must", in_words(rule.must)}, {"say", rule.say.in(language)}};
    add_when(out, rule.when);
    return out;
}

Json paper_of(const procedures::Paper& paper, Language language) {
    Json out{{"key", paper.key},
             {"name", paper.name.in(language)},
             {"required", paper.required},
             {"original", name_of(procedures::original_names, paper.original)},
             {"least_pages", paper.least_pages},
             {"most_pages", paper.most_pages}};
    add_when(out, paper.when);
    return out;
}

Json fee_of(const procedures::FeeRule& rule, Language language) {
    Json out{{"key", rule.key}, {"label", rule.label.in(language)}, {"amount", rule.amount}, {"verified", rule.verified}};
    if (rule.online) out["online"] = *rule.online;
    if (rule.per != procedures::FeeRule::Per::dossier) out["per"] = rule.per == procedures::FeeRule::Per::copy ? "copy" : "page";
    if (!rule.scope.whole_country()) out["provinces"] = rule.scope.provinces;
    add_when(out, rule.when);
    return out;
}

std::string when_in(const Json& of) { return of.contains("when") ? fmt::format("  [if {}]", of["when"].get<std::string>()) : ""; }
std::string text_in(const Json& of, const char* key) { return of[key].get<std::string>(); }

void print_page(const Json& page) {
    const auto repeat = page.contains("repeat")
                            ? fmt::format("  [{} to {} times]", page["repeat"]["least"].get<int>(), page["repeat"]["most"].get<int>())
                            : "";
    fmt::print("page       {}: {}{}{}\n", text_in(page, "key"), text_in(page, "title"), repeat, when_in(page));
    for (const auto& field : page["fields"])
        fmt::print("  field      {} ({}{}): {}{}\n", text_in(field, "key"), text_in(field, "kind"),
                   field["required"].get<bool>() ? "" : ", optional", text_in(field, "label"), when_in(field));
}

void print_fee(const Json& fee) {
    const auto online = fee.contains("online") ? fmt::format(", online {}", platform::grouped(fee["online"].get<std::int64_t>(), '.')) : "";
    const auto per = fee.contains("per") ? fmt::format(" per {}", text_in(fee, "per")) : "";
    const auto where = fee.contains("provinces") ? fmt::format("  [in {}]", fee["provinces"].dump()) : "";
    fmt::print("fee rule   {}: {} dong{}{}{}{}\n", text_in(fee, "label"), platform::grouped(fee["amount"].get<std::int64_t>(), '.'), online,
               per, where, when_in(fee));
}

void print_value(const std::string& key, const Json& value) {
    if (value.is_string()) return fmt::print("{:<10} {}\n", key, value.get<std::string>());
    fmt::print("{:<10} {}  [{}{}, {}]\n", key, text_in(value, "text"),
               value["verified"].get<bool>() ? "" : "not verified: ", text_in(value, "source"), text_in(value, "date"));
}

}  // namespace

Json sheet_of(const Procedure& procedure, Language language) {
    Json out{{"code", procedure.code},
             {"version", procedure.version},
             {"name", procedure.name.in(language)},
             {"authority", sourced(procedure.authority, language)},
             {"mode", name_of(procedures::mode_names, procedure.mode)},
             {"fee", sourced(procedure.fee, language)},
             {"time", sourced(procedure.time, language)}};
    for (const char* list : {"bring", "pages", "rules", "papers", "fees", "exemptions", "deliveries"}) out[list] = Json::array();
    for (const auto& thing : procedure.bring) out["bring"].push_back(thing.in(language));
    for (const auto& page : procedure.pages) out["pages"].push_back(page_of(page, language));
    for (const auto& rule : procedure.rules) out["rules"].push_back(rule_of(rule, language));
    for (const auto& paper : procedure.papers) out["papers"].push_back(paper_of(paper, language));
    for (const auto& rule : procedure.fees.rules) out["fees"].push_back(fee_of(rule, language));
    for (const auto& one : procedure.fees.exemptions)
        out["exemptions"].push_back({{"key", one.key}, {"label", one.label.in(language)}, {"percent", one.percent}});
    for (const auto kind : procedure.deliveries) out["deliveries"].push_back(name_of(procedures::delivery_names, kind));
    return out;
}

void print_sheet(const Json& sheet) {
    for (const char* key : {"code", "version", "name", "authority", "mode", "fee", "time"}) print_value(key, sheet[key]);
    for (const auto& thing : sheet["bring"]) fmt::print("bring      {}\n", thing.get<std::string>());
    for (const auto& page : sheet["pages"]) print_page(page);
    for (const auto& rule : sheet["rules"])
        fmt::print("rule       at {}: must be {}{}\n             “{}”\n", text_in(rule, "field"), text_in(rule, "must"), when_in(rule),
                   text_in(rule, "say"));
    for (const auto& paper : sheet["papers"])
        fmt::print("paper      {} ({}, {} to {} pages{}): {}{}\n", text_in(paper, "key"), text_in(paper, "original"),
                   paper["least_pages"].get<int>(), paper["most_pages"].get<int>(), paper["required"].get<bool>() ? "" : ", optional",
                   text_in(paper, "name"), when_in(paper));
    for (const auto& fee : sheet["fees"]) print_fee(fee);
    for (const auto& one : sheet["exemptions"])
        fmt::print("exemption  {}: {} %, {}\n", text_in(one, "key"), one["percent"].get<int>(), text_in(one, "label"));
    for (const auto& kind : sheet["deliveries"]) fmt::print("delivery   {}\n", kind.get<std::string>());
}

}  // namespace kiosk::commands
