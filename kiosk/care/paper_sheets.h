// What all papers of the kiosk have in common: margins, inks, letters, the head with who it is from, the foot with the page's number. A
// paper derives from it and draws downwards from y_.
#pragma once
#include <functional>
#include <string>

#include "platform/pdf/document.h"

namespace kiosk::care {

class PaperSheets {
protected:
    using Ink = platform::pdf::Ink;
    using Style = platform::pdf::Style;
    using Document = platform::pdf::Document;
    using Align = platform::pdf::Align;
    using Weight = platform::Weight;

    static constexpr Ink black{0x1A, 0x1F, 0x2B}, grey{0x55, 0x5E, 0x6E}, thin{0xC9, 0xCF, 0xD8}, white{0xFF, 0xFF, 0xFF},
        red{0xA6, 0x1C, 0x1C}, amber{0x8A, 0x5A, 0x00}, green{0x1B, 0x5E, 0x20}, blue{0x0B, 0x4F, 0x8A};
    static constexpr double left = 20, right = platform::pdf::page_width - 20, width = right - left;
    static constexpr double top = 20, bottom = platform::pdf::page_height - 22;
    static inline const Style body{.em = 3.5, .ink = black}, strong{.weight = Weight::semibold, .em = 3.5, .ink = black},
        small{.em = 3, .ink = grey}, heading{.weight = Weight::bold, .em = 4.4, .ink = black},
        title{.weight = Weight::bold, .em = 8, .ink = black};

    PaperSheets(platform::Typeface& typeface, Document::About about) : document_(typeface, std::move(about)) {}

    // Across the page, below what is there.
    void write(std::string_view words, const Style& style) { y_ += document_.paragraph(left, y_, width, words, style); }
    // Whose paper this is, and its title.
    void begin(const std::string& agency, const std::string& place, const std::string& of) {
        y_ = top;
        write(agency, small);
        write(place, small);
        y_ += 5;
        write(of, title);
    }
    // Goes to the next page if so much has no room here.
    void room(double height) {
        if (y_ + height <= bottom) return;
        document_.new_page();
        y_ = top;
    }
    // On every page: what stands left and, from the page's number, right.
    void end(const std::string& of, const std::function<std::string(int page)>& number) {
        constexpr double foot = platform::pdf::page_height - 12;
        for (std::size_t i = 0; i < document_.pages(); ++i) {
            document_.turn_to(i);
            document_.line(left, foot - 5, right, foot - 5, 0.2, thin);
            document_.text(left, foot, of, small);
            document_.text(right, foot, number(static_cast<int>(i) + 1), small, Align::right);
        }
    }

    Document document_;
    double y_ = top;
};

}  // namespace kiosk::care
