#include "kiosk/care/catalogue_update.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "platform/files.h"

namespace kiosk::care {
namespace {

using nlohmann::json;

class Offered : public ::testing::Test {
protected:
    static json file(const std::string& code) {
        return json::parse(platform::read_text(TRAM_SOURCE_DIR "/assets/procedures/" + code + ".json").value());
    }
    void offer(const json& procedure, const std::string& code, const std::string& version) {
        offered.procedures.push_back({code, version, procedure.dump()});
    }
    procedures::Catalogue taken() { return with_offered(shipped, offered, {}, mistakes); }

    std::vector<procedures::Mistake> mistakes;
    procedures::Catalogue shipped = procedures::Catalogue::load(TRAM_SOURCE_DIR "/assets/procedures", mistakes);
    portal::OfferedCatalogue offered;
};

TEST_F(Offered, takes_the_place_of_the_shipped_one_of_the_same_code) {
    json newer = file("3.000347");
    newer["version"] = "2027-01-01";
    offer(newer, "3.000347", "2027-01-01");
    const auto catalogue = taken();
    EXPECT_EQ(catalogue.all().size(), shipped.all().size());
    EXPECT_EQ(catalogue.find("3.000347")->version, "2027-01-01");
    EXPECT_TRUE(mistakes.empty());
}

TEST_F(Offered, does_not_undo_a_later_one_of_the_package) {
    json older = file("3.000347");
    older["version"] = "2020-01-01";
    offer(older, "3.000347", "2020-01-01");
    EXPECT_EQ(taken().find("3.000347")->version, shipped.find("3.000347")->version);
    EXPECT_TRUE(mistakes.empty()) << "nothing is wrong with it";
}

TEST_F(Offered, is_taken_for_newer_if_its_version_is_no_day) {
    json other = file("3.000347");
    other["version"] = "7";
    offer(other, "3.000347", "7");
    EXPECT_EQ(taken().find("3.000347")->version, "7");
}

TEST_F(Offered, joins_the_shipped_ones_if_it_is_new) {
    json other = file("3.000347");
    other["code"] = "9.000001";
    offer(other, "9.000001", other["version"]);
    EXPECT_NE(taken().find("9.000001"), nullptr);
}

TEST_F(Offered, is_left_out_with_a_reason_if_it_is_broken_or_not_what_it_says) {
    json broken = file("3.000347");
    broken.erase("name");
    offer(broken, "3.000347", broken["version"]);
    offer(file("1.004222"), "1.004194", file("1.004222")["version"]);
    offer(file("1.004222"), "1.004222", "another");
    const auto catalogue = taken();
    EXPECT_EQ(catalogue.find("3.000347")->name.vi, "Đổi giấy phép lái xe");
    EXPECT_EQ(catalogue.find("1.004194")->name.vi, shipped.find("1.004194")->name.vi);
    EXPECT_EQ(catalogue.find("1.004222")->version, shipped.find("1.004222")->version);
    EXPECT_EQ(mistakes.size(), 3U);
}

TEST_F(Offered, is_taken_once_if_it_is_offered_twice) {
    json first = file("3.000347"), second = first;
    first["version"] = "2027-01-01";
    second["version"] = "2027-01-02";
    offer(first, "3.000347", "2027-01-01");
    offer(second, "3.000347", "2027-01-02");
    EXPECT_EQ(taken().find("3.000347")->version, "2027-01-01");
    EXPECT_EQ(mistakes.size(), 1U);
}

}  // namespace
}  // namespace kiosk::care
