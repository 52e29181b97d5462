// Which parts of a procedure some answers reach: pages, fields, choices, numbers of entries, papers; asked, and where a condition says so
// also left out.
#pragma once
#include <set>
#include <string>

#include "kiosk/procedures/form.h"

namespace walks {

class Coverage {
public:
    // The procedure must live as long.
    Coverage(const kiosk::procedures::Procedure& procedure, const kiosk::Dictionary& words, const platform::Date& today);

    // True if these answers reach something that none before did.
    bool add(const kiosk::procedures::Answers& answers);
    // Answers that a rule refuses reach only the choices among them.
    void add_refused(const kiosk::procedures::Answers& answers);
    // "field reason left out", "choice reason=damaged", "paper licence" …
    const std::set<std::string>& missing() const { return missing_; }

private:
    using Parts = std::set<std::string>;
    Parts all() const;
    Parts reached_by(const kiosk::procedures::Answers& answers) const;

    const kiosk::procedures::Procedure& procedure_;
    const kiosk::Dictionary& words_;
    platform::Date today_;
    Parts missing_;
};

}  // namespace walks
