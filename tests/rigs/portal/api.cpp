#include "tests/rigs/portal/api.h"

#include "platform/log.h"
#include "tests/rigs/portal/answers.h"
#include "tests/rigs/portal/standing.h"

namespace portal {

using platform::Level;

void Api::attach(httplib::Server& server) {
    Door& door = parts_.door;
    door.put(server, "/api/v1/dossiers/([^/]*)",
             [this](const Request& request, Response& response, const std::string& body) { submit(request, response, body); });
    door.put(server, "/api/v1/dossiers/([^/]*)/supplements/([^/]*)",
             [this](const Request& request, Response& response, const std::string& body) { supplement(request, response, body); });
    door.get(server, "/api/v1/dossiers/([^/]*)",
             [this](const Request& request, Response& response, const std::string&) { find(request, response); });
    door.get(server, "/api/v1/health", [this](const Request&, Response& response, const std::string&) { health(response); });
}

void Api::submit(const Request& request, Response& response, const std::string& body) {
    const std::string id = request.matches[1];
    const auto kiosk = parts_.door.kiosk_of(request, response);
    if (!kiosk) return;
    if (!is_uuid_v7(id)) return answer(response, Reason::malformed);
    const auto digest = digest_of_sealed(request, response, body);
    if (!digest) return;

    Manifest manifest;
    manifest.id = id;
    const auto known = parts_.store.find(id);
    if (!known) {
        answer(response, Reason::broken);
    } else if (*known) {
        take(response, {*kiosk, *digest, platform::bytes_of(body), manifest});
    } else if (auto opened = parts_.opener.open(id, platform::bytes_of(body), *kiosk)) {
        take(response, {*kiosk, *digest, platform::bytes_of(body), *opened});
    } else {
        platform::log(Level::warning, "portal", "{} unreadable: {}", id, opened.error().detail);
        answer(response, Reason::unreadable);
    }
    if (const auto counted = parts_.store.count(id, *kiosk, *digest, response.status); !counted) {
        platform::log(Level::error, "portal", "delivery not counted: {}", counted.error().detail);
    }
}

// Also for what is there already: then only the id of the manifest counts.
void Api::take(Response& response, const Delivery& delivery) {
    bool stored = false;
    const auto dossier = parts_.store.take(delivery, stored);
    if (!dossier) {
        platform::log(Level::error, "portal", "{} not stored: {}", delivery.manifest.id, dossier.error().detail);
        return answer(response, Reason::broken);
    }
    if (dossier->sha256 != delivery.sha256 || dossier->kiosk != delivery.kiosk) return answer(response, Reason::conflict);
    answer_dossier(response, stored ? 201 : 200, *dossier);
}

void Api::find(const Request& request, Response& response) {
    const std::string id = request.matches[1];
    const auto kiosk = parts_.door.kiosk_of(request, response);
    if (!kiosk) return;
    if (!is_uuid_v7(id)) return answer(response, Reason::malformed);
    const auto dossier = parts_.store.find(id);
    if (!dossier) return answer(response, Reason::broken);
    if (!*dossier || (*dossier)->kiosk != *kiosk) return answer(response, Reason::not_found);
    answer_dossier(response, 200, **dossier);
}

void Api::answer_dossier(Response& response, int status, const Dossier& dossier) {
    nlohmann::json body{{"id", dossier.id},
                        {"reference", dossier.reference},
                        {"dossier_code", dossier.dossier_code},
                        {"state", dossier.state},
                        {"received_at", dossier.received_at}};
    std::optional<Payment> payment;
    const auto asked = parts_.ledger.transaction([&](platform::Database& database) -> platform::Status {
        TRY(payment, parts_.payments.latest(database, dossier.id));
        return {};
    });
    if (!asked) return answer(response, Reason::broken);
    if (payment && payment->status == "due") body["payment"] = order_as_json(*payment, parts_.payments.bank());
    if (status == 201) response.set_header("Location", "/api/v1/dossiers/" + dossier.id);
    answer(response, status, body);
}

void Api::supplement(const Request& request, Response& response, const std::string& body) {
    const std::string dossier = request.matches[1], id = request.matches[2];
    const auto kiosk = parts_.door.kiosk_of(request, response);
    if (!kiosk) return;
    if (!is_uuid_v7(dossier) || !is_uuid_v7(id)) return answer(response, Reason::malformed);
    const auto digest = digest_of_sealed(request, response, body);
    if (!digest) return;
    const auto may = parts_.visitors.may_speak(*kiosk, dossier);
    if (!may) return answer(response, Reason::broken);
    if (!*may) return answer(response, Reason::not_found);

    SupplementManifest manifest;
    manifest.id = id;
    manifest.dossier_id = dossier;
    const auto known = parts_.store.find_supplement(id);
    if (!known) return answer(response, Reason::broken);
    if (*known) return take(response, {*kiosk, *digest, platform::bytes_of(body), manifest});
    const auto opened = parts_.opener.open_supplement(id, dossier, platform::bytes_of(body), *kiosk);
    if (opened) return take(response, {*kiosk, *digest, platform::bytes_of(body), *opened});
    platform::log(Level::warning, "portal", "{} unreadable: {}", id, opened.error().detail);
    answer(response, Reason::unreadable);
}

void Api::take(Response& response, const SupplementDelivery& delivery) {
    bool stored = false;
    const auto taken = parts_.store.take_supplement(delivery, stored);
    if (!taken) return answer(response, taken.error().fault == platform::Fault::refused ? Reason::not_asked : Reason::broken);
    const bool is_the_same =
        taken->sha256 == delivery.sha256 && taken->kiosk == delivery.kiosk && taken->dossier_id == delivery.manifest.dossier_id;
    if (!is_the_same) return answer(response, Reason::conflict);
    answer(response, stored ? 201 : 200,
           {{"id", taken->id},
            {"dossier_id", taken->dossier_id},
            {"dossier_code", taken->dossier_code},
            {"state", taken->state},
            {"received_at", taken->received_at}});
}

void Api::health(Response& response) {
    if (!parts_.store.counts()) return answer_busy(response, 30);
    answer_healthy(response, parts_.ledger.time());
}

}  // namespace portal
