// The brush: letters, icons, boxes, shadows and pictures, in pixels of the window. Draws into one Dear ImGui list; the letters are our own
// (platform::Typeface), not ImGui's. Text is read in place and never copied, so personal data may be drawn.
#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <string_view>
#include <vector>

#include "platform/typeface.h"
#include "ui/backend/texture.h"
#include "ui/glyph_atlas.h"
#include "ui/icons.h"
#include "ui/layout.h"
#include "ui/theme.h"

struct ImDrawList;

namespace ui {

enum class Align : std::uint8_t { left, centre, right };
enum class Corners : std::uint8_t { all, top, bottom };

class Paint {
public:
    explicit Paint(platform::Typeface& typeface);
    // All drawing between two calls goes to this list.
    void begin(ImDrawList* list);
    // After the frame was drawn; makes room for letters if the last frame found the atlas full.
    void end();

    // --- shapes
    void rect(const Rect& place, Colour colour, float radius = 0, Corners corners = Corners::all);
    void outline(const Rect& place, Colour colour, float radius, float thickness);  // inside the place
    void gradient(const Rect& place, Colour top, Colour bottom, float radius = 0);
    void circle(Point centre, float radius, Colour colour);
    // Part of a ring; turns are clockwise from the top: 0 to 1 is all of it. Round ends.
    void arc(Point centre, float radius, float thickness, Colour colour, float from_turn = 0, float to_turn = 1);
    void line(Point from, Point to, Colour colour, float thickness);
    // Soft shadow around a rounded box that will be drawn over it. blur: how far it reaches; drop: how far down it falls.
    void shadow(const Rect& place, float radius, float blur, float drop, Colour colour);
    // A raised white box: two shadows and the surface. lift 1 is at rest, 0 pressed flat.
    void card(const Rect& place, const Theme& theme, float radius, float lift = 1.0F);
    void clip(const Rect& place);  // until unclip(); may be nested
    void unclip();

    // --- letters. place.y is the top of the line box (em * line_height high), not of the letters.
    float text(Point place, std::string_view words, const TextStyle& style, Colour colour);  // one line; returns its width
    float text_in(const Rect& place, std::string_view words, const TextStyle& style, Colour colour,
                  Align align);  // one line, middle of the height
    // Wrapped at spaces, lines balanced so that no syllable stays alone on the last one. Returns the height.
    float paragraph(Point place, float width, std::string_view words, const TextStyle& style, Colour colour, Align align = Align::left);
    float width_of(std::string_view words, const TextStyle& style);
    float height_of(std::string_view words, const TextStyle& style, float width);
    static float line_height(const TextStyle& style);
    // Balanced lines, as paragraph() sets them. Views into words.
    std::vector<std::string_view> lines_of(std::string_view words, const TextStyle& style, float width);

    // What went wrong with letters since begin(), for tests/gallery. Places and lengths only, never the words.
    struct Flaw {
        enum class Kind : std::uint8_t { too_wide, cut, unknown_letter } kind;  // cut: by a clip or the page's end
        Rect place;
        float excess = 0;  // pixels
    };
    const std::vector<Flaw>& flaws() const { return flaws_; }

    void icon(Icon icon, Point centre, float size, Colour colour);

    // --- pictures: the texture must live until the frame is on the screen. 1:1 when the sizes agree, else scaled.
    void picture(const Rect& place, const backend::Texture& texture);

private:
    void put_glyph(const GlyphAtlas::Place& glyph, float x, float y, Colour colour);
    void run(float x, float baseline, std::string_view words, const TextStyle& style, Colour colour);
    void note_cut(const Rect& line);
    void note_width(const Rect& room, float width);
    backend::Texture& shadow_texture(int radius, int blur);
    float baseline_in_line(const TextStyle& style);

    platform::Typeface& typeface_;
    GlyphAtlas atlas_;
    std::map<std::pair<int, int>, std::unique_ptr<backend::Texture>> shadows_;  // by radius and blur; on the heap: draw lists point to them
    ImDrawList* list_ = nullptr;
    std::vector<Flaw> flaws_;
};

}  // namespace ui
