#include "tests/contracts/portal/running_portal.h"

#include <gtest/gtest.h>
#include <signal.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace contract {
namespace {

using namespace std::chrono_literals;

std::string setting(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

std::string read_line(platform::ChildProcess& process) {
    std::string line;
    for (std::uint8_t letter = 0; letter != '\n'; line += static_cast<char>(letter)) {
        if (!process.read({&letter, 1}, 10s, {})) return "no line from the portal";
    }
    return line;
}

}  // namespace

std::string work_folder() { return setting("TRAM_WORK"); }
std::string pki(const std::string& file) { return work_folder() + "/pki/" + file; }

platform::crypto::Credential credential(const std::string& name) {
    auto loaded = platform::crypto::Credential::load(pki(name + ".pem"), pki(name + ".key"));
    EXPECT_TRUE(loaded) << name;
    return std::move(*loaded);
}

RunningPortal::RunningPortal(std::string name, std::vector<std::string> more) : name_(std::move(name)), more_(std::move(more)) { start(); }

std::string RunningPortal::folder() const { return work_folder() + "/" + name_; }

// The kiosk's own file, with a fee and a time that this portal reads.
void RunningPortal::publish(int fee) const {
    std::filesystem::create_directories(folder() + "/procedures");
    std::ifstream in(setting("TRAM_SOURCE") + "/assets/procedures/3.000347.json");
    auto file = nlohmann::json::parse(in);
    file["fees"] = {{"rules", {{{"key", "fee"}, {"label", {{"vi", "Lệ phí"}, {"en", "Fee"}}}, {"amount", fee}, {"source", "test"}}}}};
    file["time"]["working_days"] = 5;
    std::ofstream(folder() + "/procedures/3.000347.json") << file.dump();
}

void RunningPortal::publish_places(const nlohmann::json& places) const { std::ofstream(folder() + "/places.json") << places.dump(); }

void RunningPortal::start() {
    const std::string work = work_folder();
    publish(115000);
    std::vector<std::string> arguments{"--db",
                                       "sqlite:" + work + "/" + name_ + ".db",
                                       "--record",
                                       work + "/record-" + name_ + ".jsonl",
                                       "--control-port",
                                       "0",
                                       "--ca",
                                       pki("ca.pem"),
                                       "--tls-cert",
                                       pki("portal-tls.pem"),
                                       "--tls-key",
                                       pki("portal-tls.key"),
                                       "--seal-cert",
                                       pki("portal-seal.pem"),
                                       "--seal-key",
                                       pki("portal-seal.key"),
                                       "--catalogue-cert",
                                       pki("portal-catalogue.pem"),
                                       "--catalogue-key",
                                       pki("portal-catalogue.key"),
                                       "--procedures",
                                       folder() + "/procedures",
                                       "--places",
                                       folder() + "/places.json"};
    arguments.insert(arguments.end(), more_.begin(), more_.end());
    auto process = platform::ChildProcess::start(setting("TRAM_PORTAL"), arguments);
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

kiosk::portal::LineOptions RunningPortal::line() const {
    return {.api_base = "https://localhost:" + std::to_string(api_), .ca_file = pki("ca.pem")};
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

bool RunningPortal::officer(const std::string& word, const std::string& id, nlohmann::json fields) const {
    fields["order"] = word;
    fields["id"] = id;
    return order("/control/order", fields);
}

nlohmann::json RunningPortal::counts() const {
    httplib::Client client("127.0.0.1", control_);
    const auto answer = client.Get("/control/counts");
    return answer ? nlohmann::json::parse(answer->body) : nlohmann::json();
}

}  // namespace contract
