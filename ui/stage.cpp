#include <imgui.h>

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

Stage::Stage(platform::Typeface& typeface, Theme theme) : theme_(std::move(theme)), glue_(std::make_unique<Glue>()), paint_(typeface) {}
Stage::~Stage() = default;

void Stage::feed(const platform::WindowEvents& events) {
    touches_.insert(touches_.end(), events.touches.begin(), events.touches.end());
    keys_.insert(keys_.end(), events.keys.begin(), events.keys.end());
    if (events.exposed) {
        rasteriser_.forget();
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
            case Kind::down: pointer_.down(touch.x, touch.y); return;
            case Kind::up:
                pointer_.up(touch.x, touch.y);
                frames_owed_ = 2;
                return;
        }
    }
}

std::span<const platform::PixelRect> Stage::frame(const backend::Canvas& canvas, std::chrono::duration<float> elapsed,
                                                  const std::function<void(Frame&)>& draw) {
    if (!keys_.empty()) frames_owed_ = 2;
    take_touches();
    ImGui::SetCurrentContext(glue_->context);
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(canvas.width), static_cast<float>(canvas.height)};
    io.DeltaTime = std::max(elapsed.count(), 1e-4F);  // must be above 0
    ImGui::NewFrame();
    paint_.begin(ImGui::GetBackgroundDrawList());
    semantics_.begin_frame();
    since_start_ += elapsed;

    Frame frame(paint_, theme_, semantics_, pointer_, easings_, elapsed.count());
    frame.page = {0, 0, io.DisplaySize.x, io.DisplaySize.y};
    frame.keys = keys_;
    frame.since_start = since_start_;
    paint_.gradient(frame.page, theme_.colours.page_top, theme_.colours.page_bottom);
    draw(frame);

    animating_ = frame.animating;
    pointer_.end_frame();
    keys_.clear();
    if (frames_owed_ > 0) --frames_owed_;
    ImGui::Render();
    const auto damage = rasteriser_.draw(*ImGui::GetDrawData(), canvas);
    paint_.end();
    return damage;
}

void Stage::change_screen() {
    pointer_.drop();
    easings_.clear();
    frames_owed_ = 2;
}

}  // namespace ui
