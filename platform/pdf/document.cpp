#include "platform/pdf/document.h"

#include <fmt/format.h>

#include "platform/measured_text.h"

namespace platform::pdf {
namespace {

constexpr double points_per_mm = 72 / 25.4;

std::string across(double x) { return number(x * points_per_mm); }
std::string up(double y) { return number((page_height - y) * points_per_mm); }
std::string colour(Ink ink) {
    constexpr double most = 255;
    return fmt::format("{} {} {}", number(ink.red / most), number(ink.green / most), number(ink.blue / most));
}
std::string box_of(const Place& place) {
    return fmt::format("{} {} {} {} re", across(place.x), up(place.y + place.height), across(place.width), across(place.height));
}

std::string when(WallTime time) {
    const auto t = vietnam_time(time);
    return fmt::format("(D:{:04}{:02}{:02}{:02}{:02}{:02}+07'00')", t.year, t.month, t.day, t.hour, t.minute, t.second);
}

std::string on_white(const Picture& picture) {
    std::string out;
    out.reserve(picture.pixels.size() * 3);
    for (const std::uint32_t pixel : picture.pixels) {
        const std::uint32_t alpha = pixel >> 24;
        for (const int shift : {16, 8, 0}) out += static_cast<char>(((pixel >> shift & 255U) * alpha + 255U * (255U - alpha)) / 255U);
    }
    return out;
}

}  // namespace

Document::Document(Typeface& typeface, About about) : letters_(typeface), about_(std::move(about)) {}

void Document::new_page() {
    pages_.emplace_back();
    page_ = pages_.size() - 1;
}

void Document::turn_to(std::size_t page) { page_ = page; }

double Document::width_of(std::string_view words, const Style& style) { return letters_.width_of(style.weight, words) * style.em; }

void Document::text(double x, double y, std::string_view words, const Style& style, Align align) {
    if (align != Align::left) x -= width_of(words, style) / (align == Align::centre ? 2 : 1);
    draw(fmt::format("BT {} rg {} {} Td {} ET\n", colour(style.ink), across(x), up(y),
                     letters_.show(style.weight, style.em * points_per_mm, words)));
}

std::vector<std::string_view> Document::lines_of(std::string_view words, double width, const Style& style) {
    return MeasuredText(words, [&](std::string_view part) { return static_cast<float>(width_of(part, style)); })
        .lines(static_cast<float>(width));
}

double Document::height_of(std::string_view words, double width, const Style& style) {
    return static_cast<double>(lines_of(words, width, style).size()) * line_height(style);
}

double Document::paragraph(double x, double y, double width, std::string_view words, const Style& style) {
    double down = 0;
    for (const auto line : lines_of(words, width, style)) {
        text(x, y + down + style.em, line, style);
        down += line_height(style);
    }
    return down;
}

void Document::line(double from_x, double from_y, double to_x, double to_y, double thickness, Ink ink) {
    draw(fmt::format("{} RG {} w {} {} m {} {} l S\n", colour(ink), across(thickness), across(from_x), up(from_y), across(to_x), up(to_y)));
}

void Document::box(const Place& place, Ink ink) { draw(fmt::format("{} rg {} f\n", colour(ink), box_of(place))); }

void Document::outline(const Place& place, double thickness, Ink ink) {
    draw(fmt::format("{} RG {} w {} S\n", colour(ink), across(thickness), box_of(place)));
}

void Document::picture(const Place& place, const Picture& picture) {
    draw(fmt::format("q {} 0 0 {} {} {} cm /P{} Do Q\n", across(place.width), across(place.height), across(place.x),
                     up(place.y + place.height), pictures_.size()));
    pages_[page_].pictures.push_back(pictures_.size());
    pictures_.push_back(picture);
}

Bytes Document::bytes() const {
    Objects objects;
    const std::size_t catalogue = objects.reserve(), tree = objects.reserve();
    const std::string fonts = letters_.write(objects);
    std::vector<std::size_t> pictures;
    for (const auto& picture : pictures_) {
        pictures.push_back(
            objects.add_stream(fmt::format("/Type /XObject /Subtype /Image /Width {} /Height {} /ColorSpace /DeviceRGB /BitsPerComponent 8",
                                           picture.width, picture.height),
                               on_white(picture)));
    }
    std::string kids;
    for (const auto& page : pages_) {
        std::string shown;
        for (const std::size_t one : page.pictures) shown += fmt::format(" /P{} {}", one, reference(pictures[one]));
        const std::size_t drawing = objects.add_stream("", page.drawing);
        kids += ' ' + reference(objects.add(fmt::format("<< /Type /Page /Parent {} /MediaBox [0 0 {} {}] /Resources << /Font {} /XObject "
                                                        "<<{} >> >> /Contents {} >>",
                                                        reference(tree), across(page_width), across(page_height), fonts, shown,
                                                        reference(drawing))));
    }
    objects.give(tree, fmt::format("<< /Type /Pages /Count {} /Kids [{}] >>", pages_.size(), kids));
    objects.give(catalogue,
                 fmt::format("<< /Type /Catalog /Pages {} /Lang (vi) /ViewerPreferences << /DisplayDocTitle true >> >>", reference(tree)));
    const std::size_t info = objects.add(fmt::format("<< /Title {} /Author {} /CreationDate {} >>", text_string(about_.title),
                                                     text_string(about_.author), when(about_.made)));
    return objects.file(catalogue, info);
}

}  // namespace platform::pdf
