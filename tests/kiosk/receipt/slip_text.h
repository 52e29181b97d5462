// Slips for tests, read aloud.
#pragma once
#include <string>
#include <variant>

#include "drivers/printer/slip.h"

namespace kiosk::receipt {

struct SlipTexts {
    std::string operator()(const drivers::printer::SlipPair& pair) const { return pair.label + ": " + pair.value; }
    std::string operator()(const drivers::printer::SlipRule&) const { return "---"; }
    std::string operator()(const drivers::printer::SlipRuler&) const { return "|||"; }
    std::string operator()(const drivers::printer::SlipQr& qr) const { return "[" + qr.text + "] " + qr.caption; }
    std::string operator()(const auto& item) const { return item.text; }
};

// All that a slip says, one text a line.
inline std::string text_of(const drivers::printer::Slip& slip) {
    std::string out;
    for (const drivers::printer::SlipItem& item : slip) out += std::visit(SlipTexts{}, item) + "\n";
    return out;
}

}  // namespace kiosk::receipt
