// What happens to personal data, in four sentences, and an unticked box.
#include "kiosk/visit/consent.h"

#include <array>

#include "ui/page.h"
#include "ui/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/checkbox.h"
#include "ui/widgets/texts.h"

namespace ui::screens {

using kiosk::Word;

namespace {

constexpr std::array point_words{Word::consent_point_1, Word::consent_point_2, Word::consent_point_3, Word::consent_point_4};
constexpr std::array point_icons{Icon::badge, Icon::dossier, Icon::lock, Icon::remove};

void points(Scene& scene, Column& column) {
    Frame& frame = scene.frame;
    const Theme& theme = scene.theme();
    const float tile = theme.px(15_mm);
    for (std::size_t i = 0; i < point_words.size(); ++i) {
        const std::string& words = scene.say(point_words[i]);
        const float left = tile + theme.space.medium;
        const float height = std::max(tile, frame.paint.height_of(words, theme.body, column.width() - left));
        const Rect row = column.take(height);
        const Rect box{row.x, row.y, tile, tile};
        frame.paint.rect(box, theme.colours.brand_tint, theme.radius.small);
        frame.paint.icon(point_icons[i], centre(box), tile * 0.62F, theme.colours.brand);
        widgets::paragraph(frame, {row.x + left, row.y}, row.width - left, {.id = "point-" + std::to_string(i + 1), .words = words});
    }
}

}  // namespace

void consent(Scene& scene) {
    const auto [body, main, back] = page(scene, {.title = scene.say(Word::consent_title),
                                                 .back = true,
                                                 .main = scene.say(Word::agree),
                                                 .main_id = "agree",
                                                 .main_icon = Icon::check,
                                                 .main_enabled = scene.state.agreed});
    if (main) scene.want(kiosk::visit::Agree{});
    if (back) scene.want(kiosk::visit::Leave{});
    const Theme& theme = scene.theme();
    Column column(body, theme.space.medium);
    column.skip(widgets::paragraph(scene.frame, column.point(), column.width(), {.id = "lead", .words = scene.say(Word::consent_lead)}));
    column.skip(theme.space.medium);
    points(scene, column);
    const widgets::Checkbox box{.id = "consent", .words = scene.say(Word::consent_check), .checked = scene.state.agreed};
    const Rect place = column.take(widgets::checkbox_height(scene.frame, column.width(), box));
    if (widgets::checkbox(scene.frame, {place.x, place.y}, place.width, box)) scene.state.agreed = !scene.state.agreed;
    if (widgets::button(scene.frame, column.take(theme.touch),
                        {.id = "disagree", .words = scene.say(Word::disagree), .kind = widgets::ButtonKind::quiet})) {
        scene.want(kiosk::visit::Disagree{});
    }
    widgets::label(scene.frame, column.point(), column.width(),
                   {.id = "disagree-hint", .words = scene.say(Word::consent_disagree_hint), .align = Align::centre});
}

void counter(Scene& scene) {
    const auto [body, main, back] =
        page(scene, {.title = scene.say(Word::counter_title), .back = true, .main = scene.say(Word::finish), .main_id = "finish"});
    if (main) scene.want(kiosk::visit::Finish{});
    if (back) scene.want(kiosk::visit::Back{});
    const Theme& theme = scene.theme();
    Column column({body.x, body.y + body.height * 0.15F, body.width, body.height}, theme.space.large);
    const float size = theme.px(50_mm);
    const Rect picture = column.take(size);
    scene.frame.paint.circle(centre(picture), size / 2, theme.colours.brand_tint);
    scene.frame.paint.icon(Icon::support_agent, centre(picture), size * 0.6F, theme.colours.brand);
    widgets::paragraph(scene.frame, column.point(), column.width(),
                       {.id = "text", .words = scene.say(Word::counter_text), .align = Align::centre});
}

}  // namespace ui::screens
