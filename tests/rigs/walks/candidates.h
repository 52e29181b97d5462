// What a field may be answered with: right answers of its kind, and those around every border that the procedure's conditions name.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "kiosk/procedures/form.h"
#include "kiosk/procedures/places.h"

namespace walks {

using kiosk::procedures::Answers;
using kiosk::procedures::Condition;
using kiosk::procedures::Field;
using kiosk::procedures::Procedure;

class Candidates {
public:
    // The procedure must live as long.
    Candidates(const Procedure& procedure, const kiosk::procedures::Places& places, const platform::Date& today);

    // Of a field as page_asked() gives it on a page with this scope: each with all parts of the answer. Every one has the field's shape,
    // but a rule or another answer may forbid it. Empty answers only where the field may be left empty.
    std::vector<Answers> of(const Field& asked, const std::string& scope, const Answers& so_far) const;

private:
    std::vector<std::string> texts_of(const Field& asked, const std::string& key, const kiosk::procedures::Sight& sight) const;
    std::vector<std::string> dates_of(const Field& asked, const std::string& key, const kiosk::procedures::Sight& sight) const;
    std::vector<std::string> numbers_of(const Field& asked, const std::string& key) const;
    std::vector<Answers> places_of(const Field& asked, const std::string& key, const kiosk::procedures::Sight& sight) const;
    void note(const Condition& condition);

    platform::Date today_;
    std::vector<Answers> homes_;                            // ".province", ".commune", ".street" and "" for the words
    std::multimap<std::string, const Condition*> borders_;  // by the key of the answer they look at
};

}  // namespace walks
