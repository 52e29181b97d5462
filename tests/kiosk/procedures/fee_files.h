// Fees from a text, as an author writes them.
#pragma once
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "kiosk/procedures/fees.h"

namespace kiosk::procedures {

inline const Sources fee_sources{{"circular", {"a circular", {2026, 11, 21}, true}}, {"rumour", {"a listing", {2026, 11, 21}, false}}};

struct ParsedFees {
    Fees fees;
    std::vector<Mistake> mistakes;
};

inline ParsedFees parse(const nlohmann::json& value) {
    ParsedFees out;
    MistakeList mistakes{"test.json", out.mistakes};
    ObjectReader reader(value, nlohmann::json::json_pointer("/fees"), mistakes);
    out.fees = parse_fees(reader, fee_sources);
    reader.refuse_unknown_keys();
    return out;
}

inline Fees good_fees(const nlohmann::json& value) {
    ParsedFees out = parse(value);
    for (const Mistake& mistake : out.mistakes) ADD_FAILURE() << mistake.place << ": " << mistake.what << "; " << mistake.remedy;
    return out.fees;
}

inline nlohmann::json fee_text(const std::string& words) { return {{"vi", words}, {"en", words}}; }

// Over what every rule needs: what this one says.
inline nlohmann::json fee_rule(const nlohmann::json& says) {
    nlohmann::json out{{"key", "fee"}, {"label", fee_text("Lệ phí")}, {"amount", 20000}, {"source", "circular"}};
    if (!says.is_null()) out.update(says);
    return out;
}

inline nlohmann::json fee_exemption(const nlohmann::json& says) {
    nlohmann::json out{{"key", "poor"},
                       {"label", fee_text("Hộ nghèo")},
                       {"percent", 100},
                       {"proof", fee_text("Giấy chứng nhận hộ nghèo")},
                       {"source", "circular"}};
    if (!says.is_null()) out.update(says);
    return out;
}

}  // namespace kiosk::procedures
