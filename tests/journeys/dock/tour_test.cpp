// The tour: a visible finger files a dossier, and then the next citizen comes.
#include "kiosk/main/dev/tour.h"

#include "tests/journeys/dock/desk.h"

namespace journeys {
namespace {

using ui::automation::ScriptedCitizen;

class TourInAHurry : public AtTheDesk {
protected:
    kiosk::dev::Tour tour_{
        {.window = *window_,
         .usher = bench_->appliance().usher(),
         .ui = bench_->ui(),
         .show = bench_->show(),
         .picture = bench_->picture(),
         .tempo = 20},
        [this](int) { return ScriptedCitizen::prepare(TRAM_PAPERS, folder_.path() / "glass.jpg", kiosk::Language::vietnamese); }};
};

TEST_F(TourInAHurry, files_a_dossier_and_begins_anew) {
    bench_->join(tour_);
    EXPECT_TRUE(until([&] { return tour_.visits() == 2; }, std::chrono::seconds(200))) << "stands at " << name_of(step());
    EXPECT_EQ(portal_.dossiers(), 1);
    EXPECT_TRUE(until([&] { return step() == Step::choose_procedure; })) << "the second citizen does not begin";
}

}  // namespace
}  // namespace journeys
