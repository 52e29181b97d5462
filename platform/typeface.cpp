#include "platform/typeface.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>

#include "platform/text.h"

namespace platform {
namespace {

constexpr std::size_t weights = 4;
constexpr std::u32string_view farthest_letters = U"ẢẲỄỶ|ạỵỳ";  // from the base line, up and down, in one size or another
constexpr float per_pixel = 64.0F;                             // FreeType counts in 1/64 pixel

std::uint64_t glyph_key(Weight weight, int em, char32_t letter, int quarter) {
    return static_cast<std::uint64_t>(weight) << 60 | static_cast<std::uint64_t>(quarter) << 56 | static_cast<std::uint64_t>(em) << 32 |
           letter;
}

using Stroke = LetterShape::Stroke;

// What FreeType tells of an outline, one call for each stroke.
struct Outliner {
    std::vector<Stroke>& strokes;
    float em;
    FT_Vector pen{};

    void add(Stroke::Kind kind, std::initializer_list<FT_Vector> points) {
        Stroke stroke{.kind = kind};
        std::size_t at = 0;
        for (const auto& point : points) {
            stroke.points[at++] = static_cast<float>(point.x) / em;
            stroke.points[at++] = static_cast<float>(point.y) / em;
        }
        pen = *(points.end() - 1);
        strokes.push_back(stroke);
    }
    // A quadratic curve as a cubic one.
    void bend(const FT_Vector& control, const FT_Vector& to) {
        const auto towards = [&](const FT_Vector& from) {
            return FT_Vector{from.x + 2 * (control.x - from.x) / 3, from.y + 2 * (control.y - from.y) / 3};
        };
        add(Stroke::Kind::curve, {towards(pen), towards(to), to});
    }
    static Outliner& of(void* self) { return *static_cast<Outliner*>(self); }
};

constexpr FT_Outline_Funcs outline_calls{
    [](const FT_Vector* to, void* self) { return Outliner::of(self).add(Stroke::Kind::move, {*to}), 0; },
    [](const FT_Vector* to, void* self) { return Outliner::of(self).add(Stroke::Kind::line, {*to}), 0; },
    [](const FT_Vector* control, const FT_Vector* to, void* self) { return Outliner::of(self).bend(*control, *to), 0; },
    [](const FT_Vector* one, const FT_Vector* two, const FT_Vector* to, void* self) {
        return Outliner::of(self).add(Stroke::Kind::curve, {*one, *two, *to}), 0;
    },
    0,
    0};

}  // namespace

struct Typeface::Faces {
    FT_Library library = nullptr;
    std::array<FT_Face, weights> faces{};
    std::unordered_map<std::uint64_t, Glyph> glyphs;
    std::unordered_map<std::uint64_t, LineMetrics> metrics;

    ~Faces() {
        for (FT_Face face : faces) {
            if (face != nullptr) FT_Done_Face(face);
        }
        if (library != nullptr) FT_Done_FreeType(library);
    }
    FT_Face sized(Weight weight, int em) const {
        FT_Face face = faces[static_cast<std::size_t>(weight)];
        FT_Set_Pixel_Sizes(face, 0, static_cast<FT_UInt>(em));
        return face;
    }
};

Typeface::Typeface(std::unique_ptr<Faces> faces) : faces_(std::move(faces)) {}
Typeface::Typeface(Typeface&&) noexcept = default;
Typeface& Typeface::operator=(Typeface&&) noexcept = default;
Typeface::~Typeface() = default;

Result<Typeface> Typeface::open(const Files& files) {
    auto faces = std::make_unique<Faces>();
    if (FT_Init_FreeType(&faces->library) != 0) return failure(Fault::broken, "FreeType does not start");
    const std::array<const std::string*, weights> names{&files.regular, &files.semibold, &files.bold, &files.icons};
    for (std::size_t i = 0; i < weights; ++i) {
        if (FT_New_Face(faces->library, names[i]->c_str(), 0, &faces->faces[i]) != 0) {
            return failure(Fault::not_found, "font file " + *names[i]);
        }
    }
    return Typeface(std::move(faces));
}

const Glyph& Typeface::glyph(Weight weight, int em, char32_t letter, int quarter) {
    const auto key = glyph_key(weight, em, letter, quarter);
    if (const auto known = faces_->glyphs.find(key); known != faces_->glyphs.end()) return known->second;
    Glyph& out = faces_->glyphs[key];
    FT_Face face = faces_->sized(weight, em);
    // Light hinting moves points up and down only: crisp base lines, true spacing, marks of "ế" and "ộ" keep apart.
    if (FT_Load_Char(face, letter, FT_LOAD_TARGET_LIGHT | FT_LOAD_NO_BITMAP) != 0) return out;
    FT_GlyphSlot slot = face->glyph;
    out.advance = static_cast<float>(slot->linearHoriAdvance) / 65536.0F;
    FT_Outline_Translate(&slot->outline, quarter * 16, 0);
    if (FT_Render_Glyph(slot, FT_RENDER_MODE_NORMAL) != 0) return out;
    out.width = static_cast<int>(slot->bitmap.width);
    out.height = static_cast<int>(slot->bitmap.rows);
    out.left = slot->bitmap_left;
    out.top = slot->bitmap_top;
    out.coverage.resize(static_cast<std::size_t>(out.width) * static_cast<std::size_t>(out.height));
    for (int y = 0; y < out.height; ++y) {
        const unsigned char* row = slot->bitmap.buffer + static_cast<std::ptrdiff_t>(y) * slot->bitmap.pitch;
        std::copy(row, row + out.width, out.coverage.begin() + static_cast<std::ptrdiff_t>(y) * out.width);
    }
    return out;
}

LetterShape Typeface::shape(Weight weight, char32_t letter) {
    LetterShape out;
    FT_Face face = faces_->faces[static_cast<std::size_t>(weight)];
    if (FT_Load_Char(face, letter, FT_LOAD_NO_SCALE) != 0) return out;
    Outliner outliner{out.strokes, static_cast<float>(face->units_per_EM)};
    out.advance = static_cast<float>(face->glyph->advance.x) / outliner.em;
    FT_Outline_Decompose(&face->glyph->outline, &outline_calls, &outliner);
    return out;
}

LineMetrics Typeface::metrics(Weight weight, int em) {
    const auto [known, is_new] = faces_->metrics.try_emplace(glyph_key(weight, em, 0, 0));
    LineMetrics& out = known->second;
    if (!is_new) return out;
    const FT_Face face = faces_->sized(weight, em);
    const float unit = static_cast<float>(em) / static_cast<float>(face->units_per_EM);
    out.ascent = static_cast<float>(face->ascender) * unit;
    out.descent = -static_cast<float>(face->descender) * unit;
    if (FT_Load_Char(face, 'H', FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) == 0) {
        out.capital_height = static_cast<float>(face->glyph->metrics.height) / per_pixel;
    }
    for (const char32_t letter : farthest_letters) {
        const Glyph& ink = glyph(weight, em, letter);
        out.highest = std::max(out.highest, static_cast<float>(ink.top));
        out.lowest = std::max(out.lowest, static_cast<float>(ink.height - ink.top));
    }
    return out;
}

float LineMetrics::baseline(float line_height) const {
    const float middle = std::round((line_height - ascent - descent) / 2 + ascent);
    return std::max(std::min(middle, line_height - lowest), highest);
}

bool Typeface::has(Weight weight, char32_t letter) const {
    return FT_Get_Char_Index(faces_->faces[static_cast<std::size_t>(weight)], letter) != 0;
}

float Typeface::width(Weight weight, int em, std::string_view text) {
    float sum = 0;
    for (std::size_t at = 0; at < text.size();) sum += glyph(weight, em, next_code_point(text, at)).advance;
    return sum;
}

MeasuredText Typeface::measured(Weight weight, int em, std::string_view text) {
    return {text, [this, weight, em](std::string_view part) { return width(weight, em, part); }};
}

std::vector<std::string_view> Typeface::wrap(Weight weight, int em, std::string_view text, float most_width) {
    return measured(weight, em, text).lines(most_width);
}

}  // namespace platform
