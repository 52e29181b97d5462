#include "tests/rigs/portal/options.h"

#include <fmt/format.h>

#include <charconv>
#include <functional>
#include <map>
#include <string_view>

namespace portal {
namespace {

using platform::failure;
using platform::Fault;
using platform::Status;
using Setter = std::function<Status(const std::string&)>;

constexpr int last_port = 65535;

platform::Result<int> parse_number(const std::string& text, int most) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number < 0 || number > most) {
        return failure(Fault::malformed, fmt::format("not a number from 0 to {}: {}", most, text));
    }
    return number;
}

Setter text_into(std::string& place) {
    return [&place](const std::string& value) -> Status {
        place = value;
        return {};
    };
}

template <class Number>
Setter number_into(Number& place, int most) {
    return [&place, most](const std::string& value) -> Status {
        TRY(place, parse_number(value, most));
        return {};
    };
}

Status database_url(const std::string& value, std::string& place) {
    constexpr std::string_view sqlite = "sqlite:";
    place = value.starts_with(sqlite) ? value.substr(sqlite.size()) : value;
    if (place.find("://") != std::string::npos) return failure(Fault::malformed, "only sqlite:PATH is known");
    return {};
}

Status complete(const Options& options) {
    const std::map<std::string, const std::string*> needed{{"--db", &options.database},         {"--ca", &options.ca},
                                                           {"--tls-cert", &options.tls_cert},   {"--tls-key", &options.tls_key},
                                                           {"--seal-cert", &options.seal_cert}, {"--seal-key", &options.seal_key}};
    for (const auto& [name, value] : needed) {
        if (value->empty()) return failure(Fault::malformed, name + " is missing");
    }
    if (options.staff_port && options.staff_password.size() < 8) {
        return failure(Fault::malformed, "--staff-password needs at least 8 letters");
    }
    if (options.catalogue_cert.empty() != options.catalogue_key.empty()) {
        return failure(Fault::malformed, "--catalogue-cert and --catalogue-key belong together");
    }
    return {};
}

}  // namespace

const char* const usage =
    "portal --db sqlite:PATH --ca FILE --tls-cert FILE --tls-key FILE --seal-cert FILE --seal-key FILE\n"
    "       [--api-port N] [--public-port N] [--control-port N] (0: any free port)\n"
    "       [--staff-port N --staff-password TEXT] [--catalogue-cert FILE --catalogue-key FILE]\n"
    "       [--record FILE] [--procedures FOLDER] [--places FILE] [--agency H26.12.01] [--hotline TEXT] [--payment-seconds N]\n"
    "       [--fault refuse|slow=MS|unavailable=SECONDS|nonsense|cut_before_answer|cut_in_body]\n";

platform::Result<Options> parse_options(int count, char** arguments) {
    Options options;
    const std::map<std::string, Setter> setters{
        {"--db", [&](const std::string& value) { return database_url(value, options.database); }},
        {"--api-port", number_into(options.api_port, last_port)},
        {"--public-port", number_into(options.public_port, last_port)},
        {"--control-port", number_into(options.control_port, last_port)},
        {"--staff-port", number_into(options.staff_port, last_port)},
        {"--staff-password", text_into(options.staff_password)},
        {"--record", text_into(options.record)},
        {"--ca", text_into(options.ca)},
        {"--tls-cert", text_into(options.tls_cert)},
        {"--tls-key", text_into(options.tls_key)},
        {"--seal-cert", text_into(options.seal_cert)},
        {"--seal-key", text_into(options.seal_key)},
        {"--catalogue-cert", text_into(options.catalogue_cert)},
        {"--catalogue-key", text_into(options.catalogue_key)},
        {"--procedures", text_into(options.procedures)},
        {"--places", text_into(options.places)},
        {"--payment-seconds", number_into(options.payment_seconds, 100 * 24 * 3600)},
        {"--agency", text_into(options.agency)},
        {"--hotline", text_into(options.hotline)},
        {"--fault",
         [&](const std::string& value) -> Status {
             TRY(options.fault, parse_fault(value));
             return {};
         }},
    };
    for (int i = 1; i < count; i += 2) {
        const auto setter = setters.find(arguments[i]);
        if (setter == setters.end()) return failure(Fault::malformed, std::string("unknown argument ") + arguments[i]);
        if (i + 1 == count) return failure(Fault::malformed, std::string(arguments[i]) + " needs a value");
        TRY_DO(setter->second(arguments[i + 1]));
    }
    TRY_DO(complete(options));
    return options;
}

}  // namespace portal
