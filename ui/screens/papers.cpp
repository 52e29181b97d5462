// Which papers are wanted, scanning one page, and looking at it.
#include "kiosk/visit/papers.h"

#include <fmt/format.h>

#include "ui/page.h"
#include "ui/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/pictures.h"
#include "ui/widgets/texts.h"

namespace ui::screens {

using kiosk::Word;
using kiosk::procedures::Paper;

namespace {

int pages_of(const Scene& scene, const Paper& paper) {
    const auto found = scene.session().papers.find(paper.key);
    return found == scene.session().papers.end() ? 0 : static_cast<int>(found->second.size());
}

std::string state_words(const Scene& scene, const Paper& paper, int pages) {
    if (pages > 0) return scene.say(kiosk::phrases::papers_pages(pages));
    return scene.say(paper.required ? Word::papers_missing : Word::papers_optional);
}

void state_line(Scene& scene, const Paper& paper, Point at, float width) {
    const Theme& theme = scene.theme();
    const int pages = pages_of(scene, paper);
    const bool enough = pages >= paper.least_pages;
    const float mark = theme.px(9_mm);
    const Colour colour = enough ? theme.colours.good : paper.required ? theme.colours.danger : theme.colours.ink_soft;
    scene.frame.paint.icon(enough           ? Icon::check_circle
                           : paper.required ? Icon::error
                                            : Icon::info,
                           {at.x + mark / 2, at.y + Paint::line_height(theme.small_strong) / 2}, mark, colour);
    const std::string id = "state-" + paper.key;
    const std::string words = state_words(scene, paper, pages);
    widgets::label(scene.frame, {at.x + mark + theme.space.small, at.y}, width - mark - theme.space.small,
                   {.id = id, .words = words, .colour = colour});
}

void paper_card(Scene& scene, Column& column, const Paper& paper) {
    Frame& frame = scene.frame;
    const Theme& theme = scene.theme();
    const float padding = theme.space.large;
    const float inner = column.width() - 2 * padding;
    const int pages = pages_of(scene, paper);
    const float height = 2 * padding + frame.paint.height_of(scene.say(paper.name), theme.heading, inner) +
                         frame.paint.height_of(scene.say(paper.advice), theme.small, inner) + Paint::line_height(theme.small_strong) +
                         theme.touch + 3 * theme.space.small;
    const Rect box = column.take(height);
    frame.paint.card(box, theme, theme.radius.large);
    Column lines(inset(box, padding), theme.space.small);
    lines.skip(widgets::heading(frame, lines.point(), inner, {.id = "paper-" + paper.key, .words = scene.say(paper.name)}) +
               theme.space.small);
    lines.skip(widgets::label(frame, lines.point(), inner, {.id = "advice-" + paper.key, .words = scene.say(paper.advice)}) +
               theme.space.small);
    state_line(scene, paper, lines.point(), inner);
    lines.skip(Paint::line_height(theme.small_strong) + theme.space.small);
    const Rect row = lines.take(theme.touch);
    const auto halves = split_across(row, 2, theme.touch_gap);
    const std::string scan_id = "scan-" + paper.key;
    const widgets::Button scan{.id = scan_id,
                               .words = scene.say(pages == 0 ? Word::papers_scan : Word::papers_scan_more),
                               .kind = pages == 0 ? widgets::ButtonKind::primary : widgets::ButtonKind::secondary,
                               .icon = Icon::scanner,
                               .enabled = pages < paper.most_pages};
    if (widgets::button(frame, pages == 0 ? row : halves[0], scan)) scene.want(kiosk::visit::ScanPaper{paper.key});
    if (pages == 0) return;
    const std::string drop_id = "drop-" + paper.key;
    if (widgets::button(frame, halves[1],
                        {.id = drop_id, .words = scene.say(Word::papers_drop), .kind = widgets::ButtonKind::quiet, .icon = Icon::remove})) {
        scene.want(kiosk::visit::DropPages{paper.key});
    }
}

}  // namespace

void papers(Scene& scene) {
    const auto [body, main, back] = page(scene, {.title = scene.say(Word::papers_title),
                                                 .step = 4,
                                                 .back = true,
                                                 .main = scene.say(Word::next_),
                                                 .main_icon = Icon::arrow_forward});
    if (main) scene.want(kiosk::visit::PapersDone{});
    if (back) scene.want(kiosk::visit::Back{});
    const Theme& theme = scene.theme();
    Column column(body, theme.space.medium);
    const bool complete = kiosk::visit::missing_papers(*scene.session().procedure, scene.session().papers).empty();
    if (scene.session().papers_missing && !complete) {
        column.skip(widgets::notice(scene.frame, column.point(), column.width(),
                                    {.id = "missing", .words = scene.say(Word::papers_missing_error), .kind = widgets::NoticeKind::error}));
    } else if (complete) {
        column.skip(widgets::notice(scene.frame, column.point(), column.width(),
                                    {.id = "complete", .title = scene.say(Word::papers_all_done), .kind = widgets::NoticeKind::good}));
    } else {
        column.skip(widgets::paragraph(scene.frame, column.point(), column.width(), {.id = "lead", .words = scene.say(Word::papers_lead)}));
    }
    column.skip(theme.space.medium);
    for (const auto& paper : scene.session().procedure->papers) paper_card(scene, column, paper);
}

void scanning(Scene& scene) {
    const auto* paper = kiosk::visit::find_paper(*scene.session().procedure, scene.session().paper);
    const auto [body, main, back] = page(scene, {.title = scene.say(paper->name), .step = 4, .back = true});
    if (back) scene.want(kiosk::visit::Back{});
    scanner_page(scene, body, scene.say(Word::scanning_title), scene.say(Word::scanning_hint));
}

void page_review(Scene& scene) {
    const auto [body, main, back] = page(scene, {.title = scene.say(Word::page_title),
                                                 .step = 4,
                                                 .back = true,
                                                 .main = scene.say(Word::page_keep),
                                                 .main_id = "keep",
                                                 .main_icon = Icon::check});
    if (main) scene.want(kiosk::visit::KeepPage{});
    if (back) scene.want(kiosk::visit::Back{});
    const Theme& theme = scene.theme();
    Column column(body, theme.space.medium);
    column.skip(widgets::paragraph(scene.frame, column.point(), column.width(), {.id = "lead", .words = scene.say(Word::page_lead)}));
    column.skip(theme.space.medium);
    const Rect rest = column.rest();
    const Rect place{rest.x, rest.y, rest.width, rest.height - theme.button_height - theme.space.medium};
    const auto* paper = kiosk::visit::find_paper(*scene.session().procedure, scene.session().paper);
    if (scene.session().page && scene.session().page->preview) {
        const Rect room = widgets::page_picture_room(theme, place);
        const auto& texture =
            scene.pictures.page(scene.session().page->preview, static_cast<int>(room.width), static_cast<int>(room.height));
        widgets::page_picture(scene.frame, place, {.id = "page", .name = scene.say(paper->name), .texture = texture});
    }
    const auto buttons = split_across({rest.x, rest.bottom() - theme.button_height, rest.width, theme.button_height}, 2, theme.touch_gap);
    if (widgets::button(
            scene.frame, buttons[0],
            {.id = "again", .words = scene.say(Word::page_again), .kind = widgets::ButtonKind::secondary, .icon = Icon::refresh})) {
        scene.want(kiosk::visit::ScanAgain{});
    }
    const bool room_for_more = pages_of(scene, *paper) + 1 < paper->most_pages;
    if (widgets::button(scene.frame, buttons[1],
                        {.id = "more",
                         .words = scene.say(Word::page_more),
                         .kind = widgets::ButtonKind::secondary,
                         .icon = Icon::document_scanner,
                         .enabled = room_for_more})) {
        scene.want(kiosk::visit::KeepPageAndScanMore{});
    }
}

void scan_trouble(Scene& scene) {
    const auto [body, main, back] = page(scene, {.title = scene.say(Word::scan_trouble_title),
                                                 .step = 4,
                                                 .back = true,
                                                 .main = scene.say(Word::retry),
                                                 .main_id = "retry",
                                                 .main_icon = Icon::refresh});
    if (main) scene.want(kiosk::visit::Retry{});
    if (back) scene.want(kiosk::visit::Back{});
    const auto what = scene.session().trouble.value_or(drivers::Trouble::no_answer);
    const std::string words = fmt::format("trouble_scanner_{}", drivers::name_of(what));
    const std::string remedy = fmt::format("remedy_scanner_{}", drivers::name_of(what));
    Column column(body, scene.theme().space.large);
    column.skip(widgets::notice(scene.frame, column.point(), column.width(),
                                {.id = "trouble",
                                 .title = scene.say(Word::trouble_lost_nothing),
                                 .words = scene.words.say(words, scene.language()),
                                 .kind = widgets::NoticeKind::error}));
    column.skip(scene.theme().space.large);
    widgets::notice(scene.frame, column.point(), column.width(),
                    {.id = "remedy", .title = scene.say(Word::for_staff), .words = scene.words.say(remedy, scene.language())});
}

}  // namespace ui::screens
