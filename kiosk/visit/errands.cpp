#include "kiosk/visit/errands.h"

#include <algorithm>
#include <charconv>

namespace kiosk::visit {
namespace {

struct UsualPaper {
    const char* key;
    Word name;
};
// What people bring to a counter most, whatever it is about.
constexpr std::array usual_papers{UsualPaper{"application", Word::list_application},
                                  UsualPaper{"card_copy", Word::list_card_copy},
                                  UsualPaper{"birth_certificate", Word::list_birth_certificate},
                                  UsualPaper{"marriage_certificate", Word::list_marriage_certificate},
                                  UsualPaper{"house_paper", Word::list_house_paper},
                                  UsualPaper{"photo", Word::list_photo},
                                  UsualPaper{"other", Word::list_other}};

constexpr int most_sheets = 99;

procedures::Field count_of(std::string key, Localised name) {
    procedures::Field out;
    out.key = std::move(key);
    out.kind = procedures::FieldKind::number;
    out.label = std::move(name);
    out.required = false;
    out.most_letters = 2;
    out.least = 0;
    out.most = most_sheets;
    return out;
}

}  // namespace

procedures::FormPage papers_list_page(const Dictionary& words, const procedures::Procedure* service) {
    const auto text = [&](Word word) { return Localised{words.say(word, Language::vietnamese), words.say(word, Language::english)}; };
    procedures::FormPage page{.key = "papers_list", .title = text(Word::papers_list_title)};
    if (service != nullptr) {
        for (const auto& paper : service->papers) page.fields.push_back(count_of(paper.key, paper.name));
        const bool has_other =
            std::any_of(service->papers.begin(), service->papers.end(), [](const auto& paper) { return paper.key == "other"; });
        if (!has_other) page.fields.push_back(count_of("other", text(Word::list_other)));
        return page;
    }
    for (const auto& paper : usual_papers) page.fields.push_back(count_of(paper.key, text(paper.name)));
    return page;
}

std::vector<receipt::ListedPaper> papers_listed(const procedures::FormPage& page, const procedures::Answers& sheets,
                                                const std::map<std::string, int>& scanned) {
    std::vector<receipt::ListedPaper> out;
    for (const auto& field : page.fields) {
        const auto found = sheets.find(field.key);
        if (found == sheets.end()) continue;
        int count = 0;
        const std::string_view digits = found->second.view();
        std::from_chars(digits.data(), digits.data() + digits.size(), count);
        const auto pages = scanned.find(field.key);
        if (count > 0) out.push_back({field.label, count, pages == scanned.end() ? 0 : pages->second});
    }
    return out;
}

std::vector<procedures::Paper> papers_to_scan(const Dictionary& words, const procedures::FormPage& page) {
    const Localised advice{words.say(Word::list_scan_advice, Language::vietnamese), words.say(Word::list_scan_advice, Language::english)};
    std::vector<procedures::Paper> out;
    for (const auto& field : page.fields)
        out.push_back({.key = field.key, .name = field.label, .advice = advice, .required = false, .most_pages = most_sheets});
    return out;
}

}  // namespace kiosk::visit
