// A PDF document of A4 pages: letters, lines, boxes, pictures. All lengths are millimetres, from the page's upper left corner. The letters
// are those of screen and slip; each that is used is in the file as an outline, with its code point, so that what is seen can be searched
// and copied. (Debian's libraries would not do: Inter comes with CFF outlines, which libharu and PoDoFo 0.9 cannot embed, and cairo wants
// the X libraries on the machine.) ISO 32000-1.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "platform/bytes.h"
#include "platform/clock.h"
#include "platform/pdf/letters.h"
#include "platform/picture.h"

namespace platform::pdf {

inline constexpr double page_width = 210, page_height = 297;

struct Ink {
    std::uint8_t red = 0, green = 0, blue = 0;
};
struct Place {
    double x = 0, y = 0, width = 0, height = 0;
};
struct Style {
    Weight weight = Weight::regular;
    double em = 3.9;  // 11 points
    Ink ink{};
};
enum class Align : std::uint8_t { left, centre, right };  // x is where the line begins, its middle, its end

// One thread, that of its Typeface. Nothing here fails: a letter that no font has is drawn as the font's empty box.
class Document {
public:
    struct About {
        std::string title, author;
        WallTime made{};
    };
    // Begins with one empty page. The typeface must outlive it.
    Document(Typeface& typeface, About about);

    void new_page();  // which is drawn on from now on
    void turn_to(std::size_t page);
    std::size_t pages() const { return pages_.size(); }

    double width_of(std::string_view words, const Style& style);
    // One line. y: of its base line.
    void text(double x, double y, std::string_view words, const Style& style, Align align = Align::left);
    // As many lines as it takes. y: of the first line's top. Returns the height.
    double paragraph(double x, double y, double width, std::string_view words, const Style& style);
    double height_of(std::string_view words, double width, const Style& style);
    static double line_height(const Style& style) { return style.em * 1.4; }

    void line(double from_x, double from_y, double to_x, double to_y, double thickness, Ink ink);
    void box(const Place& place, Ink ink);
    void outline(const Place& place, double thickness, Ink ink);
    void picture(const Place& place, const Picture& picture);  // stretched to the place; what is transparent is white

    // The whole file. What signs it appends to these bytes.
    Bytes bytes() const;

private:
    struct Page {
        std::string drawing;
        std::vector<std::size_t> pictures;  // of pictures_
    };
    void draw(std::string_view operators) { pages_[page_].drawing += operators; }
    std::vector<std::string_view> lines_of(std::string_view words, double width, const Style& style);

    Letters letters_;
    About about_;
    std::vector<Page> pages_{1};
    std::size_t page_ = 0;
    std::vector<Picture> pictures_;
};

}  // namespace platform::pdf
