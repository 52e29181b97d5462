#include "kiosk/receipt/receipt.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "kiosk/payment/order_code.h"
#include "tests/kiosk/receipt/slip_text.h"

namespace kiosk::receipt {
namespace {

using namespace drivers::printer;
using procedures::DeliveryKind;

struct Receipt : testing::Test {
    Dictionary words = Dictionary::load(std::filesystem::path(TRAM_SOURCE_DIR) / "assets/words").value();
    procedures::Procedure procedure;
    Facts facts;

    Receipt() {
        procedure.name = {"Cấp đổi giấy phép lái xe", "Exchange of a driving licence"};
        procedure.authority.text = {"Công an tỉnh", "Provincial Police"};
        procedure.fee = {{"115.000 đồng", "115,000 VND"}, true, "", ""};
        procedure.time = {{"5 ngày làm việc", "5 working days"}, true, "", ""};
        facts = {Filing::accepted,
                 "TỔNG CÔNG TY",
                 "BƯU ĐIỆN",
                 "1900 0000",
                 "K7Q2-9XMD-T",
                 "H15.50-261121-0975",
                 "https://portal.example.vn/T/K7Q29XMDT.0123",
                 &procedure,
                 DeliveryKind::post,
                 4,
                 {},
                 false,
                 {},
                 {},
                 platform::from_vietnam({2026, 11, 21, 9, 4, 0})};
    }
    std::string say(Language language = Language::vietnamese) const { return text_of(compose(facts, words, language)); }
    bool says(std::string_view text, Language language = Language::vietnamese) const {
        return say(language).find(text) != std::string::npos;
    }
};

TEST_F(Receipt, says_sent_and_gives_the_dossier_code_large) {
    const Slip slip = compose(facts, words, Language::vietnamese);
    EXPECT_TRUE(says("PHIẾU XÁC NHẬN ĐÃ GỬI HỒ SƠ"));
    const auto code = std::find_if(slip.begin(), slip.end(), [](const SlipItem& item) { return std::holds_alternative<SlipCode>(item); });
    ASSERT_NE(code, slip.end());
    EXPECT_EQ(std::get<SlipCode>(*code).text, "H15.50-261121-0975");
    EXPECT_TRUE(says("Mã tra cứu: K7Q2-9XMD-T"));
    EXPECT_FALSE(says("chờ gửi"));
}

TEST_F(Receipt, never_says_sent_while_the_dossier_waits) {
    facts.dossier_code.clear();
    facts.filing = Filing::kept;
    EXPECT_TRUE(says("CHỜ GỬI HỒ SƠ"));
    EXPECT_TRUE(says("Hồ sơ đang chờ gửi"));
    EXPECT_TRUE(says("K7Q2-9XMD-T"));
    EXPECT_FALSE(says("ĐÃ GỬI"));
    EXPECT_FALSE(says("đã được gửi"));
    EXPECT_FALSE(says("Gửi lúc"));
    EXPECT_FALSE(says("has been sent", Language::english));
    EXPECT_FALSE(says("Sent at", Language::english));
}

TEST_F(Receipt, says_sent_although_the_agency_has_given_no_code_yet) {
    facts.dossier_code.clear();
    EXPECT_TRUE(says("ĐÃ GỬI HỒ SƠ"));
    EXPECT_TRUE(says("Mã hồ sơ sẽ có sau"));
    EXPECT_TRUE(says("K7Q2-9XMD-T"));
    EXPECT_FALSE(says("chờ gửi"));
}

TEST_F(Receipt, sends_a_refused_citizen_to_the_staff) {
    facts.dossier_code.clear();
    facts.filing = Filing::refused;
    EXPECT_TRUE(says("CHƯA ĐƯỢC NHẬN"));
    EXPECT_TRUE(says("nhân viên"));
    EXPECT_TRUE(says("K7Q2-9XMD-T"));
    EXPECT_FALSE(says("đã được gửi"));
    EXPECT_FALSE(says("tự động gửi"));
}

TEST_F(Receipt, says_what_it_is_not) {
    EXPECT_TRUE(says("Phiếu này không phải Giấy tiếp nhận hồ sơ và hẹn trả kết quả"));
    EXPECT_TRUE(says("not the official receipt", Language::english));
    facts.dossier_code.clear();
    EXPECT_TRUE(says("Phiếu này không phải Giấy tiếp nhận hồ sơ và hẹn trả kết quả"));
}

TEST_F(Receipt, tells_procedure_time_pages_and_delivery) {
    EXPECT_TRUE(says("Cấp đổi giấy phép lái xe"));
    EXPECT_TRUE(says("09:04 ngày 21/11/2026"));
    EXPECT_TRUE(says("4 trang"));
    EXPECT_TRUE(says("Bưu điện giao tận nơi"));
    facts.delivery = DeliveryKind::agency;
    EXPECT_TRUE(says("Đến nhận tại nơi giải quyết"));
    EXPECT_TRUE(says("Hỗ trợ tại ki-ốt miễn phí"));
    EXPECT_TRUE(says("1900 0000"));
}

TEST_F(Receipt, tells_an_unverified_amount_as_about) {
    EXPECT_FALSE(says("khoảng"));
    procedure.fee.verified = false;
    EXPECT_TRUE(says("khoảng 115.000 đồng"));
    EXPECT_TRUE(says("about 115,000 VND", Language::english));
    EXPECT_FALSE(says("khoảng 5 ngày"));
}

TEST_F(Receipt, tells_an_unverified_sentence_as_expected) {
    procedure.fee = {{"Không thu phí", "Free of charge"}, false, "", ""};
    EXPECT_TRUE(says("Không thu phí (dự kiến)"));
    EXPECT_FALSE(says("khoảng Không"));
}

TEST_F(Receipt, asks_for_the_sum_that_the_portal_says_with_a_code_for_just_that) {
    facts.total = 140000;
    facts.total_about = true;
    facts.pay = dossier::PayWay::later;
    facts.payment = portal::Payment{.order = {.amount = 135000, .bank_bin = "970415", .account = "0990001234", .purpose = "H15.50"}};
    EXPECT_TRUE(says("Phải trả: 135.000 đồng"));
    EXPECT_TRUE(says("[" + payment::code_of(facts.payment->order).value() + "]"));
    EXPECT_FALSE(says("Đã trả"));
    EXPECT_FALSE(says("Chưa có mã"));
}

TEST_F(Receipt, is_one_for_money_only_if_the_portal_says_so) {
    facts.total = 135000;
    facts.pay = dossier::PayWay::now;
    facts.payment = portal::Payment{.order = {.amount = 135000}, .status = portal::PaymentStatus::paid, .receipt_number = "BL2026000123"};
    EXPECT_TRUE(says("Đã trả: 135.000 đồng"));
    EXPECT_TRUE(says("Số biên lai: BL2026000123"));
    EXPECT_FALSE(says("Phải trả"));
    EXPECT_FALSE(says("VietQR")) << "nobody should pay twice";
}

TEST_F(Receipt, says_how_one_will_hear_of_it_when_there_is_nothing_to_pay_with_yet) {
    facts.total = 135000;
    for (const auto way : {dossier::PayWay::now, dossier::PayWay::later}) {
        facts.pay = way;
        EXPECT_TRUE(says("Phải trả: 135.000 đồng"));
        EXPECT_TRUE(says("Chưa có mã để trả tiền"));
    }
    facts.pay = dossier::PayWay::counter;
    EXPECT_TRUE(says("Trả tiền mặt tại quầy"));
    EXPECT_FALSE(says("Chưa có mã để trả tiền"));
    facts.filing = Filing::refused;
    EXPECT_FALSE(says("Trả tiền mặt tại quầy")) << "staff must look at it first";
}

TEST_F(Receipt, leaves_out_what_is_not_known) {
    procedure.fee = procedure.time = {};
    facts.hotline.clear();
    facts.agency_line1.clear();
    facts.pages = 0;
    const std::string all = say();
    EXPECT_EQ(all.find("Phí, lệ phí"), std::string::npos);
    EXPECT_EQ(all.find("Thời hạn"), std::string::npos);
    EXPECT_EQ(all.find("xin gọi"), std::string::npos);
    EXPECT_EQ(all.find("trang"), std::string::npos);
    EXPECT_EQ(all.find(": \n"), std::string::npos);
    EXPECT_NE(all.front(), '\n');
}

TEST_F(Receipt, has_the_tracking_code_with_a_caption) {
    EXPECT_TRUE(says("[https://portal.example.vn/T/K7Q29XMDT.0123] Quét mã để theo dõi hồ sơ"));
    EXPECT_TRUE(says("Scan to follow your application", Language::english));
}

}  // namespace
}  // namespace kiosk::receipt
