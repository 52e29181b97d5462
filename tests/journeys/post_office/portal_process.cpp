#include "tests/journeys/post_office/portal_process.h"

#include <gtest/gtest.h>
#include <httplib.h>

#include <cstdio>
#include <fstream>
#include <stdexcept>

#include "tests/rigs/pki/pki.h"

namespace journeys {
namespace {

using namespace std::chrono_literals;

constexpr const char* record = "portal.jsonl";

platform::ChildProcess start(const std::filesystem::path& folder, const PortalOffer& offer) {
    const std::vector<std::pair<std::string, std::string>> options{
        {"--db", "sqlite:" + (folder / "portal.db").string()},
        {"--record", folder / record},
        {"--control-port", "0"},
        {"--ca", rigs::certificate_file("ca")},
        {"--tls-cert", rigs::certificate_file("portal-tls")},
        {"--tls-key", rigs::key_file("portal-tls")},
        {"--seal-cert", rigs::certificate_file("portal-seal")},
        {"--seal-key", rigs::key_file("portal-seal")},
        {"--catalogue-cert", rigs::certificate_file(offer.signer)},
        {"--catalogue-key", rigs::key_file(offer.signer)},
        {"--procedures", offer.procedures},
    };
    std::vector<std::string> arguments;
    for (const auto& [name, value] : options) arguments.insert(arguments.end(), {name, value});
    auto process = platform::ChildProcess::start(TRAM_BIN_DIR "/portal", arguments);
    if (!process) throw std::runtime_error("portal: " + process.error().detail);
    return std::move(*process);
}

std::string read_line(platform::ChildProcess& process) {
    std::string line;
    for (std::uint8_t letter = 0; letter != '\n'; line += static_cast<char>(letter)) {
        if (!process.read({&letter, 1}, 20s, {})) throw std::runtime_error("the portal said nothing");
    }
    return line;
}

}  // namespace

PortalProcess::PortalProcess(const std::filesystem::path& folder, const PortalOffer& offer)
    : folder_(folder), process_(start(folder, offer)) {
    const std::string line = read_line(process_);
    const int found = std::sscanf(line.c_str(), "portal ready api=%d public=%d control=%d", &api_, &public_, &control_);
    if (found != 3) throw std::runtime_error("the portal said: " + line);
}

std::string PortalProcess::api_base() const { return "https://127.0.0.1:" + std::to_string(api_); }

std::string PortalProcess::public_base() const { return "https://127.0.0.1:" + std::to_string(public_); }

void PortalProcess::post(const std::string& path, const nlohmann::json& body) const {
    const auto answer = httplib::Client("127.0.0.1", control_).Post(path, body.dump(), "application/json");
    EXPECT_TRUE(answer && answer->status == 200) << path << " " << body;
}

void PortalProcess::order(const std::string& fault, int times) const { post("/control/fault", {{"fault", fault}, {"times", times}}); }

void PortalProcess::withdraw(const std::string& kiosk) const { post("/control/withdraw", {{"kiosk", kiosk}}); }

void PortalProcess::admit(const std::string& kiosk) const { post("/control/admit", {{"kiosk", kiosk}}); }

void PortalProcess::officer(const std::string& order, const std::string& dossier_id, nlohmann::json fields) const {
    fields["order"] = order;
    fields["id"] = dossier_id;
    post("/control/order", fields);
}

nlohmann::json PortalProcess::calls() const {
    const auto answer = httplib::Client("127.0.0.1", control_).Get("/control/calls");
    if (!answer) throw std::runtime_error("the portal's control door is shut");
    return nlohmann::json::parse(answer->body);
}

void PortalProcess::branch(const std::string& state) const { post("/control/call", {{"state", state}}); }

bool PortalProcess::listens() const {
    const auto answer = httplib::Client("127.0.0.1", api_).Get("/");  // nothing sensible: it speaks TLS there
    return answer.error() != httplib::Error::Connection;
}

nlohmann::json PortalProcess::counts() const {
    const auto answer = httplib::Client("127.0.0.1", control_).Get("/control/counts");
    if (!answer) throw std::runtime_error("the portal's control door is shut");
    return nlohmann::json::parse(answer->body);
}

nlohmann::json PortalProcess::last_exchange() const {
    std::ifstream in(folder_ / record);
    std::string line, last;
    while (std::getline(in, line)) last = line;
    return nlohmann::json::parse(last, nullptr, false);
}

int PortalProcess::submissions_of(const std::string& id) const {
    const auto all = counts()["submissions_of"];
    return all.contains(id) ? all[id].get<int>() : 0;
}

}  // namespace journeys
