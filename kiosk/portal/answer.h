// What the portal's answer means, read without a network: openapi.yaml says what may come, portal.h what we make of it.
#pragma once
#include "kiosk/portal/portal.h"
#include "platform/http.h"

namespace kiosk::portal {

// id: of the dossier that was sent. Whatever does not follow the contract is Later.
Reply read_answer(const std::string& id, const platform::HttpAnswer& answer);
// No answer came.
Later read_failure(const platform::Error& error);

}  // namespace kiosk::portal
