#include "ui/automation/strokes.h"

#include <gtest/gtest.h>

namespace ui::automation {
namespace {

std::string keys(std::string_view answer) {
    std::string out;
    for (const Stroke& stroke : strokes_of(answer)) out += (stroke.capital ? "^" : "") + stroke.key.substr(4) + " ";
    return out;
}

TEST(Strokes, put_a_tone_behind_its_letter) { EXPECT_EQ(keys("hường"), "h ư ơ tone-huyen n g "); }
TEST(Strokes, know_capitals_with_and_without_marks) { EXPECT_EQ(keys("Ấp Đá"), "^â tone-sac p space ^đ a tone-sac "); }
TEST(Strokes, leave_digits_and_signs_as_they_are) { EXPECT_EQ(keys("12/7A."), "1 2 / 7 ^a . "); }

}  // namespace
}  // namespace ui::automation
