// VietQR: the text of a QR code with which a phone's banking app fills in a transfer. EMVCo QR Code Specification for Payment Systems
// (merchant-presented mode), with the template of NAPAS. Such a code asks for money; it never proves that any was paid.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "platform/result.h"

namespace kiosk::payment {

enum class Service { to_account, to_card, to_merchant };  // QRIBFTTA, QRIBFTTC, QRPUSH

// All texts are printable ASCII; empty ones are left out of the code.
struct PaymentRequest {
    std::string bin;      // of the bank, 6 digits
    std::string account;  // or card: 1 to 19 letters and digits
    Service service = Service::to_account;
    std::optional<std::int64_t> amount;              // dong, 1 to 13 digits; with one the code is for one payment, without for many
    std::string category;                            // of the merchant, 4 digits; there only with service to_merchant
    std::string name, city;                          // of the merchant: at most 25 and 15 letters
    std::string bill, reference, terminal, purpose;  // at most 25 letters each, 99 bytes together with their 4 before each
    friend bool operator==(const PaymentRequest&, const PaymentRequest&) = default;
};

// malformed: what is wrong, without the values.
platform::Result<std::string> encode(const PaymentRequest& request);
// Takes foreign text. What the specification adds beyond our fields is passed over; all else must be right, the checksum first.
platform::Result<PaymentRequest> decode(std::string_view payload);

inline constexpr std::size_t most_letters_of_purpose = 25;
// Vietnamese text as banks take it: no marks, đ as d, nothing but ASCII, cut after `most` letters.
std::string plain(std::string_view text, std::size_t most = most_letters_of_purpose);

// CRC-16/CCITT-FALSE: polynomial 1021, begins with FFFF, not reflected.
std::uint16_t crc16(std::string_view bytes);

}  // namespace kiosk::payment
