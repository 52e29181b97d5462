// Everything once more before it is sent, each part with a way to mend it; then the declaration.
#include <fmt/format.h>

#include "ui/field_list.h"
#include "ui/page.h"
#include "ui/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/checkbox.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/texts.h"

namespace ui::screens {

using kiosk::Word;
using kiosk::procedures::DeliveryKind;
using kiosk::procedures::FieldKind;

namespace {

struct Line {
    std::string id, label;
    platform::Secret value;
};
struct Section {
    std::string id;
    std::string title;
    std::vector<Line> lines;
    kiosk::visit::Intent edit;
};

Section form_section(const Scene& scene, std::size_t number) {
    const auto& session = scene.session();
    const auto& form_page = session.procedure->pages[number];
    Section out{fmt::format("part-{}", form_page.key), scene.say(form_page.title), {}, kiosk::visit::EditForm{number}};
    for (const auto& field : form_page.fields) {
        const auto found = session.answers.find(field.key);
        if (found == session.answers.end() || found->second.empty()) continue;
        platform::Secret value = shown_answer(scene, field, found->second);
        if (field.kind == FieldKind::id_number) value = kiosk::identity::masked(value);
        out.lines.push_back({"answer-" + field.key, scene.say(field.label), std::move(value)});
    }
    return out;
}

Section paper_section(const Scene& scene) {
    Section out{"part-papers", scene.say(Word::review_papers), {}, kiosk::visit::EditPapers{}};
    for (const auto& paper : scene.session().procedure->papers) {
        const auto found = scene.session().papers.find(paper.key);
        if (found == scene.session().papers.end() || found->second.empty()) continue;
        out.lines.push_back({"scanned-" + paper.key, scene.say(paper.name),
                             platform::Secret(scene.say(kiosk::phrases::papers_pages(found->second.size())))});
    }
    return out;
}

Section delivery_section(const Scene& scene) {
    const auto& delivery = scene.session().delivery;
    Section out{"part-delivery", scene.say(Word::review_delivery), {}, kiosk::visit::EditDelivery{}};
    const bool post = delivery.kind == DeliveryKind::post;
    out.lines.push_back({"delivery-kind", scene.say(post ? Word::delivery_post : Word::delivery_collect), platform::Secret()});
    if (!post) return out;
    out.lines.push_back({"delivery-receiver", scene.say(Word::post_receiver), delivery.receiver});
    out.lines.push_back({"delivery-phone", scene.say(Word::post_phone), delivery.phone});
    out.lines.push_back({"delivery-address", scene.say(Word::post_address), delivery.address});
    return out;
}

std::vector<Section> sections(const Scene& scene) {
    std::vector<Section> out;
    for (std::size_t i = 0; i < scene.session().procedure->pages.size(); ++i) out.push_back(form_section(scene, i));
    out.push_back(paper_section(scene));
    out.push_back(delivery_section(scene));
    return out;
}

constexpr float edit_width_share = 0.3F;

float lines_width(const Scene& scene, float width) { return width - 2 * scene.theme().space.medium; }

float title_height(Scene& scene, float width, const Section& section) {
    const float inner = lines_width(scene, width) * (1 - edit_width_share);
    return std::max(scene.theme().touch, scene.frame.paint.height_of(section.title, scene.theme().heading, inner));
}

float section_height(Scene& scene, float width, const Section& section) {
    const Theme& theme = scene.theme();
    float height = 2 * theme.space.medium + title_height(scene, width, section);
    for (const auto& line : section.lines) {
        height += widgets::pair_height(scene.frame, lines_width(scene, width), {line.id, line.label, line.value.view()}) + theme.space.tiny;
    }
    return height;
}

void draw_section(Scene& scene, const Rect& box, const Section& section) {
    Frame& frame = scene.frame;
    const Theme& theme = scene.theme();
    frame.paint.card(box, theme, theme.radius.medium);
    Column column(inset(box, theme.space.medium), theme.space.tiny);
    const float head = title_height(scene, box.width, section);
    const float edit_width = column.width() * edit_width_share;
    const Rect row{column.point().x, column.y(), column.width(), head};
    const float words = frame.paint.height_of(section.title, theme.heading, row.width - edit_width);
    widgets::heading(frame, {row.x, row.y + (head - words) / 2}, row.width - edit_width - theme.space.small,
                     {.id = section.id, .words = section.title});
    const std::string id = "edit-" + section.id;
    if (widgets::button(frame, {row.right() - edit_width, row.y + (head - theme.touch) / 2, edit_width, theme.touch},
                        {.id = id, .words = scene.say(Word::review_edit), .kind = widgets::ButtonKind::secondary, .icon = Icon::edit})) {
        scene.want(section.edit);
    }
    column.skip(head);
    for (const auto& line : section.lines) {
        column.skip(widgets::pair(frame, column.point(), column.width(), {line.id, line.label, line.value.view()}) + theme.space.tiny);
    }
}

float declaration_height(Scene& scene, float width) {
    const Theme& theme = scene.theme();
    const auto& text = scene.say(scene.session().procedure->declaration);
    const widgets::Checkbox box{.id = "declare", .words = scene.say(Word::review_declare_check)};
    float height =
        scene.frame.paint.height_of(text, theme.body, width) + theme.space.medium + widgets::checkbox_height(scene.frame, width, box);
    if (scene.session().declaration_missing) {
        height += theme.space.medium +
                  widgets::notice_height(
                      scene.frame, width,
                      {.id = "declare-missing", .words = scene.say(Word::review_declare_error), .kind = widgets::NoticeKind::error});
    }
    return height;
}

void draw_declaration(Scene& scene, const Rect& place) {
    const Theme& theme = scene.theme();
    Column column(place, theme.space.medium);
    column.skip(widgets::paragraph(scene.frame, column.point(), column.width(),
                                   {.id = "declaration", .words = scene.say(scene.session().procedure->declaration)}) +
                theme.space.medium);
    const widgets::Checkbox box{.id = "declare", .words = scene.say(Word::review_declare_check), .checked = scene.session().declared};
    const Rect row = column.take(widgets::checkbox_height(scene.frame, column.width(), box));
    if (widgets::checkbox(scene.frame, {row.x, row.y}, row.width, box)) scene.want(kiosk::visit::Declare{!scene.session().declared});
    if (!scene.session().declaration_missing) return;
    widgets::notice(scene.frame, column.point(), column.width(),
                    {.id = "declare-missing", .words = scene.say(Word::review_declare_error), .kind = widgets::NoticeKind::error});
}

}  // namespace

void review(Scene& scene) {
    const Theme& theme = scene.theme();
    const auto parts = sections(scene);
    PageParts what{.title = scene.say(Word::review_title),
                   .step = 6,
                   .back = true,
                   .main = scene.say(Word::review_send),
                   .main_id = "send",
                   .main_icon = Icon::send};
    const Rect room = page_room(scene, what);
    std::vector<float> heights;
    for (const auto& part : parts) heights.push_back(section_height(scene, room.width, part));
    heights.push_back(declaration_height(scene, room.width));
    const Part part = part_of(heights, theme.space.medium, room.height, scene.state.first);
    const bool more = part.end < heights.size();
    if (more) {
        what.main = scene.say(Word::see_more);
        what.main_id = "more";
        what.main_icon = Icon::arrow_forward;
    }
    const auto [body, main, back] = page(scene, what);
    Column column(body, theme.space.medium);
    for (std::size_t i = part.first; i < part.end; ++i) {
        const Rect place = column.take(heights[i]);
        if (i < parts.size())
            draw_section(scene, place, parts[i]);
        else
            draw_declaration(scene, place);
    }
    if (main && more)
        scene.state.first = part.end;
    else if (main)
        scene.want(kiosk::visit::Send{});
    if (back && scene.state.first > 0)
        scene.state.first = part_before(heights, theme.space.medium, room.height, scene.state.first);
    else if (back)
        scene.want(kiosk::visit::Back{});
}

}  // namespace ui::screens
