// A page like ours, made without a stage: cards with soft shadows, letters, a picture, and a button that goes down. For trials at start.
#pragma once
#include <imgui.h>
#include <imgui_internal.h>

#include "ui/backend/texture.h"

namespace ui::backend {

class SamplePage {
public:
    SamplePage(int width, int height);
    SamplePage(const SamplePage&) = delete;
    SamplePage& operator=(const SamplePage&) = delete;

    // pressed: how far the button is down, 0 to 1. Only its part of the picture differs. Valid until the next call.
    const ImDrawData& frame(float pressed);

private:
    void background();
    void card(const ImVec2& from, const ImVec2& to, ImU32 colour);
    void words(ImVec2 pen, int letters, ImU32 colour);

    ImVec2 size_;
    float unit_;  // a fortieth of the shorter side
    Texture letters_, shadow_, picture_;
    ImDrawListSharedData shared_;
    ImDrawList list_;
    ImDrawList* lists_[1] = {&list_};
    ImDrawData data_;
};

}  // namespace ui::backend
