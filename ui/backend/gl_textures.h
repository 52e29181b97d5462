// Copies of our textures in the GPU's memory, kept as long as frames use them.
#pragma once
#include <cstdint>
#include <unordered_map>

#include "ui/backend/gl.h"
#include "ui/backend/texture.h"

namespace ui::backend {

class GlTextures {
public:
    explicit GlTextures(const Gl& gl);
    GlTextures(const GlTextures&) = delete;
    GlTextures& operator=(const GlTextures&) = delete;
    ~GlTextures();

    // Binds the copy, brought up to date: whole if the texture's version is another, else the rows that were added. None: a white texel of
    // full coverage, for plain colour.
    void bind(const Texture* texture);
    // The frame is over: what it did not use goes, for it may be a citizen's page. A later frame loads it again.
    void end_frame();
    // How many texels went to the GPU since the start, for tests.
    std::uint64_t uploaded() const { return uploaded_; }

private:
    struct Copy {
        GLuint name = 0;
        int width = 0, height = 0;
        std::uint64_t version = 0;
        std::size_t added = 0;  // how many of Texture::added it has seen
        bool used = false;
    };
    GLuint make();
    void upload(const Texture& texture, Copy& copy);
    void catch_up(const Texture& texture, Copy& copy);
    void remove(Copy& copy);

    const Gl& gl_;
    GLuint white_ = 0;
    std::unordered_map<const Texture*, Copy> copies_;
    std::uint64_t uploaded_ = 0;
};

}  // namespace ui::backend
