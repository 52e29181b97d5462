#include "kiosk/visit/look_up.h"

#include "kiosk/dossier/reference.h"
#include "kiosk/procedures/kinds.h"

namespace kiosk::visit {
namespace {

using procedures::Field;
using procedures::FieldKind;

constexpr std::size_t most_letters_of_code = 32;
constexpr std::size_t factor_digits = 4;
constexpr std::size_t most_digits_of_phone = 11;
constexpr std::size_t most_letters_of_complaint = 1000;

Localised text(const Dictionary& words, Word word) { return {words.say(word, Language::vietnamese), words.say(word, Language::english)}; }

Field field(std::string key, FieldKind kind, Localised label) {
    Field out;
    out.key = std::move(key);
    out.kind = kind;
    out.label = std::move(label);
    return out;
}

const platform::Secret& answer_to(const procedures::Answers& answers, const std::string& key) {
    static const platform::Secret nothing;
    const auto found = answers.find(key);
    return found == answers.end() ? nothing : found->second;
}

}  // namespace

procedures::FormPage code_page(const Dictionary& words) {
    procedures::FormPage page{.key = "code", .title = text(words, Word::type_code_title)};
    // For its keyboard: capitals and digits. What is typed is read by read_dossier_code.
    Field code = field("dossier_code", FieldKind::licence_number, text(words, Word::code_label));
    code.hint = text(words, Word::code_hint);
    code.most_letters = most_letters_of_code;
    Field factor = field("factor", FieldKind::choice, text(words, Word::factor_label));
    factor.choices = {{"phone", text(words, Word::factor_phone)}, {"id_number", text(words, Word::factor_id_number)}};
    Field digits = field("last_four", FieldKind::id_number, text(words, Word::last_four_label));
    digits.hint = text(words, Word::last_four_hint);
    digits.most_letters = factor_digits;
    page.fields = {std::move(code), std::move(factor), std::move(digits)};
    return page;
}

procedures::FormPage call_back_page(const Dictionary& words) {
    procedures::FormPage page{.key = "call_back", .title = text(words, Word::call_back_title)};
    Field phone = field("phone", FieldKind::phone, text(words, Word::call_back_phone));
    phone.most_letters = most_digits_of_phone;
    Field when = field("when", FieldKind::choice, text(words, Word::call_back_when));
    when.choices = {{"morning", text(words, Word::call_morning)},
                    {"afternoon", text(words, Word::call_afternoon)},
                    {"any", text(words, Word::call_any)}};
    page.fields = {std::move(phone), std::move(when)};
    return page;
}

procedures::FormPage complaint_page(const Dictionary& words) {
    procedures::FormPage page{.key = "complaint", .title = text(words, Word::complaint_title)};
    Field kind = field("kind", FieldKind::choice, text(words, Word::complaint_kind));
    kind.choices = {{"late", text(words, Word::complaint_late)},
                    {"manner", text(words, Word::complaint_manner)},
                    {"fee", text(words, Word::complaint_fee)},
                    {"papers", text(words, Word::complaint_papers)},
                    {"other", text(words, Word::complaint_other)}};
    Field own = field("text", FieldKind::text, text(words, Word::complaint_text));
    own.required = false;
    own.most_letters = most_letters_of_complaint;
    Field phone = field("phone", FieldKind::phone, text(words, Word::complaint_phone));
    phone.required = false;
    phone.most_letters = most_digits_of_phone;
    page.fields = {std::move(kind), std::move(own), std::move(phone)};
    return page;
}

std::vector<procedures::FieldError> check_code(const Dictionary& words, const procedures::Answers& typed, const platform::Date& today) {
    procedures::FormPage page = code_page(words);
    std::vector<procedures::FieldError> errors;
    if (!dossier::read_dossier_code(answer_to(typed, "dossier_code").view())) errors.push_back({"dossier_code", Word::error_dossier_code});
    page.fields.erase(page.fields.begin());
    page.fields.pop_back();
    for (auto& error : procedures::check(page, typed, today)) errors.push_back(std::move(error));
    const auto& digits = answer_to(typed, "last_four");
    if (digits.size() != factor_digits || !procedures::all_digits(digits.view())) errors.push_back({"last_four", Word::error_last_four});
    return errors;
}

portal::CodeAndFactor code_asked(const procedures::Answers& typed) {
    return {.dossier_code = dossier::read_dossier_code(answer_to(typed, "dossier_code").view()).value_or(""),
            .factor = answer_to(typed, "factor") == "phone" ? portal::Factor::phone : portal::Factor::id_number,
            .last_four = answer_to(typed, "last_four")};
}

portal::CallBack call_back_of(const procedures::Answers& answers) {
    const auto& when = answer_to(answers, "when");
    return {.phone = answer_to(answers, "phone"),
            .when = when == "morning"     ? portal::CallTime::morning
                    : when == "afternoon" ? portal::CallTime::afternoon
                                          : portal::CallTime::any};
}

portal::Complaint complaint_of(const procedures::Answers& answers) {
    using enum portal::ComplaintKind;
    const auto& kind = answer_to(answers, "kind");
    return {.kind = kind == "late"     ? late
                    : kind == "manner" ? manner
                    : kind == "fee"    ? fee
                    : kind == "papers" ? papers
                                       : other,
            .text = answer_to(answers, "text"),
            .phone = answer_to(answers, "phone")};
}

std::vector<procedures::Paper> papers_of(const portal::SupplementRequest& request, const procedures::Procedure* procedure) {
    std::vector<procedures::Paper> out;
    for (const auto& item : request.items) {
        const auto* known = procedure == nullptr ? nullptr : procedures::find_paper(*procedure, item.key);
        procedures::Paper paper = known == nullptr ? procedures::Paper{} : *known;
        paper.key = item.key;
        if (known == nullptr) {
            const std::string& name = item.name.empty() ? item.key : item.name;
            paper.name = {name, name};
        }
        paper.advice = {item.reason, item.reason};
        paper.required = true;
        paper.when = {};
        out.push_back(std::move(paper));
    }
    return out;
}

}  // namespace kiosk::visit
