// The letters of one document: which are used, by which codes, and the fonts that bring them along (Type 3: outlines as drawings, ISO
// 32000-1 9.6.5). A font has room for 256 codes; a document takes as many fonts as it needs.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "platform/pdf/objects.h"
#include "platform/typeface.h"

namespace platform::pdf {

class Letters {
public:
    explicit Letters(Typeface& typeface) : typeface_(&typeface) {}

    double width_of(Weight weight, std::string_view words);  // in ems
    // The operators that show one line at the pen's place: "/F0 11 Tf <0001> Tj". em: in points.
    std::string show(Weight weight, double em, std::string_view words);
    // Writes all fonts; the text of a resource dictionary's /Font entry.
    std::string write(Objects& objects) const;

private:
    struct Code {
        std::size_t font = 0;
        int code = 0;
    };
    struct Letter {
        char32_t point = 0;
        LetterShape shape;
    };
    struct Font {
        Weight weight = Weight::regular;
        std::vector<Letter> letters;  // by code
    };
    Code code_of(Weight weight, char32_t point);
    const LetterShape& shape_of(const Code& code) const { return fonts_[code.font].letters[static_cast<std::size_t>(code.code)].shape; }
    static std::size_t write(Objects& objects, const Font& font);

    Typeface* typeface_;
    std::map<std::pair<Weight, char32_t>, Code> codes_;
    std::vector<Font> fonts_;
};

}  // namespace platform::pdf
