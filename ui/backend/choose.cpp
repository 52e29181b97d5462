#include "ui/backend/choose.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace ui::backend {

using Drawing = platform::Window::Drawing;

std::optional<Wish> wish_of(std::string_view name) {
    const auto found = std::find(wish_names.begin(), wish_names.end(), name);
    if (found == wish_names.end()) return {};
    return static_cast<Wish>(found - wish_names.begin());
}

bool has_gpu(const std::filesystem::path& devices) {
    // Linux gives each GPU that can compute a render node; makers' own drivers have files of their own.
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(devices / "dri", none)) {
        if (entry.path().filename().string().starts_with("renderD")) return true;
    }
    constexpr std::array<const char*, 4> makers{"nvidia0", "mali0", "pvrsrvkm", "kgsl-3d0"};
    return std::any_of(makers.begin(), makers.end(), [&](const char* name) { return std::filesystem::exists(devices / name, none); });
}

bool is_software(std::string_view hardware) {
    // Mesa has three, one of them under two names; the last is Google.
    constexpr std::array<std::string_view, 5> names{"llvmpipe", "softpipe", "swrast", "software rasterizer", "swiftshader"};
    std::string small(hardware);
    std::transform(small.begin(), small.end(), small.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return std::any_of(names.begin(), names.end(), [&](std::string_view name) { return small.find(name) != std::string::npos; });
}

Choice choose(Wish wish, const Trial& trial) {
    if (wish == Wish::processor) return {Drawing::pixels, "the settings say so"};
    if (trial.hardware.empty()) return {Drawing::pixels, "there is no GPU, or no OpenGL ES 2 for it"};
    if (wish == Wish::gpu) return {Drawing::gl, "the settings say so: " + trial.hardware};
    if (is_software(trial.hardware)) return {Drawing::pixels, trial.hardware + " is no GPU"};
    std::string why = fmt::format("a frame takes the processor {:.2f} ms, {} {:.2f} ms", trial.processor_ms, trial.hardware, trial.gpu_ms);
    return {trial.gpu_ms < trial.processor_ms ? Drawing::gl : Drawing::pixels, std::move(why)};
}

}  // namespace ui::backend
