#include "kiosk/procedures/author_check.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "platform/files.h"
#include "tests/kiosk/procedures/broken_files.h"

namespace kiosk::procedures {
namespace {

using nlohmann::json;

constexpr const char* file_name = "3.000347.json";

Surroundings shipped_surroundings() {
    std::vector<Mistake> mistakes;
    return {Shelves::load(shipped_folder / "shared", mistakes),
            neighbours_in(shipped_folder),
            {"car", "home", "badge", "school", "person", "document", "shield", "store", "dossier"},
            {2026, 11, 22}};
}

json shipped_licence() { return json::parse(*platform::read_text(shipped_folder / file_name)); }

void expect_only(const std::vector<Mistake>& mistakes, const std::string& place, const std::string& what, const std::string& remedy) {
    ASSERT_EQ(mistakes.size(), 1u) << place;
    EXPECT_EQ(mistakes[0].in_words, place);
    EXPECT_EQ(mistakes[0].what, what);
    EXPECT_EQ(mistakes[0].remedy, remedy);
}

std::vector<Mistake> told_of(const json& document, const char* file = file_name) {
    return check_file(file, document.dump(1), shipped_surroundings()).mistakes;
}

TEST(AuthorCheck, finds_nothing_in_what_is_shipped) {
    auto around = shipped_surroundings();
    for (const auto& neighbour : around.neighbours) {
        const auto text = *platform::read_text(shipped_folder / neighbour.file);
        around.icons.emplace_back();  // which icons there are, the screens know
        const auto icon = json::parse(text)["icon"].get<std::string>();
        around.icons.back() = icon;
        for (const auto& mistake : check_file(shipped_folder / neighbour.file, text, around).mistakes) ADD_FAILURE() << told(mistake);
        around.icons.pop_back();
    }
    EXPECT_GE(around.neighbours.size(), 25u);
}

TEST(AuthorCheck, wants_the_file_to_be_called_as_its_code) {
    auto alone = shipped_surroundings();
    alone.neighbours.clear();
    expect_only(check_file("licence.json", shipped_licence().dump(1), alone).mistakes, "code", "the file is called licence.json",
                "call it 3.000347.json");
    json document = shipped_licence();
    document["code"] = "3.000348";
    const auto mistakes = told_of(document);
    ASSERT_EQ(mistakes.size(), 2u);
    EXPECT_EQ(mistakes[1].what, "3.000348.json has this code too");
}

TEST(AuthorCheck, wants_each_rank_once) {
    json document = shipped_licence();
    document["rank"] = json::parse(*platform::read_text(shipped_folder / "3.000348.json"))["rank"];
    const auto mistakes = told_of(document);
    ASSERT_EQ(mistakes.size(), 1u);
    EXPECT_EQ(mistakes[0].in_words, "rank");
    EXPECT_NE(mistakes[0].what.find("3.000348.json has rank"), std::string::npos);
    EXPECT_NE(mistakes[0].remedy.find("take one that is free, as "), std::string::npos);
}

TEST(AuthorCheck, knows_the_agencies_life_events_and_icons) {
    json document = shipped_licence();
    document["events"][0] = "drivin";
    document["icon"] = "kar";
    document["agency"] = "nobody";
    const auto mistakes = told_of(document);
    ASSERT_EQ(mistakes.size(), 3u);
    EXPECT_EQ(mistakes[0].in_words, "agency");
    EXPECT_EQ(mistakes[1].in_words, "event 1");
    EXPECT_EQ(mistakes[1].remedy, "write \"driving\"");
    EXPECT_EQ(mistakes[2].remedy, "did you mean \"car\"?");
    document = shipped_licence();
    document.erase("agency");
    expect_only(told_of(document), "agency", "is missing", "add \"agency\"");
}

TEST(AuthorCheck, knows_that_nobody_reads_what_comes_tomorrow) {
    json document = shipped_licence();
    document["sources"]["knowledge"]["date"] = "2026-11-23";
    expect_only(told_of(document), "sources, knowledge, date", "is a day to come", "write the day on which it was read");
    document["sources"]["knowledge"]["date"] = "2026-11-22";
    EXPECT_TRUE(told_of(document).empty());
}

TEST(AuthorCheck, tells_of_a_broken_text_nothing_but_that) {
    const auto broken = check_file(file_name, "{\n\"code\": \"3.000347\"\n\"rank\": 1}", shipped_surroundings()).mistakes;
    ASSERT_EQ(broken.size(), 1u);
    EXPECT_EQ(told(broken[0]),
              "3.000347.json:3: a comma is missing before \"rank\"\n"
              "    write , behind \"3.000347\" in line 2; then check again: nothing behind it could be read yet");
}

}  // namespace
}  // namespace kiosk::procedures
