// The way through a procedure's form: which pages and fields are asked, given what was answered so far, and under which keys.
//
// A repeating page "children" is asked once for each entry; its fields' answers are "children.1.name", "children.2.name" …, and "children"
// is how many there are. If there may be none, a question comes first ("children.any": yes or no).
//
// Conditions see only answers to questions that are asked themselves: what was typed before another answer made it pointless counts no
// more.
#pragma once
#include <optional>

#include "kiosk/procedures/procedure.h"
#include "kiosk/words.h"

namespace kiosk::procedures {

struct FormPlace {
    std::size_t page = 0;
    std::size_t entry = 0;  // of a repeating page from 1; 0: the question whether there is any, or a plain page
    friend bool operator==(const FormPlace&, const FormPlace&) = default;
};

// Now with the answers in their pages' order; places of pages whose condition does not hold are left out.
std::vector<FormPlace> places_asked(const Procedure& procedure, const Answers& answers, const platform::Date& today);
std::optional<FormPlace> place_after(const Procedure& procedure, FormPlace place, const Answers& answers, const platform::Date& today);
std::optional<FormPlace> place_before(const Procedure& procedure, FormPlace place, const Answers& answers, const platform::Date& today);

// "children.2.", or empty on a plain page.
std::string scope_of(const Procedure& procedure, FormPlace place);
// The page as it is asked there: only fields whose condition holds, each under its full key, without conditions.
FormPage page_asked(const Procedure& procedure, FormPlace place, const Answers& answers, const platform::Date& today,
                    const Dictionary& words);

std::size_t entries(const FormPage& page, const Answers& answers);
bool may_add_entry(const FormPage& page, const Answers& answers);
bool may_remove_entry(const FormPage& page, const Answers& answers);
void add_entry(const FormPage& page, Answers& answers);
// The entries behind it move up.
void remove_entry(const FormPage& page, std::size_t entry, Answers& answers);

// What the agency gets: answers to what was asked, nothing that was typed before another answer made it pointless.
Answers relevant(const Procedure& procedure, const Answers& answers, const platform::Date& today);
// The papers that these answers ask for; required ones and others.
std::vector<const Paper*> papers_asked(const Procedure& procedure, const Answers& answers, const platform::Date& today);

}  // namespace kiosk::procedures
