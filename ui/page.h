// A page: header, blocks, footer. And a panel: blocks on a card over the dimmed page. Both page by themselves where the blocks do not fit.
#pragma once
#include <optional>
#include <string>

#include "ui/blocks.h"

namespace ui {

inline constexpr int steps = 7;  // procedure, card, form, papers, delivery, review, sending

struct PageParts {
    std::string title{};
    int step = 0;  // of `steps`; 0: no progress
    bool back = false;
    std::string main{};  // the main action; empty: none
    std::string main_id = "next";
    std::optional<Icon> main_icon{};
    bool main_enabled = true;
    bool in_the_middle = false;  // few words: in the middle of the page's height
    std::string picture{};       // a drawing for the header of a wide page
};

struct PageTap {
    bool main = false, back = false;  // pressed in this frame
};

class Page : public Blocks {
public:
    Page(Scene& scene, PageParts parts) : Blocks(scene, reading_of(scene)), parts_(std::move(parts)) {}

    // Something at the foot of the body that is always there while somebody types or chooses. The header gives way to it, and the actions.
    struct Tray {
        std::function<float(float width, float most_height)> height;
        std::function<void(const Rect& place)> draw;
    };
    void tray(Tray tray) { tray_ = std::move(tray); }

    // The welcome page: on a page on end a high band with these words, the title as a greeting, and the picture beside them.
    void hero(std::string words);

    // Lays out and draws all of it. Language, text size, colours, staff and the page's own parts go where they belong by themselves.
    PageTap show();

private:
    static Reading& reading_of(Scene& scene);  // the visit's page, or one of the staff's in its place
    struct Layout;
    Layout lay_out();

    PageParts parts_;
    std::optional<Tray> tray_;
    std::optional<std::string> hero_words_;
    std::string step_words_;
};

class Panel : public Blocks {
public:
    explicit Panel(Scene& scene) : Blocks(scene, scene.state.panel) {}
    // Buttons stand below the blocks, whatever part is shown.
    void action(std::string id, std::string words, widgets::ButtonKind kind, kiosk::visit::Intent wish, Shortcut shortcut = Shortcut::none);
    void show();

private:
    struct Action {
        std::string id, words;
        widgets::ButtonKind kind;
        Shortcut shortcut;
        std::function<void()> pressed;
        widgets::Button view() const { return {.id = id, .words = words, .kind = kind, .shortcut = shortcut}; }
    };
    bool beside() const;  // the buttons stand side by side
    float actions_height(float width) const;
    void draw_actions(const Rect& place);

    std::vector<Action> actions_;
    Part shown_;
};

// Drawing or ring, sentence, hint: the machine is at work.
void busy(Page& page, const std::string& title, const std::string& hint);
// The same for the scanner's work, with a bar that fills as its lines arrive.
void scanner_busy(Page& page, const std::string& title, const std::string& hint);

}  // namespace ui
