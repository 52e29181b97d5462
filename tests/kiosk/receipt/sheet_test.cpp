#include "kiosk/receipt/sheet.h"

#include <gtest/gtest.h>

#include "kiosk/payment/order_code.h"
#include "tests/kiosk/receipt/slip_text.h"

namespace kiosk::receipt {
namespace {

using namespace drivers::printer;

struct Sheets : testing::Test {
    Dictionary words = Dictionary::load(std::filesystem::path(TRAM_SOURCE_DIR) / "assets/words").value();
    Office office{"TỔNG CÔNG TY", "BƯU CỤC MẪU", "1900 0000", platform::from_vietnam({2026, 11, 22, 9, 30, 0})};

    std::string said(const Sheet& sheet, std::size_t copy = 0, Language language = Language::vietnamese) const {
        return text_of(compose_sheet(sheet, words, language).at(copy));
    }
    static bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }
    StandingSlip standing(int state) const {
        StandingSlip out{.office = office, .standing = {}, .tracking_url = {}};
        out.standing.dossier_code = "H26.12.01-261121-0001";
        out.standing.state = state;
        out.standing.agency = "Cơ quan Mẫu";
        out.standing.hotline = "1900 0001";
        return out;
    }
};

TEST_F(Sheets, say_how_a_dossier_stands_in_a_citizens_words) {
    const auto text = said(standing(4));
    EXPECT_TRUE(has(text, "H26.12.01-261121-0001")) << text;
    EXPECT_TRUE(has(text, "Đang xử lý"));
    EXPECT_TRUE(has(text, "09:30 ngày 22/11/2026"));
    EXPECT_TRUE(has(text, "1900 0000"));
}

TEST_F(Sheets, do_not_hide_that_it_is_late) {
    auto late = standing(4);
    EXPECT_FALSE(has(said(late), "quá hẹn"));
    late.standing.overdue = true;
    EXPECT_TRUE(has(said(late), "quá hẹn"));
    EXPECT_TRUE(has(said(late), "1900 0001")) << "whom to ask";
}

TEST_F(Sheets, say_where_the_result_is_and_until_when) {
    auto ready = standing(9);
    ready.standing.result = portal::ResultReady{"Bưu cục Mẫu", platform::Date{2026, 12, 20}};
    EXPECT_TRUE(has(said(ready), "Bưu cục Mẫu"));
    EXPECT_TRUE(has(said(ready), "20/12/2026"));
}

TEST_F(Sheets, have_the_code_to_pay_with_until_it_is_paid) {
    auto due = standing(6);
    due.standing.payment = portal::Payment{.order = {.amount = 250000, .bank_bin = "970415", .account = "0990001234", .purpose = "H26.12"}};
    EXPECT_TRUE(has(said(due), "250.000"));
    EXPECT_TRUE(has(said(due), payment::code_of(due.standing.payment->order).value()));
    due.standing.payment->status = portal::PaymentStatus::paid;
    due.standing.payment->receipt_number = "BL2026000123";
    EXPECT_TRUE(has(said(due), "BL2026000123"));
    EXPECT_FALSE(has(said(due), "VietQR"));
}

TEST_F(Sheets, lead_back_to_the_dossier_only_with_the_key_of_the_first_slip) {
    auto slip = standing(4);
    EXPECT_FALSE(has(said(slip), "["));
    slip.tracking_url = "https://portal.example/T/X.Y";
    EXPECT_TRUE(has(said(slip), "[https://portal.example/T/X.Y]"));
}

TEST_F(Sheets, say_whether_added_papers_arrived) {
    SupplementSlip slip{office, Filing::accepted, "H26.12.01-261121-0001", "K7Q2-9XMD-T", 3};
    EXPECT_TRUE(has(said(slip), "đã tới cơ quan"));
    EXPECT_TRUE(has(said(slip), "3 trang"));
    slip.filing = Filing::kept;
    EXPECT_TRUE(has(said(slip), "sẽ tự gửi đi"));
}

TEST_F(Sheets, list_papers_twice_for_both_who_sign) {
    const PapersListSlip list{office, {}, {{{"Đơn, tờ khai", "Application"}, 2}, {{"Ảnh thẻ", "Photographs"}, 4}}};
    ASSERT_EQ(compose_sheet(list, words, Language::vietnamese).size(), 2U);
    for (const std::size_t copy : {0U, 1U}) {
        const auto text = said(list, copy);
        EXPECT_TRUE(has(text, "1. Đơn, tờ khai: 2 tờ")) << text;
        EXPECT_TRUE(has(text, "Tổng cộng: 6 tờ"));
        EXPECT_TRUE(has(text, "Người giao"));
        EXPECT_TRUE(has(text, "Người nhận"));
    }
    EXPECT_NE(said(list, 0), said(list, 1));
}

TEST_F(Sheets, say_how_many_pages_of_a_paper_were_scanned) {
    const PapersListSlip list{office, {}, {{{"Đơn, tờ khai", "Application"}, 2, 3}}};
    EXPECT_TRUE(has(said(list), "1. Đơn, tờ khai: 2 tờ, đã quét 3 trang")) << said(list);
}

TEST_F(Sheets, give_a_number_with_its_counter) {
    const auto text = said(NumberSlip{office, Counter::post, 7}, 0, Language::english);
    EXPECT_TRUE(has(text, "C007"));
    EXPECT_TRUE(has(text, "Post and parcels"));
}

TEST(StateWords, tell_an_unknown_state_as_being_worked_on) { EXPECT_EQ(state_word(77), Word::state_processing); }

TEST_F(Sheets, tell_figures_shortly_and_no_small_count) {
    using care::Subject;
    FiguresSlip slip{office, {.from = {2026, 11, 1}, .to = {2026, 11, 21}, .days = {}, .counts = {}, .months = {}}};
    slip.figures.counts[Subject::visit] = {{"finished", 31}, {"left", 21}};
    slip.figures.counts[Subject::errand] = {{"file", 40}, {"look_up", 12}};
    slip.figures.counts[Subject::help] = {{"alone", 40}, {"helped", 12}};
    slip.figures.counts[Subject::difficulty] = {{"typing", 3}};
    const auto text = said(slip);
    EXPECT_TRUE(has(text, "Từ 01/11/2026 đến 21/11/2026")) << text;
    EXPECT_TRUE(has(text, "Nộp hồ sơ: 40"));
    EXPECT_TRUE(has(text, "Khó nhập: <5"));
    EXPECT_FALSE(has(text, "Khó nhập: 3"));
}

TEST_F(Sheets, tell_what_the_self_test_found_with_its_remedy) {
    using namespace care;
    const std::vector<TestLine> lines{failed(Trial::printer, Ailment::no_paper, "paper end"), passed(Trial::disk), passed(Trial::clock),
                                      not_tested(Trial::sound, Excuse::not_in_settings)};
    const auto text = said(SelfTestSlip{office, lines, false}, 0, Language::english);
    EXPECT_TRUE(has(text, "SELF-TEST RESULT")) << text;
    EXPECT_TRUE(has(text, words.say(remedy_words(Trial::printer, Ailment::no_paper), Language::english))) << text;
    EXPECT_TRUE(has(text, "Passed: 2")) << text;
    EXPECT_TRUE(has(text, "Not tested: 1")) << text;
    EXPECT_FALSE(has(text, "paper end")) << "for the file";
}

TEST_F(Sheets, tell_a_shift_by_the_number_on_the_badge) {
    ShiftSlip slip{office, {.member = 7, .now = office.now, .since = office.now, .visits = 12, .filed = 9, .calls = 14}};
    const auto text = said(slip);
    for (const char* part : {"Nhân viên số 007", "Từ 09:30 ngày 22/11/2026", "Lượt đã giúp", "12", "Hồ sơ nộp được", "9", "14"})
        EXPECT_TRUE(has(text, part)) << part << text;
    EXPECT_TRUE(has(said(slip, 0, Language::english), "Visits helped"));
}

}  // namespace
}  // namespace kiosk::receipt
