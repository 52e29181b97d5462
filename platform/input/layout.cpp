#include "platform/input/layout.h"

#include <xkbcommon/xkbcommon.h>

#include <algorithm>
#include <array>

#include "platform/free_with.h"

namespace platform::input {
namespace {

constexpr xkb_keycode_t evdev_offset = 8;  // what X added, and XKB kept

struct KeyName {
    xkb_keysym_t symbol;
    KeyEvent::Key key;
};
constexpr std::array key_names{KeyName{XKB_KEY_BackSpace, KeyEvent::Key::backspace},
                               KeyName{XKB_KEY_Return, KeyEvent::Key::enter},
                               KeyName{XKB_KEY_KP_Enter, KeyEvent::Key::enter},
                               KeyName{XKB_KEY_Tab, KeyEvent::Key::tab},
                               KeyName{XKB_KEY_ISO_Left_Tab, KeyEvent::Key::back_tab},  // with Shift
                               KeyName{XKB_KEY_Escape, KeyEvent::Key::escape},
                               KeyName{XKB_KEY_Up, KeyEvent::Key::up},
                               KeyName{XKB_KEY_Down, KeyEvent::Key::down},
                               KeyName{XKB_KEY_F1, KeyEvent::Key::help},
                               KeyName{XKB_KEY_Help, KeyEvent::Key::help}};

bool is_command(xkb_state* state) {
    constexpr std::array<const char*, 3> modifiers{XKB_MOD_NAME_CTRL, XKB_MOD_NAME_ALT, XKB_MOD_NAME_LOGO};
    return std::any_of(modifiers.begin(), modifiers.end(),
                       [&](const char* name) { return xkb_state_mod_name_is_active(state, name, XKB_STATE_MODS_EFFECTIVE) > 0; });
}

}  // namespace

void Modifiers::Free::operator()(xkb_state* state) const { xkb_state_unref(state); }
void Layout::Free::operator()(xkb_keymap* keymap) const { xkb_keymap_unref(keymap); }

Modifiers::Modifiers(xkb_keymap* keymap) : state_(xkb_state_new(keymap)) {}

void Modifiers::down(std::uint16_t key) { xkb_state_update_key(state_.get(), key + evdev_offset, XKB_KEY_DOWN); }
void Modifiers::up(std::uint16_t key) { xkb_state_update_key(state_.get(), key + evdev_offset, XKB_KEY_UP); }

std::optional<KeyEvent> Modifiers::meaning(std::uint16_t key) const {
    if (is_command(state_.get())) return std::nullopt;
    const xkb_keysym_t symbol = xkb_state_key_get_one_sym(state_.get(), key + evdev_offset);
    const auto* named = std::find_if(key_names.begin(), key_names.end(), [&](const KeyName& name) { return name.symbol == symbol; });
    if (named != key_names.end()) return KeyEvent{.key = named->key, .text = {}};
    std::array<char, 8> text{};
    const int length = xkb_state_key_get_utf8(state_.get(), key + evdev_offset, text.data(), text.size());
    const bool printable = length > 0 && static_cast<unsigned char>(text[0]) >= ' ' && text[0] != 0x7F;
    if (!printable) return std::nullopt;
    return KeyEvent{.key = KeyEvent::Key::character, .text = std::string(text.data(), static_cast<std::size_t>(length))};
}

Result<Layout> Layout::open() {
    const std::unique_ptr<xkb_context, FreeWith<xkb_context_unref>> context(xkb_context_new(XKB_CONTEXT_NO_FLAGS));
    std::unique_ptr<xkb_keymap, Free> keymap;
    if (context) keymap.reset(xkb_keymap_new_from_names(context.get(), nullptr, XKB_KEYMAP_COMPILE_NO_FLAGS));
    if (!keymap) return failure(Fault::not_found, "no description of a keyboard's layout");
    return Layout(std::move(keymap));
}

}  // namespace platform::input
