#include "ui/automation/form_filler.h"

#include <algorithm>
#include <charconv>

namespace ui::automation {
namespace {

using Id = std::optional<std::string>;

constexpr std::string_view field_prefix = "field-";

bool has(const Semantics& screen, const std::string& id) {
    const Node* node = screen.find(id);
    return node != nullptr && node->enabled;
}

Id first_of(const Semantics& screen, std::initializer_list<std::string> ids) {
    for (const auto& id : ids) {
        if (has(screen, id)) return id;
    }
    return std::nullopt;
}

const Node* first_with(const Semantics& screen, const std::string& prefix) {
    const auto& nodes = screen.nodes();
    const auto found = std::find_if(nodes.begin(), nodes.end(), [&](const Node& node) { return node.id.starts_with(prefix); });
    return found == nodes.end() ? nullptr : &*found;
}

bool is_among(std::string_view list, std::string_view key) {
    for (std::string_view rest = list; !rest.empty();) {
        const auto comma = rest.find(',');
        if (rest.substr(0, comma) == key) return true;
        rest.remove_prefix(comma == std::string_view::npos ? rest.size() : comma + 1);
    }
    return false;
}

}  // namespace

const std::string* FormFiller::answer_to(const std::string& key) const {
    const auto found = answers_.find(key);
    return found == answers_.end() || found->second.empty() ? nullptr : &found->second;
}

std::optional<std::string> FormFiller::next(const Semantics& screen) {
    if (!opened_.empty()) return answer_opened(screen);
    if (auto id = answer_on_page(screen)) return id;
    if (auto id = open_next(screen)) return id;
    if (has(screen, "more")) return "more";
    if (wants_more_entries(screen)) return "add-entry";
    return first_of(screen, {"next", "key-done", "tray-done"});  // the last two: a question without an answer came up by itself
}

// A question that stands on its page, with its answers below it: "choice-members.any-yes".
std::optional<std::string> FormFiller::answer_on_page(const Semantics& screen) {
    const Node* question = first_with(screen, "question-");
    if (question == nullptr) return std::nullopt;
    const std::string key = question->id.substr(std::string_view("question-").size());
    const std::string* wanted = answer_to(key);
    if (wanted == nullptr) return std::nullopt;
    const std::string prefix = "choice-" + key + "-";
    for (const Node& node : screen.nodes()) {
        if (!node.id.starts_with(prefix)) continue;
        const bool chosen = is_among(*wanted, node.id.substr(prefix.size()));
        if (chosen != node.checked && (chosen || node.role == Role::checkbox)) return node.id;
    }
    return std::nullopt;
}

std::optional<std::string> FormFiller::open_next(const Semantics& screen) {
    for (const Node& node : screen.nodes()) {
        if (node.role != Role::field || !node.enabled || !node.id.starts_with(field_prefix)) continue;
        const std::string key = node.id.substr(field_prefix.size());
        seen_ = key;
        // A place is found by its commune; its own key says it in words.
        const std::string* wanted = answer_to(key + ".commune") != nullptr ? answer_to(key + ".commune") : answer_to(key);
        if (wanted == nullptr || asked_.contains(key) || (!node.value.empty() && !node.invalid)) continue;
        opened_ = key;
        asked_.insert(key);
        strokes_ = strokes_of(*wanted);
        typed_ = turned_ = 0;
        tried_.clear();
        if (node.focused) return answer_opened(screen);  // it came up by itself after the one before
        return node.id;
    }
    return std::nullopt;
}

// The number of the entry stands in its fields' keys: "children.1.name".
bool FormFiller::wants_more_entries(const Semantics& screen) const {
    if (!has(screen, "add-entry")) return false;
    for (const auto& [group, number] : answers_) {
        if (!seen_.starts_with(group + ".")) continue;
        std::size_t entry = 0, all = 0;
        const char* begin = seen_.data() + group.size() + 1;
        if (std::from_chars(begin, seen_.data() + seen_.size(), entry).ec != std::errc()) continue;
        std::from_chars(number.data(), number.data() + number.size(), all);
        return entry < all;
    }
    return false;
}

std::optional<std::string> FormFiller::answer_opened(const Semantics& screen) {
    const std::string choice = "choice-" + opened_ + "-";
    if (answer_to(opened_ + ".commune") != nullptr) return pick_place(screen);
    if (const Node* offered = first_with(screen, choice); offered != nullptr) {
        if (offered->role == Role::checkbox) return tick(screen);
        const std::string id = choice + *answer_to(opened_);
        if (!has(screen, id)) return has(screen, choice + "more") ? Id(choice + "more") : close(screen);
        opened_.clear();
        return id;
    }
    return type(screen);
}

// All that is wanted and nothing else, on every part of the list.
std::optional<std::string> FormFiller::tick(const Semantics& screen) {
    constexpr std::size_t most_parts = 20;
    const std::string prefix = "choice-" + opened_ + "-";
    for (const Node& node : screen.nodes()) {
        if (node.role != Role::checkbox || !node.id.starts_with(prefix)) continue;
        if (node.checked != is_among(*answer_to(opened_), node.id.substr(prefix.size()))) return node.id;
    }
    if (has(screen, prefix + "more") && turned_++ < most_parts) return prefix + "more";
    return close(screen);
}

// From the lists, without knowing any names: one letter after the other until the code is there.
std::optional<std::string> FormFiller::pick_place(const Semantics& screen) {
    const std::string picker = "place-" + opened_;
    if (const auto offered = first_of(screen, {"choice-" + opened_ + "-" + *answer_to(opened_ + ".commune")})) {
        opened_.clear();
        return offered;
    }
    if (has(screen, "choice-" + opened_ + "-none")) return "choice-" + opened_ + "-none";
    if (has(screen, picker + "-" + *answer_to(opened_ + ".commune"))) {
        const std::string id = picker + "-" + *answer_to(opened_ + ".commune");
        opened_.clear();
        return id;
    }
    const std::string* province = answer_to(opened_ + ".province");
    if (province != nullptr && has(screen, picker + "-" + *province)) {
        tried_.clear();
        return picker + "-" + *province;
    }
    for (const Node& node : screen.nodes()) {
        if (node.id.starts_with(picker + "-letter-") && !node.id.ends_with("-more") && tried_.insert(node.id).second) {
            turned_ = 0;
            return node.id;
        }
    }
    constexpr std::size_t most_parts = 12;
    const auto more = first_of(screen, {picker + "-more", picker + "-letter-more"});
    if (more && turned_++ < most_parts) return more;
    // All letters were tried: it lies in another province.
    if (first_with(screen, picker + "-letter-") != nullptr) tried_.clear();
    turned_ = 0;
    return first_of(screen, {picker + "-back", "tray-done"});
}

std::optional<std::string> FormFiller::type(const Semantics& screen) {
    if (typed_ < strokes_.size() && strokes_[typed_].key == "key-/" && !has(screen, "key-signs"))
        ++typed_;  // dates put it there themselves
    if (typed_ >= strokes_.size()) return close(screen);
    const Stroke& stroke = strokes_[typed_];
    if (!has(screen, stroke.key)) return turn_keys(screen);
    const Node* shift = screen.find("key-shift");
    if (stroke.is_letter && shift != nullptr && shift->checked != stroke.capital) return shift->id;
    turned_ = 0;
    ++typed_;
    return stroke.key;
}

// On a small panel letters, marks and signs are on pages of their own, each with further ones.
std::optional<std::string> FormFiller::turn_keys(const Semantics& screen) {
    constexpr std::size_t pages_of_section = 5, most_pages = 40;
    if (++turned_ > most_pages) return close(screen);
    if (turned_ % pages_of_section != 0 && has(screen, "key-more")) return "key-more";
    // From letters to marks, to signs, and to letters again; the section that is shown has no key.
    if (!has(screen, "key-letters")) return first_of(screen, {"key-marks", "key-signs", "key-done"});
    if (!has(screen, "key-marks")) return first_of(screen, {"key-signs", "key-letters"});
    return first_of(screen, {"key-letters", "key-marks"});
}

std::optional<std::string> FormFiller::close(const Semantics& screen) {
    opened_.clear();
    return first_of(screen, {"key-done", "tray-done"});
}

}  // namespace ui::automation
