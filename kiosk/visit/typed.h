// Keeps what was typed into a form: only what is asked, tidied, and whose hand it was.
#pragma once
#include <set>
#include <string>

#include "kiosk/procedures/form.h"
#include "kiosk/visit/session.h"

namespace kiosk::visit {

void keep_answers(Session& session, const procedures::FormPage& asked, const procedures::Answers& typed);
// by_staff: of `typed`, those whose last key was the staff's.
void note_hands(Session& session, const procedures::Answers& typed, const std::set<std::string>& by_staff);

// All pages of the form at once, as they are asked with what was typed now.
struct WholeForm {
    const Dictionary& words;
    platform::Date today;

    void keep(Session& session, const procedures::Answers& typed) const;
    // What the card and other answers say to questions that nobody has answered or emptied yet.
    void prefill(Session& session) const;
    std::vector<procedures::FieldError> errors(const Session& session) const;
};

}  // namespace kiosk::visit
