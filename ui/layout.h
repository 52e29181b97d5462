// Small arithmetic on rectangles that every screen needs: stacking, splitting, margins. Pixels.
#pragma once
#include <vector>

#include "ui/semantics.h"

namespace ui {

struct Point {
    float x = 0, y = 0;
};

inline Point centre(const Rect& r) { return {r.x + r.width / 2, r.y + r.height / 2}; }
inline Rect inset(const Rect& r, float by) { return {r.x + by, r.y + by, r.width - 2 * by, r.height - 2 * by}; }
inline Rect inset(const Rect& r, float across, float down) { return {r.x + across, r.y + down, r.width - 2 * across, r.height - 2 * down}; }
// width x height in the middle of r.
Rect centred(const Rect& r, float width, float height);
// Side by side, equally wide, whole pixels.
std::vector<Rect> split_across(const Rect& r, int parts, float gap);

// Places one thing under another: `column.take(h)` is the next place, full width.
class Column {
public:
    Column(const Rect& place, float gap) : place_(place), gap_(gap), y_(place.y) {}
    Rect take(float height);
    void skip(float height) { y_ += height; }
    float y() const { return y_; }
    float width() const { return place_.width; }
    Point point() const { return {place_.x, y_}; }
    Rect rest() const { return {place_.x, y_, place_.width, place_.bottom() - y_}; }

private:
    Rect place_;
    float gap_, y_;
};

}  // namespace ui
