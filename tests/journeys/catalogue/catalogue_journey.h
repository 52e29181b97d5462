// What the tests of newer procedures share: a portal of their own, and a kiosk's state folder.
#pragma once
#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <string>

#include "platform/files.h"
#include "tests/journeys/catalogue/offered_procedures.h"
#include "tests/journeys/catalogue/updating_kiosk.h"
#include "tests/temporary_folder.h"

namespace journeys {

constexpr const char* licence = "3.000347";

class CatalogueJourney : public testing::Test {
protected:
    explicit CatalogueJourney(const std::string& signer = "portal-catalogue") : portal_(folder_.path(), {offered_.folder(), signer}) {
        std::filesystem::create_directory(state_);
    }

    static std::string version_in(const kiosk::procedures::Catalogue& catalogue, const std::string& code = licence) {
        const auto* procedure = catalogue.find(code);
        return procedure == nullptr ? "none" : procedure->version;
    }
    // What a kiosk believes that starts now.
    std::string version_after_restart(const std::string& signer = "portal-catalogue") const {
        return version_in(UpdatingKiosk(portal_, state_, signer).begin());
    }
    // The kiosk has taken this version from the portal, and kept it.
    void take_in(const std::string& version) const {
        offered_.publish(licence, version);
        UpdatingKiosk kiosk(portal_, state_);
        kiosk.begin();
        ASSERT_EQ(kiosk.fetch(), "offer");
        ASSERT_EQ(version_after_restart(), version);
    }
    // Every file of the state folder, byte for byte.
    std::map<std::string, platform::Bytes> disk() const {
        std::map<std::string, platform::Bytes> out;
        for (const auto& entry : std::filesystem::directory_iterator(state_)) {
            out[entry.path().filename()] = platform::read_file(entry.path()).value_or(platform::Bytes{});
        }
        return out;
    }
    std::filesystem::path kept() const { return state_ / "catalogue.cms"; }
    // What is written to the log meanwhile.
    static std::string logged(const std::function<void()>& act) {
        testing::internal::CaptureStderr();
        act();
        return testing::internal::GetCapturedStderr();
    }

    tests::TemporaryFolder folder_;
    OfferedProcedures offered_{folder_.path() / "offered"};
    PortalProcess portal_;
    std::filesystem::path state_ = folder_.path() / "state";
};

}  // namespace journeys
