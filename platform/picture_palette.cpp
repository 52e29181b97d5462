#include "platform/picture_palette.h"

#include <png.h>

#include <algorithm>
#include <cstring>
#include <map>

namespace platform {
namespace {

constexpr std::uint32_t opaque = 0xFF000000;

int part_of(std::uint32_t colour, int shift) { return static_cast<int>(colour >> shift & 0xFF); }

int distance(std::uint32_t one, std::uint32_t other) {
    int sum = 0;
    for (const int shift : {0, 8, 16}) {
        const int apart = part_of(one, shift) - part_of(other, shift);
        sum += apart * apart;
    }
    return sum;
}

}  // namespace

Picture with_few_colours(const Picture& picture) {
    std::map<std::uint32_t, std::uint32_t> places;  // how often; then what it becomes
    for (const std::uint32_t pixel : picture.pixels) ++places[pixel | opaque];
    std::vector<std::pair<std::uint32_t, std::uint32_t>> often;  // how often, colour
    for (const auto& [colour, times] : places) often.emplace_back(times, colour);
    std::ranges::sort(often, std::greater());
    if (often.size() > most_colours) often.resize(most_colours);
    for (auto& [colour, becomes] : places)
        becomes = std::ranges::min_element(often, {}, [&, from = colour](const auto& kept) { return distance(kept.second, from); })->second;
    Picture out{picture.width, picture.height, {}};
    out.pixels.reserve(picture.pixels.size());
    for (const std::uint32_t pixel : picture.pixels) out.pixels.push_back(places[pixel | opaque]);
    return out;
}

Result<Bytes> palette_png(const Picture& picture) {
    std::map<std::uint32_t, std::uint8_t> number;
    for (const std::uint32_t pixel : picture.pixels) number[pixel];
    if (number.size() > most_colours) return failure(Fault::malformed, "too many colours for a palette");
    Bytes palette, dots;
    for (auto& [colour, place] : number) {
        place = static_cast<std::uint8_t>(palette.size() / 3);
        for (const int shift : {16, 8, 0}) palette.push_back(static_cast<std::uint8_t>(colour >> shift));
    }
    dots.reserve(picture.pixels.size());
    for (const std::uint32_t pixel : picture.pixels) dots.push_back(number[pixel]);

    png_image image;
    std::memset(&image, 0, sizeof image);
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(picture.width);
    image.height = static_cast<png_uint_32>(picture.height);
    image.format = PNG_FORMAT_RGB_COLORMAP;
    image.colormap_entries = static_cast<png_uint_32>(number.size());
    png_alloc_size_t size = 0;
    if (png_image_write_to_memory(&image, nullptr, &size, 0, dots.data(), picture.width, palette.data()) == 0)
        return failure(Fault::broken, image.message);
    Bytes out(size);
    if (png_image_write_to_memory(&image, out.data(), &size, 0, dots.data(), picture.width, palette.data()) == 0)
        return failure(Fault::broken, image.message);
    out.resize(size);
    return out;
}

}  // namespace platform
