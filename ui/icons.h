// The icons we use, by what they show. Glyphs of the Material icon font (Apache-2.0), all below U+10000.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace ui {

// name, code point in the font
// clang-format off
#define TRAM_ICONS(X) \
    X(car, 0xE531) X(motorbike, 0xE9F9) X(home, 0xE88A) X(badge, 0xEA67) X(school, 0xE80C) X(place, 0xE55F) \
    X(arrow_forward, 0xE5C8) X(arrow_back, 0xE5C4) X(chevron_right, 0xE5CC) X(check, 0xE5CA) X(check_circle, 0xE86C) \
    X(close, 0xE5CD) X(warning, 0xE002) X(error, 0xE000) X(info, 0xE88E) X(help, 0xE887) X(support_agent, 0xF0E2) \
    X(language, 0xE894) X(scanner, 0xE329) X(document_scanner, 0xE5FA) X(document, 0xE873) X(dossier, 0xF0C5) \
    X(photo, 0xE410) X(camera, 0xE412) X(credit_card, 0xE870) X(contactless, 0xEA71) X(print, 0xE8AD) X(receipt, 0xEF6E) \
    X(qr, 0xEF6B) X(qr_scan, 0xF206) X(edit, 0xE3C9) X(remove, 0xE872) X(backspace, 0xE14A) X(send, 0xE163) \
    X(post, 0xE554) X(mail, 0xE158) X(store, 0xEA12) X(phone, 0xE0CD) X(timer, 0xE425) X(clock, 0xE8B5) \
    X(person, 0xE7FD) X(shield, 0xE9E0) X(verified, 0xE8E8) X(lock, 0xE897) X(keyboard_capslock, 0xE318) \
    X(cloud_queue, 0xE2C2) X(refresh, 0xE5D5) X(flip, 0xE3E8) X(visibility, 0xE8F4) X(visibility_off, 0xE8F5) \
    X(payments, 0xEF63) X(text_size, 0xE262) X(contrast, 0xEB37) X(volume_up, 0xE050) X(keyboard_up, 0xE5CE) \
    X(keyboard_down, 0xE5CF) X(keyboard_left, 0xE314) X(keyboard_right, 0xE315) X(zoom_in, 0xE8FF) X(zoom_out, 0xE900) X(calendar, 0xE935) X(search, 0xE8B6) X(add, 0xE145) \
    X(touch_app, 0xE913) X(face_very_sad, 0xE814) X(face_sad, 0xE811) X(face_neutral, 0xE812) X(face_happy, 0xE813) \
    X(face_very_happy, 0xE815) X(bar_chart, 0xE26B)
// clang-format on

enum class Icon : std::uint16_t {
#define TRAM_ICON_ENUMERATOR(name, code) name = code,
    TRAM_ICONS(TRAM_ICON_ENUMERATOR)
#undef TRAM_ICON_ENUMERATOR
};

constexpr char32_t code_point(Icon icon) { return static_cast<char32_t>(icon); }
// For a procedure's file, which names its icon ("car").
std::optional<Icon> icon_named(std::string_view name);

}  // namespace ui
