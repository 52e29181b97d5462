#include "tests/contracts/portal/running_portal.h"

#include <gtest/gtest.h>
#include <signal.h>

#include <cstdio>
#include <cstdlib>

namespace contract {
namespace {

using namespace std::chrono_literals;

std::string setting(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

std::string pki(const std::string& file) { return work_folder() + "/pki/" + file; }

std::string read_line(platform::ChildProcess& process) {
    std::string line;
    for (std::uint8_t letter = 0; letter != '\n'; line += static_cast<char>(letter)) {
        if (!process.read({&letter, 1}, 10s, {})) return "no line from the portal";
    }
    return line;
}

}  // namespace

std::string work_folder() { return setting("TRAM_WORK"); }

platform::crypto::Credential credential(const std::string& name) {
    auto loaded = platform::crypto::Credential::load(pki(name + ".pem"), pki(name + ".key"));
    EXPECT_TRUE(loaded) << name;
    return std::move(*loaded);
}

RunningPortal::RunningPortal(std::string name) : name_(std::move(name)) { start(); }

void RunningPortal::start() {
    auto process = platform::ChildProcess::start(
        setting("TRAM_PORTAL"), {"--db", "sqlite:" + work_folder() + "/" + name_ + ".db", "--record",
                                 work_folder() + "/record-" + name_ + ".jsonl", "--control-port", "0", "--ca", pki("ca.pem"), "--tls-cert",
                                 pki("portal-tls.pem"), "--tls-key", pki("portal-tls.key"), "--seal-cert", pki("portal-seal.pem"),
                                 "--seal-key", pki("portal-seal.key"), "--procedures", setting("TRAM_SOURCE") + "/assets/procedures"});
    ASSERT_TRUE(process);
    process_.emplace(std::move(*process));
    const std::string line = read_line(*process_);
    ASSERT_EQ(std::sscanf(line.c_str(), "portal ready api=%d public=%d control=%d", &api_, &public_, &control_), 3) << line;
}

int RunningPortal::stop() {
    ::kill(process_->pid(), SIGTERM);
    const int status = process_->wait(10s).value_or(-1000);
    process_.reset();
    return status;
}

kiosk::portal::HttpPortal RunningPortal::kiosk(const std::string& name) const {
    return {{.api_base = "https://localhost:" + std::to_string(api_), .ca_file = pki("ca.pem")}, credential(name)};
}

std::unique_ptr<httplib::SSLClient> RunningPortal::raw(const std::string& name) const {
    const auto file = [&](const char* ending) { return name.empty() ? std::string() : pki(name + ending); };
    auto client = std::make_unique<httplib::SSLClient>("localhost", api_, file(".pem"), file(".key"));
    client->set_ca_cert_path(pki("ca.pem").c_str());
    client->set_read_timeout(20s);
    return client;
}

httplib::Result RunningPortal::track(const std::string& path) const {
    httplib::SSLClient client("localhost", public_);
    client.set_ca_cert_path(pki("ca.pem").c_str());
    return client.Get(path);
}

bool RunningPortal::order(const std::string& path, const nlohmann::json& body) const {
    httplib::Client client("127.0.0.1", control_);
    const auto answer = client.Post(path, body.dump(), "application/json");
    return answer && answer->status == 200;
}

nlohmann::json RunningPortal::counts() const {
    httplib::Client client("127.0.0.1", control_);
    const auto answer = client.Get("/control/counts");
    return answer ? nlohmann::json::parse(answer->body) : nlohmann::json();
}

}  // namespace contract
