#include "kiosk/procedures/spelling.h"

#include <gtest/gtest.h>

#include "platform/text.h"

namespace kiosk::procedures {
namespace {

Spelling spelled(std::string_view word) { return spelling_of(platform::search_key_with_marks(word)); }

TEST(Spelling, takes_a_word_apart_into_letters_and_tone) {
    const Spelling doi = spelled("Đổi");
    EXPECT_EQ(doi.bare, "doi");
    EXPECT_EQ(doi.letters, "đo\u0302i");
    EXPECT_EQ(doi.tone, "\u0309");
    EXPECT_TRUE(doi.has_marks());
    EXPECT_TRUE(spelled("đi").has_marks());
    EXPECT_FALSE(spelled("doi").has_marks());
    EXPECT_EQ(words_in("a bc d").size(), 3u);
    EXPECT_TRUE(words_in("").empty());
}

TEST(Spelling, hears_as_one_what_many_people_cannot_tell_apart) {
    const auto alike = [](std::string_view a, std::string_view b) { return as_heard(a) == as_heard(b); };
    EXPECT_TRUE(alike("tru", "chu"));
    EXPECT_TRUE(alike("sinh", "xin"));
    EXPECT_TRUE(alike("giay", "day"));
    EXPECT_TRUE(alike("rang", "dan"));
    EXPECT_TRUE(alike("lam", "nam"));
    EXPECT_TRUE(alike("ly", "li"));
    EXPECT_TRUE(alike("ky", "ci"));
    EXPECT_TRUE(alike("tat", "tac"));
    EXPECT_TRUE(alike("lich", "lit"));
    EXPECT_TRUE(alike("nghi", "ngi"));
    EXPECT_TRUE(alike("gi", "di"));
    EXPECT_FALSE(alike("ban", "bam"));
    EXPECT_FALSE(alike("ca", "ta"));
}

TEST(Spelling, knows_one_slip_of_the_finger) {
    const auto slip = [](std::string_view typed, std::string_view word) { return one_slip_apart(typed, word, Ending::finished); };
    EXPECT_TRUE(slip("kai", "khai"));
    EXPECT_TRUE(slip("khaii", "khai"));
    EXPECT_TRUE(slip("kkhai", "khai"));
    EXPECT_TRUE(slip("lhai", "khai"));
    EXPECT_TRUE(slip("sihn", "sinh"));
    EXPECT_TRUE(slip("sin", "sinh"));
    EXPECT_TRUE(slip("sinhh", "sinh"));
    EXPECT_FALSE(slip("sinh", "sinh"));
    EXPECT_FALSE(slip("snhi", "sinh"));
    EXPECT_FALSE(slip("si", "sinh"));
    EXPECT_FALSE(slip("sinhab", "sinh"));
    EXPECT_FALSE(slip("", "si"));
}

TEST(Spelling, knows_one_slip_in_the_beginning_of_a_word) {
    const auto slip = [](std::string_view typed, std::string_view word) { return one_slip_apart(typed, word, Ending::open); };
    EXPECT_TRUE(slip("certficat", "certificate"));
    EXPECT_TRUE(slip("ceert", "certificate"));
    EXPECT_TRUE(slip("cetri", "certificate"));
    EXPECT_TRUE(slip("cerk", "certificate"));
    EXPECT_FALSE(slip("cert", "certificate"));
    EXPECT_FALSE(slip("cxrk", "certificate"));
}

TEST(Spelling, reads_the_keys_of_telex_as_the_marks_they_were_meant_for) {
    EXPECT_EQ(without_telex("giaays"), "giay");
    EXPECT_EQ(without_telex("bawngf"), "bang");
    EXPECT_EQ(without_telex("cuwowcs"), "cuoc");
    EXPECT_EQ(without_telex("chieeus"), "chieu");
    EXPECT_EQ(without_telex("ddoir"), "doi");
    EXPECT_EQ(without_telex("sinh"), "sinh");
    EXPECT_EQ(without_telex("thoong"), "thong");
}

}  // namespace
}  // namespace kiosk::procedures
