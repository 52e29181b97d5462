#include "kiosk/procedures/delivery.h"

#include <gtest/gtest.h>

#include "tests/kiosk/procedures/fields.h"

namespace kiosk::procedures {
namespace {

using platform::Secret;

class DeliveryTest : public ::testing::Test {
protected:
    DeliveryTest() {
        postman.windows = {{"morning", {"Buổi sáng", "Morning"}, {}, {}}, {"afternoon", {"Buổi chiều", "Afternoon"}, {}, {}}};
        windows = {{{2026, 11, 23}, 0}, {{2026, 11, 23}, 1}};
    }
    std::vector<FieldError> errors(const Delivery& delivery) const {
        return check(delivery, post_page(words), pickup_page(words, postman, windows), today);
    }

    Dictionary words = Dictionary::load(TRAM_SOURCE_DIR "/assets/words").value();
    Postman postman;
    std::vector<PickUp> windows;
};

const Answers at_home{{"receiver", Secret("Trần Thị Thử")},
                      {"phone", Secret("0912345678")},
                      {"address.commune", Secret("00070")},
                      {"address.street", Secret("Thôn Một")}};

TEST_F(DeliveryTest, by_collecting_needs_nothing) { EXPECT_TRUE(errors({}).empty()); }

TEST_F(DeliveryTest, by_post_needs_receiver_phone_and_address) {
    const auto found = errors({.kind = DeliveryKind::post, .details = {{"phone", Secret("12")}}});
    ASSERT_EQ(found.size(), 3u);
    EXPECT_EQ(found[0].field, "receiver");
    EXPECT_EQ(found[0].phrase, Word::error_required);
    EXPECT_EQ(found[1].phrase, Word::error_phone);
    EXPECT_EQ(found[2].field, "address");
    EXPECT_TRUE(errors({.kind = DeliveryKind::post, .details = at_home}).empty());
}

TEST_F(DeliveryTest, with_a_postman_needs_a_window_that_is_offered) {
    Delivery delivery{.hand_over = HandOver::postman,
                      .details = {{"pickup_phone", Secret("0912345678")},
                                  {"pickup_address.commune", Secret("00070")},
                                  {"pickup_address.street", Secret("Thôn Một")},
                                  {"pickup_window", Secret("2026-11-23.afternoon")}}};
    EXPECT_TRUE(errors(delivery).empty());
    delivery.details["pickup_window"] = Secret("2026-11-20.afternoon");
    const auto found = errors(delivery);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].field, "pickup_window");
}

TEST(Delivery, by_post_has_a_page_with_words_in_both_languages) {
    const auto words = Dictionary::load(TRAM_SOURCE_DIR "/assets/words");
    ASSERT_TRUE(words) << words.error().detail;
    const FormPage page = post_page(*words);
    EXPECT_FALSE(page.title.vi.empty() || page.title.en.empty());
    ASSERT_EQ(page.fields.size(), 3u);
    for (const Field& field : page.fields) EXPECT_FALSE(field.label.vi.empty() || field.label.en.empty()) << field.key;
}

}  // namespace
}  // namespace kiosk::procedures
