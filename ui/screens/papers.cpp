// Which papers are wanted, scanning one page, and looking at it.
#include "kiosk/visit/papers.h"

#include <fmt/format.h>

#include <cmath>

#include "ui/page.h"
#include "ui/preview.h"
#include "ui/screens.h"
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

struct State {
    std::string words;
    Icon icon;
    Colour colour;
};

State state_of(const Scene& scene, const Paper& paper) {
    const Palette& c = scene.theme().colours;
    const int pages = pages_of(scene, paper);
    const std::string words = pages > 0 ? scene.say(kiosk::phrases::papers_pages(pages))
                                        : scene.say(paper.required ? Word::papers_missing : Word::papers_optional);
    if (pages >= paper.least_pages) return {words, Icon::check_circle, c.good};
    if (paper.required) return {words, Icon::error, c.danger};
    return {words, Icon::info, c.ink_soft};
}

// What the agency asked for later belongs to no journey of seven steps.
int step_here(const kiosk::visit::Session& session) { return session.look_up.supplementing || !session.errands.to_scan.empty() ? 0 : 4; }

struct PapersWords {
    Word title, lead, main;
    Icon icon;
};
PapersWords words_here(const kiosk::visit::Session& session) {
    if (!session.errands.to_scan.empty()) return {Word::list_scan_title, Word::list_scan_lead, Word::list_scan_done, Icon::check};
    if (session.look_up.supplementing) return {Word::supplement_title, Word::supplement_lead, Word::supply_send, Icon::send};
    return {Word::papers_title, Word::papers_lead, Word::next_, Icon::arrow_forward};
}

// One paper: what it is, how it should lie, whether it is scanned, and the buttons for it.
class PaperCard {
public:
    PaperCard(Scene& scene, const Paper& paper) : scene_(scene), paper_(paper), state_(state_of(scene, paper)) {}

    float height(float width) const {
        const Theme& theme = scene_.theme();
        const float inner = width - 2 * padding();
        return 2 * padding() + scene_.frame.paint.height_of(scene_.say(paper_.name), theme.heading, inner) +
               scene_.frame.paint.height_of(scene_.say(paper_.advice), theme.small, inner) + state_height(inner) + theme.touch +
               3 * theme.space.small;
    }

    void draw(const Rect& box) const {
        const Theme& theme = scene_.theme();
        scene_.frame.paint.card(box, theme, theme.radius.large);
        Column lines(inset(box, padding()), theme.space.small);
        const float inner = lines.width();
        lines.skip(widgets::heading(scene_.frame, lines.point(), inner, {.id = "paper-" + paper_.key, .words = scene_.say(paper_.name)}) +
                   theme.space.small);
        lines.skip(widgets::label(scene_.frame, lines.point(), inner, {.id = "advice-" + paper_.key, .words = scene_.say(paper_.advice)}) +
                   theme.space.small);
        draw_state(lines.take(state_height(inner)));
        draw_buttons(lines.take(theme.touch));
    }

private:
    float padding() const { return scene_.theme().narrow ? scene_.theme().space.medium : scene_.theme().space.large; }
    float mark() const { return static_cast<float>(scene_.theme().small.em) * 1.1F; }
    float state_height(float width) const {
        return scene_.frame.paint.height_of(state_.words, scene_.theme().small, width - mark() - scene_.theme().space.small);
    }

    void draw_state(const Rect& row) const {
        const Theme& theme = scene_.theme();
        scene_.frame.paint.icon(state_.icon, {row.x + mark() / 2, row.y + Paint::line_height(theme.small) / 2}, mark(), state_.colour);
        const float left = mark() + theme.space.small;
        widgets::label(scene_.frame, {row.x + left, row.y}, row.width - left,
                       {.id = "state-" + paper_.key, .words = state_.words, .colour = state_.colour});
    }

    void draw_buttons(const Rect& row) const {
        const int pages = pages_of(scene_, paper_);
        const auto halves = split_across(row, 2, scene_.theme().touch_gap);
        const std::string scan_id = "scan-" + paper_.key;
        const widgets::Button scan{.id = scan_id,
                                   .words = scene_.say(pages == 0 ? Word::papers_scan : Word::papers_scan_more),
                                   .kind = pages == 0 ? widgets::ButtonKind::primary : widgets::ButtonKind::secondary,
                                   .icon = Icon::scanner,
                                   .enabled = pages < paper_.most_pages};
        if (widgets::button(scene_.frame, pages == 0 ? row : halves[0], scan)) scene_.want(kiosk::visit::ScanPaper{paper_.key});
        if (pages == 0) return;
        const std::string drop_id = "drop-" + paper_.key;
        const widgets::Button drop{
            .id = drop_id, .words = scene_.say(Word::papers_drop), .kind = widgets::ButtonKind::quiet, .icon = Icon::remove};
        if (widgets::button(scene_.frame, halves[1], drop)) scene_.want(kiosk::visit::DropPages{paper_.key});
    }

    Scene& scene_;
    const Paper& paper_;
    State state_;
};

}  // namespace

void papers(Scene& scene) {
    const auto& session = scene.session();
    const auto asked = kiosk::visit::asked_papers(session, scene.view.today);
    const PapersWords words = words_here(session);
    Page page(scene, {.title = scene.say(words.title),
                      .step = step_here(session),
                      .back = true,
                      .main = scene.say(words.main),
                      .main_icon = words.icon,
                      .picture = "paper-on-glass"});
    const bool complete = kiosk::visit::missing_papers(asked, session).empty();
    if (scene.session().papers_missing && !complete)
        page.notice(widgets::NoticeKind::error, "missing", {}, scene.say(Word::papers_missing_error));
    else if (complete && session.errands.to_scan.empty())
        page.notice(widgets::NoticeKind::good, "complete", scene.say(Word::papers_all_done), {});
    else
        page.text("lead", scene.say(words.lead));
    for (const auto* wanted : asked) {
        const auto& paper = *wanted;
        auto card = std::make_shared<PaperCard>(scene, paper);
        page.add({.height = [card](float width) { return card->height(width); }, .draw = [card](const Rect& place) { card->draw(place); }});
    }
    const auto tap = page.show();
    if (tap.main) scene.want(kiosk::visit::PapersDone{});
    if (tap.back) scene.want(kiosk::visit::Back{});
}

void scanning(Scene& scene) {
    const auto* paper = kiosk::visit::find_asked_paper(scene.session(), scene.session().paper);
    Page page(scene, {.title = scene.say(paper->name), .step = step_here(scene.session()), .back = true, .in_the_middle = true});
    scanner_busy(page, scene.say(Word::scanning_title), scene.say(Word::scanning_hint));
    if (page.show().back) scene.want(kiosk::visit::Back{});
}

void page_review(Scene& scene) {
    const auto* paper = kiosk::visit::find_asked_paper(scene.session(), scene.session().paper);
    Page page(scene, {.title = scene.say(Word::page_title),
                      .step = step_here(scene.session()),
                      .back = true,
                      .main = scene.say(Word::page_keep),
                      .main_id = "keep",
                      .main_icon = Icon::check});
    page.text("lead", scene.say(Word::page_lead));
    if (scene.session().page && scene.session().page->preview)
        page.scanned_page("page", scene.say(paper->name), scene.session().page->preview);
    const bool room_for_more = pages_of(scene, *paper) + 1 < paper->most_pages;
    page.pair_of_buttons(
        {"again", scene.say(Word::page_again), widgets::ButtonKind::secondary, Icon::refresh, kiosk::visit::ScanAgain{}, true},
        {"scan-more", scene.say(Word::page_more), widgets::ButtonKind::secondary, Icon::document_scanner,
         kiosk::visit::KeepPageAndScanMore{}, room_for_more});
    const auto tap = page.show();
    if (tap.main) scene.want(kiosk::visit::KeepPage{});
    if (tap.back) scene.want(kiosk::visit::Back{});
}

void scan_trouble(Scene& scene) {
    Page page(scene, {.title = scene.say(Word::scan_trouble_title),
                      .step = step_here(scene.session()),
                      .back = true,
                      .main = scene.say(Word::retry),
                      .main_id = "retry",
                      .main_icon = Icon::refresh});
    const auto what = scene.session().trouble.value_or(drivers::Trouble::no_answer);
    page.drawing("jam", 40_mm, 120_mm);
    page.notice(widgets::NoticeKind::error, "trouble", scene.say(Word::trouble_lost_nothing),
                scene.words.say(fmt::format("trouble_scanner_{}", drivers::name_of(what)), scene.language()));
    page.notice(widgets::NoticeKind::info, "remedy", scene.say(Word::for_staff),
                scene.words.say(fmt::format("remedy_scanner_{}", drivers::name_of(what)), scene.language()));
    const auto tap = page.show();
    if (tap.main) scene.want(kiosk::visit::Retry{});
    if (tap.back) scene.want(kiosk::visit::Back{});
}

#ifdef TRAM_AUTOMATION
std::vector<Preview> papers_previews() {
    using kiosk::visit::Step;
    const auto trouble = [](drivers::Trouble what) {
        return [what](Pretend& all) {
            pretend::one_page(all);
            all.session.trouble = what;
        };
    };
    const auto partly = [](bool missing) {
        return [missing](Pretend& all) {
            pretend::scanned(all);
            all.session.papers.erase(all.session.procedure->papers.back().key);
            all.session.papers_missing = missing;
        };
    };
    return {{"papers", Step::papers, pretend::answered},
            {"papers-some", Step::papers, partly(false)},
            {"papers-missing", Step::papers, partly(true)},
            {"papers-all", Step::papers, pretend::scanned},
            {"scanning", Step::scanning,
             [](Pretend& all) {
                 pretend::one_page(all);
                 all.progress = 0.6;
             }},
            {"page-review", Step::page_review, [](Pretend& all) { pretend::one_page(all); }},
            {"page-review-last", Step::page_review, [](Pretend& all) { pretend::one_page(all, true); }},
            {"scan-jammed", Step::scan_trouble, trouble(drivers::Trouble::jammed)},
            {"scan-offline", Step::scan_trouble, trouble(drivers::Trouble::offline)},
            {"scan-no-answer", Step::scan_trouble, trouble(drivers::Trouble::no_answer)},
            {"scan-crashed", Step::scan_trouble, trouble(drivers::Trouble::crashed)}};
}
#endif

}  // namespace ui::screens
