#include "ui/automation/scripted_citizen.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "platform/files.h"
#include "platform/text.h"
#include "ui/automation/brought_papers.h"

namespace ui::automation {

using kiosk::visit::Step;

namespace {

std::optional<std::string> first_there(const Semantics& screen, std::initializer_list<const char*> ids) {
    for (const char* id : ids) {
        const Node* node = screen.find(id);
        if (node != nullptr && node->enabled) return node->id;
    }
    return std::nullopt;
}

}  // namespace

platform::Result<ScriptedCitizen> ScriptedCitizen::prepare(const std::filesystem::path& papers, const std::filesystem::path& glass,
                                                           kiosk::Language language) {
    TRY(const auto text, platform::read_text(papers / "citizen.json"));
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (!json.is_object()) return platform::failure(platform::Fault::malformed, "citizen.json is not an object");
    ScriptedCitizen out;
    out.papers_ = papers;
    out.glass_ = glass;
    out.language_ = language;
    for (const auto& [key, value] : json.items()) {
        if (value.is_string()) out.answers_[key] = value.get<std::string>();
    }
    out.answers_["reason"] = "expiring";
    std::string& licence_class = out.answers_["licence_class"];
    std::transform(licence_class.begin(), licence_class.end(), licence_class.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return out;
}

void ScriptedCitizen::lay(const std::string& picture) {
    const auto beside = glass_.string() + ".new";
    std::filesystem::copy_file(papers_ / (picture + ".jpg"), beside, std::filesystem::copy_options::overwrite_existing);
    std::filesystem::rename(beside, glass_);
}

std::optional<std::string> ScriptedCitizen::decide(Step step, const Semantics& screen) {
    const auto still_here = first_there(screen, {"wake", "still-here", "help-continue"});
    if (still_here) return still_here;
    switch (step) {
        case Step::welcome:
            if (language_ == kiosk::Language::english && screen.find("language-en") != nullptr) return "language-en";
            return first_there(screen, {"begin"});
        case Step::consent: {
            if (screen.find("consent") == nullptr) return first_there(screen, {"more"});
            const Node* box = screen.find("consent");
            if (box != nullptr && !box->checked) return box->id;
            if (!std::exchange(staff_seen_, true)) return first_there(screen, {"call-staff"});
            return first_there(screen, {"agree"});
        }
        case Step::place_card: lay(picture_of_card); return first_there(screen, {"read-card"});
        case Step::card_trouble: return first_there(screen, {"retry"});
        case Step::confirm_identity: return first_there(screen, {"confirm"});
        case Step::choose_procedure: return first_there(screen, {"procedure-3.000347"});
        case Step::briefing: return first_there(screen, {"ready"});
        case Step::form: return fill_in(screen);
        case Step::papers: return scan_next(screen);
        case Step::page_review: return first_there(screen, {"keep"});
        case Step::scan_trouble: return first_there(screen, {"retry"});
        case Step::delivery: {
            const Node* post = screen.find("delivery-post");
            if (post != nullptr && !post->checked) return post->id;
            return fill_in(screen);
        }
        case Step::review: {
            const Node* box = screen.find("declare");
            if (box != nullptr && !box->checked) return box->id;
            return first_there(screen, {"more", "send"});
        }
        case Step::done:
        case Step::rating:
        case Step::goodbye: return first_there(screen, {"finish"});
        default: return std::nullopt;
    }
}

// The first field without an answer, then the next; then on.
std::optional<std::string> ScriptedCitizen::fill_in(const Semantics& screen) {
    if (!typing_.empty()) return type(screen, typing_);
    for (const Node& node : screen.nodes()) {
        if (node.role != Role::field || !node.value.empty()) continue;
        const std::string key = node.id.substr(std::string("field-").size());
        const auto answer = answers_.find(key);
        if (answer == answers_.end() || answer->second.empty()) continue;
        typing_ = key;
        typed_ = 0;
        return node.id;
    }
    return first_there(screen, {"more", "next", "key-done"});  // the last: an answer that may stay empty
}

std::optional<std::string> ScriptedCitizen::type(const Semantics& screen, const std::string& field) {
    const std::string& answer = answers_[field];
    if (const auto choice = choose(screen, field)) return choice;
    while (typed_ < answer.size()) {
        std::size_t end = typed_;
        platform::next_code_point(answer, end);
        const std::string letter = answer.substr(typed_, end - typed_);
        typed_ = end;
        if (letter == "/") continue;  // dates put it there by themselves
        return letter == " " ? "key-space" : "key-" + letter;
    }
    typing_.clear();
    return first_there(screen, {"key-done"});
}

std::optional<std::string> ScriptedCitizen::choose(const Semantics& screen, const std::string& field) {
    const std::string id = "choice-" + field + "-" + answers_[field];
    if (screen.find(id) == nullptr) return std::nullopt;
    typing_.clear();
    return id;
}

std::optional<std::string> ScriptedCitizen::scan_next(const Semantics& screen) {
    for (const char* paper : known_papers) {
        const std::string id = std::string("scan-") + paper;
        std::size_t& pages = scanned_[paper];
        const auto picture = picture_of_page(paper, pages);
        if (screen.find(id) == nullptr || !picture) continue;
        lay(*picture);
        ++pages;
        return id;
    }
    return first_there(screen, {"next"});
}

}  // namespace ui::automation
