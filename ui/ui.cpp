#include "ui/ui.h"

#include "ui/screens.h"

namespace ui {

using kiosk::visit::Overlay;
using kiosk::visit::Step;
using kiosk::visit::View;

namespace screens {

Screen screen_of(Step step) {
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
        case Step::review: return review;
        case Step::sealing: return sealing;
        case Step::seal_trouble: return seal_trouble;
        case Step::sending: return sending;
        case Step::printing: return printing;
        case Step::done: return done;
        case Step::goodbye: return goodbye;
        case Step::wiping: return wiping;
    }
    return wiping;
}

}  // namespace screens

Ui::Ui(platform::Typeface& typeface, const kiosk::Dictionary& words, const std::filesystem::path& pictures, const Scale& scale)
    : stage_(typeface, make_theme(scale)), words_(words), pictures_(pictures) {}

// A new step, page or overlay: presses that began on the old one mean nothing here. What was typed lives as long as its page.
void Ui::notice_change(const View& view) {
    const bool page_changed = step_ != view.step || form_page_ != view.session.form_page;
    const bool warned = view.seconds_left.has_value();
    if (page_changed) state_ = {};
    if (step_ != view.step && (view.step == Step::wiping || view.step == Step::welcome)) pictures_.forget();
    if (page_changed || overlay_ != view.overlay || warned_ != warned) stage_.change_screen();
    step_ = view.step;
    form_page_ = view.session.form_page;
    overlay_ = view.overlay;
    warned_ = warned;
}

std::optional<kiosk::visit::Intent> Ui::frame(const View& view, platform::Window& window, std::chrono::duration<float> elapsed) {
    notice_change(view);
    std::optional<kiosk::visit::Intent> wish;
    const backend::Canvas canvas{window.pixels(), window.width(), window.height(), window.pitch()};
    const auto changed = stage_.frame(canvas, elapsed, [&](Frame& frame) {
        Scene scene{frame, view, words_, state_, pictures_};
        frame.inert = view.overlay != Overlay::none || view.seconds_left.has_value();
        screens::screen_of(view.step)(scene);
        if (view.seconds_left)
            screens::idle_warning(scene);
        else if (view.overlay == Overlay::staff)
            screens::staff_help(scene);
        else if (view.overlay == Overlay::leave)
            screens::leave_question(scene);
        wish = std::move(scene.wish);
    });
    window.show(changed);
    return wish;
}

}  // namespace ui
