#include "kiosk/main/dev/glass_desk.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <nlohmann/json.hpp>

#include "kiosk/visit/papers.h"
#include "platform/files.h"
#include "ui/automation/brought_papers.h"

namespace kiosk::dev {
namespace {

namespace fs = std::filesystem;
using ui::automation::picture_of_card;
using ui::automation::picture_of_page;

// As make_papers names them, and as developers read them.
constexpr std::array<std::pair<const char*, const char*>, 11> papers{{{"nothing", "Nothing"},
                                                                      {"card_2021_front", "CCCD 2021"},
                                                                      {"card_2021_back", "CCCD 2021 back"},
                                                                      {"card_2024_front", "Card 2024"},
                                                                      {"card_2024_back", "Card 2024 back"},
                                                                      {"licence_front", "Licence"},
                                                                      {"licence_back", "Licence back"},
                                                                      {"certificate", "Certificate"},
                                                                      {"payment", "Payment"},
                                                                      {"address", "Web QR"},
                                                                      {"blank", "Blank sheet"}}};

std::string name_in(const fs::path& folder) {
    const auto text = platform::read_text(folder / "citizen.json").value_or("");
    const auto json = nlohmann::json::parse(text, nullptr, false);
    const std::string name = json.is_object() ? json.value("full_name", "") : "";
    return name.empty() ? folder.filename().string() : name;
}

// The paper that the kiosk asks for, if it asks for one.
std::optional<std::string> wanted(const visit::View& view) {
    using visit::Step;
    const visit::Session& session = view.session;
    std::string paper;
    switch (view.step) {
        case Step::place_card:
        case Step::reading_card:
        case Step::card_trouble: return picture_of_card;
        case Step::scanning:
        case Step::scan_trouble: paper = session.paper; break;
        case Step::papers: {
            const auto missing = visit::missing_papers(visit::asked_papers(session, view.today), session);
            if (missing.empty()) return std::nullopt;
            paper = missing.front()->key;
            break;
        }
        default: return std::nullopt;
    }
    const auto scanned = session.papers.find(paper);
    return picture_of_page(paper, scanned == session.papers.end() ? 0 : scanned->second.size());
}

}  // namespace

GlassDesk::GlassDesk(const Places& places, const visit::Usher& usher) : glass_(places.glass), usher_(usher) {
    std::error_code gone;
    for (const auto& entry : fs::directory_iterator(places.citizens, gone)) {
        if (fs::exists(entry.path() / "citizen.json", gone)) citizens_.push_back({entry.path(), name_in(entry.path())});
    }
    std::sort(citizens_.begin(), citizens_.end(), [](const Citizen& a, const Citizen& b) { return a.folder < b.folder; });
    if (citizens_.empty()) citizens_.push_back({places.citizens, name_in(places.citizens)});
}

ui::dev_dock::Group GlassDesk::group() const {
    ui::dev_dock::Group out{.title = "On the glass", .icon = ui::Icon::document_scanner, .note = trouble_, .alarmed = !trouble_.empty()};
    auto& people = out.parts.emplace_back();
    for (std::size_t i = 0; i < citizens_.size(); ++i)
        people.push_back({fmt::format("glass-citizen-{}", i), citizens_[i].name, i == citizen_});
    auto& sheets = out.parts.emplace_back();
    for (const auto& [name, words] : papers) sheets.push_back({std::string("glass-") + name, words, paper_ == name});
    out.parts.push_back({{"glass-by-itself", "The right paper by itself", by_itself_}, {"glass-upside-down", "Upside down", upside_down_}});
    return out;
}

void GlassDesk::press(std::string_view id) {
    const std::string_view choice = choice_of(id, "glass");
    if (const auto number = choice_of(choice, "citizen"); !number.empty()) {
        std::from_chars(number.data(), number.data() + number.size(), citizen_);
    } else if (choice == "by-itself") {
        by_itself_ = !by_itself_;
    } else if (choice == "upside-down") {
        upside_down_ = !upside_down_;
    } else {
        paper_ = choice;
        by_itself_ = false;  // who lays a paper by hand wants it to stay there
    }
    lay();
}

void GlassDesk::attend() {
    if (!by_itself_) return;
    const auto paper = wanted(usher_.view());
    if (!paper || *paper == paper_) return;
    paper_ = *paper;
    lay();
}

void GlassDesk::lay() {
    std::error_code failed;
    if (paper_ == "nothing") {
        fs::remove(glass_, failed);
    } else {
        const fs::path beside = glass_.string() + ".new";
        fs::copy_file(citizen() / (paper_ + (upside_down_ ? ".turned.jpg" : ".jpg")), beside, fs::copy_options::overwrite_existing, failed);
        if (!failed) fs::rename(beside, glass_, failed);
    }
    trouble_ = failed ? failed.message() : "";
}

}  // namespace kiosk::dev
