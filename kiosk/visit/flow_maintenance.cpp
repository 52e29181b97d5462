// The journey "maintenance": the dashboard, and from it one page for each thing. It begins where nobody is served, and ends with the duty
// of who is signed in. While it lasts the machine is closed for citizens.
#include <array>
#include <utility>

#include "kiosk/visit/flow_pages.h"

namespace kiosk::visit {
namespace {

constexpr std::array pages{
    std::pair{Event::open_device, Step::maintain_device},     std::pair{Event::open_network, Step::maintain_network},
    std::pair{Event::open_settings, Step::maintain_settings}, std::pair{Event::open_outbox, Step::maintain_outbox},
    std::pair{Event::open_journal, Step::maintain_journal},   std::pair{Event::open_versions, Step::maintain_versions},
    std::pair{Event::open_power, Step::maintain_power},       std::pair{Event::open_self_test, Step::maintain_self_test},
};

// The whole self-test lasts as long as its page is open; what the other pages ask for is over in seconds.
constexpr Job job_of(Step page) { return page == Step::maintain_self_test ? Job::self_test : Job::none; }

constexpr auto step_rows_of_maintenance = [] {
    std::array<StepRow, pages.size() + 1> out{};
    out[0] = {Step::maintenance, Job::none, Patience::duty};
    for (std::size_t i = 0; i < pages.size(); ++i) out[i + 1] = {pages[i].second, job_of(pages[i].second), Patience::duty};
    return out;
}();

constexpr auto move_rows_of_maintenance = [] {
    std::array<MoveRow, 4 + pages.size() * 4> out{};
    std::size_t at = 0;
    out[at++] = {Step::welcome, Event::maintain, Step::maintenance};
    out[at++] = {Step::closed, Event::maintain, Step::maintenance};
    out[at++] = {Step::maintenance, Event::leave, Step::wiping};
    out[at++] = {Step::maintenance, Event::idle, Step::wiping};
    for (const auto& [event, page] : pages) {
        out[at++] = {Step::maintenance, event, page};
        out[at++] = {page, Event::back, Step::maintenance};
        out[at++] = {page, Event::leave, Step::wiping};
        out[at++] = {page, Event::idle, Step::wiping};
    }
    return out;
}();

}  // namespace

std::span<const StepRow> maintenance_steps() { return step_rows_of_maintenance; }

std::span<const MoveRow> maintenance_moves() { return move_rows_of_maintenance; }

}  // namespace kiosk::visit
