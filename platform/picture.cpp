#include "platform/picture.h"

#include <png.h>

#include <cstring>

namespace platform {
namespace {

// libpng's simplified interface (png_image) writes into memory without setjmp.
Result<Bytes> write_memory(png_image& image, const void* pixels, int row_bytes) {
    png_alloc_size_t size = 0;
    if (png_image_write_to_memory(&image, nullptr, &size, 0, pixels, row_bytes, nullptr) == 0) return failure(Fault::broken, image.message);
    Bytes out(size);
    if (png_image_write_to_memory(&image, out.data(), &size, 0, pixels, row_bytes, nullptr) == 0)
        return failure(Fault::broken, image.message);
    out.resize(size);
    return out;
}

png_image image_of(int width, int height, png_uint_32 format) {
    png_image image;
    std::memset(&image, 0, sizeof image);
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(width);
    image.height = static_cast<png_uint_32>(height);
    image.format = format;
    image.flags = PNG_IMAGE_FLAG_FAST;
    return image;
}

}  // namespace

Result<Bytes> png(const Picture& picture) {
    Bytes rgb;
    rgb.reserve(picture.pixels.size() * 3);
    for (const std::uint32_t p : picture.pixels) {
        rgb.push_back(static_cast<std::uint8_t>(p >> 16));
        rgb.push_back(static_cast<std::uint8_t>(p >> 8));
        rgb.push_back(static_cast<std::uint8_t>(p));
    }
    png_image image = image_of(picture.width, picture.height, PNG_FORMAT_RGB);
    return write_memory(image, rgb.data(), picture.width * 3);
}

Result<Bytes> png(const Bitmap& bitmap) {
    Bytes grey;
    grey.reserve(static_cast<std::size_t>(bitmap.width) * static_cast<std::size_t>(bitmap.height));
    for (int y = 0; y < bitmap.height; ++y) {
        for (int x = 0; x < bitmap.width; ++x) grey.push_back(bitmap.black(x, y) ? 0 : 255);
    }
    png_image image = image_of(bitmap.width, bitmap.height, PNG_FORMAT_GRAY);
    return write_memory(image, grey.data(), bitmap.width);
}

Result<Picture> read_png(const std::filesystem::path& file) {
    png_image image;
    std::memset(&image, 0, sizeof image);
    image.version = PNG_IMAGE_VERSION;
    if (png_image_begin_read_from_file(&image, file.c_str()) == 0) return failure(Fault::malformed, file.string() + ": " + image.message);
    image.format = PNG_FORMAT_BGRA;  // in memory as 0xAARRGGBB on little-endian machines
    Picture out{static_cast<int>(image.width), static_cast<int>(image.height), {}};
    out.pixels.resize(static_cast<std::size_t>(image.width) * image.height);
    if (png_image_finish_read(&image, nullptr, out.pixels.data(), 0, nullptr) == 0) {
        return failure(Fault::malformed, file.string() + ": " + image.message);
    }
    return out;
}

}  // namespace platform
