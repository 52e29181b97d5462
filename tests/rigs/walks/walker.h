// Answers to a whole form, drawn by chance and mended until the form takes them: the same for the same seed. And such with one rule broken.
#pragma once
#include <optional>
#include <random>

#include "kiosk/procedures/rules.h"
#include "tests/rigs/walks/candidates.h"

namespace walks {

using kiosk::procedures::FormPlace;
using kiosk::procedures::Rule;

struct BrokenRule {
    Answers answers;  // right ones, to everything that is asked
    FormPlace place;  // where the rule speaks
    Answers page;     // what to say there instead, to break it
};

class Walker {
public:
    Walker(const Procedure& procedure, const kiosk::procedures::Places& places, const kiosk::Dictionary& words,
           const platform::Date& today);

    // None: tried often, and some page never took what was drawn.
    std::optional<Answers> draw();
    // `rule`: of this procedure. None: never found answers that break this rule and no other.
    std::optional<BrokenRule> draw_breaking(const Rule& rule);

private:
    using Errors = std::vector<kiosk::procedures::FieldError>;

    // Goes through the form once; at each page first calls `look`. False: stuck.
    template <class Look>
    bool fill_form(Answers& answers, Look look);
    bool fill(FormPlace place, Answers& answers);
    bool break_rule(const Rule& rule, FormPlace place, Answers& answers);
    void count_entries(FormPlace place, Answers& answers);
    void draw_missing(FormPlace place, Answers& answers);
    void draw_field(const Field& asked, FormPlace place, Answers& answers);
    void forget_unasked(FormPlace place, Answers& answers) const;
    kiosk::procedures::FormPage page_at(FormPlace place, const Answers& answers) const;
    Errors check(FormPlace place, const Answers& answers) const;
    std::size_t below(std::size_t end) { return std::uniform_int_distribution<std::size_t>(0, end - 1)(chance_); }

    const Procedure& procedure_;
    const kiosk::Dictionary& words_;
    platform::Date today_;
    Candidates candidates_;
    std::mt19937 chance_{20261122};
};

}  // namespace walks
