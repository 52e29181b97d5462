// Fills in any procedure's form by touching only what is on the screen, from answers by their full keys as kiosk/procedures/answers.h
// describes them. What has no answer stays as it is; so does what is filled in already.
#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "ui/semantics.h"

namespace ui::automation {

class FormFiller {
public:
    FormFiller() = default;
    explicit FormFiller(std::map<std::string, std::string> answers) : answers_(std::move(answers)) {}

    // What to touch now: the id of a node that is on the screen. None: there is nothing left to do here, not even to go on.
    std::optional<std::string> next(const Semantics& screen);

private:
    using Id = std::optional<std::string>;
    const std::string* answer(const std::string& key) const;
    Id open_next(const Semantics& screen);
    Id choose_on_page(const Semantics& screen);
    Id add_entry(const Semantics& screen) const;
    Id answer_opened(const Semantics& screen);
    Id type(const Semantics& screen);
    Id choose(const Semantics& screen);
    Id tick(const Semantics& screen);
    Id pick_place(const Semantics& screen);
    Id close();

    std::map<std::string, std::string> answers_;
    std::string opened_;        // key of the question that is being answered
    std::size_t typed_ = 0;     // bytes of its answer
    std::set<std::string> done_;     // questions that were opened already
    std::set<std::string> tried_;    // letters of the place picker that did not lead to it
};

}  // namespace ui::automation
