// The page behind the slip's QR code: helps whoever holds the slip, tells nobody else anything.
#include "tests/contracts/portal/sent.h"

namespace contract {
namespace {

bool says(const httplib::Result& page, std::string_view text) { return page && page->body.find(text) != std::string::npos; }

TEST(Tracking, shows_code_reference_and_state_to_whoever_holds_the_slip) {
    const Sent sent;
    const auto page = sent.portal.track(sent.address());
    ASSERT_TRUE(page);
    EXPECT_EQ(page->status, 200);
    for (const std::string& text : {sent.code, sent.dossier.manifest["reference"].get<std::string>(), std::string("3.000347"),
                                    std::string("Đã gửi, chờ tiếp nhận"), std::string("Bưu điện mang tới nhà")}) {
        EXPECT_TRUE(says(page, text)) << text;
    }
    EXPECT_TRUE(says(sent.portal.track(sent.address() + "?lang=en"), "Sent, waiting to be accepted"));
}

TEST(Tracking, shows_no_name_number_or_address) {
    const Sent sent;
    const auto page = sent.portal.track(sent.address());
    for (const char* personal : {"Nguyễn", "Mẫu", "099090000001", "0990000001", "1990", "Thôn Một"})
        EXPECT_FALSE(says(page, personal)) << personal;
}

TEST(Tracking, is_neither_kept_nor_framed_nor_scripted) {
    const Sent sent;
    const auto page = sent.portal.track(sent.address());
    ASSERT_TRUE(page);
    EXPECT_EQ(page->get_header_value("Cache-Control"), "no-store");
    EXPECT_TRUE(page->get_header_value("Content-Security-Policy").starts_with("default-src 'none'; style-src 'sha256-"));
    EXPECT_EQ(page->get_header_value("Referrer-Policy"), "no-referrer");
    EXPECT_FALSE(says(page, "<script"));
    EXPECT_FALSE(says(page, " style="));
}

TEST(Tracking, tells_the_state_in_the_citizens_words) {
    const Sent sent;
    const std::map<int, const char*> words{
        {2, "Đang xử lý"},          {3, "Không được giải quyết"}, {4, "Đang xử lý"},    {5, "Cần bổ sung giấy tờ"}, {6, "Cần nộp tiền"},
        {7, "Đã rút theo yêu cầu"}, {8, "Không được giải quyết"}, {9, "Đã có kết quả"}, {10, "Đã nhận kết quả"}};
    for (const auto& [state, word] : words) {
        ASSERT_TRUE(sent.portal.order("/control/state", {{"id", sent.dossier.id()}, {"state", state}}));
        EXPECT_TRUE(says(sent.portal.track(sent.address()), word)) << state;
    }
    EXPECT_FALSE(sent.portal.order("/control/state", {{"id", sent.dossier.id()}, {"state", 11}}));
}

TEST(Tracking, asks_for_the_slip_without_a_key) {
    const Sent sent;
    const auto page = sent.portal.track("/T/" + sent.reference());
    ASSERT_TRUE(page);
    EXPECT_EQ(page->status, 200);
    EXPECT_TRUE(says(page, "quét mã QR trên phiếu"));
    EXPECT_FALSE(says(page, sent.code));
}

TEST(Tracking, says_the_same_to_a_wrong_key_as_to_an_unknown_reference) {
    const Sent sent;
    const std::string key(26, 'Z');
    const auto wrong = sent.portal.track("/T/" + sent.reference() + "." + key);
    const auto unknown = sent.portal.track("/T/111111111." + key);
    ASSERT_TRUE(wrong && unknown);
    EXPECT_EQ(wrong->status, 404);
    EXPECT_EQ(unknown->status, 404);
    const auto without_address = [](std::string body, const std::string& reference) {
        for (std::size_t at = body.find(reference); at != std::string::npos; at = body.find(reference))
            body.replace(at, reference.size(), "");
        return body;
    };
    EXPECT_TRUE(without_address(wrong->body, sent.reference()) == without_address(unknown->body, "111111111"));
    EXPECT_FALSE(says(wrong, sent.code));
}

TEST(Tracking, takes_a_key_as_people_type_it) {
    const Sent sent;
    std::string typed = sent.address().substr(3);
    for (char& c : typed) c = c == '1' ? 'l' : c == '0' ? 'o' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    EXPECT_TRUE(says(sent.portal.track("/T/" + typed), sent.code)) << typed;
}

TEST(Tracking, stops_whoever_guesses_keys) {
    const Sent sent;
    const std::string address = "/T/" + sent.reference() + "." + std::string(25, 'Z');
    for (int guess = 0; guess < 10; ++guess) {
        EXPECT_EQ(sent.portal.track(address + std::to_string(guess))->status, 404);
    }
    const auto stopped = sent.portal.track(address + "Z");
    ASSERT_TRUE(stopped);
    EXPECT_EQ(stopped->status, 429);
    EXPECT_GT(std::stoi(stopped->get_header_value("Retry-After")), 500);
    EXPECT_EQ(sent.portal.track("/T/111111111." + std::string(26, '0'))->status, 404) << "others are not stopped";
}

}  // namespace
}  // namespace contract
