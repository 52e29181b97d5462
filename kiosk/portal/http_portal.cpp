#include "kiosk/portal/http_portal.h"

#include "kiosk/portal/answer.h"

namespace kiosk::portal {

Reply HttpPortal::submit(const std::string& id, platform::ByteView sealed, std::stop_token stop) {
    const auto answer = line_.send({"PUT", "/api/v1/dossiers/" + id, sealed_headers(sealed), sealed}, stop);
    return answer ? read_answer(id, *answer) : Reply(read_failure(answer.error()));
}

Reply HttpPortal::supplement(const std::string& dossier_id, const std::string& supplement_id, platform::ByteView sealed,
                             std::stop_token stop) {
    const std::string path = "/api/v1/dossiers/" + dossier_id + "/supplements/" + supplement_id;
    const auto answer = line_.send({"PUT", path, sealed_headers(sealed), sealed}, stop);
    return answer ? read_supplement_answer(supplement_id, *answer) : Reply(read_failure(answer.error()));
}

}  // namespace kiosk::portal
