#include "ui/ui.h"

#include <fmt/format.h>

#include "ui/screens.h"

namespace ui {

using kiosk::visit::Overlay;
using kiosk::visit::Step;
using kiosk::visit::View;

namespace screens {

namespace {

// Null: no page of the maintenance's.
Screen maintenance_page(Step step) {
    switch (step) {
        case Step::maintenance: return maintenance;
        case Step::maintain_device: return maintain_device;
        case Step::maintain_network: return maintain_network;
        case Step::maintain_settings: return maintain_settings;
        case Step::maintain_outbox: return maintain_outbox;
        case Step::maintain_journal: return maintain_journal;
        case Step::maintain_versions: return maintain_versions;
        case Step::maintain_power: return maintain_power;
        case Step::maintain_self_test: return maintain_self_test;
        default: return nullptr;
    }
}

}  // namespace

Screen screen_of(Step step) {
    if (const Screen page = maintenance_page(step)) return page;
    switch (step) {
        case Step::welcome: return welcome;
        case Step::closed: return closed;
        case Step::consent: return consent;
        case Step::counter: return counter;
        case Step::place_card: return place_card;
        case Step::reading_card: return reading_card;
        case Step::card_trouble: return card_trouble;
        case Step::confirm_identity: return confirm_identity;
        case Step::choose_procedure: return choose_procedure;
        case Step::briefing: return briefing;
        case Step::form: return form;
        case Step::papers: return papers;
        case Step::scanning: return scanning;
        case Step::page_review: return page_review;
        case Step::scan_trouble: return scan_trouble;
        case Step::delivery: return delivery;
        case Step::fees: return fees;
        case Step::review: return review;
        case Step::sealing: return sealing;
        case Step::seal_trouble: return seal_trouble;
        case Step::sending: return sending;
        case Step::paying: return paying;
        case Step::paying_found: return paying_found;
        case Step::printing: return printing;
        case Step::done: return done;
        case Step::find_dossier: return find_dossier;
        case Step::place_slip: return place_slip;
        case Step::reading_slip: return reading_slip;
        case Step::slip_trouble: return slip_trouble;
        case Step::type_code: return type_code;
        case Step::looking_up: return looking_up;
        case Step::look_up_trouble: return look_up_trouble;
        case Step::dossier: return dossier;
        case Step::call_back: return call_back;
        case Step::complaint: return complaint;
        case Step::telling: return telling;
        case Step::told: return told;
        case Step::errands: return errands;
        case Step::papers_list: return papers_list;
        case Step::list_service: return list_service;
        case Step::list_printed: return list_printed;
        case Step::queue: return queue;
        case Step::taking_number: return taking_number;
        case Step::number_taken: return number_taken;
        case Step::account: return account;
        case Step::account_card: return place_card;
        case Step::reading_account_card: return reading_card;
        case Step::account_card_trouble: return card_trouble;
        case Step::printing_standing:
        case Step::printing_list:
        case Step::printing_number: return printing_sheet;
        case Step::rating: return rating;
        case Step::goodbye: return goodbye;
        default: return wiping;
    }
}

void draw(Scene& scene) {
    const View& view = scene.view;
    // Staff's own pages take the place of the visit's page, which stays as it is.
    if (!view.seconds_left && view.overlay == Overlay::sign_in) return sign_in(scene);
    if (!view.seconds_left && view.overlay == Overlay::tools) return staff_tools(scene);
    if (!view.seconds_left && view.overlay == Overlay::figures && view.desk != nullptr) return figures(scene);
    if (!view.seconds_left && view.overlay == Overlay::shift && view.desk != nullptr) return shift(scene);
    if (!view.seconds_left && view.overlay == Overlay::quick) return quick_form(scene);
    if (!view.seconds_left && view.overlay == Overlay::remedy) return remedy(scene);
    if (!view.seconds_left && view.overlay == Overlay::guide) return guide(scene);
    if (!view.seconds_left && view.overlay == Overlay::maintenance_wait) return maintenance_wait(scene);
    scene.frame.inert = view.overlay != Overlay::none || view.seconds_left.has_value();
    screen_of(view.step)(scene);
    if (view.seconds_left) return idle_warning(scene);
    switch (view.overlay) {
        case Overlay::none:
        case Overlay::sign_in:
        case Overlay::tools:
        case Overlay::figures:
        case Overlay::shift:
        case Overlay::quick:
        case Overlay::remedy:
        case Overlay::guide:
        case Overlay::maintenance_wait: return;
        case Overlay::citizen_only: return citizen_only(scene);
        case Overlay::staff: return staff_help(scene);
        case Overlay::leave: return leave_question(scene);
        case Overlay::text_size: return choose_text_size(scene);
        case Overlay::contrast: return choose_contrast(scene);
    }
}

}  // namespace screens

Ui::Ui(platform::Typeface& typeface, backend::Renderer& renderer, const kiosk::Dictionary& words, const std::filesystem::path& pictures,
       const Scale& scale)
    : renderer_(renderer),
      stage_(typeface, renderer, make_theme(scale, {}, renderer.width(), renderer.height())),
      words_(words),
      pictures_(pictures),
      narrator_(words),
      scale_(scale) {}

namespace {

// Who comes back from a briefing finds the shelf or search that led there.
bool keeps_browsing(std::optional<Step> from, Step to) {
    return (from == Step::choose_procedure && to == Step::briefing) || (from == Step::briefing && to == Step::choose_procedure);
}

}  // namespace

// A new step, page or overlay: presses that began on the old one mean nothing here. What was typed lives as long as its page.
void Ui::notice_change(const View& view, platform::SteadyTime now) {
    const bool page_changed = step_ != view.step || form_ != view.session.form || nobody_ != view.nobody;
    const bool warned = view.seconds_left.has_value();
    const bool browsed = browsed_ != state_.browsing.place;
    if (page_changed) {
        Browsing browsing = keeps_browsing(step_, view.step) ? std::move(state_.browsing) : Browsing{};
        state_ = {};
        state_.browsing = std::move(browsing);
    }
    if (overlay_ != view.overlay) {
        state_.panel = {};
        state_.pin_pad = {};
        state_.over = {};
        state_.quick = {};
    }
    if (step_ != view.step && (view.step == Step::wiping || view.step == Step::welcome)) pictures_.forget();
    if (page_changed || browsed || overlay_ != view.overlay || warned_ != warned) stage_.change_screen(now);
    step_ = view.step;
    form_ = view.session.form;
    browsed_ = state_.browsing.place;
    overlay_ = view.overlay;
    warned_ = warned;
    nobody_ = view.nobody;
}

// Size of the letters, colours and the window's shape may change at any moment.
void Ui::dress(const View& view) {
    if (width_ == renderer_.width() && height_ == renderer_.height() && stage_.theme().look == view.session.look) return;
    width_ = renderer_.width();
    height_ = renderer_.height();
    stage_.set_theme(make_theme(scale_, view.session.look, width_, height_));
}

std::optional<kiosk::visit::Intent> Ui::frame(const View& view, const Moment& moment) {
    notice_change(view, moment.now);
    dress(view);
    std::optional<kiosk::visit::Intent> wish;
    stage_.frame(moment.elapsed, [&](Frame& frame) {
        Scene scene{frame, view, words_, state_, pictures_};
        screens::draw(scene);
        wish = std::move(scene.wish);
    });
    if (listener_ != nullptr) narrator_.look(stage_.semantics(), screen_key(view), view.session.language, *listener_);
    return wish;
}

// A part of a page that is shown after "more" is heard like a page of its own.
std::string Ui::screen_key(const View& view) const {
    const auto& browsing = state_.browsing;
    return fmt::format("{}/{}/{}/{}/{}/{}/{}/{}/{}/{}/{}", kiosk::visit::name_of(view.step), view.session.form.page,
                       view.session.form.entry, static_cast<int>(view.overlay), view.seconds_left.has_value(), state_.page.first,
                       state_.focus, static_cast<int>(browsing.place.at), browsing.place.shelf, browsing.typing,
                       view.call != nullptr ? kiosk::portal::name_of(view.call->record.state) : "");
}

}  // namespace ui
