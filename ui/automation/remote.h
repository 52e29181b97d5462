// The kiosk driven from outside: WebDriver's server, and the main loop's part in it. Main thread.
#pragma once
#include "platform/clock.h"
#include "ui/automation/kiosk_browser.h"
#include "ui/automation/webdriver.h"
#include "ui/automation/webdriver_server.h"

namespace ui::automation {

// How the screen is between two turns of the main loop.
enum class Rest {
    busy,    // what was touched or answered is not in the picture yet
    moving,  // it is, but something still moves
    settled
};

class Remote {
public:
    // Listens at once. wake: called from other threads when a request came.
    static platform::Result<std::unique_ptr<Remote>> open(const Address& address, KioskBrowser::Kiosk kiosk, std::function<void()> wake);
    Remote(const Remote&) = delete;
    Remote& operator=(const Remote&) = delete;
    ~Remote();

    int port() const { return server_->port(); }
    // After each turn of the main loop. Requests are answered once the screen is settled, or moves without end: while a device works,
    // its picture turns for as long as it takes.
    void attend(Rest rest);
    // How long the main loop may wait for something to happen.
    std::chrono::milliseconds patience(std::chrono::milliseconds longest) const;

private:
    struct Current {
        Exchange exchange;
        Errand errand;
        std::chrono::steady_clock::time_point since, acted;  // when it came, and when it last acted
        std::chrono::milliseconds age() const;
    };
    Remote(KioskBrowser::Kiosk kiosk, std::function<void()> wake);
    bool take_next();
    bool may_answer(Rest rest) const;

    KioskBrowser browser_;
    Webdriver webdriver_;
    platform::Inbox<Exchange> inbox_;
    std::optional<Current> current_;
    std::unique_ptr<WebdriverServer> server_;  // last: its threads use the inbox
};

}  // namespace ui::automation
