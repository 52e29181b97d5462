// The tests' door: plain HTTP, on the loopback only. Orders faults, moves states, counts.
#pragma once
#include <httplib.h>

#include "tests/rigs/portal/calls.h"
#include "tests/rigs/portal/faults.h"
#include "tests/rigs/portal/kiosks.h"
#include "tests/rigs/portal/listener.h"
#include "tests/rigs/portal/orders.h"
#include "tests/rigs/portal/store.h"

namespace portal {

// POST /control/fault     {"fault":"slow=300"|"none"|..., "times":0}
// POST /control/state     {"id":..., "state":1..10}
// POST /control/order     {"order":"accept", "id":... or "code":..., and the order's fields as texts}: an officer's, see orders.h
// POST /control/call      {"call":..., "state":"acknowledged"|"on_the_way"|"here"|"done"}: as the branch says; without a call, the latest
// POST /control/withdraw  {"kiosk":fingerprint}, POST /control/admit likewise
// GET  /control/counts    {"dossiers":n, "codes":n, "submissions":n, "submissions_of":{id:n}}
// GET  /control/calls     [{"id":..., "kiosk":..., "place":..., "state":...}]: those that are open
// 400 for anything else.
class Control {
public:
    Control(Store& store, Payments& payments, Calls& calls, Officers& officers, Faults& faults, Kiosks& kiosks, Listener& kiosk_listener)
        : store_(store),
          payments_(payments),
          calls_(calls),
          officers_(officers),
          faults_(faults),
          kiosks_(kiosks),
          kiosk_listener_(kiosk_listener) {}
    void attach(httplib::Server& server);

private:
    bool set_fault(const std::string& body);
    bool order(const std::string& body);
    bool move_call(const std::string& body);
    bool set_state(const std::string& body);
    bool with_kiosk(const std::string& body, void (Kiosks::*act)(const std::string&));
    std::string counts();
    std::string open_calls();

    Store& store_;
    Payments& payments_;
    Calls& calls_;
    Officers& officers_;
    Faults& faults_;
    Kiosks& kiosks_;
    Listener& kiosk_listener_;
};

}  // namespace portal
