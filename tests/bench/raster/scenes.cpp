#include "tests/bench/raster/scenes.h"

#include <functional>
#include <stdexcept>

#include "tests/rigs/visit/visit_rig.h"
#include "ui/backend/processor.h"
#include "ui/ui.h"

namespace bench {
namespace {

constexpr float panel_mm = 268;  // 1080 pixels wide or 2160: the same panel, finer

template <class T>
T value_of(platform::Result<T> result) {
    if (!result) throw std::runtime_error(result.error().detail);
    return std::move(*result);
}

platform::Typeface fonts() {
    const std::string inter = "/usr/share/fonts/opentype/inter/Inter-";
    return value_of(platform::Typeface::open({inter + "Regular.otf", inter + "SemiBold.otf", inter + "Bold.otf",
                                              "/usr/share/fonts/truetype/material-design-icons-iconfont/MaterialIcons-Regular.ttf"}));
}

}  // namespace

struct Screens::Visit : kiosk::visit::VisitTest {
    Visit(int width, int height) : renderer(width, height), ui(typeface, renderer, words, TRAM_PICTURES, ui::Scale(width, panel_mm)) {}
    void TestBody() override {}

    Recording frame(std::chrono::duration<float> elapsed) {
        ui.frame(usher.view(), {elapsed, {}});
        return Recording(*ImGui::GetDrawData());
    }
    void finger(platform::TouchEvent::Kind kind, const ui::Rect& place) {
        ui.feed({.touches = {{kind, place.x + place.width / 2, place.y + place.height / 2}}});
    }
    Scene record(kiosk::visit::Step step, const std::string& button) {
        go_to(step);
        constexpr std::chrono::seconds until_all_rests{1};
        for (int i = 0; i < 3; ++i) frame(until_all_rests);
        Recording at_rest = frame(until_all_rests);
        const ui::Node* node = ui.semantics().find(button);
        if (node == nullptr) throw std::runtime_error("no button " + button);
        const ui::Rect place = node->place;
        finger(platform::TouchEvent::Kind::down, place);
        frame(std::chrono::milliseconds(50));
        Recording pressed = frame(std::chrono::milliseconds(50));
        finger(platform::TouchEvent::Kind::move, {});  // lifted elsewhere, it presses nothing
        finger(platform::TouchEvent::Kind::up, {});
        for (int i = 0; i < 3; ++i) frame(until_all_rests);
        return {name_of(step), std::move(at_rest), std::move(pressed)};
    }

    // Shapes of our own on an empty page.
    Recording drawn(const std::function<void(ImDrawList&, ImVec2 end)>& draw) {
        ImDrawList list(ImGui::GetDrawListSharedData());
        const ImVec2 end{static_cast<float>(renderer.width()), static_cast<float>(renderer.height())};
        list._ResetForNewFrame();
        list.PushClipRect({}, end);
        draw(list, end);
        ImDrawList* lists = &list;
        ImDrawData frame;
        frame.CmdLists = &lists;
        frame.CmdListsCount = 1;
        frame.DisplaySize = end;
        return Recording(frame);
    }
    // The page's background alone, from edge to edge.
    Recording gradient(ImU32 top) {
        return drawn(
            [&](ImDrawList& list, ImVec2 end) { list.AddRectFilledMultiColor({}, end, top, top, IM_COL32_WHITE, IM_COL32_WHITE); });
    }
    // A dot in every other tile: as many pieces of damage as there can be.
    Recording dots(ImU32 colour) {
        return drawn([&](ImDrawList& list, ImVec2 end) {
            list.AddRectFilled({}, end, IM_COL32_WHITE);
            constexpr float tile = ui::backend::Rasteriser::tile;
            bool odd = false;
            for (float y = tile / 2; y < end.y; y += tile, odd = !odd) {
                for (float x = odd ? tile * 1.5F : tile / 2; x < end.x; x += 2 * tile) list.AddCircleFilled({x, y}, tile / 4, colour);
            }
        });
    }

    platform::Typeface typeface = fonts();
    ui::backend::MemoryRenderer renderer;
    ui::Ui ui;
};

Screens::Screens(int width, int height) : width_(width), height_(height), visit_(std::make_unique<Visit>(width, height)) {
    using kiosk::visit::Step;
    scenes_.push_back(visit_->record(Step::welcome, "begin"));
    scenes_.push_back(visit_->record(Step::form, "next"));
    scenes_.push_back({"gradient", visit_->gradient(IM_COL32(160, 190, 255, 255)), visit_->gradient(IM_COL32(160, 200, 255, 255))});
    scenes_.push_back({"dots", visit_->dots(IM_COL32(20, 30, 50, 255)), visit_->dots(IM_COL32(200, 30, 50, 255))});
}
Screens::Screens(Screens&&) noexcept = default;
Screens::~Screens() = default;

}  // namespace bench
