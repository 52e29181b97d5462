#include <imgui.h>

#include <algorithm>

#include "ui/frame.h"

namespace ui {

struct Stage::Glue {
    ImGuiContext* context;

    Glue() : context(ImGui::CreateContext()) {
        ImGui::SetCurrentContext(context);
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
        // Dear ImGui wants a font of its own, though we draw no letter with it. Without a texture the rasteriser knows: plain colour.
        io.Fonts->AddFontDefault();
        io.Fonts->Build();
        io.Fonts->SetTexID(nullptr);
        ImGuiStyle& style = ImGui::GetStyle();
        style.AntiAliasedLinesUseTex = false;
        style.CircleTessellationMaxError = 0.15F;
    }
    Glue(const Glue&) = delete;
    Glue& operator=(const Glue&) = delete;
    ~Glue() { ImGui::DestroyContext(context); }
};

Stage::Stage(platform::Typeface& typeface, backend::Renderer& renderer, Theme theme)
    : renderer_(renderer), theme_(std::move(theme)), glue_(std::make_unique<Glue>()), paint_(typeface) {}
Stage::~Stage() = default;

// Who types on a physical keyboard ends a field with Enter; who uses the keypad presses what it has reached.
bool Stage::is_typing(const platform::KeyEvent& event) const {
    using Key = platform::KeyEvent::Key;
    if (takes_arrows_ && event.staff_side) return event.key == Key::up || event.key == Key::down || event.key == Key::enter;
    return event.key == Key::enter && !focus_.is_shown();
}

void Stage::feed(const platform::WindowEvents& events) {
    for (const platform::TouchEvent& event : events.touches) {
        const auto outcome = filter_.take(event);
        if (outcome.cancel) pointer_.drop();
        if (outcome.event) touches_.push_back(*outcome.event);
    }
    for (const platform::KeyEvent& event : events.keys) {
        if (Focus::is_keypad(event.key) && !is_typing(event)) {
            keypad_.push_back(event);
        } else {
            keys_.push_back(event);
        }
    }
    if (events.exposed) {
        renderer_.forget();
        frames_owed_ = std::max(frames_owed_, 1);
    }
}

// Up to one change of the finger, so that no widget misses a tap whose down and up came together.
void Stage::take_touches() {
    using Kind = platform::TouchEvent::Kind;
    while (!touches_.empty()) {
        const platform::TouchEvent touch = touches_.front();
        touches_.pop_front();
        switch (touch.kind) {
            case Kind::move: pointer_.move(touch.x, touch.y); break;
            case Kind::down:
                pointer_.down(touch.x, touch.y);
                focus_.hide();
                return;
            case Kind::up:
                pointer_.up(touch.x, touch.y);
                frames_owed_ = 2;
                return;
        }
    }
}

// One key a frame, as one finger.
void Stage::take_keypad() {
    pressed_key_.clear();
    if (keypad_.empty()) return;
    const auto key = keypad_.front();
    keypad_.pop_front();
    staff_hand_ = staff_hand_ || key.staff_side;
    if (auto id = focus_.key(key.key, semantics_)) pressed_key_ = std::move(*id);
    frames_owed_ = 2;
}

// Two rings, dark and bright, so that one of them is seen on any ground.
void Stage::draw_focus() {
    if (!focus_.is_shown()) return;
    const Node* node = semantics_.find(focus_.id());
    if (node == nullptr) return;
    const float ring = theme_.px(1.3_mm);
    const float radius = theme_.radius.medium;
    paint_.outline(inset(node->place, -ring), theme_.colours.focus, radius + ring, ring);
    paint_.outline(inset(node->place, -2 * ring), theme_.colours.focus_rim, radius + 2 * ring, ring);
}

std::span<const platform::PixelRect> Stage::frame(std::chrono::duration<float> elapsed, const std::function<void(Frame&)>& draw) {
    if (!keys_.empty()) frames_owed_ = 2;
    take_touches();
    staff_hand_ = std::any_of(keys_.begin(), keys_.end(), [](const auto& key) { return key.staff_side; });
    take_keypad();
    ImGui::SetCurrentContext(glue_->context);
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(renderer_.width()), static_cast<float>(renderer_.height())};
    io.DeltaTime = std::max(elapsed.count(), 1e-4F);  // must be above 0
    ImGui::NewFrame();
    paint_.begin(ImGui::GetBackgroundDrawList());
    semantics_.begin_frame();
    since_start_ += elapsed;

    Frame frame(paint_, theme_, semantics_, {pointer_, easings_, focus_, pressed_key_}, elapsed.count());
    frame.page = {0, 0, io.DisplaySize.x, io.DisplaySize.y};
    frame.keys = keys_;
    frame.staff_hand = staff_hand_;
    frame.keypad = focus_.is_shown();
    frame.since_start = since_start_;
    paint_.gradient(frame.page, theme_.colours.page_top, theme_.colours.page_bottom);
    draw(frame);
    focus_.follow(semantics_);
    draw_focus();

    animating_ = frame.animating;
    takes_arrows_ = frame.takes_arrows;
    pointer_.end_frame();
    keys_.clear();
    if (frames_owed_ > 0) --frames_owed_;
    ImGui::Render();
    const auto damage = renderer_.draw(*ImGui::GetDrawData());
    paint_.end();
    return damage;
}

void Stage::change_screen(platform::SteadyTime now) {
    filter_.screen_changed(now);
    pointer_.drop();
    focus_.start_over();
    easings_.clear();
    frames_owed_ = 2;
}

}  // namespace ui
