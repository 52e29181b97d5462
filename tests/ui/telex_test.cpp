#include "ui/telex.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "platform/files.h"
#include "platform/text.h"
#include "ui/compose.h"
#include "ui/syllable.h"

namespace ui {
namespace {

std::string telex(std::string_view keys, std::string_view before = "") {
    platform::Secret text(before);
    for (std::size_t i = 0; i < keys.size();) type_telex(text, platform::next_code_point(keys, i));
    return std::string(text.view());
}

void expect(const std::map<std::string, std::string>& wanted) {
    for (const auto& [keys, text] : wanted) EXPECT_EQ(telex(keys), text) << keys;
}

TEST(Telex, types_names_of_people) {
    expect({{"Nguyeenx Thij Thanhf Huowngf", "Nguyễn Thị Thành Hường"},
            {"Traanf Vawn DDoongf", "Trần Văn Đồng"},
            {"Leej Quyeen", "Lệ Quyên"},
            {"Phamj Ngocj Ddieeuf", "Phạm Ngọc Điều"},
            {"Huynhf Thuys Hoaf", "Huỳnh Thúy Hòa"},
            {"Vux Duwcs Khuowng", "Vũ Dức Khương"},
            {"Booij Quys", "Bội Quý"},
            {"DDawngj Hoaif Thuww", "Đặng Hoài Thw"}});
}

TEST(Telex, types_words_of_addresses) {
    expect({{"DDuwowngf", "Đường"},
            {"dduwowngf", "đường"},
            {"dduowngf", "đường"},
            {"phuwowngf", "phường"},
            {"phuongwf", "phường"},
            {"quaanj", "quận"},
            {"nuwowcs", "nước"},
            {"nuowcs", "nước"},
            {"nuocws", "nước"},
            {"Thuaanj", "Thuận"},
            {"thuowr", "thuở"},
            {"thuowngf", "thường"},
            {"huow", "huơ"},
            {"huowu", "hươu"},
            {"ruwowuj", "rượu"},
            {"quowr", "quở"},
            {"muaw", "mưa"},
            {"muwa", "mưa"},
            {"luuw", "lưu"},
            {"luwu", "lưu"},
            {"hoawnx", "hoẵn"},
            {"quawngr", "quẳng"},
            {"guiwr", "gửi"},
            {"chuwaf", "chừa"},
            {"khuyur", "khuỷu"},
            {"khuyeens", "khuyến"},
            {"ngoaif", "ngoài"},
            {"tieengs", "tiếng"},
            {"gif", "gì"},
            {"giaf", "già"},
            {"giuwax", "giữa"},
            {"twf", "từ"},
            {"w", "ư"},
            {"W", "Ư"},
            {"xoong", "xông"},
            {"xooong", "xoong"},
            {"quanr", "quản"},
            {"cuar", "của"},
            {"muoons", "muốn"},
            {"tuyeetj", "tuyệt"}});
}

TEST(Telex, takes_a_mark_later_in_its_syllable) {
    expect({{"nguyenex", "nguyễn"},
            {"tuana", "tuân"},
            {"dod", "đo"},
            {"dongdf", "đòng"},
            {"cayaf", "cầy"},
            {"tranaf", "trần"},
            {"dieuedf", "điều"},
            {"vanw", "văn"},
            {"hungw", "hưng"},
            {"toansf", "toàn"}});
}

TEST(Telex, takes_a_mark_back_when_its_key_comes_again) {
    expect({{"ass", "as"},
            {"aaa", "aa"},
            {"eee", "ee"},
            {"ddd", "dd"},
            {"DDD", "DD"},
            {"oww", "ow"},
            {"aww", "aw"},
            {"ww", "w"},
            {"Wwilliam", "William"},
            {"toasf", "tòa"},
            {"toasz", "toa"},
            {"zoo", "zô"},
            {"Texxas", "Texas"},
            {"uoww", "uow"}});
}

TEST(Telex, leaves_alone_what_cannot_be_a_syllable) {
    expect({{"Alex", "Alex"},
            {"class", "clas"},
            {"classs", "class"},
            {"str", "str"},
            {"s", "s"},
            {"z", "z"},
            {"12s", "12s"},
            {"a1s", "a1s"},
            {"A/3", "A/3"},
            {"Smith", "Smith"}});
}

TEST(Telex, keeps_capitals) {
    expect({{"NGUYEENX", "NGUYỄN"},
            {"DDAWNGJ", "ĐẶNG"},
            {"Ddawng", "Đăng"},
            {"dDawng", "đăng"},
            {"HUWOWNGF", "HƯỜNG"},
            {"Aan", "Ân"},
            {"aAn", "ân"}});
}

TEST(Telex, changes_nothing_before_the_last_syllable) {
    EXPECT_EQ(telex("s", "Lê Thi"), "Lê Thí");
    EXPECT_EQ(telex("s", "Lê Thi "), "Lê Thi s");
    EXPECT_EQ(telex("x", "Lê Thế"), "Lê Thễ");
    EXPECT_EQ(telex("d", "Lê d"), "Lê đ");
}

TEST(Telex, takes_letters_that_have_marks_already) {
    EXPECT_EQ(telex("ễ"), "ễ");
    EXPECT_EQ(telex("Nguyễn"), "Nguyễn");
    EXPECT_EQ(telex("j", "Nguyễn"), "Nguyện");
}

// A syllable as somebody types it: marks at their letters, the tone last.
std::string keys_of(const Syllable& syllable) {
    const std::map<char32_t, std::string> marked{{U'ă', "aw"}, {U'â', "aa"}, {U'ê', "ee"}, {U'ô', "oo"},
                                                 {U'ơ', "ow"}, {U'ư', "uw"}, {U'đ', "dd"}};
    std::string out;
    for (const Letter& letter : syllable.letters) {
        const auto found = marked.find(lower_of(letter.base));
        out += found == marked.end() ? std::string(utf8_of(lower_of(letter.base)).view()) : found->second;
    }
    const int tone = tone_of(syllable);
    return tone == no_tone ? out : out + "sfrxj"[tone - 1];
}

// Every Vietnamese syllable of the kiosk's own sentences.
TEST(Telex, types_all_that_the_kiosk_says) {
    const auto sentences = platform::read_text(TRAM_SOURCE_DIR "/assets/words/vi.json");
    ASSERT_TRUE(sentences);
    std::set<std::string> syllables;
    std::string run;
    for (std::size_t i = 0; i < sentences->size();) {
        const char32_t c = platform::next_code_point(*sentences, i);
        const Letter parts = take_apart(c);
        if (is_letter(c)) {
            run += utf8_of(put_together(lower_of(parts.base), parts.tone)).view();
        } else {
            const bool vietnamese = std::any_of(run.begin(), run.end(), [](char byte) { return (byte & 0x80) != 0; });
            if (vietnamese) syllables.insert(run);
            run.clear();
        }
    }
    EXPECT_GT(syllables.size(), 300U);
    for (const std::string& syllable : syllables) {
        const std::string keys = keys_of(last_syllable(syllable));
        EXPECT_EQ(telex(keys), syllable) << keys;
        // "uwow" is also "uow".
        if (const auto two = keys.find("uwow"); two != std::string::npos) {
            EXPECT_EQ(telex(std::string(keys).erase(two + 1, 1)), syllable) << keys;
        }
    }
}

}  // namespace
}  // namespace ui
