#include "kiosk/procedures/delivery.h"

#include <gtest/gtest.h>

#include "tests/kiosk/procedures/fields.h"

namespace kiosk::procedures {
namespace {

using platform::Secret;

TEST(Delivery, by_collecting_needs_nothing) { EXPECT_TRUE(check(Delivery{}, today).empty()); }

TEST(Delivery, by_post_needs_receiver_phone_and_address) {
    const auto errors = check(Delivery{.kind = DeliveryKind::post, .receiver = {}, .phone = Secret("12"), .address = {}}, today);
    ASSERT_EQ(errors.size(), 3u);
    EXPECT_EQ(errors[0].field, "receiver");
    EXPECT_EQ(errors[0].phrase, Word::error_required);
    EXPECT_EQ(errors[1].phrase, Word::error_phone);
    EXPECT_EQ(errors[2].field, "address");
    EXPECT_TRUE(check(Delivery{.kind = DeliveryKind::post,
                               .receiver = Secret("Trần Thị Thử"),
                               .phone = Secret("0912345678"),
                               .address = Secret("Thôn Một, Xã Mẫu")},
                      today)
                    .empty());
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
