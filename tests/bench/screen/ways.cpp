#include <SDL.h>

#include "tests/bench/screen/way.h"
#include "ui/backend/gles.h"
#include "ui/backend/processor.h"

namespace bench {
namespace {

using platform::Window;
template <class T>
using Result = platform::Result<T>;
using Opened = Result<std::unique_ptr<Way>>;

constexpr int some_width = 1080, some_height = 1920;  // on the screen itself the screen's own size counts

Result<std::unique_ptr<Window>> window_of(const std::string& driver, Window::Drawing drawing) {
    TRY(auto window, Window::open({.title = "bench",
                                   .width = some_width,
                                   .height = some_height,
                                   .full_screen = true,
                                   .video_driver = driver,
                                   .drawing = drawing}));
    return std::make_unique<Window>(std::move(window));
}

// Our rasteriser, shown by platform::Window.
class Pixels final : public Way {
public:
    explicit Pixels(std::unique_ptr<Window> window) : window_(std::move(window)), renderer_(*window_) {}
    int width() const override { return renderer_.width(); }
    int height() const override { return renderer_.height(); }
    void draw(const ImDrawData& frame, bool whole) override {
        if (whole) renderer_.forget();
        renderer_.draw(frame);
    }

private:
    std::unique_ptr<Window> window_;
    ui::backend::WindowRenderer renderer_;
};

Opened pixels(const std::string& driver) {
    TRY(auto window, window_of(driver, Window::Drawing::pixels));
    return std::make_unique<Pixels>(std::move(window));
}

// Our renderer for OpenGL ES 2, which without a GPU Mesa computes.
class Gles final : public Way {
public:
    Gles(std::unique_ptr<Window> window, std::unique_ptr<ui::backend::GlesRenderer> renderer)
        : window_(std::move(window)), renderer_(std::move(renderer)) {}
    int width() const override { return renderer_->width(); }
    int height() const override { return renderer_->height(); }
    void draw(const ImDrawData& frame, bool whole) override {
        if (whole) renderer_->forget();
        renderer_->draw(frame);
    }

private:
    std::unique_ptr<Window> window_;
    std::unique_ptr<ui::backend::GlesRenderer> renderer_;
};

Opened gles() {
    TRY(auto window, window_of("kmsdrm", Window::Drawing::gl));
    TRY(auto renderer, ui::backend::GlesRenderer::open(*window));
    return std::make_unique<Gles>(std::move(window), std::move(renderer));
}

// Our rasteriser into memory, what changed into a texture, the texture onto the screen by one of SDL's renderers.
class SdlTexture final : public Way {
public:
    ~SdlTexture() override {
        SDL_DestroyTexture(texture_);
        SDL_DestroyRenderer(renderer_);
        SDL_DestroyWindow(window_);
        SDL_Quit();
    }
    platform::Status begin(const char* name) {
        SDL_SetMainReady();
        SDL_SetHint(SDL_HINT_VIDEODRIVER, "kmsdrm");
        SDL_SetHint(SDL_HINT_RENDER_DRIVER, name);
        if (SDL_Init(SDL_INIT_VIDEO) != 0) return trouble();
        window_ = SDL_CreateWindow("bench", 0, 0, some_width, some_height, SDL_WINDOW_FULLSCREEN_DESKTOP);
        if (window_ == nullptr) return trouble();
        renderer_ = SDL_CreateRenderer(window_, -1, 0);
        int width = 0, height = 0;
        if (renderer_ == nullptr || SDL_GetRendererOutputSize(renderer_, &width, &height) != 0) return trouble();
        texture_ = SDL_CreateTexture(renderer_, SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_STREAMING, width, height);
        if (texture_ == nullptr) return trouble();
        memory_ = std::make_unique<ui::backend::MemoryRenderer>(width, height);
        return {};
    }
    int width() const override { return memory_->width(); }
    int height() const override { return memory_->height(); }
    void draw(const ImDrawData& frame, bool whole) override {
        if (whole) memory_->forget();
        for (const platform::PixelRect& part : memory_->draw(frame)) {
            const SDL_Rect rect{part.x, part.y, part.width, part.height};
            const auto* pixels = memory_->pixels().data() + static_cast<std::ptrdiff_t>(part.y) * width() + part.x;
            SDL_UpdateTexture(texture_, &rect, pixels, width() * static_cast<int>(sizeof(std::uint32_t)));
        }
        SDL_RenderCopy(renderer_, texture_, nullptr, nullptr);
        SDL_RenderPresent(renderer_);
    }

private:
    static platform::Status trouble() { return platform::failure(platform::Fault::not_found, SDL_GetError()); }

    SDL_Window* window_ = nullptr;
    SDL_Renderer* renderer_ = nullptr;
    SDL_Texture* texture_ = nullptr;
    std::unique_ptr<ui::backend::MemoryRenderer> memory_;
};

Opened sdl_texture(const char* renderer) {
    auto way = std::make_unique<SdlTexture>();
    TRY_DO(way->begin(renderer));
    return way;
}

}  // namespace

const std::vector<NamedWay>& all_ways() {
    static const std::vector<NamedWay> ways{
        {"dumb-buffers", "our rasteriser, two dumb buffers, page flips", [] { return pixels("kms"); }},
        {"sdl-surface", "our rasteriser into SDL's window surface on kmsdrm", [] { return pixels("kmsdrm"); }},
        {"sdl-texture", "our rasteriser, a texture, SDL's opengles2 on kmsdrm", [] { return sdl_texture("opengles2"); }},
        {"sdl-software", "our rasteriser, a texture, SDL's software renderer on kmsdrm", [] { return sdl_texture("software"); }},
        {"gles", "our OpenGL ES 2 renderer on kmsdrm", [] { return gles(); }}};
    return ways;
}

}  // namespace bench
