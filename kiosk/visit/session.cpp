#include "kiosk/visit/session.h"

namespace kiosk::visit {

int Session::pages() const {
    std::size_t sum = 0;
    for (const auto& [key, of_paper] : papers) sum += of_paper.size();
    return static_cast<int>(sum);
}

void Session::begin_for(identity::Identity who) {
    answers.clear();
    if (!(who.id_number == identity.id_number)) {
        papers.clear();
        delivery = {};
        delivery_kind.reset();
    }
    declared = false;
    identity = std::move(who);
}

}  // namespace kiosk::visit
