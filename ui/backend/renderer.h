// What brings a frame of Dear ImGui to the eye: the processor or a GPU. Who draws need not know which. Main thread only.
#pragma once
#include <span>

#include "platform/picture.h"
#include "platform/window.h"

struct ImDrawData;

namespace ui::backend {

class Renderer {
public:
    Renderer() = default;
    Renderer(const Renderer&) = delete;
    Renderer& operator=(const Renderer&) = delete;
    virtual ~Renderer() = default;

    // The picture's size in pixels; changes with the window.
    virtual int width() const = 0;
    virtual int height() const = 0;
    // Draws the frame and shows it. Returns the parts that changed, none if nothing did; valid until the next call. Every ImTextureID must
    // point to a living Texture. A frame begins with a page-wide rectangle: what nothing covers keeps its old pixels.
    virtual std::span<const platform::PixelRect> draw(const ImDrawData& data) = 0;
    // The picture was lost: the next draw() does all of it.
    virtual void forget() = 0;
    // What was drawn last, opaque. Slow on a GPU: for screenshots.
    virtual platform::Picture picture() = 0;
};

}  // namespace ui::backend
