// One page of a procedure's form, whichever procedure it is.
#include <algorithm>

#include "ui/field_list.h"
#include "ui/field_parts.h"
#include "ui/page.h"
#include "ui/preview.h"
#include "ui/screens.h"

namespace ui::screens {

using kiosk::Word;
using kiosk::procedures::FormPage;

namespace {

// Fields come and go with what is typed above them.
FormPage asked_page(const Scene& scene) {
    const auto& session = scene.session();
    kiosk::procedures::Answers answers = scene.state.typed;
    answers.insert(session.answers.begin(), session.answers.end());
    return kiosk::procedures::page_asked(*session.procedure, session.form, answers, scene.view.today, scene.words);
}

// The page is checked: what is wrong is said above its fields.
void submit(Scene& scene, kiosk::visit::Intent wish) {
    scene.state.mended.clear();
    scene.state.page = {};
    scene.state.error_blocks = 0;
    scene.want(std::move(wish));
}

void add_button(Page& page, widgets::Button what, std::function<void()> pressed) {
    Scene& scene = page.scene();
    page.add({.height = [&scene, what](float width) { return widgets::button_height(scene.frame, width, what); },
              .draw =
                  [&scene, what, pressed = std::move(pressed)](const Rect& place) {
                      if (widgets::button(scene.frame, place, what)) pressed();
                  },
              .gap = Gap::large});
}

// One more child, partner, copy; or this one was too many.
void add_entry_buttons(Page& page, const FormPage& asked) {
    Scene& scene = page.scene();
    const auto& session = scene.session();
    if (!asked.repeat || session.form.entry == 0) return;
    const bool last = session.form.entry == kiosk::procedures::entries(asked, session.answers);
    if (last && kiosk::procedures::may_add_entry(asked, session.answers)) {
        add_button(
            page, {.id = "add-entry", .words = scene.say(asked.repeat->another), .kind = widgets::ButtonKind::secondary, .icon = Icon::add},
            [&scene] {
                submit(scene, kiosk::visit::AddEntry{scene.state.typed, scene.state.by_staff});
            });
    }
    if (!kiosk::procedures::may_remove_entry(asked, session.answers)) return;
    add_button(page,
               {.id = "remove-entry", .words = scene.say(Word::entry_remove), .kind = widgets::ButtonKind::quiet, .icon = Icon::remove},
               [&scene] {
                   scene.state.removing = true;
                   scene.state.page = {};
               });
}

// What was typed cannot be called back, so it is asked first.
void ask_to_remove(Scene& scene, const std::string& title) {
    Page page(scene, {.title = title, .step = 3});
    page.heading("remove-question", scene.say(Word::entry_remove_text));
    add_button(
        page,
        {.id = "remove-no", .words = scene.say(Word::entry_remove_no), .kind = widgets::ButtonKind::secondary, .shortcut = Shortcut::back},
        [&scene] { scene.state.removing = false; });
    add_button(page,
               {.id = "remove-yes", .words = scene.say(Word::entry_remove_yes), .kind = widgets::ButtonKind::danger, .icon = Icon::remove},
               [&scene] {
                   scene.want(kiosk::visit::RemoveEntry{});
                   scene.state = {};  // the entry that moves up has the same number, and none of what was typed here
               });
    page.show();
}

}  // namespace

void form(Scene& scene) {
    const FormPage form_page = asked_page(scene);
    const std::string title = title_of(scene, form_page, scene.session().form.entry, scene.session().answers);
    if (scene.state.removing) return ask_to_remove(scene, title);
    FieldList fields(scene, form_page, scene.session().answers);
    Page page(scene, {.title = title, .step = 3, .back = true, .main = scene.say(Word::next_), .main_icon = Icon::arrow_forward});
    fields.add_to(page);
    if (!fields.is_filling_in()) add_entry_buttons(page, form_page);
    const auto tap = page.show();
    if (tap.main) submit(scene, kiosk::visit::SubmitPage{scene.state.typed, scene.state.by_staff});
    if (tap.back) scene.want(kiosk::visit::LeavePage{scene.state.typed, scene.state.by_staff});
}

#ifdef TRAM_AUTOMATION
namespace {

void typing(Pretend& all, pretend::FieldKind kind) {
    pretend::every_kind_of_field(all);
    pretend::answered(all);
    pretend::typing_into(all, kind);
}

void wrong(Pretend& all) {
    pretend::every_kind_of_field(all);
    pretend::answered(all);
    auto& answers = all.session.answers;
    answers["name"] = platform::Secret("Nguyễn 2 Mẫu");
    answers["date"] = platform::Secret("31/02/2015");
    answers["phone"] = platform::Secret("12");
    answers["email"].clear();
    for (const char* part : {"home.commune", "capital", "certificate", "reasons"}) answers[part].clear();
    pretend::checked(all);
}

// The address on the card is one of before 2025: its ward was divided.
void from_card(Pretend& all, PlaceTrayState::Way way) {
    pretend::every_kind_of_field(all);
    pretend::answered(all);
    auto& answers = all.session.answers;
    for (const char* part : {"", ".province", ".commune", ".street"}) answers.erase(std::string("home").append(part));
    answers["home.old"] = platform::Secret("Số 12 phố Hàng Trống, phường Hàng Trống, quận Hoàn Kiếm, thành phố Hà Nội");
    all.state.focus = "home";
    if (way != PlaceTrayState::Way::card) all.state.tray.place.way = way;
}

void search_place(Pretend& all, PlaceTrayState::Way way, const char* typed) {
    from_card(all, way);
    all.state.tray.place.searched = platform::Secret(typed);
}

// The page of those who move along: nobody, or the second of three.
void moving(Pretend& all, std::size_t entry) {
    all.session.procedure = all.catalogue.find("1.004222");
    pretend::answered(all);
    const auto& pages = all.session.procedure->pages;
    const auto members = std::find_if(pages.begin(), pages.end(), [](const FormPage& page) { return page.repeat.has_value(); });
    all.session.form = {static_cast<std::size_t>(members - pages.begin()), entry};
    if (entry == 0) return;
    all.session.answers[members->key + ".any"] = platform::Secret("yes");
    all.session.answers[members->key] = platform::Secret("3");
}

std::vector<Preview> place_and_entry_previews() {
    using kiosk::visit::Step;
    using Way = PlaceTrayState::Way;
    return {{"form-place-on-card", Step::form,
             [](Pretend& all) {
                 from_card(all, Way::card);
                 all.state.focus.clear();
             }},
            {"form-place-candidates", Step::form, [](Pretend& all) { from_card(all, Way::card); }},
            {"form-place-provinces", Step::form, [](Pretend& all) { from_card(all, Way::lists); }},
            {"form-place-search", Step::form, [](Pretend& all) { search_place(all, Way::search, "ben ngh"); }},
            {"form-place-search-empty", Step::form, [](Pretend& all) { search_place(all, Way::search, ""); }},
            {"form-place-found", Step::form, [](Pretend& all) { search_place(all, Way::found, "tan phu"); }},
            {"form-place-not-found", Step::form, [](Pretend& all) { search_place(all, Way::found, "xqzw"); }},
            {"form-place-street", Step::form,
             [](Pretend& all) {
                 from_card(all, Way::card);
                 all.state.focus = "home.street";
             }},
            {"form-entry-question", Step::form, [](Pretend& all) { moving(all, 0); }},
            {"form-entry", Step::form, [](Pretend& all) { moving(all, 2); }},
            {"form-entry-last", Step::form, [](Pretend& all) { moving(all, 3); }},
            {"form-entry-removing", Step::form, [](Pretend& all) {
                 moving(all, 3);
                 all.state.removing = true;
             }}};
}

}  // namespace

std::vector<Preview> form_previews() {
    using kiosk::visit::Step;
    using Kind = pretend::FieldKind;
    const auto page = [](std::size_t number) {
        return [number](Pretend& all) {
            pretend::answered(all);
            all.session.form = {number};
        };
    };
    const auto into = [](Kind kind) { return [kind](Pretend& all) { typing(all, kind); }; };
    std::vector<Preview> out{{"form", Step::form, page(0)},
                             {"form-contact", Step::form, page(1)},
                             {"form-licence", Step::form, page(2)},
                             {"form-empty", Step::form, pretend::every_kind_of_field},
                             {"form-long-words", Step::form,
                              [](Pretend& all) {
                                  pretend::long_person(all);
                                  pretend::answered(all);
                              }},
                             {"form-errors", Step::form, wrong},
                             {"form-one-error", Step::form,
                              [](Pretend& all) {
                                  pretend::answered(all);
                                  all.session.answers["full_name"].clear();
                                  pretend::checked(all);
                              }},
                             {"form-mending", Step::form,
                              [](Pretend& all) {
                                  wrong(all);
                                  pretend::typing_into(all, Kind::name);
                              }},
                             {"form-typing-name", Step::form, into(Kind::name)},
                             {"form-typing-address", Step::form, into(Kind::address)},
                             {"form-typing-signs", Step::form,
                              [](Pretend& all) {
                                  typing(all, Kind::address);
                                  all.state.keyboard.section = widgets::KeyboardSection::signs;
                              }},
                             {"form-typing-text", Step::form, into(Kind::text)},
                             {"form-typing-date", Step::form, into(Kind::date)},
                             {"form-typing-phone", Step::form, into(Kind::phone)},
                             {"form-typing-email", Step::form, into(Kind::email)},
                             {"form-typing-code", Step::form, into(Kind::licence_number)},
                             {"form-choosing", Step::form, into(Kind::choice)},
                             {"form-choosing-several", Step::form, into(Kind::choices)},
                             {"form-typing-number", Step::form, into(Kind::number)},
                             {"form-typing-money", Step::form, into(Kind::money)},
                             {"form-asking-paper", Step::form, into(Kind::paper)},
                             {"form-choosing-class", Step::form, [](Pretend& all) {
                                  typing(all, Kind::choice);
                                  all.state.focus = "class";
                              }}};
    for (auto& preview : place_and_entry_previews()) out.push_back(std::move(preview));
    return out;
}
#endif

}  // namespace ui::screens
