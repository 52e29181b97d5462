#include "ui/automation/remote.h"

#include <algorithm>
#include <array>

#include "platform/crypto/random.h"

namespace ui::automation {

using std::chrono::milliseconds;

namespace {

std::string new_session_name() {
    std::array<std::uint8_t, 16> name{};
    platform::crypto::fill_random(name);
    return platform::hex(name);
}

}  // namespace

milliseconds Remote::Current::age() const { return std::chrono::duration_cast<milliseconds>(std::chrono::steady_clock::now() - since); }

Remote::Remote(KioskBrowser::Kiosk kiosk, std::function<void()> wake)
    : browser_(std::move(kiosk)), webdriver_(browser_, new_session_name), inbox_(std::move(wake)) {}

platform::Result<std::unique_ptr<Remote>> Remote::open(const Address& address, KioskBrowser::Kiosk kiosk, std::function<void()> wake) {
    std::unique_ptr<Remote> out(new Remote(std::move(kiosk), std::move(wake)));
    TRY(out->server_, WebdriverServer::open(address, out->inbox_));
    return out;
}

Remote::~Remote() {
    if (current_) current_->exchange.reply.set_value(reply_with(Trouble{Complaint::unknown_error, "the kiosk ends"}));
}

bool Remote::take_next() {
    auto next = inbox_.take();
    if (!next) return false;
    Errand errand{.request = next->request};
    const auto now = std::chrono::steady_clock::now();
    current_.emplace(Current{std::move(*next), std::move(errand), now, now});
    return true;
}

// Every movement that ends has ended after this time.
bool Remote::may_answer(Rest rest) const {
    constexpr milliseconds longest_movement{1000};
    return rest == Rest::settled || (rest == Rest::moving && std::chrono::steady_clock::now() - current_->acted > longest_movement);
}

void Remote::attend(Rest rest) {
    browser_.look();
    while ((current_ || take_next()) && may_answer(rest)) {
        const int acts = current_->errand.acts;
        current_->errand.age = current_->age();
        auto reply = webdriver_.attend(current_->errand);
        if (!reply) {
            if (current_->errand.acts != acts) current_->acted = std::chrono::steady_clock::now();
            return;
        }
        current_->exchange.reply.set_value(std::move(*reply));
        current_.reset();
    }
}

milliseconds Remote::patience(milliseconds longest) const {
    if (!current_ || !current_->errand.deadline) return longest;
    return std::clamp(*current_->errand.deadline - current_->age(), milliseconds(0), longest);
}

}  // namespace ui::automation
