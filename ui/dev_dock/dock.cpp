#include "ui/dev_dock/dock.h"

#include <cmath>

#include "ui/widgets/node.h"

namespace ui::dev_dock {
namespace {

using platform::Weight;

// A desk's screen is read from nearer than a panel: sizes are pixels of the window, and every style is small.
constexpr float margin = 14, gap = 5, chip_height = 27, chip_padding = 10, corner = 6, group_gap = 9, title_height = 24;
constexpr TextStyle heading{Weight::bold, 19, 1.3F};
constexpr TextStyle group_title{Weight::semibold, 13, 1.3F};
constexpr TextStyle note{Weight::regular, 13, 1.3F};
constexpr TextStyle chip_words{Weight::regular, 13, 1.3F};
constexpr TextStyle chosen_words{Weight::semibold, 13, 1.3F};

constexpr Colour ground = rgb(0x15191F), edge = rgb(0x05070A), ink = rgb(0xE9EDF2), ink_soft = rgb(0x9AA5B4), chip_face = rgb(0x252C36),
                 chip_pressed = rgb(0x3A4553), chosen_face = rgb(0x2F6FDE), alarm_face = rgb(0xC2571A), alarm_ink = rgb(0xFFB27A),
                 line = rgb(0x2A313B), white = rgb(0xFFFFFF);

class Column {
public:
    explicit Column(Frame& frame) : frame_(frame), left_(margin), right_(frame.page.right() - margin) {}

    void head(const Board& board) {
        const Rect place{left_, y_, right_ - left_, 28};
        frame_.paint.text_in(place, board.title, heading, ink, Align::left);
        frame_.paint.text_in(place, board.note, note, ink_soft, Align::right);
        frame_.state(widgets::node("dock-title", Role::heading, board.title, place));
        frame_.state(widgets::node("dock-note", Role::text, board.note, place));
        y_ += place.height + group_gap / 2;
    }

    std::optional<std::string> group(const Group& group) {
        frame_.paint.rect({left_, y_, right_ - left_, 1}, line);
        y_ += group_gap / 2;
        title(group);
        std::optional<std::string> pressed;
        for (const auto& part : group.parts) {
            if (auto id = row(part, group.alarmed)) pressed = std::move(id);
        }
        y_ += group_gap / 2;
        return pressed;
    }

private:
    void title(const Group& group) {
        constexpr float icon = 16;
        const Colour colour = group.alarmed ? alarm_ink : ink_soft;
        frame_.paint.icon(group.icon, {left_ + icon / 2, y_ + title_height / 2 - 1}, icon, colour);
        const Rect place{left_ + icon + 7, y_ - 1, right_ - left_ - icon - 7, title_height};
        frame_.paint.text_in(place, group.title, group_title, colour, Align::left);
        frame_.paint.text_in(place, group.note, note, colour, Align::right);
        y_ += title_height;
    }

    // As many as fit side by side, then on.
    std::optional<std::string> row(const std::vector<Choice>& choices, bool alarmed) {
        std::optional<std::string> pressed;
        float x = left_;
        for (const Choice& choice : choices) {
            const float wide = std::ceil(frame_.paint.width_of(choice.words, chosen_words)) + 2 * chip_padding;
            if (x > left_ && x + wide > right_) {
                x = left_;
                y_ += chip_height + gap;
            }
            if (chip(choice, {x, y_, wide, chip_height}, alarmed)) pressed = choice.id;
            x += wide + gap;
        }
        y_ += chip_height + gap;
        return pressed;
    }

    bool chip(const Choice& choice, const Rect& place, bool alarmed) {
        const Press press = frame_.touch(choice.id, place);
        Node stated = widgets::node(choice.id, Role::button, choice.words, place);
        stated.checked = choice.chosen;
        frame_.state(std::move(stated));
        const Colour face = choice.chosen ? (alarmed ? alarm_face : chosen_face) : chip_face;
        frame_.paint.rect(place, mix(face, chip_pressed, press.depth), corner);
        frame_.paint.text_in(place, choice.words, choice.chosen ? chosen_words : chip_words, choice.chosen ? white : ink, Align::centre);
        return press.clicked;
    }

    Frame& frame_;
    float left_, right_;
    float y_ = margin - 4;
};

}  // namespace

Dock::Dock(platform::Typeface& typeface, backend::Renderer& column) : stage_(typeface, column, make_theme({}, {}, width, least_height)) {}

std::optional<std::string> Dock::frame(const Board& board, std::chrono::duration<float> elapsed) {
    std::optional<std::string> pressed;
    stage_.frame(elapsed, [&](Frame& frame) {
        frame.paint.rect(frame.page, ground);
        frame.paint.rect({0, 0, 2, frame.page.height}, edge);
        Column column(frame);
        column.head(board);
        for (const Group& group : board.groups) {
            if (auto id = column.group(group)) pressed = std::move(id);
        }
    });
    return pressed;
}

}  // namespace ui::dev_dock
