// Draws Dear ImGui's draw data with OpenGL ES 2. The frame is drawn into a texture and from there into the window, so that it can be read
// back at any time, and has eight bits a channel on any display.
#pragma once
#include <array>
#include <memory>

#include "ui/backend/gl.h"
#include "ui/backend/gl_textures.h"
#include "ui/backend/renderer.h"

struct ImDrawList;

namespace ui::backend {

class GlesRenderer final : public Renderer {
public:
    // The window must be one for GL and outlive the renderer. Fails if the driver cannot do what is needed.
    static platform::Result<std::unique_ptr<GlesRenderer>> open(platform::Window& window);
    ~GlesRenderer() override;

    int width() const override { return window_.width(); }
    int height() const override { return window_.height(); }
    // All of the picture is drawn if anything changed.
    std::span<const platform::PixelRect> draw(const ImDrawData& data) override;
    void forget() override { drawn_ = 0; }
    platform::Picture picture() override;

    // For choosing: what the driver calls its hardware (GL_RENDERER), and the work of draw() without the display's beat, waited for.
    std::string hardware() const;
    void draw_and_wait(const ImDrawData& data);
    std::uint64_t uploaded() const { return textures_->uploaded(); }

private:
    enum Ink : std::size_t { coverage, colours, copy, inks };  // one program each
    GlesRenderer(platform::Window& window, const Gl& gl) : window_(window), gl_(gl) {}
    platform::Status prepare();
    platform::Status fit_picture();  // to the window
    void render(const ImDrawData& data);
    void render_list(const ImDrawList& list);
    void copy_to_window();
    void point_to_vertices(std::size_t first);
    void use(Ink ink);

    platform::Window& window_;
    Gl gl_;
    std::unique_ptr<GlTextures> textures_;
    std::array<GLuint, inks> programs_{};
    std::array<GLint, inks> sizes_{};  // the uniform "size" of each
    std::size_t ink_ = inks;           // the program in use
    GLuint vertices_ = 0, indices_ = 0, picture_ = 0, frame_buffer_ = 0;
    int picture_width_ = 0, picture_height_ = 0;
    std::uint64_t drawn_ = 0;  // hash of the frame in the window; 0: none
    platform::PixelRect changed_;
};

}  // namespace ui::backend
