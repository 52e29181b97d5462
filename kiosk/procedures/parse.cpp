#include <limits>

#include "kiosk/procedures/catalogue.h"
#include "kiosk/procedures/condition_reader.h"
#include "kiosk/procedures/dates.h"
#include "kiosk/procedures/file_words.h"
#include "kiosk/procedures/locate.h"
#include "kiosk/procedures/object_reader.h"
#include "kiosk/procedures/sense.h"
#include "kiosk/procedures/shared_file.h"
#include "kiosk/procedures/sources.h"

namespace kiosk::procedures {
namespace {

using nlohmann::json;
using Pointer = json::json_pointer;
constexpr int most_letters_at_all = 2000;
constexpr int most_pages_at_all = 50;
constexpr int most_entries_at_all = 20;

// "source": which of the file's sources this rests on.
Evidence read_source(ObjectReader& from, const Sources& sources) {
    const auto found = sources.find(read_source_key(from, sources));
    if (found == sources.end()) return {};
    const auto& [text, date, verified] = found->second;
    return {verified, text, to_iso(date)};
}

Sourced sourced(Localised text, Evidence evidence) {
    return {std::move(text), evidence.verified, std::move(evidence.source), std::move(evidence.date)};
}

Sourced read_sourced(ObjectReader& from, std::string_view key, const Sources& sources) {
    Sourced out;
    from.object(
        key, Need::required,
        [&](ObjectReader& reader) {
            Localised text = reader.localised("text", Need::required);
            out = sourced(std::move(text), read_source(reader, sources));
        },
        R"({ "text": { "vi": "…", "en": "…" }, "source": "…" })");
    return out;
}

// "card.full_name", "answer.key", "paper.key.found".
Prefill read_prefill(ObjectReader& from) {
    const std::string text = from.text("prefill", Need::optional);
    if (text.empty()) return {};
    const auto dot = text.find('.');
    const std::string kind = text.substr(0, dot);
    const std::string rest = dot == std::string::npos ? std::string() : text.substr(dot + 1);
    Prefill out;
    if (kind == "card") {
        out.from = Prefill::From::card;
        out.card = from.match(rest, from.place("prefill"), card_names).value_or(Prefill::Card::id_number);
    } else if (kind == "answer" && !rest.empty()) {
        out.from = Prefill::From::answer;
        out.answer = rest;
    } else if (kind == "paper" && rest.find('.') != std::string::npos) {
        out.from = Prefill::From::paper;
        out.paper = rest.substr(0, rest.find('.'));
        out.found = rest.substr(rest.find('.') + 1);
    } else {
        from.wrong(from.place("prefill"), fmt::format("\"{}\" is no source of answers", text),
                   "write card.full_name, answer.KEY or paper.KEY.WORD");
    }
    return out;
}

Choice read_choice(const json& item, const Pointer& place, MistakeList& mistakes) {
    ObjectReader reader(item, place, mistakes);
    Choice out{reader.key_name("key"), reader.localised("label", Need::required)};
    reader.refuse_unknown_keys();
    return out;
}

std::optional<std::int64_t> read_limit(ObjectReader& from, std::string_view key) {
    constexpr int none = -1;
    const int limit = from.integer(key, none, 0, std::numeric_limits<int>::max());
    return limit == none ? std::nullopt : std::optional<std::int64_t>(limit);
}

Field read_field(const json& item, const Pointer& at, MistakeList& mistakes) {
    ObjectReader reader(item, at, mistakes);
    Field out;
    out.key = reader.key_name("key");
    out.kind = reader.one_of("kind", kind_names, Need::required, FieldKind::text);
    out.label = reader.localised("label", Need::required);
    out.hint = reader.localised("hint", Need::optional);
    out.required = reader.flag("required", out.required);
    out.sensitive = reader.flag("sensitive", out.sensitive);
    out.most_letters = static_cast<std::size_t>(reader.integer("most_letters", static_cast<int>(out.most_letters), 1, most_letters_at_all));
    out.prefill = read_prefill(reader);
    reader.each("choices", Need::optional,
                [&](const json& choice, const Pointer& place) { out.choices.push_back(read_choice(choice, place, mistakes)); });
    out.past = reader.flag("past", out.past);
    out.future = reader.flag("future", out.future);
    out.not_before = reader.text("not_before", Need::optional);
    out.least = read_limit(reader, "least");
    out.most = read_limit(reader, "most");
    out.when = read_condition_if_there(reader, "when");
    reader.refuse_unknown_keys();
    return out;
}

FormPage read_page(const json& item, const Pointer& at, MistakeList& mistakes) {
    ObjectReader reader(item, at, mistakes);
    FormPage out{reader.key_name("key"), reader.localised("title", Need::required), {}};
    out.when = read_condition_if_there(reader, "when");
    reader.object("repeat", Need::optional, [&](ObjectReader& repeat) {
        out.repeat = Repeat{repeat.integer("least", 1, 0, most_entries_at_all),
                            repeat.integer("most", most_entries_at_all, 1, most_entries_at_all),
                            repeat.localised("another", Need::required),
                            {}};
        out.repeat->any = repeat.localised("any", out.repeat->least == 0 ? Need::required : Need::optional);
    });
    reader.each("fields", Need::required,
                [&](const json& field, const Pointer& place) { out.fields.push_back(read_field(field, place, mistakes)); });
    reader.refuse_unknown_keys();
    return out;
}

Rule read_rule(const json& item, const Pointer& at, const Sources& sources, MistakeList& mistakes) {
    ObjectReader reader(item, at, mistakes);
    Rule out;
    out.field = reader.key_name("field");
    out.when = read_condition_if_there(reader, "when");
    out.must = read_condition_if_there(reader, "must");
    if (!reader.has("must")) reader.wrong(reader.place("must"), "is missing", "say what must hold");
    out.say = reader.localised("say", Need::required);
    if (reader.takes("source")) out.evidence = read_source(reader, sources);
    reader.refuse_unknown_keys();
    return out;
}

Paper read_paper(const json& item, const Pointer& at, const Sources& sources, MistakeList& mistakes) {
    ObjectReader reader(item, at, mistakes);
    Paper out;
    out.key = reader.key_name("key");
    out.name = reader.localised("name", Need::required);
    out.advice = reader.localised("advice", Need::required);
    out.required = reader.flag("required", out.required);
    out.most_pages = reader.integer("most_pages", out.most_pages, 1, most_pages_at_all);
    out.least_pages = reader.integer("least_pages", out.least_pages, 1, most_pages_at_all);
    out.original = reader.one_of("original", original_names, Need::optional, Original::scan);
    out.when = read_condition_if_there(reader, "when");
    out.evidence = read_source(reader, sources);
    reader.refuse_unknown_keys();
    return out;
}

void read_names(ObjectReader& reader, const Sources& sources, Procedure& out) {
    out.code = reader.text("code", Need::required);
    out.version = reader.text("version", Need::required);
    out.name = reader.localised("name", Need::required);
    out.short_name = reader.localised("short_name", Need::required);
    out.authority = read_sourced(reader, "authority", sources);
    out.icon = reader.text("icon", Need::required);
    out.agency = reader.key_name("agency");
    out.events = reader.texts("events", Need::required);
    out.rank = reader.integer("rank", 0, 0, 9999);
    reader.object(
        "words", Need::optional,
        [&](ObjectReader& words) {
            out.words_vi = words.texts("vi", Need::optional);
            out.words_en = words.texts("en", Need::optional);
        },
        R"({ "vi": [ "…" ], "en": [ "…" ] })");
}

void read_service(ObjectReader& reader, const Sources& sources, Procedure& out) {
    out.mode = Mode::in_person;
    reader.object(
        "mode", Need::required,
        [&](ObjectReader& mode) {
            out.mode = mode.one_of("is", mode_names, Need::required, Mode::here);
            out.mode_why = mode.localised("why", out.mode == Mode::here ? Need::optional : Need::required);
            out.mode_evidence = read_source(mode, sources);
        },
        R"({ "is": "here", "source": "…" })");
    reader.object(
        "level", Need::required,
        [&](ObjectReader& level) {
            out.level = level.one_of("is", level_names, Need::required, Level::none);
            out.level_evidence = read_source(level, sources);
        },
        R"({ "is": "full", "source": "…" })");
    out.fee = read_sourced(reader, "fee", sources);
    reader.object("time", Need::required, [&](ObjectReader& time) {
        Localised text = time.localised("text", Need::required);
        out.time = sourced(std::move(text), read_source(time, sources));
        constexpr int none = -1, most_days = 400;
        const auto days = [&](std::string_view key) {
            const int number = time.integer(key, none, 0, most_days);
            return number == none ? std::nullopt : std::optional(number);
        };
        out.processing = {days("working_days"), days("days"), time.text("same_day_before", Need::optional)};
    });
}

// What the citizen is asked and scans.
void read_form(ObjectReader& reader, Need pages, const Sources& sources, MistakeList& mistakes, Procedure& out) {
    reader.each("pages", pages, [&](const json& item, const Pointer& place) { out.pages.push_back(read_page(item, place, mistakes)); });
    reader.each("rules", Need::optional,
                [&](const json& item, const Pointer& place) { out.rules.push_back(read_rule(item, place, sources, mistakes)); });
    reader.each("papers", Need::optional,
                [&](const json& item, const Pointer& place) { out.papers.push_back(read_paper(item, place, sources, mistakes)); });
}

Procedure read_procedure(const json& document, MistakeList& mistakes) {
    ObjectReader reader(document, Pointer(), mistakes);
    Procedure out;
    reader.text("$schema", Need::optional);
    const Sources sources = read_sources(reader);
    read_names(reader, sources, out);
    read_service(reader, sources, out);
    // What is not finished at the kiosk is only explained there: no form.
    const Need if_here = out.mode == Mode::here ? Need::required : Need::optional;
    reader.each_object(
        "bring", Need::optional, [&](ObjectReader& thing) { out.bring.push_back(thing.both()); }, both_languages);
    out.representative = reader.flag("representative", false);
    read_form(reader, if_here, sources, mistakes, out);
    reader.object(
        "deliveries", if_here,
        [&](ObjectReader& deliveries) {
            out.deliveries = deliveries.several_of("kinds", delivery_names, Need::required);
            out.delivery_evidence = read_source(deliveries, sources);
        },
        R"({ "kinds": [ "post" ], "source": "…" })");
    out.declaration = reader.localised("declaration", if_here);
    reader.object("fees", Need::optional, [&](ObjectReader& fees) { out.fees = parse_fees(fees, sources); });
    reader.refuse_unknown_keys();
    return out;
}

}  // namespace

Representation parse_representation(std::string_view json, const std::string& file_name, std::vector<Mistake>& mistakes) {
    Procedure read;
    const auto before = mistakes.size();
    read_shared_file(json, file_name, mistakes, [&](ObjectReader& reader) {
        const Sources sources = read_sources(reader);
        read_form(reader, Need::required, sources, reader.mistakes(), read);
    });
    MistakeList list{file_name, mistakes};
    find_nonsense(read, list);
    locate(json, std::span(mistakes).subspan(before));
    return {std::move(read.pages), std::move(read.rules), std::move(read.papers)};
}

void add_representation(const Representation& asked, Procedure& procedure) {
    if (!procedure.representative || procedure.mode != Mode::here ||
        find_field(procedure, asked.pages.front().fields.front().key) != nullptr)
        return;
    procedure.pages.insert(procedure.pages.begin(), asked.pages.begin(), asked.pages.end());
    procedure.rules.insert(procedure.rules.end(), asked.rules.begin(), asked.rules.end());
    procedure.papers.insert(procedure.papers.end(), asked.papers.begin(), asked.papers.end());
}

Parsed parse_procedure(std::string_view text, const std::string& file_name) {
    Parsed out;
    MistakeList mistakes{file_name, out.mistakes};
    if (const auto document = read_document(text, mistakes)) {
        out.procedure = read_procedure(*document, mistakes);
        find_nonsense(out.procedure, mistakes);
    }
    locate(text, out.mistakes);
    return out;
}

}  // namespace kiosk::procedures
