// What a page says, as blocks under each other. Each is measured before it is drawn; what does not fit becomes the next part of the page,
// reached by "more" and left by "back". No scroll bars, and nothing is ever cut off, however small the panel and large the letters.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "ui/scene.h"
#include "ui/widgets/big_card.h"
#include "ui/widgets/button.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/texts.h"

namespace ui {

// How close a block stands to the one before it.
enum class Gap : std::uint8_t { small, medium, large };

struct Block {
    std::function<float(float width)> height;  // the least it needs, in pixels
    std::function<void(const Rect& place)> draw;
    Gap gap = Gap::medium;
    bool keeps_with_next = false;  // a heading is not left alone at the end of a part
    float stretch = 0;             // pixels it may grow when there is room left, shared out in the order of the blocks
    int spared = 0;                // 0: never. Else left out where it would cost a part more; those with the highest number first

    // Kept by Blocks while a frame lasts.
    int smaller = 0;  // text sizes smaller than asked for, where the panel is too small for one block with large letters
    float measured_width = -1, measured = 0;
};

class Blocks {
public:
    Blocks(Scene& scene, Reading& reading) : scene_(scene), reading_(reading) {}

    void add(Block block) { blocks_.push_back(std::move(block)); }
    // The block added last is only nice to have; number as in Block::spared.
    void may_be_spared(int number) { blocks_.back().spared = number; }
    void title(std::string id, std::string words, Align align = Align::left);
    void heading(std::string id, std::string words);
    void text(std::string id, std::string words, Align align = Align::left);
    void note(std::string id, std::string words, Align align = Align::left);  // small and soft
    // A number or an icon, and words beside it.
    void point(std::string id, std::string mark, std::string words);
    void point(std::string id, Icon mark, std::string words, std::optional<Colour> colour = {});
    // A number, words, and a picture of what they mean: beside them, or below on a small panel.
    void pictured_point(std::string id, std::string mark, std::string words, std::string picture);
    void notice(widgets::NoticeKind kind, std::string id, std::string title, std::string words);
    struct Push {
        std::string id, words;
        widgets::ButtonKind kind = widgets::ButtonKind::primary;
        std::optional<Icon> icon{};
        kiosk::visit::Intent wish;
        bool enabled = true;
        widgets::Button view() const { return {.id = id, .words = words, .kind = kind, .icon = icon, .enabled = enabled}; }
    };
    void button(Push what);
    // Side by side; under each other on a small panel.
    void pair_of_buttons(Push left, Push right);
    void check(std::string id, std::string words, bool checked, std::function<void()> pressed);
    // A page that was scanned, as large as there is room.
    void scanned_page(std::string id, std::string name, std::shared_ptr<const drivers::scanner::Raster> preview);
    // A drawing of assets/pictures in the middle; as high as there is room, within these.
    void drawing(std::string name, Millimetres least, Millimetres most);
    // What a card does when it is pressed.
    std::function<void()> wants(kiosk::visit::Intent wish) {
        return [this, wish = std::move(wish)] { scene_.want(wish); };
    }
    struct Card {
        std::string id, title, subtitle;
        Icon icon = Icon::document;
        Tint tint = Tint::blue;
        std::function<void()> pressed;
        struct Mark {
            Icon icon;
            std::string words;
        };
        std::optional<Mark> mark{};
        bool compact = false;
        int spared = 0;  // as of a block; of a row, what its first card says
        widgets::BigCard view() const;
    };
    // Cards to choose from: one column, two where there is room for them.
    void cards(std::vector<Card> cards);

    struct Choice {
        std::string key, words, hint;
    };
    void choices(std::string id, std::vector<Choice> choices, std::string chosen, std::function<void(std::size_t)> touched);
    // Lines of label and value on one card. Values may be personal: they are drawn, and what is stated of them is only how long they are,
    // unless they may be spoken aloud.
    enum class Spoken : std::uint8_t { masked, aloud };
    struct Fact {
        std::string id, label;
        platform::Secret value;
    };
    struct FactsTitle {
        std::string id, words;
        std::string edit_id, edit_words;  // a button to change them; empty: none
        kiosk::visit::Intent edit{};
    };
    void facts(std::optional<FactsTitle> title, std::vector<Fact> facts, Spoken spoken = Spoken::masked);

    // The part that this block is in is shown, whatever was read before.
    void turn_to(std::size_t block) { wanted_ = block; }

    Scene& scene() { return scene_; }
    std::size_t size() const { return blocks_.size(); }

protected:
    struct Part {
        std::size_t first = 0, end = 0;  // of blocks_
        bool more = false;               // another part follows
    };
    // The part that is read now.
    Part part_in(const Rect& room);
    void draw_part(const Part& part, const Rect& room, bool in_the_middle);
    void go_on(const Part& shown);
    void go_back();
    void begin_again() { reading_ = {}; }
    bool is_first_part() const { return reading_.first == 0; }
    float total_height(float width);

    Scene& scene_;
    Reading& reading_;  // outlives the frame

private:
    using WordsWidget = float (*)(Frame&, Point, float, const widgets::Words&);
    Block words_block(std::string id, std::string words, Align align, TextStyle Theme::*style, WordsWidget widget);
    void sentence(std::string id, std::string words, Align align = Align::left);
    float gap_before(std::size_t block) const;
    float height_of(Block& block, float width);
    void shrink_to(const Rect& room);
    float height_with_gap(std::size_t block, std::size_t first, float width);
    Part part_from(std::size_t first, const Rect& room);
    void drop_what_does_not_fit(const Rect& room);

    void turn(const Rect& room);

    std::vector<Block> blocks_;
    std::optional<std::size_t> wanted_;
};

}  // namespace ui
