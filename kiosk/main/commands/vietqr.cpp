#include "kiosk/payment/vietqr.h"

#include <fmt/core.h>

#include <charconv>

#include "drivers/barcode/decode.h"
#include "kiosk/main/commands/commands.h"
#include "platform/files.h"
#include "platform/picture.h"

namespace kiosk::commands {
namespace {

using platform::Result;
using platform::Status;

Result<payment::PaymentRequest> request_from(Arguments arguments) {
    payment::PaymentRequest out;
    out.bin = option(arguments, "--bin");
    out.account = option(arguments, "--account");
    out.purpose = payment::plain(option(arguments, "--purpose"));
    const std::string amount = option(arguments, "--amount");
    if (amount.empty()) return out;
    const auto [end, error] = std::from_chars(amount.data(), amount.data() + amount.size(), out.amount.emplace(0));
    if (error != std::errc() || end != amount.data() + amount.size())
        return platform::failure(platform::Fault::malformed, "--amount takes dong, digits only: 20000");
    return out;
}

// White around it as ISO/IEC 18004 wants it, and large enough for a telephone to see.
platform::Bitmap on_paper(const platform::Bitmap& code) {
    constexpr int quiet_zone = 4, dots = 8;
    platform::Bitmap out((code.width + 2 * quiet_zone) * dots, (code.height + 2 * quiet_zone) * dots);
    for (int y = 0; y < code.height * dots; ++y) {
        for (int x = 0; x < code.width * dots; ++x) {
            if (code.black(x / dots, y / dots)) out.blacken(x + quiet_zone * dots, y + quiet_zone * dots);
        }
    }
    return out;
}

Status print_code(Arguments arguments) {
    TRY(const auto request, request_from(arguments));
    TRY(const auto payload, payment::encode(request));
    fmt::print("{}\n", payload);
    const std::string file = option(arguments, "--png");
    if (file.empty()) return {};
    TRY(const auto picture, platform::png(on_paper(drivers::barcode::write_qr(payload))));
    return platform::write_file(file, picture);
}

}  // namespace

int vietqr(Arguments arguments) {
    const auto printed = print_code(arguments);
    if (!printed) fmt::print(stderr, "kiosk: {}\n", printed.error().detail);
    return printed ? 0 : 1;
}

}  // namespace kiosk::commands
