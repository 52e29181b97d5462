#include "ui/gallery/procedure_previews.h"

#ifdef TRAM_AUTOMATION
#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace ui::gallery {
namespace {

using kiosk::procedures::Answers;
using kiosk::procedures::Field;
using kiosk::procedures::FieldKind;
using kiosk::procedures::FormPage;
using kiosk::procedures::FormPlace;
using kiosk::procedures::Procedure;
using kiosk::visit::Step;
using platform::Secret;

bool has_choices(FieldKind kind) { return kind == FieldKind::choice || kind == FieldKind::choices; }

// What a field may be answered with, as far as conditions can tell: one of its choices, yes or no, long ago or today.
std::vector<std::string> turns_of(const Field& field, const platform::Date& today) {
    std::vector<std::string> out;
    for (const auto& choice : field.choices) out.push_back(choice.key);
    if (field.kind == FieldKind::paper) out = {"yes", "no"};
    if (field.kind == FieldKind::date) out = {platform::to_text(today)};
    return out;
}

class Walk {
public:
    Walk(const Procedure& procedure, Pretend& base, const kiosk::Dictionary& words) : procedure_(procedure), base_(base), words_(words) {}

    std::vector<Preview> all() {
        add("briefing", Step::briefing, [](Pretend&) {});
        add_form();
        add("papers", Step::papers, [](Pretend&) {});
        add("delivery", Step::delivery, [](Pretend&) {});
        add("delivery-by-post", Step::delivery, pretend::by_post);
        add("fees", Step::fees, [](Pretend&) {});
        add("review", Step::review, [](Pretend& all) {
            pretend::scanned(all);
            all.session.delivery_kind = all.session.delivery.kind;
        });
        return std::move(previews_);
    }

private:
    void add(const std::string& what, Step step, std::function<void(Pretend&)> fill) {
        previews_.push_back({fmt::format("{}-{:02}-{}", procedure_.code, previews_.size() + 1, what), step,
                             [code = procedure_.code, answers = base_.session.answers, fill = std::move(fill)](Pretend& all) {
                                 pretend::person(all);
                                 all.session.procedure = all.catalogue.find(code);
                                 all.session.answers = answers;
                                 if (!all.session.procedure->deliveries.empty())
                                     all.session.delivery.kind = all.session.procedure->deliveries.front();
                                 fill(all);
                             }});
    }

    void add_form() {
        add_places(base_.session.answers);
        for (const FormPage& page : procedure_.pages) {
            for (const Field& field : page.fields) {
                for (const auto& turn : turns_of(field, base_.today)) {
                    Answers answers = base_.session.answers;
                    answers[field.key] = answers[page.key + ".1." + field.key] = Secret(turn);
                    add_places(answers);
                }
            }
            if (!page.repeat || page.repeat->least > 0) continue;
            Answers nobody = base_.session.answers;
            nobody[page.key + ".any"].clear();
            nobody[page.key].clear();
            add_places(nobody);
        }
    }

    // The places that look as none before.
    void add_places(const Answers& answers) {
        for (const FormPlace place : kiosk::procedures::places_asked(procedure_, answers, base_.today)) {
            const FormPage page = kiosk::procedures::page_asked(procedure_, place, answers, base_.today, words_);
            std::string looks = fmt::format("{} {}", page.key, std::min<std::size_t>(place.entry, 1));
            for (const Field& field : page.fields) looks += " " + field.key.substr(field.key.rfind('.') + 1);
            if (!seen_.insert(looks).second) continue;
            add(page.key, Step::form, [answers, place](Pretend& all) {
                all.session.answers = answers;
                all.session.form = place;
            });
            add_lists(page, place, answers);
        }
    }

    void add_lists(const FormPage& page, FormPlace place, const Answers& answers) {
        for (const Field& field : page.fields) {
            const std::string own = field.key.substr(field.key.rfind('.') + 1);
            if (!has_choices(field.kind) || !seen_.insert("list " + own).second) continue;
            add(page.key + "-" + own, Step::form, [answers, place, key = field.key](Pretend& all) {
                all.session.answers = answers;
                all.session.form = place;
                all.state.focus = key;
            });
        }
    }

    const Procedure& procedure_;
    Pretend& base_;
    const kiosk::Dictionary& words_;
    std::set<std::string> seen_;
    std::vector<Preview> previews_;
};

}  // namespace

std::vector<Preview> previews_of(const std::string& code, const kiosk::procedures::Catalogue& catalogue, const kiosk::Dictionary& words) {
    const Procedure* procedure = catalogue.find(code);
    if (procedure == nullptr) return {};
    Pretend base;
    base.catalogue = catalogue;
    base.session.procedure = base.catalogue.find(code);
    pretend::answered(base);
    pretend::entered(base);
    return Walk(*procedure, base, words).all();
}

}  // namespace ui::gallery
#endif
