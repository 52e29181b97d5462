#include "kiosk/payment/vietqr.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <fstream>
#include <random>
#include <sstream>

namespace kiosk::payment {
namespace {

struct Row {
    std::string name, payload;
    PaymentRequest says;
};

// The published vectors; of the last one the checksum is wrong.
std::vector<Row> vectors() {
    std::ifstream file(std::string(TRAM_SOURCE_DIR) + "/tests/kiosk/payment/vietqr.csv");
    std::vector<Row> out;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        std::istringstream cells(line);
        Row row;
        std::string amount;
        for (std::string* cell : {&row.name, &row.payload, &row.says.bin, &row.says.account, &amount, &row.says.bill, &row.says.purpose})
            std::getline(cells, *cell, ',');
        if (!amount.empty()) row.says.amount = std::stoll(amount);
        out.push_back(row);
    }
    return out;
}

std::string sealed(const std::string& body) { return fmt::format("{}6304{:04X}", body, crc16(body + "6304")); }

const PaymentRequest sample{"970415", "113366668888", Service::to_account, 79000, "", "", "", "", "", "", "Ung Ho Quy Vac Xin"};

TEST(VietQr, checksum_is_that_of_the_standard) { EXPECT_EQ(crc16("123456789"), 0x29B1); }

TEST(VietQr, vectors_are_written_and_read_byte_for_byte) {
    const auto rows = vectors();
    ASSERT_EQ(rows.size(), 6u);
    for (const Row& row : rows) {
        const auto read = decode(row.payload);
        if (row.name == "wrong checksum") {
            ASSERT_FALSE(read);
            EXPECT_EQ(read.error().detail, "the checksum does not fit");
            continue;
        }
        ASSERT_TRUE(read) << row.name << ": " << read.error().detail;
        EXPECT_EQ(*read, row.says) << row.name;
        EXPECT_EQ(encode(row.says).value_or("refused"), row.payload) << row.name;
    }
}

TEST(VietQr, bad_requests_are_refused_with_a_reason) {
    const auto reason = [](auto change) {
        PaymentRequest request = sample;
        change(request);
        const auto encoded = encode(request);
        return encoded ? "accepted" : encoded.error().detail;
    };
    EXPECT_EQ(reason([](auto&) {}), "accepted");
    EXPECT_NE(reason([](auto& r) { r.bin = "97041"; }).find("BIN"), std::string::npos);
    EXPECT_NE(reason([](auto& r) { r.bin = "97041x"; }).find("BIN"), std::string::npos);
    EXPECT_NE(reason([](auto& r) { r.account = ""; }).find("account"), std::string::npos);
    EXPECT_NE(reason([](auto& r) { r.account = std::string(20, '1'); }).find("account"), std::string::npos);
    EXPECT_NE(reason([](auto& r) { r.account = "1 2"; }).find("account"), std::string::npos);
    EXPECT_NE(reason([](auto& r) { r.amount = 0; }).find("amount"), std::string::npos);
    EXPECT_NE(reason([](auto& r) { r.amount = -5; }).find("amount"), std::string::npos);
    EXPECT_NE(reason([](auto& r) { r.amount = 10'000'000'000'000; }).find("amount"), std::string::npos);
    EXPECT_EQ(reason([](auto& r) { r.amount = 9'999'999'999'999; }), "accepted");
    EXPECT_NE(reason([](auto& r) { r.purpose = std::string(26, 'x'); }).find("purpose"), std::string::npos);
    EXPECT_EQ(reason([](auto& r) { r.purpose = std::string(25, 'x'); }), "accepted");
    EXPECT_NE(reason([](auto& r) { r.purpose = "Lệ phí"; }).find("ASCII"), std::string::npos);
    EXPECT_NE(reason([](auto& r) { r.purpose = "a\nb"; }).find("ASCII"), std::string::npos);
    EXPECT_NE(reason([](auto& r) { r.city = std::string(16, 'x'); }).find("city"), std::string::npos);
    EXPECT_NE(reason([](auto& r) { r.category = "5999"; }).find("category"), std::string::npos);
    EXPECT_NE(reason([](auto& r) { r.service = Service::to_merchant; }).find("category"), std::string::npos);
    EXPECT_NE(reason([](auto& r) { r.bill = r.reference = r.terminal = r.purpose = std::string(25, 'x'); }).find("together"),
              std::string::npos);
}

TEST(VietQr, foreign_codes_are_refused_with_a_reason) {
    const std::string many =
                          "000201"
                          "010211",
                      once =
                          "000201"
                          "010212";
    const std::string account = "38560010A0000007270126000697041501121133666688880208QRIBFTTA";
    const auto reason = [](const std::string& body) {
        const auto read = decode(sealed(body));
        return read ? "accepted" : read.error().detail;
    };
    EXPECT_EQ(reason(many + account + "53037045802VN"), "accepted");
    EXPECT_EQ(reason(many + account + "53037045802VN8004more"), "accepted") << "what the standard adds";
    EXPECT_NE(reason("000202"
                     "010211" +
                     account + "53037045802VN")
                  .find("version"),
              std::string::npos);
    EXPECT_NE(reason(many + account + "53038405802VN").find("currency"), std::string::npos);
    EXPECT_NE(reason(many + account + "53037045802US").find("country"), std::string::npos);
    EXPECT_NE(reason(many + account +
                     "5303704540579000"
                     "5802VN")
                  .find("one payment"),
              std::string::npos);
    EXPECT_NE(reason(once + account + "53037045802VN").find("one payment"), std::string::npos);
    EXPECT_NE(reason(once + account +
                     "5303704540579.0"
                     "05802VN")
                  .find("amount"),
              std::string::npos);
    EXPECT_NE(reason(once + account +
                     "5303704540507900"
                     "5802VN")
                  .find("amount"),
              std::string::npos);
    EXPECT_NE(reason("000201" + account +
                     "010211"
                     "53037045802VN")
                  .find("after"),
              std::string::npos)
        << "ids ascend";
    EXPECT_NE(reason(many + account + account + "53037045802VN").find("after"), std::string::npos) << "once each";
    EXPECT_NE(reason(many + "53037045802VN").find("NAPAS"), std::string::npos);
    EXPECT_NE(reason(many + account + "53037045802VN6299").find("cut off"), std::string::npos);
    EXPECT_NE(reason("00x2").find("digits"), std::string::npos);
    EXPECT_FALSE(decode(""));
    EXPECT_FALSE(decode("6304"));
    EXPECT_FALSE(decode("63046304"));
    EXPECT_FALSE(decode(std::string(10'000, '0')));
    std::string lower = *encode(sample);
    for (char& c : lower) c = static_cast<char>(c == 'F' ? 'f' : c);
    EXPECT_FALSE(decode(lower)) << "hex digits are capitals";
}

TEST(VietQr, purposes_lose_their_marks) {
    EXPECT_EQ(plain("Lệ phí đổi GPLX"), "Le phi doi GPLX");
    EXPECT_EQ(plain("ĐĂNG KÝ THƯỜNG TRÚ"), "DANG KY THUONG TRU");
    EXPECT_EQ(plain("Le\xCC\xA3\xCC\x82 phi\xCC\x81"), "Le phi") << "decomposed";
    EXPECT_EQ(plain("H26.12.01-250205-0001"), "H26.12.01-250205-0001");
    EXPECT_EQ(plain("  hai \t dòng\n “một” … "), "hai dong mot");
    EXPECT_EQ(plain("Lệ phí cấp bản sao trích lục hộ tịch"), "Le phi cap ban sao trich");
    EXPECT_EQ(plain("\xff\xfe"), "") << "no text at all";
    EXPECT_EQ(plain("日本"), "");
    for (const auto* text : {"Nguyễn Đình Ấu Ỹ", "Ǆ ß ﬃ", "😀 trả phí"}) {
        PaymentRequest request = sample;
        request.purpose = plain(text);
        EXPECT_TRUE(encode(request)) << text;
    }
}

class RandomRequests {
public:
    explicit RandomRequests(unsigned seed) : random(seed) {}
    int below(int n) { return std::uniform_int_distribution<int>(0, n - 1)(random); }
    std::string text(int least, int most, std::string_view letters) {
        std::string out(static_cast<std::size_t>(least + below(most - least + 1)), ' ');
        for (char& c : out) c = letters[static_cast<std::size_t>(below(static_cast<int>(letters.size())))];
        return out;
    }
    PaymentRequest next() {
        PaymentRequest out;
        out.bin = text(6, 6, digits);
        out.account = text(1, 19, digits);
        out.service = static_cast<Service>(below(3));
        if (below(2) == 0) out.amount = std::uniform_int_distribution<std::int64_t>(1, 9'999'999'999'999)(random);
        if (out.service == Service::to_merchant) out.category = text(4, 4, digits);
        out.name = text(0, 25, printable);
        out.city = text(0, 15, printable);
        for (auto* addition : {&out.bill, &out.reference, &out.terminal, &out.purpose}) *addition = text(0, 20, printable);
        return out;
    }

    static constexpr std::string_view digits = "0123456789";
    static constexpr std::string_view printable = " !\"#$%&'()*+,-./0123456789:;<=>?@ABCXYZ[\\]^_`abcxyz{|}~";
    std::mt19937 random;
};

TEST(VietQr, whatever_is_written_is_read_again) {
    RandomRequests requests(1);
    for (int i = 0; i < 20'000; ++i) {
        const PaymentRequest request = requests.next();
        const auto written = encode(request);
        ASSERT_TRUE(written) << written.error().detail;
        const auto read = decode(*written);
        ASSERT_TRUE(read) << *written << ": " << read.error().detail;
        ASSERT_EQ(*read, request);
    }
}

TEST(VietQr, one_changed_letter_is_always_noticed) {
    const std::string good = *encode(sample);
    for (std::size_t i = 0; i < good.size(); ++i) {
        for (int c = 0; c < 256; ++c) {
            std::string bad = good;
            bad[i] = static_cast<char>(c);
            ASSERT_EQ(decode(bad).has_value(), bad == good) << i << " " << c;
        }
    }
}

// Rubbish with a right checksum gets past the first door; whatever is accepted then says the same when written again and read again.
TEST(VietQr, rubbish_is_refused_without_harm) {
    RandomRequests requests(2);
    int accepted = 0;
    for (int i = 0; i < 50'000; ++i) {
        std::string body = *encode(requests.next());
        body.resize(body.size() - 8);
        for (int changes = requests.below(4); changes >= 0; --changes) {
            const auto at = static_cast<std::size_t>(requests.below(static_cast<int>(body.size())));
            switch (requests.below(3)) {
                case 0: body[at] = static_cast<char>(requests.below(256)); break;
                case 1: body.erase(at, static_cast<std::size_t>(requests.below(5))); break;
                default: body.insert(at, requests.text(0, 4, RandomRequests::digits));
            }
            if (body.empty()) break;
        }
        const auto read = decode(sealed(body));
        if (!read) continue;
        ++accepted;
        const auto again = encode(*read);
        ASSERT_TRUE(again);
        ASSERT_EQ(*decode(*again), *read);
    }
    EXPECT_GT(accepted, 0);
    for (int i = 0; i < 50'000; ++i) {
        std::string rubbish = requests.text(0, 60, RandomRequests::printable);
        if (!rubbish.empty()) rubbish[0] = static_cast<char>(requests.below(256));
        ASSERT_FALSE(decode(rubbish));
        ASSERT_FALSE(decode(sealed(rubbish)));
    }
}

}  // namespace
}  // namespace kiosk::payment
