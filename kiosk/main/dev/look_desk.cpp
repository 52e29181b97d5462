#include "kiosk/main/dev/look_desk.h"

#include <array>

namespace kiosk::dev {
namespace {

// What of a session this desk shows and changes.
struct Chosen {
    Language language;
    Look look;
    friend bool operator==(const Chosen&, const Chosen&) = default;
};

struct Option {
    const char *id, *words;
    void (*apply)(Chosen&);
    bool is_chosen(const Chosen& now) const {
        Chosen then = now;
        apply(then);
        return then == now;
    }
};
constexpr std::array ways{Option{"look-vi", "Tiếng Việt", [](Chosen& c) { c.language = Language::vietnamese; }},
                          Option{"look-en", "English", [](Chosen& c) { c.language = Language::english; }},
                          Option{"look-moving", "Moving", [](Chosen& c) { c.look.motion = Motion::natural; }},
                          Option{"look-still", "Still", [](Chosen& c) { c.look.motion = Motion::none; }}};
constexpr std::array sizes{Option{"look-size-1", "5 mm", [](Chosen& c) { c.look.size = TextSize::small; }},
                           Option{"look-size-2", "6.4 mm", [](Chosen& c) { c.look.size = TextSize::medium; }},
                           Option{"look-size-3", "7.3 mm", [](Chosen& c) { c.look.size = TextSize::large; }},
                           Option{"look-size-4", "9 mm", [](Chosen& c) { c.look.size = TextSize::largest; }}};
constexpr std::array themes{Option{"look-light", "Light", [](Chosen& c) { c.look.contrast = Contrast::light; }},
                            Option{"look-dark", "Dark", [](Chosen& c) { c.look.contrast = Contrast::dark; }},
                            Option{"look-black", "Black on white", [](Chosen& c) { c.look.contrast = Contrast::black_on_white; }},
                            Option{"look-yellow", "Yellow on black", [](Chosen& c) { c.look.contrast = Contrast::yellow_on_black; }}};

Chosen chosen_in(const visit::Usher& usher) {
    const visit::Session& session = usher.view().session;
    return {session.language, session.look};
}

}  // namespace

ui::dev_dock::Group LookDesk::group() const {
    ui::dev_dock::Group out{.title = "Language, letters, colours", .icon = ui::Icon::text_size};
    const Chosen now = chosen_in(usher_);
    const auto add = [&](const auto& options) {
        auto& row = out.parts.emplace_back();
        for (const Option& option : options) row.push_back({option.id, option.words, option.is_chosen(now)});
    };
    add(ways);
    add(sizes);
    add(themes);
    return out;
}

void LookDesk::press(std::string_view id) {
    Chosen wanted = chosen_in(usher_);
    const auto apply = [&](const auto& options) {
        for (const Option& option : options) {
            if (id == option.id) option.apply(wanted);
        }
    };
    apply(ways);
    apply(sizes);
    apply(themes);
    usher_.intend(visit::SetLanguage{wanted.language});
    usher_.intend(visit::SetLook{wanted.look});
}

}  // namespace kiosk::dev
