// The settings that are changed on the screen: one line each, pressed to change it; and the way back from the last change.
#include <fmt/format.h>

#include "ui/field_tray.h"
#include "ui/preview.h"
#include "ui/screens.h"
#include "ui/screens/maintenance.h"
#include "ui/widgets/text_field.h"

namespace ui::screens {

using kiosk::SettingState;
using kiosk::Word;
using kiosk::visit::DoChore;
using kiosk::visit::Step;
using platform::SettingKind;
using widgets::ButtonKind;
using widgets::NoticeKind;

namespace {

struct SettingWords {
    const char* key;
    Word label;
};
constexpr std::array setting_words{SettingWords{"kiosk.hotline", Word::setting_hotline},
                                   SettingWords{"kiosk.branch_name_vi", Word::setting_branch_vi},
                                   SettingWords{"kiosk.branch_name_en", Word::setting_branch_en},
                                   SettingWords{"sound.volume", Word::setting_volume},
                                   SettingWords{"screen.text_size", Word::setting_text_size},
                                   SettingWords{"screen.contrast", Word::setting_contrast},
                                   SettingWords{"screen.motion", Word::setting_motion},
                                   SettingWords{"visit.idle_s", Word::setting_idle},
                                   SettingWords{"visit.warning_s", Word::setting_warning},
                                   SettingWords{"visit.done_s", Word::setting_done},
                                   SettingWords{"portal.wait_s", Word::setting_wait},
                                   SettingWords{"input.telex", Word::setting_telex},
                                   SettingWords{"care.least_free_mb", Word::setting_free},
                                   SettingWords{"diagnostics.at_start", Word::setting_diagnostics}};

std::string label_of(const Scene& scene, const std::string& key) {
    for (const auto& row : setting_words)
        if (key == row.key) return scene.say(row.label);
    return key;
}

std::string value_in_words(const Scene& scene, const SettingState& setting, const std::string& value) {
    if (setting.kind == SettingKind::flag) return scene.say(value == "true" ? Word::yes : Word::no);
    constexpr std::array contrasts{Word::contrast_light, Word::contrast_dark, Word::contrast_black_on_white,
                                   Word::contrast_yellow_on_black};
    for (std::size_t i = 0; i < setting.choices.size() && i < contrasts.size(); ++i)
        if (setting.key == "screen.contrast" && setting.choices[i] == value) return scene.say(contrasts[i]);
    return value;
}

void list(Page& page, const kiosk::care::SettingsReading& all) {
    Scene& scene = page.scene();
    page.text("settings-lead", scene.say(Word::settings_lead));
    if (all.changed) page.notice(NoticeKind::good, "settings-saved", "", scene.say(Word::settings_saved));
    if (!all.done) page.notice(NoticeKind::error, "settings-refused", scene.say(Word::settings_refused), all.done.error().detail);
    page.button({"undo-setting", scene.say(Word::setting_undo), ButtonKind::secondary, Icon::arrow_back,
                 DoChore{kiosk::care::UndoSetting{}}, all.undoable > 0 && !scene.view.maintenance->busy});
    std::vector<Blocks::Card> cards;
    for (const auto& setting : all.settings)
        cards.push_back({.id = "setting-" + setting.key,
                         .title = fmt::format("{}: {}", label_of(scene, setting.key), value_in_words(scene, setting, setting.value)),
                         .icon = Icon::edit,
                         .pressed =
                             [&scene, setting] {
                                 scene.state.maintenance.setting = setting.key;
                                 scene.state.maintenance.value = platform::Secret(setting.value);
                                 scene.state.keyboard = {};
                                 scene.state.page = {};
                             },
                         .compact = true});
    page.cards(std::move(cards));
}

void save(Scene& scene, const SettingState& setting, std::string value) {
    scene.state.maintenance.setting.clear();
    scene.state.page = {};
    if (value != setting.value) scene.want(DoChore{kiosk::care::ChangeSetting{setting.key, std::move(value)}});
}

void choose(Page& page, const SettingState& setting) {
    Scene& scene = page.scene();
    const auto values = setting.kind == SettingKind::flag ? std::vector<std::string>{"true", "false"} : setting.choices;
    std::vector<Blocks::Choice> choices;
    for (const auto& value : values) choices.push_back({value, value_in_words(scene, setting, value), {}});
    page.choices("setting-value", std::move(choices), setting.value,
                 [&scene, setting, values](std::size_t touched) { save(scene, setting, values[touched]); });
}

// Empty: it can be saved as far as the number goes; what else holds is checked as it is saved.
std::string error_of(const Scene& scene, const SettingState& setting, std::string_view value) {
    if (setting.kind != SettingKind::integer || value.empty()) return {};
    double number = 0;
    for (const char digit : value) number = number * 10 + (digit - '0');
    if (number < setting.least) return scene.say(kiosk::phrases::error_least(static_cast<std::int64_t>(setting.least)));
    if (number > setting.most) return scene.say(kiosk::phrases::error_most(static_cast<std::int64_t>(setting.most)));
    return {};
}

void type(Page& page, const SettingState& setting) {
    Scene& scene = page.scene();
    auto& value = scene.state.maintenance.value;
    const bool number = setting.kind == SettingKind::integer || setting.key == "kiosk.hotline";
    const auto kind = number ? widgets::KeyboardKind::digits : widgets::KeyboardKind::text;
    struct Said {
        std::string label, range, error;
    };
    const bool ranged = setting.kind == SettingKind::integer;
    const auto said = std::make_shared<const Said>(Said{label_of(scene, setting.key),
                                                        ranged ? fmt::format("{:g} – {:g}", setting.least, setting.most) : "",
                                                        error_of(scene, setting, value.view())});
    // On a small panel the keys need the room below the box: what is wrong stands in the label's place.
    const bool narrow = scene.theme().narrow;
    const auto view = [&value, said, narrow] {
        widgets::TextField out{.id = "field-setting", .label = said->label, .value = value, .focused = true};
        if (narrow && !said->error.empty()) out.label = said->error;
        if (narrow) return out;
        out.hint = said->range;
        out.error = said->error;
        return out;
    };
    page.add({.height = [&scene, view](float width) { return widgets::text_field_height(scene.frame, width, view()); },
              .draw =
                  [&scene, view](const Rect& place) {
                      widgets::text_field(scene.frame, {place.x, place.y}, place.width, view());
                  }});
    page.tray({.height = [&scene, kind](float width, float most) { return widgets::keyboard_height(scene.theme(), kind, width, most); },
               .draw =
                   [&scene, &value, kind, said, ranged, setting](const Rect& place) {
                       const widgets::Keyboard keyboard{.kind = kind, .words = keyboard_words(scene)};
                       const auto action = widgets::keyboard(scene.frame, place, keyboard, scene.state.keyboard, value);
                       const bool can_be = said->error.empty() && !(ranged && value.empty());
                       if (action == widgets::KeyboardAction::done && can_be) save(scene, setting, std::string(value.view()));
                   }});
}

}  // namespace

void maintain_settings(Scene& scene) {
    auto& editing = scene.state.maintenance.setting;
    const auto& all = scene.view.maintenance->found.settings;
    Page page(scene, {.title = scene.say(Word::settings_title), .back = true});
    const SettingState* edited = nullptr;
    if (all)
        for (const auto& setting : all->settings)
            if (setting.key == editing) edited = &setting;
    if (edited != nullptr) {
        const bool chosen = edited->kind == SettingKind::flag || edited->kind == SettingKind::choice;
        if (chosen) page.heading("setting-name", label_of(scene, edited->key));
        if (chosen)
            choose(page, *edited);
        else
            type(page, *edited);
    } else {
        if (scene.view.maintenance->busy) page.note("testing", scene.say(Word::test_running));
        if (all) list(page, *all);
    }
    if (!page.show().back) return;
    if (edited == nullptr) return scene.want(kiosk::visit::Back{});
    editing.clear();
    scene.state.page = {};
}

#ifdef TRAM_AUTOMATION
std::vector<Preview> maintenance_settings_previews() {
    const auto with = [](const char* editing, const char* value) {
        return [=](Pretend& all) {
            pretend::repaired(all);
            auto& reading = all.maintenance->found.settings.emplace();
            reading.settings = {
                {"kiosk.hotline", "19001234", SettingKind::text, {}, 0, 0},
                {"sound.volume", "80", SettingKind::integer, {}, 0, 100},
                {"screen.contrast", "light", SettingKind::choice, {"light", "dark", "black_on_white", "yellow_on_black"}, 0, 0},
                {"screen.motion", "true", SettingKind::flag, {}, 0, 0}};
            reading.undoable = 1;
            all.state.maintenance.setting = editing;
            all.state.maintenance.value = platform::Secret(value);
        };
    };
    return {{"maintain-settings", Step::maintain_settings, with("", "")},
            {"maintain-settings-saved", Step::maintain_settings,
             [with](Pretend& all) {
                 with("", "")(all);
                 all.maintenance->found.settings->changed = true;
             }},
            {"maintain-settings-number", Step::maintain_settings, with("sound.volume", "65")},
            {"maintain-settings-wrong", Step::maintain_settings, with("sound.volume", "650")},
            {"maintain-settings-choice", Step::maintain_settings, with("screen.contrast", "")}};
}
#endif

}  // namespace ui::screens
