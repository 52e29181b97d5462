// Newer procedures from the portal. They are kept on the disk as they came, signed, and believed anew at each start; what cannot be
// believed or read is left out, and the shipped procedure stays.
#pragma once
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "kiosk/portal/offers.h"
#include "kiosk/procedures/catalogue.h"
#include "platform/worker.h"

namespace kiosk::care {

// The shipped procedures, each replaced by the offered one of the same code, and the offered ones that are new. Where both versions are
// days, the later one stays: what was kept on the disk does not undo a newer package. What was left out as wrong, and why, goes to
// `mistakes`.
procedures::Catalogue with_offered(const procedures::Catalogue& shipped, const portal::OfferedCatalogue& offered,
                                   const procedures::Representation& representation, std::vector<procedures::Mistake>& mistakes);

class CatalogueUpdate {
public:
    struct Parts {
        portal::Offers& offers;            // asked on a worker of its own
        std::filesystem::path folder;      // of state: catalogue.cms, catalogue.etag
        std::filesystem::path procedures;  // the shipped ones
        std::string ca_file;
        platform::crypto::Certificate signer;
    };
    // arrived: called on the worker's thread when take() has something.
    CatalogueUpdate(Parts parts, std::function<void()> arrived);

    // What was kept before, if it can be believed; else the shipped ones. Before the first fetch; blocks for some milliseconds.
    procedures::Catalogue begin();
    // Asks the portal; returns at once.
    void fetch();
    // A newer catalogue, once: for a moment when nobody is being served.
    std::optional<procedures::Catalogue> take();
    const platform::Pulse& pulse() const { return worker_.pulse(); }

private:
    std::optional<procedures::Catalogue> believed(platform::ByteView signed_bytes);
    void ask(const std::stop_token& stop);

    Parts parts_;
    std::function<void()> arrived_;
    platform::WallTime made_at_{};  // of the newest one believed; the worker's after begin()
    std::mutex mutex_;              // of the next
    std::optional<procedures::Catalogue> ready_;
    platform::Worker worker_{"catalogue", std::chrono::minutes(5)};
};

}  // namespace kiosk::care
