// A slip as data, and its layout into dots with the same letters as the screen.
#pragma once
#include <string>
#include <variant>
#include <vector>

#include "platform/picture.h"
#include "platform/typeface.h"

namespace drivers::printer {

struct SlipTitle {
    std::string text;
};  // large, bold, centred
struct SlipHeading {
    std::string text;
};  // bold, centred
struct SlipText {
    std::string text;
    bool centred = false;
};
struct SlipNotice {
    std::string text;
};  // white on black bar or boxed: what must not be overlooked
struct SlipPair {
    std::string label, value;
};                    // label small, value bold below
struct SlipRule {};   // a line across
struct SlipRuler {};  // over the whole paper, a mark each millimetre, the last dot marked too: how wide it prints
struct SlipQr {
    std::string text, caption;
};  // ASCII text
struct SlipCode {
    std::string text;
};  // one large line, for a code that is read aloud
using SlipItem = std::variant<SlipTitle, SlipHeading, SlipText, SlipNotice, SlipPair, SlipRule, SlipRuler, SlipQr, SlipCode>;
using Slip = std::vector<SlipItem>;

struct PaperSize {
    int width = 576;      // dots: 72 mm printable on 80 mm paper
    int dots_per_mm = 8;  // 203 dpi
};

// Text is at least 10 points high. Not thread-safe with respect to the typeface.
platform::Bitmap lay_out(const Slip& slip, platform::Typeface& typeface, const PaperSize& paper = {});

}  // namespace drivers::printer
