#include "kiosk/care/screen_watch.h"

namespace kiosk::care {

void ScreenWatch::introduce(std::string way) {
    const std::lock_guard hold(mutex_);
    way_ = std::move(way);
}

void ScreenWatch::look(const Glance& now, platform::SteadyTime at) {
    {
        const std::lock_guard hold(mutex_);
        last_ = now;
    }
    changed_.notify_all();
    if (!now.is_seen) return;
    if (now.shows)
        dark_since_.reset();
    else if (!dark_since_)
        dark_since_ = at;
    const bool is_ill = dark_since_ && at - *dark_since_ >= most_dark;
    const bool is_news = is_ill ? told_well_.value_or(true) : now.shows && !told_well_.value_or(false);
    if (!is_news) return;
    told_well_ = !is_ill;
    Finding finding{.part = Part::screen};
    if (is_ill) finding = {.part = Part::screen, .ailment = Ailment::hardware, .detail = "no picture reaches the screen"};
    found_(finding);
}

TestLine ScreenWatch::prove_test_page(std::chrono::milliseconds patience, const std::stop_token& stop) const {
    std::unique_lock hold(mutex_);
    const auto until = std::chrono::steady_clock::now() + patience;
    const bool is_there = changed_.wait_until(hold, stop, until, [this] { return last_.shows && last_.is_test_page; });
    if (!last_.is_seen) return not_tested(Trial::screen, Excuse::nobody_sees, way_);
    if (stop.stop_requested()) return not_tested(Trial::screen, Excuse::stopped);
    const std::vector<Figure> figures{{"shows", way_}};
    if (!is_there) return failed(Trial::screen, Ailment::hardware, "no frame was shown", figures);
    return passed(Trial::screen, figures);
}

Check check_shown_page(const ScreenWatch& screen) {
    constexpr std::chrono::seconds patience{5}, limit{10};
    return {.tests = {Trial::screen}, .limit = limit, .act = [&screen, patience](const std::stop_token& stop) {
                return std::vector<TestLine>{screen.prove_test_page(patience, stop)};
            }};
}

}  // namespace kiosk::care
