#include "kiosk/visit/session.h"

namespace kiosk::visit {

int Session::pages() const {
    std::size_t sum = 0;
    for (const auto& [key, of_paper] : papers) sum += of_paper.size();
    return static_cast<int>(sum);
}

}  // namespace kiosk::visit
