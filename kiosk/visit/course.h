// How far a visit has come, for the statistics: part of the Session, and forgotten with it.
#pragma once
#include "kiosk/care/figures.h"
#include "kiosk/visit/flow.h"

namespace kiosk::visit {

struct Session;

struct Course {
    std::optional<platform::WallTime> began;  // nothing: nobody has begun anything
    care::Errand errand = care::Errand::none;
    care::Stage stage = care::Stage::choosing;
    bool reached = false;
};

// The visit is at this step now.
void go_on(Course& course, Step step);
// What is counted of it.
care::VisitEnd end_of(const Session& session);

}  // namespace kiosk::visit
