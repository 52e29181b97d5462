#include "ui/backend/gl_textures.h"

#include <algorithm>

namespace ui::backend {
namespace {

// Our 0xAARRGGBB lies in memory as blue, green, red, alpha. GL ES 2 knows no such order: the shader puts it right.
GLenum format_of(const Texture& texture) { return texture.is_coverage() ? GL_ALPHA : GL_RGBA; }

const void* row_of(const Texture& texture, int y) {
    const auto offset = static_cast<std::ptrdiff_t>(y) * texture.width;
    return texture.is_coverage() ? static_cast<const void*>(texture.coverage.data() + offset) : texture.colours.data() + offset;
}

}  // namespace

GlTextures::GlTextures(const Gl& gl) : gl_(gl) {
    gl_.PixelStorei(GL_UNPACK_ALIGNMENT, 1);
    white_ = make();
    constexpr std::uint8_t full = 255;
    gl_.TexImage2D(GL_TEXTURE_2D, 0, GL_ALPHA, 1, 1, 0, GL_ALPHA, GL_UNSIGNED_BYTE, &full);
}

GlTextures::~GlTextures() {
    for (auto& [texture, copy] : copies_) remove(copy);
    gl_.DeleteTextures(1, &white_);
}

GLuint GlTextures::make() {
    GLuint name = 0;
    gl_.GenTextures(1, &name);
    gl_.BindTexture(GL_TEXTURE_2D, name);
    // As the rasteriser samples: between texels, and the last one goes on beyond the edge.
    gl_.TexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    gl_.TexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    gl_.TexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    gl_.TexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    return name;
}

void GlTextures::bind(const Texture* texture) {
    if (texture == nullptr) {
        gl_.BindTexture(GL_TEXTURE_2D, white_);
        return;
    }
    Copy& copy = copies_[texture];
    copy.used = true;
    if (copy.name == 0)
        copy.name = make();
    else
        gl_.BindTexture(GL_TEXTURE_2D, copy.name);
    const bool other = copy.version != texture->version || copy.width != texture->width || copy.height != texture->height;
    if (other || copy.added > texture->added.size())
        upload(*texture, copy);
    else if (copy.added < texture->added.size())
        catch_up(*texture, copy);
}

void GlTextures::upload(const Texture& texture, Copy& copy) {
    const GLenum format = format_of(texture);
    gl_.TexImage2D(GL_TEXTURE_2D, 0, static_cast<GLint>(format), texture.width, texture.height, 0, format, GL_UNSIGNED_BYTE,
                   row_of(texture, 0));
    copy.width = texture.width;
    copy.height = texture.height;
    copy.version = texture.version;
    copy.added = texture.added.size();
    uploaded_ += static_cast<std::uint64_t>(texture.width) * static_cast<std::uint64_t>(texture.height);
}

// One piece from the first new row to the last: GL ES 2 takes whole rows at once only.
void GlTextures::catch_up(const Texture& texture, Copy& copy) {
    Rows rows = texture.added[copy.added];
    for (std::size_t i = copy.added; i < texture.added.size(); ++i)
        rows = {std::min(rows.first, texture.added[i].first), std::max(rows.end, texture.added[i].end)};
    gl_.TexSubImage2D(GL_TEXTURE_2D, 0, 0, rows.first, texture.width, rows.end - rows.first, format_of(texture), GL_UNSIGNED_BYTE,
                      row_of(texture, rows.first));
    copy.added = texture.added.size();
    uploaded_ += static_cast<std::uint64_t>(texture.width) * static_cast<std::uint64_t>(rows.end - rows.first);
}

void GlTextures::end_frame() {
    for (auto i = copies_.begin(); i != copies_.end();) {
        if (i->second.used) {
            i->second.used = false;
            ++i;
        } else {
            remove(i->second);
            i = copies_.erase(i);
        }
    }
}

void GlTextures::remove(Copy& copy) { gl_.DeleteTextures(1, &copy.name); }

}  // namespace ui::backend
