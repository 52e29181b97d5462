// A whole dossier without a person: a scripted citizen before the real program on SDL's dummy screen, pretend devices and a real portal.
#include <fmt/core.h>
#include <sys/resource.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "kiosk/main/commands/commands.h"
#include "kiosk/main/show.h"
#include "platform/files.h"
#include "platform/log.h"
#include "platform/picture.h"
#include "ui/automation/scripted_citizen.h"
#include "ui/backend/screen.h"

namespace kiosk::commands {
namespace {

using Milliseconds = std::chrono::milliseconds;
using SteadyClock = std::chrono::steady_clock;
namespace fs = std::filesystem;

const SteadyClock::time_point program_start = SteadyClock::now();

// Keeps a copy of what goes to the portal, as the demonstration's dossier.cms.
class CopyingPortal final : public portal::Portal {
public:
    CopyingPortal(std::unique_ptr<portal::Portal> real, fs::path copy) : real_(std::move(real)), copy_(std::move(copy)) {}
    portal::Reply submit(const std::string& id, platform::ByteView sealed, std::stop_token stop) override {
        if (const auto kept = platform::write_file(copy_, sealed); !kept)
            platform::log(platform::Level::error, "headless", "{}", kept.error().detail);
        return real_->submit(id, sealed, stop);
    }

private:
    std::unique_ptr<portal::Portal> real_;
    fs::path copy_;
};

struct Visit {
    std::string id, reference, dossier_code, tracking_url, procedure;
    int pages = 0;
    bool filed = false;
};

class Tour {
public:
    Tour(Arguments arguments, Appliance& appliance, ui::backend::Screen& screen, ui::Ui& ui, ui::automation::ScriptedCitizen citizen)
        : out_(option(arguments, "--out")),
          pictures_(!flag(arguments, "--no-screens")),
          appliance_(appliance),
          window_(*screen.window),
          renderer_(*screen.renderer),
          ui_(ui),
          citizen_(std::move(citizen)),
          show_(appliance, *screen.window, ui, Show::Motion::skipped) {}

    // From welcome to welcome. False when it took too long.
    bool walk();
    const Visit& visit() const { return visit_; }
    nlohmann::json steps() const { return steps_; }
    long first_frame_ms() const { return first_frame_ms_; }

private:
    void look();
    void note_step();
    void photograph(const std::string& name);
    void act();

    fs::path out_;
    bool pictures_;
    Appliance& appliance_;
    platform::Window& window_;
    ui::backend::Renderer& renderer_;
    ui::Ui& ui_;
    ui::automation::ScriptedCitizen citizen_;
    Show show_;
    Visit visit_;
    nlohmann::json steps_ = nlohmann::json::array();
    std::optional<visit::Step> step_;
    SteadyClock::time_point step_since_ = SteadyClock::now();
    std::string last_picture_;
    int picture_number_ = 0;
    long first_frame_ms_ = -1;
};

void Tour::photograph(const std::string& name) {
    if (!pictures_ || name == last_picture_) return;
    last_picture_ = name;
    const auto file = out_ / "screens" / fmt::format("{:02}-{}.png", ++picture_number_, name);
    const auto bytes = platform::png(renderer_.picture());
    if (bytes) (void)platform::write_file(file, platform::ByteView(*bytes));
}

void Tour::note_step() {
    const auto view = appliance_.usher().view();
    if (view.session.filing != visit::Filing::not_yet) {
        visit_.filed = true;
        visit_.id = view.session.dossier_id;
        visit_.reference = view.session.reference;
        visit_.dossier_code = view.session.dossier_code;
        visit_.procedure = view.session.procedure->code;
        visit_.pages = view.session.pages();
        visit_.tracking_url = appliance_.usher().tracking_url();
    }
    if (step_ == view.step) return;
    const auto now = SteadyClock::now();
    if (step_)
        steps_.push_back({{"name", visit::name_of(*step_)}, {"ms", std::chrono::duration_cast<Milliseconds>(now - step_since_).count()}});
    step_since_ = now;
    step_ = view.step;
}

// A name for what is on the screen now: the step, its page, and what lies over it.
void Tour::look() {
    const auto view = appliance_.usher().view();
    std::string name = visit::name_of(view.step);
    if (view.step == visit::Step::form) {
        name += fmt::format("-{}", view.session.procedure->pages[view.session.form.page].key);
        if (view.session.form.entry > 0) name += fmt::format("-{}", view.session.form.entry);
    }
    if (view.step == visit::Step::page_review || view.step == visit::Step::papers) name += fmt::format("-{}", view.session.pages());
    const bool keyboard = std::any_of(ui_.semantics().nodes().begin(), ui_.semantics().nodes().end(),
                                      [](const ui::Node& n) { return n.role == ui::Role::key; });
    if (keyboard) name += "-keyboard";
    if (view.step == visit::Step::review) name += ui_.semantics().find("send") != nullptr ? "-end" : "";
    if (view.overlay == visit::Overlay::staff) name = "help";
    photograph(name);
}

void Tour::act() {
    const auto id = citizen_.decide(appliance_.usher().step(), ui_.semantics());
    if (!id) return;
    const ui::Node* node = ui_.semantics().find(*id);
    if (node == nullptr) {
        platform::log(platform::Level::warning, "headless", "nothing on the screen is called {}", *id);
        return;
    }
    const float x = node->place.x + node->place.width / 2;
    const float y = node->place.y + node->place.height / 2;
    window_.inject({platform::TouchEvent::Kind::down, x, y});
    window_.inject({platform::TouchEvent::Kind::up, x, y});
}

bool Tour::walk() {
    constexpr std::chrono::minutes most{4};
    const auto begun = SteadyClock::now();
    while (SteadyClock::now() - begun < most) {
        if (!show_.turn(Milliseconds(200))) return false;
        if (first_frame_ms_ < 0 && show_.drew())
            first_frame_ms_ = std::chrono::duration_cast<Milliseconds>(SteadyClock::now() - program_start).count();
        note_step();
        const bool at_work = visit::row_of(*step_).job != visit::Job::none;
        if (show_.shown() != step_) continue;  // the window still has the picture of the step before
        if (!show_.settled() && !at_work) continue;
        look();
        if (*step_ == visit::Step::welcome && visit_.filed) return true;
        if (*step_ == visit::Step::closed) return false;
        if (show_.settled()) act();
    }
    return false;
}

nlohmann::json summary_of(Arguments arguments, const Tour& tour) {
    const Visit& visit = tour.visit();
    rusage use{};
    getrusage(RUSAGE_SELF, &use);
    nlohmann::json out{
        {"id", visit.id},       {"reference", visit.reference}, {"tracking_url", visit.tracking_url},      {"procedure", visit.procedure},
        {"pages", visit.pages}, {"steps", tour.steps()},        {"first_frame_ms", tour.first_frame_ms()}, {"peak_rss_kb", use.ru_maxrss}};
    out["dossier_code"] = visit.dossier_code.empty() ? nlohmann::json() : nlohmann::json(visit.dossier_code);
    for (const char* name : {"portal_db", "portal_ca", "portal_cert", "portal_key", "portal_command"}) {
        std::string given = fmt::format("--{}", name);
        std::replace(given.begin(), given.end(), '_', '-');
        out[name] = option(arguments, given);
    }
    return out;
}

platform::Status tour(Arguments arguments, Site site) {
    const fs::path out = option(arguments, "--out");
    if (out.empty()) return platform::failure(platform::Fault::malformed, "--out DIR is needed");
    std::error_code made;
    fs::remove_all(out / "screens", made);
    fs::create_directories(out / "screens", made);
    site.printer.device = out.string();  // the pretend printer leaves its slips there
    const auto language = option(arguments, "--language", "vi") == "en" ? Language::english : Language::vietnamese;
    TRY(auto citizen, ui::automation::ScriptedCitizen::prepare(option(arguments, "--papers"), option(arguments, "--glass"), language));
    TRY(auto screen,
        ui::backend::open_screen({.title = "Trạm", .width = site.screen.width, .height = site.screen.height, .video_driver = "dummy"},
                                 ui::backend::Wish::processor));
    platform::Window& window = *screen.window;
    BroughtAlong brought;
    brought.before_portal = [&](std::unique_ptr<portal::Portal> real) {
        return std::make_unique<CopyingPortal>(std::move(real), out / "dossier.cms");
    };
    TRY(const auto appliance, Appliance::open(
                                  site, [&window] { window.wake(); }, std::move(brought)));
    ui::Ui ui(appliance->typeface(), *screen.renderer, appliance->words(), pictures_folder(site),
              ui::Scale(site.screen.width, static_cast<float>(site.screen.width_mm)));
    Tour tour(arguments, *appliance, screen, ui, std::move(citizen));
    const bool walked = tour.walk();
    TRY_DO(platform::write_file(out / "summary.json", summary_of(arguments, tour).dump(2) + "\n"));
    if (!walked)
        return platform::failure(platform::Fault::timeout,
                                 fmt::format("the visit stopped at {}", visit::name_of(appliance->usher().step())));
    return {};
}

}  // namespace

int headless(Arguments arguments) {
    const auto site = site_or_complain(arguments);
    if (!site) return 1;
    if (flag(arguments, "--verbose")) platform::set_log_level(platform::Level::debug);
    const auto done = tour(arguments, *site);
    if (!done) fmt::print(stderr, "kiosk: {}\n", done.error().detail);
    return done ? 0 : 1;
}

}  // namespace kiosk::commands
