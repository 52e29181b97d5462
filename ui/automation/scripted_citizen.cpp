#include "ui/automation/scripted_citizen.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "platform/files.h"
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
    std::map<std::string, std::string> answers{
        {"reason", "expiring"}, {"address.province", "01"}, {"address.commune", "00070"}, {"address.street", "12 Hàng Trống"}};
    for (const auto& [key, value] : json.items()) {
        if (value.is_string()) answers.try_emplace(key, value.get<std::string>());
    }
    std::string& licence_class = answers["licence_class"];
    std::transform(licence_class.begin(), licence_class.end(), licence_class.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    out.filler_ = FormFiller(std::move(answers));
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
        case Step::choose_procedure: return search(screen);
        case Step::briefing: return first_there(screen, {"more", "ready"});
        case Step::form: return filler_.next(screen);
        case Step::papers: return scan_next(screen);
        case Step::page_review: return first_there(screen, {"keep"});
        case Step::scan_trouble: return first_there(screen, {"retry"});
        case Step::delivery: return deliver(screen);
        case Step::fees: {
            const Node* later = screen.find("pay-later");
            if (later != nullptr && !later->checked) return later->id;
            return first_there(screen, {"more", "next"});
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

// Types what people call it, without marks, until it is among what is found.
std::optional<std::string> ScriptedCitizen::search(const Semantics& screen) {
    constexpr std::string_view query = "bang lai";
    if (const auto found = first_there(screen, {"procedure-3.000347"}); found && searched_ > 0) return found;
    const Node* box = screen.find("field-search");
    if (box == nullptr || !box->focused) return first_there(screen, {"field-search"});
    if (searched_ == query.size()) return first_there(screen, {"key-done"});
    const char letter = query[searched_++];
    return letter == ' ' ? std::string("key-space") : std::string("key-") + letter;
}

// By post, with the address of the form; its data may be passed on.
std::optional<std::string> ScriptedCitizen::deliver(const Semantics& screen) {
    for (const char* id : {"delivery-post", "share"}) {
        const Node* node = screen.find(id);
        if (node != nullptr && !node->checked) return node->id;
    }
    return filler_.next(screen);
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
