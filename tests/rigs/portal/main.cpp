// The reference portal: what a public-service portal must do for the kiosks, over a real database and real TLS. For tests and for trying.
#include <csignal>
#include <cstdio>

#include "platform/log.h"
#include "tests/rigs/portal/api.h"
#include "tests/rigs/portal/calling.h"
#include "tests/rigs/portal/control.h"
#include "tests/rigs/portal/following.h"
#include "tests/rigs/portal/listener.h"
#include "tests/rigs/portal/offering.h"
#include "tests/rigs/portal/options.h"
#include "tests/rigs/portal/staff.h"
#include "tests/rigs/portal/tallying.h"
#include "tests/rigs/portal/tls.h"
#include "tests/rigs/portal/tracking.h"

namespace portal {
namespace {

Listener::Make over_tls(PrepareTls setup, std::function<void(httplib::Server&)> attach) {
    return [setup = std::move(setup), attach = std::move(attach)]() -> std::unique_ptr<httplib::Server> {
        auto server = std::make_unique<httplib::SSLServer>(setup);
        if (server->is_valid()) attach(*server);
        return server;
    };
}

Listener::Make without_tls(std::function<void(httplib::Server&)> attach) {
    return [attach = std::move(attach)] {
        auto server = std::make_unique<httplib::Server>();
        attach(*server);
        return server;
    };
}

platform::Result<std::optional<platform::crypto::Credential>> catalogue_signer(const Options& options) {
    if (options.catalogue_cert.empty()) return std::nullopt;
    TRY(auto signer, platform::crypto::Credential::load(options.catalogue_cert, options.catalogue_key));
    return signer;
}

sigset_t ending_signals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    return signals;
}

struct Doors {
    Listener &api, &citizens, &control, &staff;
};

// Says on standard output where they are.
platform::Status open_doors(const Options& options, const Doors& doors) {
    TRY_DO(doors.api.open());
    TRY_DO(doors.citizens.open());
    if (options.control_port) TRY_DO(doors.control.open());
    if (options.staff_port) TRY_DO(doors.staff.open());
    if (options.fault.misfortune == Misfortune::refuse) doors.api.close();
    const std::string control = options.control_port ? " control=" + std::to_string(doors.control.port()) : "";
    const std::string staff = options.staff_port ? " staff=" + std::to_string(doors.staff.port()) : "";
    std::printf("portal ready api=%d public=%d%s%s\n", doors.api.port(), doors.citizens.port(), control.c_str(), staff.c_str());
    std::fflush(stdout);
    return {};
}

platform::Status run(const Options& options) {
    const sigset_t ending = ending_signals();
    pthread_sigmask(SIG_BLOCK, &ending, nullptr);  // before the first thread: all inherit it, and only sigwait() sees them

    const platform::SystemClock clock(platform::build_time());
    TRY(auto seal, platform::crypto::Credential::load(options.seal_cert, options.seal_key));
    TRY(auto signer, catalogue_signer(options));
    TRY(auto database, Ledger::open(options.database));
    const Procedures procedures = read_procedures(options.procedures);
    const AgencyName agency{.hotline = options.hotline};
    TRY(auto working_days, WorkingDays::read(options.procedures));
    Ledger ledger(std::move(database), clock, std::move(working_days));
    Payments payments(ledger, options.bank, std::chrono::seconds(options.payment_seconds));
    Store store(ledger, payments, procedures, options.agency);
    const Standings standings(ledger, payments);
    Calls calls(ledger);
    Visitors visitors(ledger);
    Officers officers(ledger, payments);
    Slips slips(store, clock);
    const Opener opener(std::move(seal), options.ca);
    const Pages pages(procedures, agency, options.bank);
    Kiosks kiosks;
    Faults faults(options.fault);
    Record record(options.record);
    Door door(kiosks, faults, record);
    Api api({door, store, opener, ledger, payments, visitors});
    Following following({door, slips, visitors, standings, payments, procedures, agency}, clock);
    Calling calling(door, calls);
    Tallying tallying(door, ledger);
    Offering offering(door, options.procedures, options.places, std::move(signer));
    Tracking tracking(slips, standings, pages);
    Listener api_listener(over_tls(kiosk_door(options.tls_cert, options.tls_key, options.ca),
                                   [&](httplib::Server& server) {
                                       api.attach(server);
                                       following.attach(server);
                                       offering.attach(server);
                                       calling.attach(server);
                                       tallying.attach(server);
                                       door.answer_the_rest(server);
                                   }),
                          options.api_port);
    Listener public_listener(
        over_tls(citizen_door(options.tls_cert, options.tls_key), [&](httplib::Server& server) { tracking.attach(server); }),
        options.public_port);
    const StaffPages staff_pages(procedures);
    Staff staff({store, opener, standings, visitors, officers, staff_pages, ledger, calls}, options.staff_password, clock);
    Listener staff_listener(
        over_tls(citizen_door(options.tls_cert, options.tls_key), [&](httplib::Server& server) { staff.attach(server); }),
        options.staff_port.value_or(0));
    Control control(store, payments, calls, officers, faults, kiosks, api_listener);
    Listener control_listener(without_tls([&](httplib::Server& server) { control.attach(server); }), options.control_port.value_or(0));

    TRY_DO(open_doors(options, {api_listener, public_listener, control_listener, staff_listener}));
    int signal = 0;
    sigwait(&ending, &signal);
    faults.set({});  // whoever waits in a slow answer waits no longer, nor for money
    payments.close();
    calls.close();
    return {};
}

}  // namespace
}  // namespace portal

int main(int count, char** arguments) {
    std::signal(SIGPIPE, SIG_IGN);
    const auto options = portal::parse_options(count, arguments);
    if (!options) {
        std::fprintf(stderr, "%s\n%s", options.error().detail.c_str(), portal::usage);
        return 2;
    }
    if (const auto ended = portal::run(*options); !ended) {
        platform::log(platform::Level::error, "portal", "cannot run: {} ({})", ended.error().detail,
                      platform::name_of(ended.error().fault));
        return 1;
    }
    return 0;
}
