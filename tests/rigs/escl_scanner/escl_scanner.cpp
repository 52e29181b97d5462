#include "tests/rigs/escl_scanner/escl_scanner.h"

#include <fmt/format.h>
#include <httplib.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

#include "drivers/scanner/page.h"
#include "platform/files.h"

namespace rigs {
namespace {

constexpr std::array names{"none", "jam", "empty", "busy", "drop", "hang", "cover", "gone"};
constexpr const char* xml_names =
    R"(xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03" xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm")";
constexpr int sheets_in_feeder = 3;

// eSCL counts lengths in 1/300 inch.
std::string input_capabilities(int most_height) {
    std::string resolutions;
    for (const int dpi : {150, 300, 600}) {
        resolutions += fmt::format(
            "<scan:DiscreteResolution><scan:XResolution>{0}</scan:XResolution><scan:YResolution>{0}</scan:YResolution>"
            "</scan:DiscreteResolution>",
            dpi);
    }
    return fmt::format(
        "<scan:MinWidth>16</scan:MinWidth><scan:MaxWidth>2550</scan:MaxWidth><scan:MinHeight>16</scan:MinHeight>"
        "<scan:MaxHeight>{}</scan:MaxHeight><scan:MaxScanRegions>1</scan:MaxScanRegions><scan:SettingProfiles><scan:SettingProfile>"
        "<scan:ColorModes><scan:ColorMode>Grayscale8</scan:ColorMode><scan:ColorMode>RGB24</scan:ColorMode></scan:ColorModes>"
        "<scan:DocumentFormats><pwg:DocumentFormat>image/jpeg</pwg:DocumentFormat></scan:DocumentFormats>"
        "<scan:SupportedResolutions><scan:DiscreteResolutions>{}</scan:DiscreteResolutions></scan:SupportedResolutions>"
        "</scan:SettingProfile></scan:SettingProfiles>",
        most_height, resolutions);
}

std::string capabilities() {
    return fmt::format(
        R"(<?xml version="1.0" encoding="UTF-8"?><scan:ScannerCapabilities {}><pwg:Version>2.63</pwg:Version>)"
        "<pwg:MakeAndModel>Kiosk Rig Scanner</pwg:MakeAndModel><pwg:SerialNumber>RIG0001</pwg:SerialNumber>"
        "<scan:Platen><scan:PlatenInputCaps>{}</scan:PlatenInputCaps></scan:Platen>"
        "<scan:Adf><scan:AdfSimplexInputCaps>{}</scan:AdfSimplexInputCaps><scan:FeederCapacity>50</scan:FeederCapacity></scan:Adf>"
        "</scan:ScannerCapabilities>",
        xml_names, input_capabilities(3508), input_capabilities(4200));
}

bool stops_paper(ScannerFault fault) { return fault == ScannerFault::jam || fault == ScannerFault::cover; }

// As a cable that is not there answers.
void cut(httplib::Response& response) {
    response.set_content_provider(1, "text/xml", [](std::size_t, std::size_t, httplib::DataSink&) { return false; });
}

std::string status(ScannerFault fault) {
    const char* feeder = fault == ScannerFault::jam     ? "ScannerAdfJam"
                         : fault == ScannerFault::empty ? "ScannerAdfEmpty"
                         : fault == ScannerFault::cover ? "ScannerAdfDoorOpen"
                                                        : "ScannerAdfLoaded";
    const char* state = fault == ScannerFault::busy ? "Processing" : stops_paper(fault) ? "Stopped" : "Idle";
    return fmt::format(R"(<?xml version="1.0" encoding="UTF-8"?><scan:ScannerStatus {}><pwg:Version>2.63</pwg:Version>)"
                       "<pwg:State>{}</pwg:State><scan:AdfState>{}</scan:AdfState></scan:ScannerStatus>",
                       xml_names, state, feeder);
}

// The underside of the lid: light grey, a little darker towards the edges.
std::string empty_glass() {
    drivers::scanner::Raster glass{2480, 3508, 3, 300, {}};
    glass.pixels.resize(2480UL * 3508UL * 3UL);
    for (std::size_t y = 0; y < 3508; ++y) {
        for (std::size_t x = 0; x < 2480; ++x) {
            const std::size_t to_edge = std::min({x, y, 2479 - x, 3507 - y, std::size_t{120}});
            const auto light = static_cast<std::uint8_t>(222 + to_edge / 10);
            std::fill_n(glass.pixels.begin() + static_cast<std::ptrdiff_t>((y * 2480 + x) * 3), 3, light);
        }
    }
    const auto page = drivers::scanner::make_page(glass);
    return page ? std::string(page->jpeg.begin(), page->jpeg.end()) : std::string();
}

}  // namespace

ScannerFault fault_named(std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? ScannerFault::none : static_cast<ScannerFault>(found - names.begin());
}

struct EsclScanner::Parts {
    Setup setup;
    httplib::Server server;
    int port = 0;
    std::mutex mutex;
    std::condition_variable changed;
    ScannerFault fault = ScannerFault::none;
    bool is_ending = false, is_hanging = false;
    std::map<int, int> sheets_left;  // by job
    std::size_t turn = 0;            // in the folder
    std::thread listener;

    ScannerFault current_fault() {
        const std::lock_guard hold(mutex);
        return fault;
    }
    std::string take_picture();
    void serve();
    void begin_job(const httplib::Request& request, httplib::Response& response);
    void next_document(int job, httplib::Response& response);
    void drop_in_the_middle(httplib::Response& response);
    void hang();
};

std::string EsclScanner::Parts::take_picture() {
    std::filesystem::path file = setup.glass;
    if (!setup.rotate.empty()) {
        std::vector<std::filesystem::path> pictures;
        for (const auto& entry : std::filesystem::directory_iterator(setup.rotate)) {
            if (entry.path().extension() == ".jpg") pictures.push_back(entry.path());
        }
        std::sort(pictures.begin(), pictures.end());
        const std::lock_guard hold(mutex);
        if (!pictures.empty()) file = pictures[turn++ % pictures.size()];
    }
    const auto picture = platform::read_file(file);
    return picture ? std::string(picture->begin(), picture->end()) : empty_glass();
}

void EsclScanner::Parts::begin_job(const httplib::Request& request, httplib::Response& response) {
    const bool is_from_feeder = request.body.find("Feeder") != std::string::npos;
    const ScannerFault now = current_fault();
    if (now == ScannerFault::empty && is_from_feeder) {
        response.status = 409;
        return;
    }
    if (now == ScannerFault::busy) {
        response.status = 503;
        return;
    }
    const std::lock_guard hold(mutex);
    const int job = static_cast<int>(sheets_left.size()) + 1;
    sheets_left[job] = is_from_feeder ? sheets_in_feeder : 1;
    response.status = 201;
    response.set_header("Location", fmt::format("http://127.0.0.1:{}/eSCL/ScanJobs/{}", port, job));
}

void EsclScanner::Parts::hang() {
    std::unique_lock hold(mutex);
    is_hanging = true;
    changed.notify_all();
    changed.wait(hold, [&] { return is_ending || fault != ScannerFault::hang; });
    is_hanging = false;
}

void EsclScanner::Parts::drop_in_the_middle(httplib::Response& response) {
    const auto picture = std::make_shared<std::string>(take_picture());
    response.set_content_provider(picture->size(), "image/jpeg", [picture](std::size_t offset, std::size_t, httplib::DataSink& sink) {
        const std::size_t half = picture->size() / 2;
        return offset < half && sink.write(picture->data() + offset, half - offset);
    });
}

void EsclScanner::Parts::next_document(int job, httplib::Response& response) {
    const ScannerFault now = current_fault();
    if (now == ScannerFault::hang) hang();
    if (now == ScannerFault::drop) return drop_in_the_middle(response);
    {
        const std::lock_guard hold(mutex);
        response.status = stops_paper(now) ? 500 : now == ScannerFault::busy ? 503 : sheets_left[job] < 1 ? 404 : 200;
        if (response.status != 200) return;
        --sheets_left[job];
    }
    response.set_content(take_picture(), "image/jpeg");
}

void EsclScanner::Parts::serve() {
    using httplib::Request, httplib::Response;
    server.set_pre_routing_handler([this](const Request& request, Response& response) {
        if (current_fault() != ScannerFault::gone || !request.path.starts_with("/eSCL")) return httplib::Server::HandlerResponse::Unhandled;
        cut(response);
        return httplib::Server::HandlerResponse::Handled;
    });
    server.Get("/eSCL/ScannerCapabilities", [](const Request&, Response& response) { response.set_content(capabilities(), "text/xml"); });
    server.Get("/eSCL/ScannerStatus",
               [this](const Request&, Response& response) { response.set_content(status(current_fault()), "text/xml"); });
    server.Post("/eSCL/ScanJobs", [this](const Request& request, Response& response) { begin_job(request, response); });
    server.Get(R"(/eSCL/ScanJobs/(\d+)/NextDocument)",
               [this](const Request& request, Response& response) { next_document(std::stoi(request.matches[1]), response); });
    server.Delete(R"(/eSCL/ScanJobs/(\d+))", [](const Request&, Response& response) { response.status = 200; });
    server.Post("/control", [this](const Request& request, Response& response) {
        const std::string name = request.get_param_value("fault");
        const bool is_known = std::find(names.begin(), names.end(), name) != names.end();
        response.status = is_known ? 200 : 400;
        if (is_known) {
            const std::lock_guard hold(mutex);
            fault = fault_named(name);
            changed.notify_all();
        }
    });
}

EsclScanner::EsclScanner(Setup setup) : parts_(std::make_unique<Parts>()) {
    parts_->setup = std::move(setup);
    parts_->serve();
    httplib::Server& server = parts_->server;
    parts_->port = parts_->setup.port;
    if (parts_->port == 0) {
        parts_->port = server.bind_to_any_port("127.0.0.1");
    } else if (!server.bind_to_port("127.0.0.1", parts_->port)) {
        throw std::runtime_error(fmt::format("port {} is taken", parts_->port));
    }
    parts_->listener = std::thread([&server] { server.listen_after_bind(); });
}

EsclScanner::~EsclScanner() {
    {
        const std::lock_guard hold(parts_->mutex);
        parts_->is_ending = true;
    }
    parts_->changed.notify_all();
    while (!parts_->server.is_running()) std::this_thread::yield();  // stop() does nothing before listen
    parts_->server.stop();
    parts_->listener.join();
}

int EsclScanner::port() const { return parts_->port; }

void EsclScanner::set_fault(ScannerFault fault) {
    const std::lock_guard hold(parts_->mutex);
    parts_->fault = fault;
    parts_->changed.notify_all();
}

void EsclScanner::wait() {
    std::unique_lock hold(parts_->mutex);
    parts_->changed.wait(hold, [&] { return parts_->is_ending; });
}

bool EsclScanner::wait_until_hanging(int milliseconds) {
    std::unique_lock hold(parts_->mutex);
    return parts_->changed.wait_for(hold, std::chrono::milliseconds(milliseconds), [&] { return parts_->is_hanging; });
}

}  // namespace rigs
