// What each key of a real keyboard does on the page with all questions.
#include <fmt/format.h>

#include <algorithm>

#include "kiosk/procedures/place_key.h"
#include "ui/field_parts.h"
#include "ui/field_tray.h"
#include "ui/quick_fields.h"

namespace ui {

using kiosk::procedures::FieldKind;
using platform::Secret;
using Key = platform::KeyEvent::Key;

namespace {

bool is_digits(const Secret& text) {
    return !text.empty() && std::all_of(text.view().begin(), text.view().end(), [](char c) { return c >= '0' && c <= '9'; });
}

Secret plain_letters(std::string_view words) { return kiosk::procedures::place_key(words, kiosk::procedures::Marks::dropped); }

// The first whose words begin with it, or have a word that does.
std::optional<std::size_t> first_like(const std::vector<Secret>& choices, const Secret& beginning) {
    const auto at = [&](const auto& claim) -> std::optional<std::size_t> {
        const auto found = std::find_if(choices.begin(), choices.end(), claim);
        if (found == choices.end()) return std::nullopt;
        return static_cast<std::size_t>(found - choices.begin());
    };
    if (const auto begins = at([&](const Secret& words) { return words.view().starts_with(beginning.view()); })) return begins;
    Secret inside(" ");
    inside.append(beginning.view());
    return at([&](const Secret& words) { return words.view().find(inside.view()) != std::string_view::npos; });
}

widgets::Keyboard keyboard_of(const kiosk::procedures::Field& field) {
    constexpr std::size_t most_digits = 15;
    const bool number = field.kind == FieldKind::number || field.kind == FieldKind::money;
    widgets::Keyboard out;
    out.kind = keyboard_for(field.kind);
    out.most_letters = number ? std::min(field.most_letters, most_digits) : field.most_letters;
    return out;
}

}  // namespace

void QuickFields::take_keys() {
    scene_.frame.takes_arrows = !scene_.frame.inert;
    if (scene_.frame.inert) return;
    for (const platform::KeyEvent& event : scene_.frame.keys) {
        take(event);
        rebuild();
    }
    if (!scene_.frame.keys.empty()) quick().follow = true;
}

void QuickFields::take(const platform::KeyEvent& event) {
    const Stop at = focused();
    switch (event.key) {
        case Key::tab: settle(); return go(1);
        case Key::back_tab: settle(); return go(-1);
        case Key::enter:
            settle();
            if (at.key == stops_.back().key) return want(Then::check);
            return go(1);
        case Key::up:
        case Key::down: {
            const int by = event.key == Key::up ? -1 : 1;
            if (at.field != nullptr && has_options(*at.field)) return reach(at, by);
            return go(by);
        }
        case Key::character:
        case Key::backspace: break;
        default: return;
    }
    if (at.field == nullptr) {
        if (event.text == " ") add_entry(at);
    } else if (is_place(*at.field)) {
        seek_place(at, event);
    } else if (has_options(*at.field)) {
        seek_choice(at, event);
    } else {
        type(at, event);
    }
}

void QuickFields::go(int by) {
    rebuild();  // the answer may have brought other questions
    const auto found = std::find_if(stops_.begin(), stops_.end(), [&](const Stop& stop) { return stop.key == quick().focus; });
    const auto count = static_cast<int>(stops_.size());
    const auto index = static_cast<int>((found == stops_.end() ? stops_.begin() : found) - stops_.begin());
    go_to(stops_[static_cast<std::size_t>((index + by + count) % count)].key);
}

void QuickFields::go_to(const std::string& key) {
    quick().focus = key;
    quick().begun = false;
    quick().sought.clear();
    quick().option.reset();
    quick().follow = true;
    scene_.state.keyboard = {};
}

// Who leaves a place takes what the arrows have reached, or the first that was found.
void QuickFields::settle() {
    const Stop at = focused();
    if (at.field == nullptr || !is_place(*at.field)) return;
    if (quick().sought.empty() && !quick().option) return;
    const auto found = options(*at.field);
    const std::size_t option = quick().option.value_or(0);
    if (option < found.size()) take_commune(at, found[option]);
    rebuild();
}

void QuickFields::reach(const Stop& stop, int by) {
    const auto all = options(*stop.field);
    if (all.empty()) return;
    auto& option = quick().option;
    if (!option && !is_covered(scene_, *stop.field)) {
        const Secret value = value_of(stop.key);
        for (std::size_t i = 0; i < all.size(); ++i)
            if (value == all[i].key) option = i;
    }
    const auto count = static_cast<int>(all.size());
    const int before = option ? static_cast<int>(*option) : (by > 0 ? -1 : count);
    option = static_cast<std::size_t>((before + by + count) % count);
    if (!is_place(*stop.field) && stop.field->kind != FieldKind::choices) pick(stop, *option);
}

void QuickFields::seek_choice(const Stop& stop, const platform::KeyEvent& event) {
    if (event.key == Key::backspace) return clear(stop);
    if (event.text == " ") {
        if (stop.field->kind == FieldKind::choices && quick().option) pick(stop, *quick().option);
    } else if (event.text.size() == 1 && event.text[0] >= '0' && event.text[0] <= '9') {
        seek_number(stop, event.text[0]);
    } else {
        seek_letter(stop, event.text);
    }
}

// Where there are more than nine, two digits are one number.
void QuickFields::seek_number(const Stop& stop, char digit) {
    constexpr std::size_t most_by_one_digit = 9;
    const std::size_t count = stop.field->choices.size();
    auto& sought = quick().sought;
    const auto number_of = [&](const Secret& text) {
        std::size_t number = 0;
        for (const char c : text.view()) number = number * 10 + static_cast<std::size_t>(c - '0');
        return number;
    };
    if (!is_digits(sought) || count <= most_by_one_digit) sought.clear();
    sought.append({&digit, 1});
    if (number_of(sought) > count) sought = Secret({&digit, 1});
    const std::size_t number = number_of(sought);
    if (number == 0 || number > count) return;
    quick().option = number - 1;
    if (stop.field->kind != FieldKind::choices || count <= most_by_one_digit) pick(stop, number - 1);
}

void QuickFields::seek_letter(const Stop& stop, std::string_view letter) {
    auto& sought = quick().sought;
    if (is_digits(sought)) sought.clear();
    sought.append(letter);
    std::vector<Secret> words;
    for (const auto& choice : stop.field->choices) words.push_back(plain_letters(scene_.say(choice.label)));
    auto found = first_like(words, plain_letters(sought.view()));
    if (!found) {
        sought = Secret(letter);  // another word is begun
        found = first_like(words, plain_letters(letter));
    }
    if (!found) return;
    quick().option = *found;
    if (stop.field->kind != FieldKind::choices) pick(stop, *found);
}

void QuickFields::seek_place(const Stop& stop, const platform::KeyEvent& event) {
    if (event.key == Key::backspace && quick().sought.empty()) return clear(stop);
    widgets::Keyboard keyboard{.kind = widgets::KeyboardKind::text};
    keyboard.most_letters = 60;
    widgets::take_key(event, keyboard, scene_.state.keyboard, quick().sought);
    quick().option.reset();
    if (!quick().sought.empty()) quick().option = 0;
}

void QuickFields::type(const Stop& stop, const platform::KeyEvent& event) {
    Secret& value = begin(stop);
    // Who cannot see what stands there does not add to it.
    if (is_covered(scene_, *stop.field) && !quick().begun) value.clear();
    quick().begun = true;
    const Secret before = value;
    widgets::take_key(event, keyboard_of(*stop.field), scene_.state.keyboard, value);
    if (value != before || event.key == Key::backspace) changed(stop);
}

void QuickFields::pick(const Stop& stop, std::size_t choice) {
    const std::string& key = stop.field->choices[choice].key;
    Secret& value = begin(stop);
    value = stop.field->kind == FieldKind::choices ? with_turned(*stop.field, value, key) : Secret(key);
    changed(stop);
}

void QuickFields::take_commune(const Stop& stop, const Option& option) {
    const bool from_card = quick().sought.empty();
    begin(stop, ".province") = Secret(scene_.view.places->province_of(*option.commune).code);
    begin(stop, ".commune") = Secret(option.commune->code);
    Secret& street = begin(stop, ".street");
    if (from_card && street.empty()) street = scene_.view.places->candidates(value_of(stop.key + ".old")).street;
    quick().sought.clear();
    quick().option.reset();
    changed(stop);
}

void QuickFields::clear(const Stop& stop) {
    quick().sought.clear();
    quick().option.reset();
    begin(stop).clear();
    if (is_place(*stop.field)) {
        begin(stop, ".province").clear();
        begin(stop, ".commune").clear();
    }
    changed(stop);
}

// What is typed into, with what was there before; of a place with all its parts, for they are told together.
Secret& QuickFields::begin(const Stop& stop, const std::string& part) {
    auto& typed = scene_.state.typed;
    for (const Field& field : stop.group->asked.fields) {
        if (!is_place(field) || (field.key != stop.key && field.key + ".street" != stop.key)) continue;
        for (const char* each : kiosk::procedures::place_parts) typed.try_emplace(field.key + each, value_of(field.key + each));
    }
    return typed.try_emplace(stop.key + part, value_of(stop.key + part)).first->second;
}

void QuickFields::changed(const Stop& stop) {
    note_typed(scene_, stop.group->asked.fields, stop.key);
    quick().unsaved = true;
}

// The focus goes to the first question of the entry that comes.
void QuickFields::add_entry(const Stop& stop) {
    page_ = stop.group->place.page;
    want(Then::add_entry);
    const std::string scope = fmt::format("{}.{}.", stop.group->asked.key, stop.group->place.entry);
    const std::string& first = stop.group->questions.front().key;
    if (first.starts_with(scope))
        go_to(fmt::format("{}.{}.{}", stop.group->asked.key, stop.group->place.entry + 1, first.substr(scope.size())));
}

}  // namespace ui
