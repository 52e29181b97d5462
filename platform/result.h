// Expected troubles as values. platform::Error is for anything below the devices; drivers/status.h names what happens to them.
#pragma once
#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace platform {

enum class Fault {
    not_found,    // no such file, row, host
    denied,       // permission, certificate, signature
    no_space,     // disk or memory full
    timeout,      // the other side did not answer in time
    unreachable,  // no connection
    refused,      // the other side answered: no
    malformed,    // bytes that are not what they claim to be
    cancelled,    // we were told to stop
    broken        // anything else; detail says what
};

const char* name_of(Fault fault);

// What went wrong, for the log: detail never holds a citizen's data.
struct Error {
    Fault fault = Fault::broken;
    std::string detail;
};

template <class T>
using Result = tl::expected<T, Error>;
using Status = tl::expected<void, Error>;

inline tl::unexpected<Error> failure(Fault fault, std::string detail) { return tl::unexpected<Error>(Error{fault, std::move(detail)}); }

}  // namespace platform

#define TRAM_JOIN_(a, b) a##b
#define TRAM_JOIN(a, b) TRAM_JOIN_(a, b)
// TRY(auto x, f()): x is f()'s value, or this function returns f()'s error.
#define TRY(declaration, ...)                                                       \
    auto TRAM_JOIN(tried_, __LINE__) = (__VA_ARGS__);                               \
    if (!TRAM_JOIN(tried_, __LINE__)) {                                             \
        return tl::make_unexpected(std::move(TRAM_JOIN(tried_, __LINE__)).error()); \
    }                                                                               \
    declaration = std::move(*TRAM_JOIN(tried_, __LINE__))
// TRY_DO(f()): goes on if f() did well, or this function returns f()'s error.
#define TRY_DO(...)                                                \
    do {                                                           \
        if (auto tried_ = (__VA_ARGS__); !tried_) {                \
            return tl::make_unexpected(std::move(tried_).error()); \
        }                                                          \
    } while (false)
