// Runs the whole self-test within the running kiosk: each device on the worker that it belongs to, all else on threads of its own, and
// keeps the signed report in the state folder.
#pragma once
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

#include "kiosk/care/chores.h"
#include "kiosk/care/screen_watch.h"
#include "kiosk/care/self_test_devices.h"
#include "kiosk/main/caretaker.h"
#include "kiosk/site.h"
#include "kiosk/words.h"
#include "platform/worker.h"

namespace kiosk {

class Inspector {
public:
    // All of it outlives the inspector.
    struct Parts {
        const Site& site;
        const Dictionary& words;
        const platform::SystemClock& clock;
        Caretaker::Devices devices;
        const platform::sound::Speaker* speaker;  // null: none in the settings
        platform::Worker& sound_worker;
        const platform::sound::Wave& chime;
        std::optional<care::WatchedCabinet> cabinet;  // none: none in the settings
        const care::ScreenWatch& screen;
    };
    using Tell = std::function<void(care::SelfTestReading)>;

    explicit Inspector(Parts parts) : parts_(std::move(parts)) {}
    Inspector(const Inspector&) = delete;
    Inspector& operator=(const Inspector&) = delete;
    ~Inspector() { stop(); }

    // Returns at once. tell: on the inspector's threads, after each line and when it is over. One at a time: an earlier one is stopped.
    void begin(Language language, Tell tell);
    // What still runs was not tested then, and nothing is kept. Returns at once; the end is told within two seconds.
    void stop();
    const platform::Pulse& pulse() const { return worker_.pulse(); }

    // Where the last report is, without ".json", ".json.p7s" and ".pdf".
    static std::string report_file(const Site& site);

private:
    void inspect(Language language, const Tell& tell, const std::stop_token& stop);
    std::vector<care::Check> checks();
    void add_devices(std::vector<care::Check>& out);
    care::Check printer_check() const;
    care::SelfTestReading keep(const care::SelfTest& test, Language language) const;

    Parts parts_;
    std::vector<std::jthread> threads_;  // of checks that belong to no worker; the worker's own
    platform::Worker worker_{"inspector", std::chrono::minutes(4)};
};

}  // namespace kiosk
