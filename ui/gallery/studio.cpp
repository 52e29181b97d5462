#include "ui/gallery/studio.h"

#include <fmt/format.h>

#include "ui/screens.h"

namespace ui::gallery {
namespace {

std::string_view name_of(kiosk::Contrast contrast) {
    switch (contrast) {
        case kiosk::Contrast::light: return "light";
        case kiosk::Contrast::dark: return "dark";
        case kiosk::Contrast::black_on_white: return "black_on_white";
        case kiosk::Contrast::yellow_on_black: return "yellow_on_black";
    }
    return {};
}

}  // namespace

std::string Setting::name() const {
    return fmt::format("{}-{}-{}-{}-{}", language == kiosk::Language::vietnamese ? "vi" : "en", static_cast<int>(look.size) + 1,
                       name_of(look.contrast), shape == Shape::portrait ? "portrait" : "landscape", panel->name);
}

Studio::Studio(platform::Typeface& typeface, const kiosk::Dictionary& words, const std::filesystem::path& drawings,
               kiosk::procedures::Catalogue procedures, kiosk::procedures::Shelves shelves, kiosk::visit::Tariffs tariffs,
               kiosk::procedures::Places places, std::map<std::string, kiosk::care::Guide> guides)
    : typeface_(typeface),
      words_(words),
      procedures_(std::move(procedures)),
      shelves_(std::move(shelves)),
      tariffs_(std::move(tariffs)),
      places_(std::move(places)),
      guides_(std::move(guides)),
      pictures_(drawings) {}

void Studio::show(const Preview& preview, const Setting& setting) {
    const float width_mm = setting.shape == Shape::portrait ? setting.panel->shorter_mm : setting.panel->longer_mm;
    const Theme theme = make_theme(Scale(setting.width(), width_mm), setting.look, setting.width(), setting.height());
    const bool same_size = renderer_ && renderer_->width() == setting.width() && renderer_->height() == setting.height();
    if (!same_size || panel_ != setting.panel || stage_->theme().look.size != setting.look.size) {
        // Its atlas holds the letters of one size; with those of all sizes it would run full in the middle of a picture.
        stage_.reset();
        if (!same_size) renderer_ = std::make_unique<backend::MemoryRenderer>(setting.width(), setting.height());
        stage_ = std::make_unique<Stage>(typeface_, *renderer_, theme);
    }
    panel_ = setting.panel;
    stage_->set_theme(theme);
    stage_->change_screen();
    stage_->feed({.exposed = true});
    pictures_.forget();
    pretend_ = std::make_unique<Pretend>();
    pretend_->catalogue = procedures_;
    pretend_->tariffs = tariffs_;
    pretend_->places = &places_;
    pretend::usual_place(*pretend_);
    step_ = preview.step;
    screen_ = preview.draw ? preview.draw : screens::draw;
    preview.fill(*pretend_);
    directory_.emplace(pretend_->catalogue, shelves_);
    pretend_->session.language = setting.language;
    pretend_->session.look = setting.look;
    draw_once();
}

void Studio::draw_once() {
    const Pretend& all = *pretend_;
    kiosk::visit::View view{.step = step_,
                            .session = all.session,
                            .directory = *directory_,
                            .place = all.place,
                            .tariffs = all.tariffs,
                            .places = all.places,
                            .overlay = all.overlay};
    view.nobody = all.nobody;
    view.seconds_left = all.seconds_left;
    view.progress = all.progress;
    using kiosk::staff::Act;
    if (all.helper && kiosk::staff::may(all.helper->role, Act::join_visit)) view.helper = &*all.helper;
    if (all.helper) view.on_duty = &*all.helper;
    if (all.maintenance) view.maintenance = &*all.maintenance;
    if (const auto guide = guides_.find(all.guide); guide != guides_.end()) view.guide = &guide->second;
    view.may_force_out = all.may_force_out;
    view.warned = all.warned;
    view.helper_seconds = all.helper_seconds;
    if (all.helper) view.jumps = {kiosk::visit::Step::form, kiosk::visit::Step::papers, kiosk::visit::Step::delivery};
    if (all.call) view.call = &*all.call;
    view.call_minutes = all.call_minutes;
    view.call_lamp = all.call_lamp;
    view.sign_in = all.sign_in;
    if (all.desk) view.desk = &*all.desk;
    view.sign_in_wait = all.sign_in_wait;
    view.health = all.health;
    view.now = platform::from_vietnam({all.today.year, all.today.month, all.today.day, 9, 30, 0});
    view.today = all.today;
    stage_->frame(std::chrono::seconds(0), [&](Frame& frame) {
        Scene scene{frame, view, words_, pretend_->state, pictures_};
        screen_(scene);
    });
}

void Studio::draw() {
    do {
        draw_once();
    } while (stage_->hungry());
}

bool Studio::tap(const std::string& id) {
    const Node* node = nodes().find(id);
    if (node == nullptr || !node->enabled) return false;
    const Point middle = centre(node->place);
    stage_->feed(
        {.touches = {{platform::TouchEvent::Kind::down, middle.x, middle.y}, {platform::TouchEvent::Kind::up, middle.x, middle.y}}});
    draw();
    return true;
}

bool Studio::show_next_part() {
    // What lies over a page is a panel, or one of the staff's own pages. A page below a panel cannot be tapped.
    if (tap("panel-more")) return pretend_->state.panel.first > 0;  // a panel begins again after its end
    return tap("more");
}

std::uint64_t Studio::hash() const {
    std::uint64_t out = 0xCBF29CE484222325;  // FNV-1a, by pixels
    for (const std::uint32_t pixel : pixels()) out = (out ^ (pixel & 0xFFFFFF)) * 0x100000001B3;
    return out;
}

}  // namespace ui::gallery
