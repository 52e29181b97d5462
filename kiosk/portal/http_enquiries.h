// Look-ups, call-backs, complaints and ratings over HTTPS, as openapi.yaml says.
#pragma once
#include "kiosk/portal/follow.h"
#include "kiosk/portal/line.h"

namespace kiosk::portal {

class HttpEnquiries final : public Enquiries {
public:
    HttpEnquiries(LineOptions options, platform::crypto::Credential kiosk) : line_(std::move(options), std::move(kiosk)) {}
    LookUpReply look_up(const Question& question, std::stop_token stop) override;
    NotedReply call_back(const std::string& key, const std::string& dossier_id, const CallBack& wish, std::stop_token stop) override;
    NotedReply complain(const std::string& key, const std::string& dossier_id, const Complaint& complaint, std::stop_token stop) override;
    NotedReply rate(const std::string& key, const Rating& rating, std::stop_token stop) override;

private:
    NotedReply note(const std::string& path, const std::string& key, platform::ByteView body, const std::stop_token& stop);

    Line line_;
};

}  // namespace kiosk::portal
