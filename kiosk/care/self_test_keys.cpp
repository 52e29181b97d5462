// The part of the self-test that has to do with keys and with whom they are for.
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "kiosk/care/machine.h"
#include "kiosk/care/self_test_machine.h"
#include "kiosk/dossier/seal.h"
#include "kiosk/portal/members.h"
#include "kiosk/portal/presence.h"
#include "platform/crypto/cms.h"

namespace kiosk::care {
namespace {

using platform::crypto::Certificate;
using platform::crypto::Credential;
using std::chrono::milliseconds;
using std::chrono::seconds;
using Lines = std::vector<TestLine>;
using Clock = std::chrono::steady_clock;

constexpr std::string_view trial_content = "self-test: nobody's dossier";

dossier::Package trial_package() {
    const auto content = platform::bytes_of(trial_content);
    return {"self-test", "self-test", {content.begin(), content.end()}};
}

// As a dossier goes to its receiver, and back.
platform::Status seal_and_open(const Credential& kiosk, const Certificate& receiver, platform::WallTime now) {
    TRY(const auto trial, dossier::Sealer(kiosk, receiver).seal(trial_package()));
    TRY(const Credential own_receiver, Credential::throw_away(now));
    TRY(const auto sealed, dossier::Sealer(kiosk, own_receiver.certificate()).seal(trial_package()));
    TRY(const auto opened, platform::crypto::decrypt(sealed.bytes(), own_receiver));
    const auto content = platform::bytes_of(trial_content);
    const bool is_there = std::search(opened.begin(), opened.end(), content.begin(), content.end()) != opened.end();
    if (is_there && trial.bytes().size() >= content.size()) return {};
    return platform::failure(platform::Fault::broken, "what was sealed did not come out again");
}

TestLine dated(Trial test, Part part, const Certificate& certificate, platform::WallTime now) {
    const Finding finding = judge_certificate(part, certificate, now);
    const std::vector<Figure> figures{{"until", platform::to_text(platform::date_of(certificate.not_after()))},
                                      {"days_left", fmt::format("{}", finding.days_left.value_or(0))}};
    return finding.ailment ? failed(test, *finding.ailment, finding.detail, figures) : passed(test, figures);
}

Lines try_keys(const KeyFiles& files, platform::WallTime now) {
    const auto begun = Clock::now();
    const auto kiosk = Credential::load(files.certificate, files.key);
    const auto own = Certificate::load(files.certificate), seal = Certificate::load(files.seal_certificate),
               portal = Certificate::load(files.portal_certificate);
    Lines out;
    if (own) out.push_back(dated(Trial::own_certificate, Part::own_certificate, *own, now));
    if (seal) out.push_back(dated(Trial::seal_certificate, Part::seal_certificate, *seal, now));
    if (portal) out.push_back(dated(Trial::portal_certificate, Part::portal_certificate, *portal, now));
    platform::Status good;
    if (!kiosk) good = tl::make_unexpected(kiosk.error());
    for (const auto* certificate : {&own, &seal, &portal})
        if (good && !*certificate) good = tl::make_unexpected(certificate->error());
    if (good) good = seal_and_open(*kiosk, *seal, now);
    const auto took = std::chrono::duration_cast<milliseconds>(Clock::now() - begun);
    out.push_back(good ? passed(Trial::keys, {{"sealing", fmt::format("{} ms", took.count())}})
                       : failed(Trial::keys, Ailment::mistaken, good.error().detail));
    return out;
}

Ailment ailment_of_presence(portal::Presence::Kind kind) {
    if (kind == portal::Presence::Kind::refused) return Ailment::denied;
    return kind == portal::Presence::Kind::strange ? Ailment::bad_data : Ailment::offline;
}

// What time it is there, and how long that took to hear.
struct Heard {
    platform::WallTime time;
    milliseconds latency;
};
std::optional<Heard> hear_time(portal::Line& line, const std::stop_token& stop) {
    const auto begun = Clock::now();
    const auto answer = line.send({.method = "GET", .path = "/api/v1/health", .headers = {}, .body = {}}, stop);
    const auto latency = std::chrono::duration_cast<milliseconds>(Clock::now() - begun);
    if (!answer) return std::nullopt;
    const auto json = nlohmann::json::parse(platform::text_of(answer->body), nullptr, false);
    bool good = json.is_object();
    const auto time = good ? portal::Members(json, good).moment("time") : platform::WallTime();
    return good ? std::optional(Heard{time, latency}) : std::nullopt;
}

TestLine compared(const Heard& heard, platform::WallTime now) {
    constexpr seconds most_off{120};  // what is signed then still has the right minute for who reads it
    const auto off = std::chrono::duration_cast<milliseconds>(now - heard.latency / 2 - heard.time);
    const std::vector<Figure> figures{{"offset", fmt::format("{:+.1f} s", std::chrono::duration<double>(off).count())}};
    if (std::chrono::abs(off) > most_off) return failed(Trial::clock, Ailment::wrong, "other than the portal's", figures);
    return passed(Trial::clock, figures);
}

TestLine dead_clock() { return failed(Trial::clock, Ailment::wrong, "stands before the last time it showed"); }

Lines try_portal(const portal::LineOptions& options, const KeyFiles& files, const platform::SystemClock& clock,
                 const std::stop_token& stop) {
    Lines out;
    if (clock.is_dead()) out.push_back(dead_clock());
    auto kiosk = Credential::load(files.certificate, files.key);
    if (!kiosk) return out;  // that is the keys' failure; here it is all in vain
    portal::Line line(options, std::move(*kiosk));
    const auto begun = Clock::now();
    const auto presence = portal::ask_presence(line, stop);
    const auto first = std::chrono::duration_cast<milliseconds>(Clock::now() - begun);
    if (!presence) return out;
    if (presence->kind != portal::Presence::Kind::there) {
        out.push_back(failed(Trial::portal, ailment_of_presence(presence->kind), presence->detail));
        return out;
    }
    const auto heard = hear_time(line, stop);
    if (!heard) {
        out.push_back(failed(Trial::portal, Ailment::bad_data, "it does not say what time it is"));
        return out;
    }
    out.push_back(passed(Trial::portal,
                         {{"connection", fmt::format("{} ms", first.count())}, {"latency", fmt::format("{} ms", heard->latency.count())}}));
    if (!clock.is_dead()) out.push_back(compared(*heard, clock.now()));
    return out;
}

}  // namespace

Check check_keys(KeyFiles files, platform::WallTime now) {
    return {.tests = {Trial::keys, Trial::own_certificate, Trial::seal_certificate, Trial::portal_certificate},
            .limit = seconds(10),
            .act = [files = std::move(files), now](const std::stop_token&) { return try_keys(files, now); }};
}

Check check_portal(portal::LineOptions line, KeyFiles files, const platform::SystemClock& clock) {
    line.patience = std::min(line.patience, milliseconds(seconds(10)));
    return {.tests = {Trial::portal, Trial::clock},
            .limit = seconds(25),
            .act = [line = std::move(line), files = std::move(files), &clock](const std::stop_token& stop) {
                return try_portal(line, files, clock, stop);
            }};
}

}  // namespace kiosk::care
