// The one table: what each trouble of each part takes away from the people in front of the machine, and which troubles are told apart in
// words. tests/kiosk/care/health_table_test.cpp lists what it leaves out.
#pragma once
#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "kiosk/care/health.h"

namespace kiosk::care {

struct EffectRow {
    Part part;
    std::optional<Ailment> ailment;  // none: all that no row above has
    Effect effect;
    std::optional<Ability> lost{};  // if limited
};

// The first row that fits counts. Of two parts that close, the one that stands first here is said.
inline constexpr std::array effect_rows{
    // Nothing can be believed of a machine that is set up wrongly, nor of a program that falls again and again.
    EffectRow{Part::settings, {}, Effect::closed},
    EffectRow{Part::program, {}, Effect::closed},
    // A citizen must not learn after ten minutes' work that it cannot be kept.
    EffectRow{Part::disk, {}, Effect::closed},
    EffectRow{Part::database, {}, Effect::closed},
    // The time is part of what is signed, and of what certificates mean.
    EffectRow{Part::clock, {}, Effect::closed},
    // What is sealed for a key that has run out may never be opened.
    EffectRow{Part::seal_certificate, Ailment::expiring, Effect::open},
    EffectRow{Part::seal_certificate, {}, Effect::closed},
    // Who cannot press cannot begin. No answer: the mouse or the keypad may still do.
    EffectRow{Part::screen, {}, Effect::closed},
    EffectRow{Part::touch, {}, Effect::open},

    EffectRow{Part::scanner, Ailment::cancelled, Effect::open},
    EffectRow{Part::scanner, Ailment::busy, Effect::open},      // warming up
    EffectRow{Part::scanner, Ailment::no_paper, Effect::open},  // waits for the citizen's
    EffectRow{Part::scanner, {}, Effect::limited, Ability::scan},
    EffectRow{Part::printer, Ailment::cancelled, Effect::open},
    EffectRow{Part::printer, Ailment::busy, Effect::open},
    EffectRow{Part::printer, {}, Effect::limited, Ability::slip},
    EffectRow{Part::paper, {}, Effect::open},  // enough for the next ones: staff is told
    EffectRow{Part::portal, {}, Effect::limited, Ability::line},
    EffectRow{Part::own_certificate, Ailment::expiring, Effect::open},
    EffectRow{Part::own_certificate, {}, Effect::limited, Ability::line},
    EffectRow{Part::portal_certificate, Ailment::expiring, Effect::open},
    EffectRow{Part::portal_certificate, {}, Effect::limited, Ability::line},
    EffectRow{Part::sound, {}, Effect::limited, Ability::sound},
    // An open door changes nothing for who stands in front; a board that is away has no lamp to call staff with.
    EffectRow{Part::cabinet, Ailment::cover_open, Effect::open},
    EffectRow{Part::cabinet, Ailment::cancelled, Effect::open},
    EffectRow{Part::cabinet, {}, Effect::limited, Ability::signal},

    EffectRow{Part::card_reader, {}, Effect::open},     // no page asks for it yet: cards are read on the scanner's glass
    EffectRow{Part::staff_keyboard, {}, Effect::open},  // staff can press the screen
    EffectRow{Part::memory, {}, Effect::open},
    EffectRow{Part::temperature, {}, Effect::open},
};

constexpr const EffectRow* find_effect(Part part, Ailment ailment) {
    for (const EffectRow& row : effect_rows)
        if (row.part == part && (!row.ailment || row.ailment == ailment)) return &row;
    return nullptr;
}

// What is told apart. An ailment that a part's list does not have is told as another one: see told_as().
struct TellingRow {
    Part part;
    const char* words;  // in the sentences' names
    const char* icon;   // ui/icons.h
    std::array<std::optional<Ailment>, 15> told;
};

inline constexpr auto all_of_a_device = [] {
    std::array<std::optional<Ailment>, 15> out;
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = static_cast<Ailment>(i);
    return out;
}();

inline constexpr std::array telling_rows{
    TellingRow{Part::screen, "screen", "visibility", {Ailment::hardware}},
    TellingRow{Part::touch, "touch", "touch_app", {Ailment::missing, Ailment::hardware}},
    TellingRow{Part::scanner, "scanner", "document_scanner", all_of_a_device},
    TellingRow{Part::printer, "printer", "print", all_of_a_device},
    TellingRow{Part::paper, "paper", "receipt", {Ailment::low}},
    TellingRow{Part::card_reader,
               "card_reader",
               "contactless",
               {Ailment::missing, Ailment::offline, Ailment::busy, Ailment::denied, Ailment::hardware}},
    TellingRow{Part::cabinet, "cabinet", "lock", {Ailment::missing, Ailment::cover_open, Ailment::no_answer, Ailment::hardware}},
    TellingRow{Part::sound, "sound", "volume_up", {Ailment::missing, Ailment::hardware}},
    TellingRow{Part::staff_keyboard, "staff_keyboard", "keyboard_down", {Ailment::missing, Ailment::hardware}},
    TellingRow{Part::portal, "portal", "cloud_queue", {Ailment::offline, Ailment::denied, Ailment::bad_data}},
    TellingRow{Part::disk, "disk", "dossier", {Ailment::full, Ailment::hardware}},
    TellingRow{Part::clock, "clock", "clock", {Ailment::wrong}},
    TellingRow{Part::database, "database", "dossier", {Ailment::unwritable}},
    TellingRow{Part::settings, "settings", "edit", {Ailment::mistaken}},
    TellingRow{Part::own_certificate, "own_certificate", "verified", {Ailment::expiring, Ailment::expired}},
    TellingRow{Part::seal_certificate, "seal_certificate", "shield", {Ailment::expiring, Ailment::expired}},
    TellingRow{Part::portal_certificate, "portal_certificate", "lock", {Ailment::expiring, Ailment::expired}},
    TellingRow{Part::memory, "memory", "info", {Ailment::low}},
    TellingRow{Part::temperature, "temperature", "warning", {Ailment::hot}},
    TellingRow{Part::program, "program", "refresh", {Ailment::crashed, Ailment::no_answer}},
};

constexpr const TellingRow* find_telling(Part part) {
    for (const TellingRow& row : telling_rows)
        if (row.part == part) return &row;
    return nullptr;
}

constexpr bool tells(const TellingRow& row, Ailment ailment) {
    return std::find(row.told.begin(), row.told.end(), ailment) != row.told.end();
}

// The ailment under whose words this one is told: itself, its nearest kin, or the last of the part's list.
constexpr Ailment told_as(Part part, Ailment ailment) {
    const TellingRow& row = *find_telling(part);
    if (tells(row, ailment)) return ailment;
    const auto nearest = [](Ailment what) {
        switch (what) {
            case Ailment::unplugged: return Ailment::missing;
            case Ailment::crashed: return Ailment::no_answer;
            case Ailment::no_answer: return Ailment::offline;
            default: return Ailment::hardware;
        }
    };
    for (Ailment kin = nearest(ailment); kin != Ailment::hardware; kin = nearest(kin))
        if (tells(row, kin)) return kin;
    Ailment last = *row.told.front();
    for (const auto& told : row.told) last = told.value_or(last);
    return last;
}

// Devices that the vocabulary of drivers/status.h speaks of.
inline constexpr std::array device_parts{Part::screen,      Part::touch,   Part::scanner, Part::printer,
                                         Part::card_reader, Part::cabinet, Part::sound,   Part::staff_keyboard};

}  // namespace kiosk::care
