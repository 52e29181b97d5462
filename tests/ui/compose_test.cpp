#include "ui/compose.h"

#include <gtest/gtest.h>

#include <array>
#include <map>
#include <vector>

#include "platform/text.h"

namespace ui {
namespace {

constexpr std::array tones{Mark::sac, Mark::huyen, Mark::hoi, Mark::nga, Mark::nang};

std::string text(const platform::Secret& secret) { return std::string(secret.view()); }

std::string with(std::string_view start, std::initializer_list<Mark> marks) {
    platform::Secret secret(start);
    for (const Mark m : marks) mark(secret, m);
    return text(secret);
}

// Types as a person would: letters as they are, 1 to 5 for the tones sắc huyền hỏi ngã nặng.
std::string typed(std::string_view keys) {
    platform::Secret secret;
    for (std::size_t i = 0; i < keys.size();) {
        const char32_t key = platform::next_code_point(keys, i);
        if (key >= U'1' && key <= U'5') {
            mark(secret, tones.at(key - U'1'));
        } else {
            type(secret, key);
        }
    }
    return text(secret);
}

TEST(Compose, puts_each_tone_on_each_vowel) {
    const std::vector<std::pair<std::string, std::array<std::string, 5>>> all{
        {"a", {"á", "à", "ả", "ã", "ạ"}}, {"ă", {"ắ", "ằ", "ẳ", "ẵ", "ặ"}}, {"â", {"ấ", "ầ", "ẩ", "ẫ", "ậ"}},
        {"e", {"é", "è", "ẻ", "ẽ", "ẹ"}}, {"ê", {"ế", "ề", "ể", "ễ", "ệ"}}, {"i", {"í", "ì", "ỉ", "ĩ", "ị"}},
        {"o", {"ó", "ò", "ỏ", "õ", "ọ"}}, {"ô", {"ố", "ồ", "ổ", "ỗ", "ộ"}}, {"ơ", {"ớ", "ờ", "ở", "ỡ", "ợ"}},
        {"u", {"ú", "ù", "ủ", "ũ", "ụ"}}, {"ư", {"ứ", "ừ", "ử", "ữ", "ự"}}, {"y", {"ý", "ỳ", "ỷ", "ỹ", "ỵ"}},
        {"A", {"Á", "À", "Ả", "Ã", "Ạ"}}, {"Ă", {"Ắ", "Ằ", "Ẳ", "Ẵ", "Ặ"}}, {"Â", {"Ấ", "Ầ", "Ẩ", "Ẫ", "Ậ"}},
        {"E", {"É", "È", "Ẻ", "Ẽ", "Ẹ"}}, {"Ê", {"Ế", "Ề", "Ể", "Ễ", "Ệ"}}, {"I", {"Í", "Ì", "Ỉ", "Ĩ", "Ị"}},
        {"O", {"Ó", "Ò", "Ỏ", "Õ", "Ọ"}}, {"Ô", {"Ố", "Ồ", "Ổ", "Ỗ", "Ộ"}}, {"Ơ", {"Ớ", "Ờ", "Ở", "Ỡ", "Ợ"}},
        {"U", {"Ú", "Ù", "Ủ", "Ũ", "Ụ"}}, {"Ư", {"Ứ", "Ừ", "Ử", "Ữ", "Ự"}}, {"Y", {"Ý", "Ỳ", "Ỷ", "Ỹ", "Ỵ"}}};
    for (const auto& [vowel, expected] : all) {
        for (std::size_t i = 0; i < tones.size(); ++i) {
            EXPECT_EQ(with(vowel, {tones[i]}), expected[i]);
            EXPECT_EQ(with(vowel, {tones[i], tones[i]}), vowel) << "the same tone again takes it away";
            EXPECT_EQ(with(vowel, {tones[(i + 1) % 5], tones[i]}), expected[i]) << "another tone replaces it";
        }
    }
}

TEST(Compose, puts_the_tone_where_it_belongs) {
    const std::map<std::string, std::string> vectors{{"hoa1", "hóa"},       {"thuy1", "thúy"},   {"toan1", "toán"},
                                                     {"hoan2", "hoàn"},     {"qua3", "quả"},     {"quy1", "quý"},
                                                     {"gia1", "giá"},       {"gi2", "gì"},       {"giêng1", "giếng"},
                                                     {"nươc1", "nước"},     {"ngươi2", "người"}, {"quyên1", "quyến"},
                                                     {"nguyên4", "nguyễn"}, {"tuôi3", "tuổi"},   {"mia1", "mía"},
                                                     {"mua2", "mùa"},       {"mưa5", "mựa"},     {"ngoai2", "ngoài"},
                                                     {"hương2", "hường"},   {"thuơ3", "thuở"},   {"yên1", "yến"},
                                                     {"ôi3", "ổi"},         {"khoe3", "khỏe"},   {"quôc1", "quốc"},
                                                     {"tuân1", "tuấn"},     {"gin2", "gìn"},     {"Nguyễn Thi5", "Nguyễn Thị"},
                                                     {"xoay1", "xoáy"},     {"tiêng1", "tiếng"}};
    for (const auto& [keys, expected] : vectors) {
        EXPECT_EQ(typed(keys), expected) << keys;
    }
    EXPECT_EQ(typed("khuyu3"), "khuỷu");
}

TEST(Compose, moves_the_tone_as_the_syllable_grows) {
    EXPECT_EQ(typed("ho2an"), "hoàn");
    EXPECT_EQ(typed("hoa2n"), "hoàn");
    EXPECT_EQ(typed("hoa2"), "hòa");
    EXPECT_EQ(typed("tu1ân"), "tuấn");
    EXPECT_EQ(typed("qu1y"), "quý");
    EXPECT_EQ(typed("gi1a"), "giá");
    EXPECT_EQ(typed("ngu2yên4"), "nguyễn");
}

TEST(Compose, does_nothing_without_a_vowel_to_carry_the_tone) {
    EXPECT_EQ(with("", {Mark::sac}), "");
    EXPECT_EQ(with("ngh", {Mark::sac}), "ngh");
    EXPECT_EQ(with("anh ", {Mark::sac}), "anh ");
    EXPECT_EQ(with("12", {Mark::nang}), "12");
}

TEST(Compose, marks_the_letter_before) {
    EXPECT_EQ(with("a", {Mark::a_circumflex}), "â");
    EXPECT_EQ(with("ă", {Mark::a_circumflex}), "â");
    EXPECT_EQ(with("á", {Mark::a_breve}), "ắ");
    EXPECT_EQ(with("Tre", {Mark::e_circumflex}), "Trê");
    EXPECT_EQ(with("ô", {Mark::o_horn}), "ơ");
    EXPECT_EQ(with("ú", {Mark::u_horn}), "ứ");
    EXPECT_EQ(with("D", {Mark::d_stroke}), "Đ");
    EXPECT_EQ(with("â", {Mark::a_circumflex}), "a") << "the same mark again takes it away";
}

TEST(Compose, types_a_marked_letter_of_its_own_where_none_can_be_changed) {
    EXPECT_EQ(with("c", {Mark::a_circumflex}), "câ");
    EXPECT_EQ(with("", {Mark::d_stroke}), "đ");
    platform::Secret name("Nguyễn ");
    mark(name, Mark::d_stroke, Case::upper);
    EXPECT_EQ(text(name), "Nguyễn Đ");
    EXPECT_EQ(with("tú", {Mark::a_circumflex}), "tuấ") << "and the tone follows";
}

TEST(Compose, erases_a_whole_letter) {
    platform::Secret name("Lê Thế");
    erase(name);
    EXPECT_EQ(text(name), "Lê Th");
    platform::Secret decomposed("e\u0302\u0301");
    erase(decomposed);
    EXPECT_TRUE(decomposed.empty());
    erase(decomposed);
    EXPECT_TRUE(decomposed.empty());
}

TEST(Compose, writes_the_slashes_of_a_date) {
    platform::Secret date;
    for (const char digit : std::string_view("09021961")) type_date(date, digit);
    EXPECT_EQ(text(date), "09/02/1961");
    type_date(date, '5');
    EXPECT_EQ(text(date), "09/02/1961");
    for (int i = 0; i < 4; ++i) erase_date(date);
    EXPECT_EQ(text(date), "09/02/");
    erase_date(date);
    EXPECT_EQ(text(date), "09/0");
}

TEST(Compose, takes_no_digit_that_a_date_cannot_have) {
    const auto date_of = [](std::string_view digits) {
        platform::Secret date;
        for (const char digit : digits) type_date(date, digit);
        return text(date);
    };
    EXPECT_EQ(date_of("4"), "");
    EXPECT_EQ(date_of("00"), "0");
    EXPECT_EQ(date_of("32"), "3");
    EXPECT_EQ(date_of("012"), "01/");
    EXPECT_EQ(date_of("0113"), "01/1");
    EXPECT_EQ(date_of("01013"), "01/01/");
    EXPECT_EQ(date_of("010118"), "01/01/1");
}

TEST(Compose, makes_capitals_of_marked_letters) {
    EXPECT_EQ(capital_of(U'ế'), U'Ế');
    EXPECT_EQ(capital_of(U'đ'), U'Đ');
    EXPECT_EQ(capital_of(U'z'), U'Z');
    EXPECT_EQ(capital_of(U'7'), U'7');
}

TEST(Compose, knows_where_a_word_begins) {
    EXPECT_TRUE(at_word_start(platform::Secret("")));
    EXPECT_TRUE(at_word_start(platform::Secret("Lê ")));
    EXPECT_FALSE(at_word_start(platform::Secret("Lê")));
}

}  // namespace
}  // namespace ui
