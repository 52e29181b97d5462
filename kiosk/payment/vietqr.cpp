#include "kiosk/payment/vietqr.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "kiosk/payment/emv.h"
#include "platform/text.h"

namespace kiosk::payment {
namespace {

using platform::Fault;
using platform::Result;
using platform::Status;

constexpr std::string_view napas = "A000000727";
constexpr std::string_view vietnam = "VN", dong = "704";
constexpr std::string_view crc_head = "6304";
constexpr std::size_t crc_digits = 4;
constexpr std::size_t longest_payload = 512;
constexpr std::size_t longest_value = 99;
constexpr std::array<std::pair<Service, std::string_view>, 3> service_names{
    {{Service::to_account, "QRIBFTTA"}, {Service::to_card, "QRIBFTTC"}, {Service::to_merchant, "QRPUSH"}}};

auto wrong(std::string what) { return platform::failure(Fault::malformed, std::move(what)); }

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter_or_digit(char c) { return is_digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
bool is_printable(char c) { return c >= ' ' && c <= '~'; }
bool all_of(std::string_view text, bool (*holds)(char)) { return std::all_of(text.begin(), text.end(), holds); }

Status check_text(std::string_view name, std::string_view text, std::size_t most) {
    if (text.size() > most) return wrong(fmt::format("the {} is longer than {} letters", name, most));
    if (!all_of(text, is_printable)) return wrong(fmt::format("the {} has letters that are not plain ASCII", name));
    return {};
}

Status check(const PaymentRequest& request) {
    constexpr std::size_t bin_digits = 6, longest_account = 19, category_digits = 4, longest_city = 15;
    constexpr std::int64_t most_dong = 9'999'999'999'999;
    if (request.bin.size() != bin_digits || !all_of(request.bin, is_digit)) return wrong("the bank's BIN is not 6 digits");
    if (request.account.empty() || request.account.size() > longest_account || !all_of(request.account, is_letter_or_digit))
        return wrong("the account is not 1 to 19 letters and digits");
    if (request.amount && (*request.amount < 1 || *request.amount > most_dong)) return wrong("the amount is not 1 to 9999999999999 dong");
    if (request.service == Service::to_merchant) {
        if (request.category.size() != category_digits || !all_of(request.category, is_digit))
            return wrong("a payment to a merchant needs a category of 4 digits");
    } else if (!request.category.empty()) {
        return wrong("a transfer has no merchant's category");
    }
    TRY_DO(check_text("name", request.name, most_letters_of_purpose));
    TRY_DO(check_text("city", request.city, longest_city));
    TRY_DO(check_text("bill number", request.bill, most_letters_of_purpose));
    TRY_DO(check_text("reference", request.reference, most_letters_of_purpose));
    TRY_DO(check_text("terminal", request.terminal, most_letters_of_purpose));
    return check_text("purpose", request.purpose, most_letters_of_purpose);
}

std::string account_of(const PaymentRequest& request) {
    std::string whom;
    emv::write(whom, "00", request.bin);
    emv::write(whom, "01", request.account);
    std::string out;
    emv::write(out, "00", napas);
    emv::write(out, "01", whom);
    const auto name = std::find_if(service_names.begin(), service_names.end(), [&](auto& row) { return row.first == request.service; });
    emv::write(out, "02", name->second);
    return out;
}

std::string additions_of(const PaymentRequest& request) {
    std::string out;
    emv::write(out, "01", request.bill);
    emv::write(out, "05", request.reference);
    emv::write(out, "07", request.terminal);
    emv::write(out, "08", request.purpose);
    return out;
}

// The checksum holds for all before it, its own id and length too.
Status check_crc(std::string_view payload) {
    if (payload.size() < crc_head.size() + crc_digits || payload.size() > longest_payload)
        return wrong("the code is too short or too long");
    const auto body = payload.substr(0, payload.size() - crc_digits);
    if (!body.ends_with(crc_head)) return wrong("the code does not end with a checksum");
    if (payload.substr(body.size()) != fmt::format("{:04X}", crc16(body))) return wrong("the checksum does not fit");
    return {};
}

Status read_account(std::string_view text, PaymentRequest& out) {
    TRY(const auto parts, emv::read(text));
    if (emv::find(parts, "00") != napas) return wrong("the account is not of NAPAS");
    TRY(const auto whom, emv::read(emv::find(parts, "01")));
    out.bin = emv::find(whom, "00");
    out.account = emv::find(whom, "01");
    const auto service = emv::find(parts, "02");
    const auto known = std::find_if(service_names.begin(), service_names.end(), [&](auto& row) { return row.second == service; });
    if (known == service_names.end()) return wrong("the service is not known");
    out.service = known->first;
    return {};
}

Status read_amount(std::string_view way, std::string_view text, PaymentRequest& out) {
    if (way != (text.empty() ? "11" : "12")) return wrong("a code with an amount is for one payment (12), one without for many (11)");
    if (text.empty()) return {};
    constexpr std::size_t most_digits = 13;
    if (!all_of(text, is_digit) || text.front() == '0' || text.size() > most_digits) return wrong("the amount is not 1 to 13 digits");
    std::int64_t amount = 0;
    std::from_chars(text.data(), text.data() + text.size(), amount);
    out.amount = amount;
    return {};
}

Status read_additions(std::string_view text, PaymentRequest& out) {
    TRY(const auto parts, emv::read(text));
    out.bill = emv::find(parts, "01");
    out.reference = emv::find(parts, "05");
    out.terminal = emv::find(parts, "07");
    out.purpose = emv::find(parts, "08");
    return {};
}

}  // namespace

Result<std::string> encode(const PaymentRequest& request) {
    TRY_DO(check(request));
    const std::string additions = additions_of(request);
    if (additions.size() > longest_value) return wrong("bill, reference, terminal and purpose are too long together");
    std::string out;
    emv::write(out, "00", "01");
    emv::write(out, "01", request.amount ? "12" : "11");
    emv::write(out, "38", account_of(request));
    emv::write(out, "52", request.category);
    emv::write(out, "53", dong);
    if (request.amount) emv::write(out, "54", std::to_string(*request.amount));
    emv::write(out, "58", vietnam);
    emv::write(out, "59", request.name);
    emv::write(out, "60", request.city);
    emv::write(out, "62", additions);
    out += crc_head;
    return fmt::format("{}{:04X}", out, crc16(out));
}

Result<PaymentRequest> decode(std::string_view payload) {
    TRY_DO(check_crc(payload));
    TRY(const auto elements, emv::read(payload.substr(0, payload.size() - crc_head.size() - crc_digits)));
    const auto find = [&](std::string_view id) { return emv::find(elements, id); };
    if (find("00") != "01") return wrong("the code is not of version 01");
    if (find("53") != dong) return wrong("the currency is not dong (704)");
    if (find("58") != vietnam) return wrong("the country is not Vietnam");
    PaymentRequest out;
    TRY_DO(read_account(find("38"), out));
    TRY_DO(read_amount(find("01"), find("54"), out));
    out.category = find("52");
    out.name = find("59");
    out.city = find("60");
    TRY_DO(read_additions(find("62"), out));
    TRY_DO(check(out));
    return out;
}

std::string plain(std::string_view text, std::size_t most) {
    const auto composed = platform::nfc(text);
    if (!composed) return {};
    std::string out;
    for (std::size_t at = 0, end = 0; at < composed->size(); at = end) {
        end = platform::next_letter(*composed, at);
        const std::string_view letter = std::string_view(*composed).substr(at, end - at);
        if (letter.size() == 1 && is_printable(letter.front())) {
            out += letter;
            continue;
        }
        std::size_t offset = at;
        const bool capital = platform::is_capital(platform::next_code_point(*composed, offset));
        const std::string bare = platform::search_key(letter);
        out += bare.empty() || !all_of(bare, is_letter_or_digit) ? " " : capital ? platform::upper(bare) : bare;
    }
    const auto folded = platform::fold_spaces(out);
    return std::string(platform::trim(folded.view().substr(0, most)));
}

std::uint16_t crc16(std::string_view bytes) {
    constexpr unsigned polynomial = 0x1021, top_bit = 0x8000;
    unsigned crc = 0xFFFF;
    for (const char c : bytes) {
        crc ^= static_cast<unsigned>(static_cast<unsigned char>(c)) << 8;
        for (int bit = 0; bit < 8; ++bit) crc = (crc & top_bit) != 0 ? crc << 1 ^ polynomial : crc << 1;
    }
    return static_cast<std::uint16_t>(crc & 0xFFFF);
}

}  // namespace kiosk::payment
