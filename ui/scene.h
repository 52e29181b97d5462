// What a screen gets: the frame to draw, what may be seen (read-only), the sentences, its own unfinished state, and a place to put a wish.
#pragma once
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "kiosk/phrases.h"
#include "kiosk/visit/intent.h"
#include "kiosk/visit/view.h"
#include "ui/frame.h"
#include "ui/pictures.h"
#include "ui/widgets/date_lists.h"
#include "ui/widgets/keyboard.h"
#include "ui/widgets/page_zoom.h"
#include "ui/widgets/place_picker.h"

namespace ui {

// How far a place is chosen.
struct PlaceTrayState {
    enum class Way : std::uint8_t {
        not_begun,
        card,   // one of the communes that the address on the card may be today
        lists,  // province, then commune
        search,
        found
    } way = Way::not_begun;
    std::optional<kiosk::procedures::PlaceCandidates> candidates;  // of the address on the card
    widgets::PlacePickerState picker;
    platform::Secret searched;
};

// What the tray of the field that is filled in shows.
struct TrayState {
    bool lists = false;  // a date is chosen, not typed
    widgets::DateListsState date;
    std::size_t first = 0;  // of its choices
    PlaceTrayState place;
};

// How far somebody has read a page that has more blocks than room.
struct Reading {
    std::size_t first = 0;            // the block that the shown part begins with
    std::vector<std::size_t> before;  // the same of the parts that were left behind, to find back
};

// Where somebody looks for a procedure. Kept while a briefing is read, so that "back" finds it again.
struct Browsing {
    struct Place {
        enum class At : std::uint8_t { start, events, agencies, event, agency, search } at = At::start;
        std::string shelf{};  // which event or agency
        bool operator==(const Place&) const = default;
    } place;
    bool typing = false;  // search: the keyboard is open
    platform::Secret query;
};

// Where the staff's keyboard types on the page with all questions, and what it has typed to find one of a question's choices.
struct QuickState {
    std::string focus;   // key of the question
    bool begun = false;  // something was typed there
    platform::Secret sought;
    std::optional<std::size_t> option;  // of those that are offered: what the arrows have reached
    bool unsaved = false;               // typed, and not told yet
    bool follow = true;                 // the part of the page with the focus is to be shown
    bool checked = false;               // what is wrong was asked for: the focus goes to the first mistake
};

// Unfinished typing and the like. Cleared on each change of step, so that nothing of a person outlives the screen it was typed on.
struct ScreenState {
    bool fresh = true;  // the screen is drawn for the first time: it may fill in what it starts from
    kiosk::procedures::Answers typed;
    std::set<std::string> by_staff;  // of `typed`, what the staff's keyboard put in last
    std::set<std::string> mended;    // fields that were touched since their error was shown
    std::string focus;               // key of the field that is typed into; empty: none
    widgets::KeyboardState keyboard;
    TrayState tray;
    QuickState quick;
    widgets::PageZoomState zoom;  // of a scanned page
    Reading page, panel, over;    // the page, the panel over it, a page in its place
    std::size_t slip_part = 0;    // of a slip that is higher than its place, counted from below
    struct PinPad {
        platform::Secret number, pin;
        bool at_pin = false;
    } pin_pad;  // of the staff's sign-in
    struct Maintenance {
        std::set<int> touched;  // cells of the touch test
        std::string setting;    // the key of the one that is changed; empty: none
        platform::Secret value;
        std::optional<kiosk::visit::Ending> ending;  // asked for, to be pressed once more
    } maintenance;
    bool agreed = false;           // the box on the consent page
    bool removing = false;         // a page for a child or partner: shall it really go?
    std::size_t error_blocks = 0;  // of the fields, when they were last shown
    bool asked_on = false;         // wanted to go on although something was missing: now it may be said
    bool contact = false;          // the second one
    Browsing browsing;
    std::vector<std::string> beginnings;  // of a name that is looked for in a long list, each below the one before
    std::optional<kiosk::procedures::DeliveryKind> delivery;
    std::optional<kiosk::procedures::HandOver> hand_over;
};

struct Scene {
    Frame& frame;
    const kiosk::visit::View& view;
    const kiosk::Dictionary& words;
    ScreenState& state;
    Pictures& pictures;
    std::optional<kiosk::visit::Intent> wish{};

    kiosk::Language language() const { return view.session.language; }
    const kiosk::visit::Session& session() const { return view.session; }
    const Theme& theme() const { return frame.theme; }
    const std::string& say(kiosk::Word word) const { return words.say(word, language()); }
    std::string say(const kiosk::Phrase& phrase) const { return words.say(phrase, language()); }
    const std::string& say(const kiosk::Localised& text) const { return text.in(language()); }
    void want(kiosk::visit::Intent intent) { wish = std::move(intent); }
};

}  // namespace ui
