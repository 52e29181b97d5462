// A page with one small form that belongs to no procedure: its fields, and one button that hands the answers over.
#pragma once
#include "ui/field_list.h"
#include "ui/page.h"

namespace ui::screens {

struct SmallForm {
    kiosk::procedures::FormPage form;
    kiosk::procedures::Answers known;  // to begin with
    std::string lead;                  // may be empty
    std::string main;                  // the button's words
    Icon icon = Icon::send;
    std::function<void(Page&)> before{}, after{};  // what stands above and below the fields while none is filled in
};

// Back and the button are wishes: Back, SubmitAnswers.
void small_form(Scene& scene, const SmallForm& what);

}  // namespace ui::screens
