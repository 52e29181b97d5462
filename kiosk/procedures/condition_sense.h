// Conditions that nobody could mean: asked of a question that comes later, of a kind that cannot be asked this, of a choice that is not
// there.
#pragma once
#include <map>
#include <optional>
#include <string>

#include "kiosk/procedures/object_reader.h"
#include "kiosk/procedures/procedure.h"

namespace kiosk::procedures {

class ConditionSense {
public:
    // The questions that stand before the place that is looked at. No kind: its kind is not known, so all may be asked of it.
    using Before = std::map<std::string, std::optional<FieldKind>>;

    ConditionSense(const Procedure& procedure, MistakeList& mistakes) : procedure_(procedure), mistakes_(mistakes) {}

    void look(const Condition& condition, const Before& before, const std::string& place);
    // A rule's two conditions, once the question at which it is shown is answered.
    void look_at_rule(const Rule& rule, const std::string& place);

private:
    void look_at_one(const Condition& condition, const Before& before, const std::string& place);
    void look_at_values(const Condition& condition, const std::string& place);

    const Procedure& procedure_;
    MistakeList& mistakes_;
};

}  // namespace kiosk::procedures
