// What an officer does with a dossier, step by step, as the national portal's states allow it.
#pragma once
#include <string>
#include <vector>

#include "tests/rigs/portal/payments.h"
#include "tests/rigs/portal/standing.h"

namespace portal {

enum class Act { accept, start, ask, demand, finish, hand_over, refuse, stop, withdraw, apologise };
bool may(Act act, int state);

// Any thread; every call is one transaction. refused: the dossier's state does not allow it; malformed: something is missing in the order.
class Officers {
public:
    Officers(Ledger& ledger, Payments& payments) : ledger_(ledger), payments_(payments) {}

    platform::Status accept(const std::string& id, const std::string& officer, int working_days);
    platform::Status start(const std::string& id);
    platform::Status ask(const std::string& id, const std::vector<MissingPaper>& items, const std::string& deadline);
    platform::Status demand(const std::string& id, std::int64_t amount);
    platform::Status money_arrived(const std::string& id);
    platform::Status withdraw_order(const std::string& id);
    platform::Status finish(const std::string& id, const std::string& place, const std::string& until);
    platform::Status hand_over(const std::string& id);
    platform::Status refuse(const std::string& id, const std::string& reason);
    platform::Status stop(const std::string& id, const std::string& reason);
    platform::Status withdraw(const std::string& id);  // the citizen's wish
    platform::Status apologise(const std::string& id, int more_days, const std::string& reason);
    platform::Status parcel(const std::string& id, const std::string& tracking_number, const std::string& state, const std::string& place);

private:
    using Do = std::function<platform::Status(platform::Database& database, const std::string& now)>;
    platform::Status perform(const std::string& id, Act act, const Do& rest);
    platform::Status close(const std::string& id, Act act, int state, const std::string& reason);

    Ledger& ledger_;
    Payments& payments_;
};

}  // namespace portal
