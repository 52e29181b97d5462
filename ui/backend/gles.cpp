#include "ui/backend/gles.h"

#include <imgui.h>

#include <algorithm>
#include <cstddef>
#include <cstring>

#include "platform/log.h"
#include "ui/backend/gl_programs.h"

namespace ui::backend {
namespace {

std::uint64_t stir(std::uint64_t hash, const void* bytes, std::size_t size) {
    const auto* from = static_cast<const std::uint8_t*>(bytes);
    for (; size > 0; size -= std::min<std::size_t>(size, 8), from += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, from, std::min<std::size_t>(size, 8));
        hash = (hash ^ word) * 0x9E3779B97F4A7C15ULL;
        hash ^= hash >> 29;
    }
    return hash;
}

// Of all that the picture depends on; never 0.
std::uint64_t hash_of(const ImDrawData& data, int width, int height) {
    std::uint64_t hash = static_cast<std::uint64_t>(width) << 32 | static_cast<std::uint32_t>(height);
    for (int n = 0; n < data.CmdListsCount; ++n) {
        const ImDrawList& list = *data.CmdLists[n];
        hash = stir(hash, list.VtxBuffer.Data, static_cast<std::size_t>(list.VtxBuffer.size_in_bytes()));
        hash = stir(hash, list.IdxBuffer.Data, static_cast<std::size_t>(list.IdxBuffer.size_in_bytes()));
        for (const ImDrawCmd& command : list.CmdBuffer) {
            const auto* texture = static_cast<const Texture*>(command.GetTexID());
            const std::array<std::uint64_t, 4> of_command{reinterpret_cast<std::uintptr_t>(texture),
                                                          texture == nullptr ? 0 : texture->version,
                                                          std::uint64_t{command.VtxOffset} << 32 | command.IdxOffset, command.ElemCount};
            hash = stir(stir(hash, &command.ClipRect, sizeof command.ClipRect), of_command.data(), sizeof of_command);
        }
    }
    return hash | 1;
}

}  // namespace

platform::Result<std::unique_ptr<GlesRenderer>> GlesRenderer::open(platform::Window& window) {
    TRY(const Gl gl, Gl::load(window));
    std::unique_ptr<GlesRenderer> out(new GlesRenderer(window, gl));
    TRY_DO(out->prepare());
    return out;
}

GlesRenderer::~GlesRenderer() {
    textures_.reset();
    for (const GLuint program : programs_) gl_.DeleteProgram(program);
    gl_.DeleteTextures(1, &picture_);
    gl_.DeleteFramebuffers(1, &frame_buffer_);
    gl_.DeleteBuffers(1, &vertices_);
    gl_.DeleteBuffers(1, &indices_);
}

platform::Status GlesRenderer::prepare() {
    textures_ = std::make_unique<GlTextures>(gl_);
    const std::array<const char*, inks> sources{coverage_ink, colours_ink, copy_ink};
    for (std::size_t i = 0; i < inks; ++i) {
        TRY(programs_[i], program_of(gl_, sources[i]));
        sizes_[i] = gl_.GetUniformLocation(programs_[i], "size");
    }
    gl_.GenBuffers(1, &vertices_);
    gl_.GenBuffers(1, &indices_);
    gl_.GenFramebuffers(1, &frame_buffer_);
    for (const GLuint attribute : {place_attribute, texel_attribute, colour_attribute}) gl_.EnableVertexAttribArray(attribute);
    gl_.Disable(GL_DITHER);
    gl_.Disable(GL_CULL_FACE);
    gl_.Disable(GL_DEPTH_TEST);
    return fit_picture();
}

platform::Status GlesRenderer::fit_picture() {
    if (picture_width_ == width() && picture_height_ == height()) return {};
    GLint most = 0;
    gl_.GetIntegerv(GL_MAX_TEXTURE_SIZE, &most);
    if (std::max(width(), height()) > most)
        return platform::failure(platform::Fault::not_found, "the window is larger than a GL texture can be");
    gl_.DeleteTextures(1, &picture_);
    gl_.GenTextures(1, &picture_);
    gl_.BindTexture(GL_TEXTURE_2D, picture_);
    for (const GLenum filter : {GL_TEXTURE_MIN_FILTER, GL_TEXTURE_MAG_FILTER}) gl_.TexParameteri(GL_TEXTURE_2D, filter, GL_NEAREST);
    for (const GLenum wrap : {GL_TEXTURE_WRAP_S, GL_TEXTURE_WRAP_T}) gl_.TexParameteri(GL_TEXTURE_2D, wrap, GL_CLAMP_TO_EDGE);
    gl_.TexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, width(), height(), 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
    gl_.BindFramebuffer(GL_FRAMEBUFFER, frame_buffer_);
    gl_.FramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, picture_, 0);
    if (gl_.CheckFramebufferStatus(GL_FRAMEBUFFER) != GL_FRAMEBUFFER_COMPLETE)
        return platform::failure(platform::Fault::not_found, "GL cannot draw into a texture");
    picture_width_ = width();
    picture_height_ = height();
    forget();
    return {};
}

void GlesRenderer::use(Ink ink) {
    if (ink_ == ink) return;
    ink_ = ink;
    gl_.UseProgram(programs_[ink]);
    gl_.Uniform2f(sizes_[ink], static_cast<float>(width()), static_cast<float>(height()));
}

void GlesRenderer::point_to_vertices(std::size_t first) {
    const auto at = [&](std::size_t offset) { return reinterpret_cast<const void*>(first * sizeof(ImDrawVert) + offset); };
    gl_.VertexAttribPointer(place_attribute, 2, GL_FLOAT, GL_FALSE, sizeof(ImDrawVert), at(offsetof(ImDrawVert, pos)));
    gl_.VertexAttribPointer(texel_attribute, 2, GL_FLOAT, GL_FALSE, sizeof(ImDrawVert), at(offsetof(ImDrawVert, uv)));
    gl_.VertexAttribPointer(colour_attribute, 4, GL_UNSIGNED_BYTE, GL_TRUE, sizeof(ImDrawVert), at(offsetof(ImDrawVert, col)));
}

void GlesRenderer::render_list(const ImDrawList& list) {
    gl_.BufferData(GL_ARRAY_BUFFER, list.VtxBuffer.size_in_bytes(), list.VtxBuffer.Data, GL_STREAM_DRAW);
    gl_.BufferData(GL_ELEMENT_ARRAY_BUFFER, list.IdxBuffer.size_in_bytes(), list.IdxBuffer.Data, GL_STREAM_DRAW);
    for (const ImDrawCmd& command : list.CmdBuffer) {
        // Cut to whole pixels as the rasteriser does.
        const int left = std::max(0, static_cast<int>(command.ClipRect.x));
        const int top = std::max(0, static_cast<int>(command.ClipRect.y));
        const int right = std::min(width(), static_cast<int>(command.ClipRect.z));
        const int bottom = std::min(height(), static_cast<int>(command.ClipRect.w));
        if (left >= right || top >= bottom) continue;
        gl_.Scissor(left, top, right - left, bottom - top);
        const auto* texture = static_cast<const Texture*>(command.GetTexID());
        use(texture == nullptr || texture->is_coverage() ? coverage : colours);
        textures_->bind(texture);
        point_to_vertices(command.VtxOffset);
        static_assert(sizeof(ImDrawIdx) == sizeof(GLushort));
        gl_.DrawElements(GL_TRIANGLES, static_cast<GLsizei>(command.ElemCount), GL_UNSIGNED_SHORT,
                         reinterpret_cast<const void*>(command.IdxOffset * sizeof(ImDrawIdx)));
    }
}

void GlesRenderer::render(const ImDrawData& data) {
    ink_ = inks;
    gl_.BindFramebuffer(GL_FRAMEBUFFER, frame_buffer_);
    gl_.Viewport(0, 0, width(), height());
    gl_.ActiveTexture(GL_TEXTURE0);
    gl_.BindBuffer(GL_ARRAY_BUFFER, vertices_);
    gl_.BindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_);
    gl_.Enable(GL_SCISSOR_TEST);
    gl_.Enable(GL_BLEND);
    // Neither vertices nor textures are premultiplied, as with the rasteriser. What gathers in the picture's own alpha is never used.
    gl_.BlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    for (int n = 0; n < data.CmdListsCount; ++n) render_list(*data.CmdLists[n]);
    textures_->end_frame();
}

void GlesRenderer::copy_to_window() {
    gl_.BindFramebuffer(GL_FRAMEBUFFER, 0);
    gl_.Viewport(0, 0, width(), height());
    gl_.Disable(GL_SCISSOR_TEST);
    gl_.Disable(GL_BLEND);
    const auto w = static_cast<float>(width());
    const auto h = static_cast<float>(height());
    // Turned over: the window's first row is its lowest.
    const std::array<ImDrawVert, 4> page{{{{0, 0}, {0, 1}, 0}, {{w, 0}, {1, 1}, 0}, {{0, h}, {0, 0}, 0}, {{w, h}, {1, 0}, 0}}};
    gl_.BufferData(GL_ARRAY_BUFFER, sizeof page, page.data(), GL_STREAM_DRAW);
    use(copy);
    gl_.BindTexture(GL_TEXTURE_2D, picture_);
    point_to_vertices(0);
    gl_.DrawArrays(GL_TRIANGLE_STRIP, 0, 4);
}

std::span<const platform::PixelRect> GlesRenderer::draw(const ImDrawData& data) {
    if (const auto fits = fit_picture(); !fits) {
        platform::log(platform::Level::error, "ui", "{}", fits.error().detail);
        return {};
    }
    const std::uint64_t hash = hash_of(data, width(), height());
    if (hash == drawn_) return {};
    render(data);
    copy_to_window();
    window_.show_gl();
    drawn_ = hash;
    changed_ = {0, 0, width(), height()};
    return {&changed_, 1};
}

void GlesRenderer::draw_and_wait(const ImDrawData& data) {
    render(data);
    copy_to_window();
    gl_.Finish();
    forget();
}

platform::Picture GlesRenderer::picture() {
    platform::Picture out{picture_width_, picture_height_, {}};
    out.pixels.resize(static_cast<std::size_t>(picture_width_) * static_cast<std::size_t>(picture_height_));
    gl_.BindFramebuffer(GL_FRAMEBUFFER, frame_buffer_);
    gl_.ReadPixels(0, 0, picture_width_, picture_height_, GL_RGBA, GL_UNSIGNED_BYTE, out.pixels.data());
    for (std::uint32_t& pixel : out.pixels)  // red first in memory
        pixel = 0xFF000000U | (pixel & 0xFFU) << 16 | (pixel & 0xFF00U) | (pixel >> 16 & 0xFFU);
    return out;
}

std::string GlesRenderer::hardware() const {
    const GLubyte* name = gl_.GetString(GL_RENDERER);
    return name == nullptr ? "" : reinterpret_cast<const char*>(name);
}

}  // namespace ui::backend
