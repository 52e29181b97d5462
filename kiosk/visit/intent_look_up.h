// What a person can want who looks a dossier up; part of intent.h.
#pragma once
#include "kiosk/procedures/answers.h"

namespace kiosk::visit {

struct OpenLookUp {};
struct BySlip {};  // lay the slip on the scanner's glass
struct ByCode {};  // type code and second factor
struct ReadSlip {};
struct SubmitAnswers {
    procedures::Answers answers;
};  // of the step's one small form
struct CallMe {};
struct Complain {};
struct Supply {};  // scan and send the papers that the agency asked for
struct Print {};

}  // namespace kiosk::visit
