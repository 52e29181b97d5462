// Whole forms of shipped procedures, filled in by touching only what is on the screen.
#include "ui/automation/form_filler.h"

#include <gtest/gtest.h>

#include "tests/ui/kiosk_rig.h"

namespace kiosk::visit {
namespace {

using Given = std::map<std::string, std::string>;

// Touches what the filler wants until the form is done.
void fill(Kiosk& kiosk, Given answers) {
    ui::automation::FormFiller filler(std::move(answers));
    constexpr int most_touches = 4000;
    int touches = 0;
    kiosk.draw();
    for (; kiosk.step() == Step::form && touches < most_touches; ++touches) {
        const auto id = filler.next(kiosk.ui.semantics());
        ASSERT_TRUE(id) << "nothing left to touch on page " << kiosk.session().form.page;
        kiosk.tap(*id);
        ASSERT_TRUE(kiosk.session().errors.empty()) << "page " << kiosk.session().form.page << " entry " << kiosk.session().form.entry
                                                    << ": " << kiosk.session().errors.front().field;
    }
    ASSERT_LT(touches, most_touches) << "still on page " << kiosk.session().form.page << " entry " << kiosk.session().form.entry;
}

void place(Given& answers, const std::string& key) {
    answers[key + ".province"] = "01";
    answers[key + ".commune"] = "00070";
    answers[key + ".street"] = "12 Hàng Trống";
}

Given birth() {
    Given out{{"relation", "grandparent"},
              {"married", "yes"},
              {"phone", "0912345678"},
              {"child_name", "Nguyễn Thị Mẫu"},
              {"child_sex", "female"},
              {"child_birth", "02/11/2026"},
              {"child_ethnicity", "Kinh"},
              {"born_in", "hospital"},
              {"facility", "Bệnh viện Mẫu, số 2"},
              {"mother_name", "Trần Thị Hường"},
              {"mother_birth", "05/09/1998"},
              {"mother_id_number", "099198000001"},
              {"father_name", "Nguyễn Văn Mẫu"},
              {"father_birth", "05/09/1996"},
              {"father_id_number", "099096000002"},
              {"birth_notification", "yes"},
              {"copies", "2"}};
    for (const char* key : {"home", "birth_place", "home_town", "mother_home", "father_home"}) place(out, key);
    return out;
}

Given move() {
    Given out{{"phone", "0912345678"},
              {"dwelling", "rented"},
              {"moved_on", "01/10/2026"},
              {"owner_name", "Lê Thị Chủ"},
              {"owner_id_number", "099070000003"},
              {"owner_relation", "none"},
              {"owner_agrees", "yes"},
              {"floor_area", "40"},
              {"members.any", "yes"},
              {"members", "2"}};
    place(out, "home");
    place(out, "new_home");
    out["new_home.commune"] = "00082";
    for (const std::string entry : {"1", "2"}) {
        out["members." + entry + ".member_name"] = entry == "1" ? "Trần Thị Một" : "Nguyễn Văn Hai";
        out["members." + entry + ".member_birth"] = "05/09/1998";
        out["members." + entry + ".member_sex"] = "female";
        out["members." + entry + ".member_id_number"] = "09919800001" + entry;
        out["members." + entry + ".member_relation"] = "child";
    }
    return out;
}

std::string said(const Kiosk& kiosk, const std::string& key) {
    const auto found = kiosk.session().answers.find(key);
    return found == kiosk.session().answers.end() ? "" : std::string(found->second.view());
}

class FormFillerOn : public testing::TestWithParam<ui::TestPanel> {};

TEST_P(FormFillerOn, registers_a_birth_by_touch) {
    Kiosk kiosk(GetParam(), TextSize::large, "1.001193");
    fill(kiosk, birth());
    EXPECT_EQ(kiosk.step(), Step::papers);
    EXPECT_EQ(said(kiosk, "child_name"), "Nguyễn Thị Mẫu");
    EXPECT_EQ(said(kiosk, "facility"), "Bệnh viện Mẫu, số 2");
    EXPECT_EQ(said(kiosk, "birth_place"), "12 Hàng Trống, Phường Hoàn Kiếm, Thành phố Hà Nội");
    EXPECT_EQ(said(kiosk, "birth_notification"), "yes");
    EXPECT_EQ(said(kiosk, "copies"), "2");
    EXPECT_EQ(said(kiosk, "home.old"), "Thôn Một, Xã Mẫu, Huyện Thử, Bắc Kạn") << "the card's own words stay";
}

TEST_P(FormFillerOn, registers_a_move_with_two_others_by_touch) {
    Kiosk kiosk(GetParam(), TextSize::large, "1.004222");
    fill(kiosk, move());
    EXPECT_EQ(kiosk.step(), Step::papers);
    EXPECT_EQ(said(kiosk, "members"), "2");
    EXPECT_EQ(said(kiosk, "members.1.member_name"), "Trần Thị Một");
    EXPECT_EQ(said(kiosk, "members.2.member_name"), "Nguyễn Văn Hai");
    EXPECT_EQ(said(kiosk, "new_home.commune"), "00082");
    EXPECT_EQ(said(kiosk, "floor_area"), "40");
}

INSTANTIATE_TEST_SUITE_P(FormFiller, FormFillerOn, testing::Values(ui::test_panels[0], ui::test_panels[6], ui::test_panels[7]));

}  // namespace
}  // namespace kiosk::visit
