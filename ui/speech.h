// What the screen says to ears. It is made of the same semantics that automation reads, so nothing that can be seen or pressed is silent.
// It leaves through one interface: whoever has a voice (or writes a transcript) listens.
#pragma once
#include <set>
#include <string>
#include <vector>

#include "kiosk/words.h"
#include "ui/semantics.h"

namespace ui {

struct Utterance {
    enum class Kind : std::uint8_t {
        screen,  // a new screen: all of it in the order of reading; stops what is being said
        focus,   // what the keypad has reached; stops what is being said
        change,  // what was reached, or the field that is typed into, has another value
        alert    // something that must be heard appeared
    } kind = Kind::screen;
    kiosk::Language language = kiosk::Language::vietnamese;
    std::vector<std::string> sentences;
};

class Listener {
public:
    virtual ~Listener() = default;
    // Main thread; must not wait.
    virtual void hear(const Utterance& utterance) = 0;
};

// A widget in words: "Tiếp theo, nút bấm". Personal values are said only as filled in or empty.
std::string spoken(const Node& node, const kiosk::Dictionary& words, kiosk::Language language);

// Looks at each frame and tells the listener what is new in it.
class Narrator {
public:
    explicit Narrator(const kiosk::Dictionary& words) : words_(words) {}
    // key: what makes a screen another one (step, page, overlay); a language is one too.
    void look(const Semantics& screen, const std::string& key, kiosk::Language language, Listener& listener);

private:
    const kiosk::Dictionary& words_;
    std::string key_, reached_, reached_words_;
    std::set<std::string> alerts_;  // ids
};

}  // namespace ui
