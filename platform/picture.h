// Pictures in memory, and PNG.
#pragma once
#include <cstdint>
#include <filesystem>
#include <vector>

#include "platform/bytes.h"
#include "platform/result.h"

namespace platform {

// 0xAARRGGBB, row by row, top first, not premultiplied.
struct Picture {
    int width = 0, height = 0;
    std::vector<std::uint32_t> pixels;
};

// 1-bit picture: a dot is black if its bit is 1; rows of (width + 7) / 8 bytes, left dot in the high bit, as ESC/POS takes them.
struct Bitmap {
    int width = 0, height = 0;  // dots
    Bytes rows;
    Bitmap() = default;
    Bitmap(int w, int h) : width(w), height(h), rows(static_cast<std::size_t>((w + 7) / 8) * static_cast<std::size_t>(h), 0) {}
    int stride() const { return (width + 7) / 8; }
    bool black(int x, int y) const { return rows[static_cast<std::size_t>(y * stride() + x / 8)] >> (7 - x % 8) & 1; }
    void blacken(int x, int y) { rows[static_cast<std::size_t>(y * stride() + x / 8)] |= static_cast<std::uint8_t>(0x80 >> (x % 8)); }
};

Result<Bytes> png(const Picture& picture);
Result<Bytes> png(const Bitmap& bitmap);  // 1 bit, black on white
Result<Picture> read_png(const std::filesystem::path& file);

}  // namespace platform
