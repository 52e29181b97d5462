#include "ui/speech.h"

namespace ui {

using kiosk::Word;

namespace {

// The bar with text size, colours and language is reached by the keypad; who listens need not hear it on every screen.
bool is_always_there(const Node& node) {
    return node.id == "text-size" || node.id == "contrast" || node.id == "read-aloud" || node.id.starts_with("language-") ||
           node.id == "agency" || node.id == "keypad-hints";
}

bool is_masked(const Node& node) { return node.value.starts_with("•"); }

// A keyboard's forty keys are for exploring, not for listening to.
bool is_for_listening(const Node& node) { return node.role != Role::key && !is_always_there(node); }

}  // namespace

std::string spoken(const Node& node, const kiosk::Dictionary& words, kiosk::Language language) {
    std::string out = node.name;
    const auto add = [&](const std::string& more) {
        if (!more.empty()) out.append(", ").append(more);
    };
    switch (node.role) {
        case Role::button:
        case Role::link: add(words.say(Word::role_button, language)); break;
        case Role::key: add(words.say(Word::role_key, language)); break;
        case Role::choice: add(words.say(Word::role_choice, language)); break;
        case Role::checkbox: add(words.say(Word::role_checkbox, language)); break;
        case Role::field: add(words.say(Word::role_field, language)); break;
        default: break;
    }
    if (node.role == Role::choice || node.role == Role::checkbox)
        add(words.say(node.checked ? Word::said_chosen : Word::said_not_chosen, language));
    if (node.role == Role::field)
        add(words.say(node.value.empty() ? Word::said_empty : Word::said_filled, language));
    else if (is_masked(node))
        add(words.say(Word::said_filled, language));
    else
        add(node.value);
    if (is_touchable(node.role) && !node.enabled) add(words.say(Word::said_off, language));
    return out;
}

void Narrator::look(const Semantics& screen, const std::string& key, kiosk::Language language, Listener& listener) {
    const std::string whole = key + (language == kiosk::Language::english ? "/en" : "/vi");
    const bool is_new = whole != key_;
    std::set<std::string> alerts;
    Utterance all{Utterance::Kind::screen, language, {}};
    Utterance news{Utterance::Kind::alert, language, {}};
    const Node* reached = nullptr;
    for (const Node& node : screen.nodes()) {
        if (is_for_listening(node) && (node.enabled || !is_touchable(node.role))) all.sentences.push_back(spoken(node, words_, language));
        if (node.role == Role::alert) {
            alerts.insert(node.id);
            if (!alerts_.contains(node.id)) news.sentences.push_back(spoken(node, words_, language));
        }
        if (node.reached) reached = &node;
    }
    if (is_new) listener.hear(all);
    if (!is_new && !news.sentences.empty()) listener.hear(news);
    const std::string id = reached == nullptr ? std::string() : reached->id;
    const std::string now = reached == nullptr ? std::string() : spoken(*reached, words_, language);
    if (reached != nullptr && (id != reached_ || now != reached_words_)) {
        listener.hear({id != reached_ || is_new ? Utterance::Kind::focus : Utterance::Kind::change, language, {now}});
    }
    key_ = whole;
    reached_ = id;
    reached_words_ = now;
    alerts_ = std::move(alerts);
}

}  // namespace ui
