#include "kiosk/portal/http_tallies.h"

#include <fmt/format.h>

#include "kiosk/portal/answer.h"

namespace kiosk::portal {

TallyReply HttpTallies::fetch(const platform::Date& since, std::stop_token stop) {
    const auto answer = line_.send({"GET", fmt::format("/api/v1/tallies?since={:04}-{:02}", since.year, since.month)}, stop);
    return answer ? read_tally_answer(*answer) : TallyReply(read_failure(answer.error()));
}

}  // namespace kiosk::portal
