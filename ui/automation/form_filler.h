// Fills in any procedure's form by touching only what is on the screen. Its answers go by their full keys and are written as
// kiosk/procedures/answers.h says: "children" is how many there are, "home.commune" a code. What has no answer stays as it is, and so does
// what is filled in already.
#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "ui/automation/strokes.h"
#include "ui/semantics.h"

namespace ui::automation {

class FormFiller {
public:
    FormFiller() = default;
    explicit FormFiller(std::map<std::string, std::string> answers) : answers_(std::move(answers)) {}
    void answer(const std::string& key, std::string with) { answers_[key] = std::move(with); }

    // What to touch now: the id of a node that is on the screen. None: nothing is left to do here, not even to go on.
    std::optional<std::string> next(const Semantics& screen);

private:
    using Id = std::optional<std::string>;
    const std::string* answer_to(const std::string& key) const;
    bool wants_more_entries(const Semantics& screen) const;
    Id answer_on_page(const Semantics& screen);
    Id open_next(const Semantics& screen);
    Id answer_opened(const Semantics& screen);
    Id tick(const Semantics& screen);
    Id pick_place(const Semantics& screen);
    Id type(const Semantics& screen);
    Id turn_keys(const Semantics& screen);
    Id close(const Semantics& screen);

    std::map<std::string, std::string> answers_;
    std::string seen_;             // key of the last field that was looked at: the page's buttons may be on a part without any
    std::string opened_;           // key of the question that is being answered
    std::vector<Stroke> strokes_;  // of its answer
    std::size_t typed_ = 0;
    std::size_t turned_ = 0;       // pages of a keyboard or list that were turned since
    std::set<std::string> tried_;  // letters that did not lead to the place
    std::set<std::string> asked_;  // questions that were opened already
};

}  // namespace ui::automation
