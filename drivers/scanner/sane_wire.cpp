#include "drivers/scanner/sane_wire.h"

#include <fmt/format.h>

#include <charconv>

namespace drivers::scanner::wire {

using platform::Fault;

std::string to_text(const Request& request) {
    std::string text = fmt::format("source={}\nmode={}\ndpi={}\ndevice={}\n", request.page.source == Source::feeder ? "feeder" : "platen",
                                   request.page.mode == ColourMode::grey ? "grey" : "colour", request.page.dpi, request.device);
    for (const std::string& option : request.options) text += "option=" + option + "\n";
    return text;
}

platform::Result<Request> parse_request(std::string_view text) {
    Request request;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        const std::size_t equals = line.find('=');
        if (equals == std::string_view::npos) return platform::failure(Fault::malformed, "request without '='");
        const std::string_view name = line.substr(0, equals);
        const std::string_view value = line.substr(equals + 1);
        if (name == "source") {
            request.page.source = value == "feeder" ? Source::feeder : Source::platen;
        } else if (name == "mode") {
            request.page.mode = value == "grey" ? ColourMode::grey : ColourMode::colour;
        } else if (name == "dpi") {
            const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), request.page.dpi);
            if (error != std::errc() || end != value.data() + value.size()) return platform::failure(Fault::malformed, "dpi");
        } else if (name == "device") {
            request.device = value;
        } else if (name == "option") {
            request.options.emplace_back(value);
        } else {
            return platform::failure(Fault::malformed, "unknown part of a request");
        }
    }
    return request;
}

}  // namespace drivers::scanner::wire
