#include "kiosk/procedures/catalogue.h"
#include "kiosk/procedures/object_reader.h"
#include "kiosk/procedures/sense.h"
#include "kiosk/strict_json.h"

namespace kiosk::procedures {
namespace {

using nlohmann::json;
using Pointer = json::json_pointer;
template <class Enum, std::size_t n>
using Names = std::array<std::pair<std::string_view, Enum>, n>;

constexpr Names<Mode, 3> mode_names{{{"here", Mode::here}, {"booking", Mode::booking}, {"in_person", Mode::in_person}}};
constexpr Names<DeliveryKind, 2> delivery_names{{{"post", DeliveryKind::post}, {"collect", DeliveryKind::collect}}};
constexpr Names<FieldKind, 9> kind_names{{{"text", FieldKind::text},
                                          {"name", FieldKind::name},
                                          {"date", FieldKind::date},
                                          {"choice", FieldKind::choice},
                                          {"phone", FieldKind::phone},
                                          {"email", FieldKind::email},
                                          {"id_number", FieldKind::id_number},
                                          {"licence_number", FieldKind::licence_number},
                                          {"address", FieldKind::address}}};
constexpr Names<Prefill, 7> prefill_names{{{"id_number", Prefill::id_number},
                                           {"old_number", Prefill::old_number},
                                           {"full_name", Prefill::full_name},
                                           {"birth", Prefill::birth},
                                           {"sex", Prefill::sex},
                                           {"address", Prefill::address},
                                           {"issued", Prefill::issued}}};
constexpr int most_letters_at_all = 2000;
constexpr int most_pages_at_all = 50;

Sourced read_sourced(ObjectReader& from, std::string_view key) {
    Sourced out;
    from.object(key, Need::required, [&](ObjectReader& reader) {
        out.text = reader.localised("text", Need::required);
        out.verified = reader.flag("verified", false);
        out.source = reader.text("source", Need::required);
        out.date = reader.text("date", Need::required);
        if (!out.date.empty() && !is_iso_date(out.date)) reader.wrong(reader.place("date"), "is not a date", "write it as 2026-11-21");
    });
    return out;
}

Choice read_choice(const json& item, const Pointer& place, MistakeList& mistakes) {
    ObjectReader reader(item, place, mistakes);
    Choice out{reader.key_name("key"), reader.localised("label", Need::required)};
    reader.refuse_unknown_keys();
    return out;
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
    out.prefill = reader.one_of("prefill", prefill_names, Need::optional, Prefill::none);
    reader.each("choices", Need::optional,
                [&](const json& choice, const Pointer& place) { out.choices.push_back(read_choice(choice, place, mistakes)); });
    out.past = reader.flag("past", out.past);
    out.future = reader.flag("future", out.future);
    out.not_before = reader.text("not_before", Need::optional);
    reader.refuse_unknown_keys();
    return out;
}

FormPage read_page(const json& item, const Pointer& at, MistakeList& mistakes) {
    ObjectReader reader(item, at, mistakes);
    FormPage out{reader.key_name("key"), reader.localised("title", Need::required), {}};
    reader.each("fields", Need::required,
                [&](const json& field, const Pointer& place) { out.fields.push_back(read_field(field, place, mistakes)); });
    reader.refuse_unknown_keys();
    return out;
}

Paper read_paper(const json& item, const Pointer& at, MistakeList& mistakes) {
    ObjectReader reader(item, at, mistakes);
    Paper out;
    out.key = reader.key_name("key");
    out.name = reader.localised("name", Need::required);
    out.advice = reader.localised("advice", Need::required);
    out.required = reader.flag("required", out.required);
    out.most_pages = reader.integer("most_pages", out.most_pages, 1, most_pages_at_all);
    out.least_pages = reader.integer("least_pages", out.least_pages, 1, most_pages_at_all);
    reader.refuse_unknown_keys();
    return out;
}

Localised read_text_pair(const json& item, const Pointer& at, MistakeList& mistakes) {
    ObjectReader reader(item, at, mistakes);
    Localised out{reader.text("vi", Need::required), reader.text("en", Need::required)};
    reader.refuse_unknown_keys();
    return out;
}

Procedure read_procedure(const json& document, MistakeList& mistakes) {
    ObjectReader reader(document, Pointer(), mistakes);
    Procedure out;
    out.code = reader.text("code", Need::required);
    out.version = reader.text("version", Need::required);
    out.name = reader.localised("name", Need::required);
    out.short_name = reader.localised("short_name", Need::required);
    out.authority = reader.localised("authority", Need::required);
    out.icon = reader.text("icon", Need::required);
    out.mode = reader.one_of("mode", mode_names, Need::required, Mode::in_person);
    out.fee = read_sourced(reader, "fee");
    out.time = read_sourced(reader, "time");
    // What is not finished at the kiosk is only explained there: no form, no papers.
    const Need if_here = out.mode == Mode::here ? Need::required : Need::optional;
    reader.each("bring", Need::optional,
                [&](const json& item, const Pointer& place) { out.bring.push_back(read_text_pair(item, place, mistakes)); });
    reader.each("pages", if_here, [&](const json& item, const Pointer& place) { out.pages.push_back(read_page(item, place, mistakes)); });
    reader.each("papers", Need::optional,
                [&](const json& item, const Pointer& place) { out.papers.push_back(read_paper(item, place, mistakes)); });
    out.deliveries = reader.several_of("deliveries", delivery_names, if_here);
    out.declaration = reader.localised("declaration", if_here);
    reader.refuse_unknown_keys();
    return out;
}

}  // namespace

Parsed parse_procedure(std::string_view text, const std::string& file_name) {
    Parsed out;
    MistakeList mistakes{file_name, out.mistakes};
    std::vector<JsonMistake> found;
    const auto document = read_strict_json(text, found);
    for (JsonMistake& mistake : found) {
        const bool broken = !document && &mistake == &found.back();
        mistakes.add(std::move(mistake.place), std::move(mistake.what),
                     broken ? "mend the JSON in this line or the one above" : "keep one of them");
    }
    if (!document) return out;
    out.procedure = read_procedure(*document, mistakes);
    find_nonsense(out.procedure, mistakes);
    return out;
}

}  // namespace kiosk::procedures
