#include "ui/backend/sample_page.h"

#include <algorithm>
#include <cmath>

namespace ui::backend {
namespace {

constexpr int letters_size = 512, glyph_width = 16, glyph_height = 24, shadow_size = 65;
constexpr ImU32 ink = IM_COL32(20, 30, 50, 255), paper = IM_COL32(255, 255, 255, 255), soft = IM_COL32(30, 60, 120, 60);

Texture square(int size) {
    Texture out;
    out.width = out.height = size;
    out.version = 1;
    return out;
}

// Nothing like letters to the eye, but as much ink and as many soft rims.
Texture make_letters() {
    Texture out = square(letters_size);
    for (int y = 0; y < letters_size; ++y) {
        for (int x = 0; x < letters_size; ++x) {
            const int stroke = std::abs(x % 8 - 3) * 85 - y % glyph_height * 4;
            out.coverage.push_back(static_cast<std::uint8_t>(std::clamp(200 - stroke, 0, 255) * (y % glyph_height > 4)));
        }
    }
    return out;
}

Texture make_shadow() {
    Texture out = square(shadow_size);
    constexpr float middle = shadow_size / 2;
    for (int y = 0; y < shadow_size; ++y) {
        for (int x = 0; x < shadow_size; ++x) {
            const float far = std::hypot(static_cast<float>(x) - middle, static_cast<float>(y) - middle) / middle;
            out.coverage.push_back(static_cast<std::uint8_t>(255 * std::clamp(1 - far, 0.0F, 1.0F)));
        }
    }
    return out;
}

Texture make_picture(int width, int height) {
    Texture out;
    out.width = std::max(width, 1);
    out.height = std::max(height, 1);
    out.version = 1;
    for (int y = 0; y < out.height; ++y) {
        for (int x = 0; x < out.width; ++x)
            out.colours.push_back((x + y) % 90 < 30 ? 0 : 0xFF205080U + static_cast<std::uint32_t>(x % 64 << 8 | y % 64));
    }
    return out;
}

}  // namespace

SamplePage::SamplePage(int width, int height)
    : size_(static_cast<float>(width), static_cast<float>(height)),
      unit_(std::round(std::min(size_.x, size_.y) / 40)),
      letters_(make_letters()),
      shadow_(make_shadow()),
      picture_(make_picture(width / 3, height / 6)),
      list_(&shared_) {
    shared_.SetCircleTessellationMaxError(0.15F);
    shared_.InitialFlags = ImDrawListFlags_AntiAliasedFill | ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AllowVtxOffset;
    data_.CmdLists = lists_;
    data_.CmdListsCount = 1;
    data_.DisplaySize = size_;
}

void SamplePage::background() {
    list_.AddRectFilledMultiColor({}, size_, IM_COL32(225, 235, 250, 255), IM_COL32(225, 235, 250, 255), paper, paper);
    const ImVec2 from{std::round(size_.x * 0.6F), unit_};
    list_.AddImage(&picture_, from, {from.x + static_cast<float>(picture_.width), from.y + static_cast<float>(picture_.height)});
}

// Its shadow as Paint draws one: corners as they are, edges stretched, nothing under the middle.
void SamplePage::card(const ImVec2& from, const ImVec2& to, ImU32 colour) {
    const float xs[] = {from.x - unit_, from.x + unit_, to.x - unit_, to.x + unit_};
    const float ys[] = {from.y - unit_, from.y + unit_, to.y - unit_, to.y + unit_};
    constexpr float texels[] = {0, 0.5F, 0.5F, 1};
    for (std::size_t j = 0; j < 3; ++j) {
        for (std::size_t i = 0; i < 3; ++i) {
            if (i == 1 && j == 1) continue;
            list_.AddImage(&shadow_, {xs[i], ys[j]}, {xs[i + 1], ys[j + 1]}, {texels[i], texels[j]}, {texels[i + 1], texels[j + 1]}, soft);
        }
    }
    list_.AddRectFilled(from, to, colour, unit_ / 2);
}

void SamplePage::words(ImVec2 pen, int letters, ImU32 colour) {
    constexpr float across = static_cast<float>(glyph_width) / letters_size, down = static_cast<float>(glyph_height) / letters_size;
    pen = {std::round(pen.x), std::round(pen.y)};
    for (int i = 0; i < letters; ++i, pen.x += glyph_width) {
        const ImVec2 texel{static_cast<float>(i % 32) * across, static_cast<float>(i % 21) * down};
        list_.AddImage(&letters_, pen, {pen.x + glyph_width, pen.y + glyph_height}, texel, {texel.x + across, texel.y + down}, colour);
    }
}

const ImDrawData& SamplePage::frame(float pressed) {
    list_._ResetForNewFrame();
    list_.PushTextureID(nullptr);
    list_.PushClipRect({}, size_);
    background();
    constexpr int rows = 6;
    const float height = std::round(size_.y / (rows + 1));
    for (int row = 0; row < rows; ++row) {
        const float top = height * static_cast<float>(row) + 3 * unit_;
        for (const float left : {2 * unit_, std::round(size_.x / 2) + unit_}) {
            card({left, top}, {left + std::round(size_.x / 2) - 3 * unit_, top + height - 3 * unit_}, paper);
            for (float line = unit_; line < height - 5 * unit_; line += 2 * unit_) words({left + unit_, top + line}, 22, ink);
        }
    }
    const float shift = std::round(pressed * unit_ / 2);
    card({2 * unit_, size_.y - 5 * unit_ + shift}, {size_.x / 2, size_.y - 2 * unit_ + shift}, IM_COL32(20, 90, 180, 255));
    words({4 * unit_, size_.y - 4 * unit_ + shift}, 12, paper);
    list_.PopClipRect();
    list_.PopTextureID();
    data_.TotalVtxCount = list_.VtxBuffer.Size;
    data_.TotalIdxCount = list_.IdxBuffer.Size;
    data_.Valid = true;
    return data_;
}

}  // namespace ui::backend
