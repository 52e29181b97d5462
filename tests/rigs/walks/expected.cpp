#include "tests/rigs/walks/expected.h"

#include "kiosk/procedures/kinds.h"

namespace walks {
namespace {

using namespace kiosk::procedures;

void add_answers(const Plan& plan, const FormPage& asked, Expected& out) {
    for (const Field& field : asked.fields) {
        for (const char* part : {"", ".province", ".commune", ".street", ".old"}) {
            const auto answer = plan.answers.find(field.key + part);
            if (answer == plan.answers.end()) {
                out.also.insert(field.key + part);
            } else {
                out.answers[field.key + part] = tidy(field, answer->second);
            }
        }
    }
}

void add_papers(const Plan& plan, const Procedure& procedure, const platform::Date& today, Expected& out) {
    const auto add = [&](const Paper& paper) {
        out.papers[paper.key] = static_cast<std::size_t>(paper.least_pages);
        if (paper.original == Original::hand_over) out.hand_over = plan.hand_over;
    };
    for (const Paper* paper : papers_asked(procedure, plan.answers, today)) add(*paper);
    for (const auto& exemption : procedure.fees.exemptions) {
        if (exemption.key == plan.exemption && !exemption.paper.empty()) add(*find_paper(procedure, exemption.paper));
    }
}

}  // namespace

Expected expected_of(const Plan& plan, const Procedure& procedure, const platform::Date& today, const kiosk::Dictionary& words) {
    Expected out;
    for (const FormPlace place : places_asked(procedure, plan.answers, today)) {
        const FormPage& page = procedure.pages[place.page];
        if (page.repeat) out.also.insert(page.key);
        const bool is_gate = page.repeat && place.entry == 0;
        if (!is_gate) add_answers(plan, page_asked(procedure, place, plan.answers, today, words), out);
    }
    add_papers(plan, procedure, today, out);
    out.consents = {"file", "declare"};
    if (plan.may_be_called) out.consents.insert("contact");
    if (plan.delivery == DeliveryKind::post || out.hand_over == HandOver::postman) out.consents.insert("deliver");
    return out;
}

std::string differences(const Expected& expected, const Answers& filed) {
    std::string out;
    for (const auto& [key, answer] : expected.answers) {
        const auto found = filed.find(key);
        if (found == filed.end()) {
            out += key + " is lost\n";
        } else if (!(found->second == answer)) {
            out += key + " is another\n";
        }
    }
    for (const auto& [key, answer] : filed) {
        if (!expected.answers.contains(key) && !expected.also.contains(key)) out += key + " was not asked\n";
    }
    return out;
}

}  // namespace walks
