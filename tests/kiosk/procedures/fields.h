// Fields for tests of rules.
#pragma once
#include "kiosk/procedures/kinds.h"
#include "kiosk/procedures/rules.h"

namespace kiosk::procedures {

inline const platform::Date today{2026, 11, 21};

inline Field field_of(FieldKind kind, const std::string& key = "field") {
    Field out;
    out.key = key;
    out.kind = kind;
    return out;
}

// The errors of one field with one answer, as a person would have typed it.
inline std::vector<FieldError> errors_of(const Field& field, const std::string& typed) {
    return check(FormPage{"page", {}, {field}}, {{field.key, tidy(field, platform::Secret(typed))}}, today);
}

inline bool accepts(const Field& field, const std::string& typed) { return errors_of(field, typed).empty(); }

inline bool accepts(FieldKind kind, const std::string& typed) { return accepts(field_of(kind), typed); }

}  // namespace kiosk::procedures
