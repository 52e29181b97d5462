#include "kiosk/procedures/catalogue.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <random>

#include "kiosk/procedures/rules.h"
#include "platform/files.h"
#include "tests/kiosk/procedures/broken_files.h"

namespace kiosk::procedures {
namespace {

using nlohmann::json;

TEST(Catalogue, ships_only_good_procedures) {
    std::vector<Mistake> mistakes;
    const Catalogue catalogue = Catalogue::load(shipped_folder, mistakes);
    for (const Mistake& mistake : mistakes) ADD_FAILURE() << mistake.file << " " << mistake.place << ": " << mistake.what;
    ASSERT_FALSE(catalogue.all().empty());
    EXPECT_EQ(catalogue.find("9.999999"), nullptr);
}

TEST(Catalogue, knows_the_exchange_of_a_driving_licence) {
    std::vector<Mistake> mistakes;
    const Catalogue catalogue = Catalogue::load(shipped_folder, mistakes);
    const Procedure* procedure = catalogue.find("3.000347");
    ASSERT_NE(procedure, nullptr);
    EXPECT_EQ(procedure->mode, Mode::here);
    EXPECT_EQ(procedure->name.vi, "Đổi giấy phép lái xe");
    EXPECT_FALSE(procedure->fee.verified);
    EXPECT_EQ(procedure->pages.size(), 3u);
    EXPECT_EQ(procedure->papers.size(), 2u);
    EXPECT_EQ(procedure->deliveries, (std::vector{DeliveryKind::post, DeliveryKind::post_office, DeliveryKind::agency}));
    const Field& expires = procedure->pages[2].fields.at(3);
    EXPECT_EQ(expires.key, "licence_expires");
    EXPECT_EQ(expires.not_before, "licence_issued");
    EXPECT_FALSE(expires.required);
    EXPECT_TRUE(procedure->pages[0].fields.at(3).sensitive);
    EXPECT_EQ(procedure->papers[1].most_pages, 8);
}

TEST(Catalogue, has_a_form_that_a_card_and_six_answers_fill) {
    std::vector<Mistake> mistakes;
    const Catalogue catalogue = Catalogue::load(shipped_folder, mistakes);
    const Procedure* procedure = catalogue.find("3.000347");
    ASSERT_NE(procedure, nullptr);
    const platform::Date today{2026, 11, 21};
    const auto card = drivers::card::parse_card_qr("099155000002||Trần Thị Thử|02091955|Nữ|Thôn Một, Xã Mẫu|01032022", today);
    ASSERT_TRUE(card);
    Answers answers;
    for (const FormPage& page : procedure->pages) prefill(page, identity::identity_of(*card), answers);
    EXPECT_TRUE(check(procedure->pages[0], answers, today).empty());
    EXPECT_EQ(check(procedure->pages[1], answers, today).size(), 1u);
    EXPECT_EQ(check(procedure->pages[2], answers, today).size(), 4u);
    for (const auto& [key, answer] : {std::pair("phone", "0912345678"),
                                      {"licence_number", "099123456789"},
                                      {"licence_class", "b1"},
                                      {"licence_issued", "01/02/2015"},
                                      {"licence_expires", "01/02/2027"},
                                      {"reason", "expiring"}}) {
        answers[key] = platform::Secret(answer);
    }
    for (const FormPage& page : procedure->pages) EXPECT_TRUE(check(page, answers, today).empty()) << page.key;
}

TEST(ProcedureFile, may_leave_out_what_is_optional) {
    json document = good();
    document.erase("bring");
    document.erase("papers");
    document.erase("rules");
    document.erase("fees");
    EXPECT_TRUE(mistakes_in(document).empty());
    for (const char* key : {"pages", "deliveries", "declaration"}) document.erase(key);
    EXPECT_EQ(mistakes_in(document).size(), 3u);
    document["mode"] = {{"is", "in_person"}, {"why", {{"vi", "Mời ông/bà tới"}, {"en", "Please go there"}}}, {"source", "knowledge"}};
    EXPECT_TRUE(mistakes_in(document).empty());
}

TEST(ProcedureFile, is_refused_with_every_mistake_at_once) {
    json document = good();
    document.erase("version");
    document["name"].erase("en");
    document["sources"]["knowledge"]["verified"] = "no";
    document["pages"][0]["fields"][0]["kind"] = "nome";
    document["papers"][0]["most_pages"] = 0;
    document["deliveries"]["kinds"][0] = 5;
    std::vector<std::string> places;
    for (const Mistake& mistake : mistakes_in(document)) places.push_back(mistake.place);
    std::sort(places.begin(), places.end());
    EXPECT_EQ(places, (std::vector<std::string>{"/deliveries/kinds/0", "/name/en", "/pages/0/fields/0/kind", "/papers/0/most_pages",
                                                "/sources/knowledge/verified", "/version"}));
}

TEST(ProcedureFile, says_what_an_unknown_key_was_meant_to_be) {
    json document = good();
    document["pages"][1]["fields"][0]["requird"] = true;
    expect_mistake(document, "/pages/1/fields/0/requird", "did you mean \"required\"?");
    document = good();
    document["xyzzy"] = 1;
    expect_mistake(document, "/xyzzy", "known keys: $schema, sources, code, version");
}

TEST(ProcedureFile, lists_what_may_stand_there_instead) {
    json document = good();
    document["mode"]["is"] = "heer";
    const auto mistakes = mistakes_in(document);
    ASSERT_EQ(mistakes.size(), 1u);
    EXPECT_EQ(mistakes[0].remedy, "use one of: here, booking, in_person");
}

TEST(ProcedureFile, has_texts_that_are_clean) {
    json document = good();
    document["name"]["vi"] = "Đổi  giấy";
    expect_mistake(document, "/name/vi", "stray spaces");
    document["name"]["vi"] = "Đô\u0309i giấy";
    expect_mistake(document, "/name/vi", "NFC");
    document["name"]["vi"] = "";
    expect_mistake(document, "/name/vi", "empty");
    document["name"]["vi"] = 3;
    expect_mistake(document, "/name/vi", "text in quotes");
}

TEST(ProcedureFile, has_keys_and_codes_that_machines_can_keep) {
    json document = good();
    document["code"] = "3.000347.000.00.00.H01";
    expect_mistake(document, "/code", "without the agency");
    document = good();
    document["papers"][0]["key"] = "Bằng lái";
    expect_mistake(document, "/papers/0/key", "a-z");
    document = good();
    document["sources"]["knowledge"]["date"] = "31/12/2025";
    expect_mistake(document, "/sources/knowledge/date", "2026-11-21");
    document["sources"]["knowledge"]["date"] = "2025-02-30";
    expect_mistake(document, "/sources/knowledge/date", "not a date");
    document = good();
    document["fee"]["source"] = "hearsay";
    expect_mistake(document, "/fee/source", "no source");
}

TEST(ProcedureFile, names_nothing_twice) {
    json document = good();
    document["pages"][1]["fields"][0]["key"] = "birth";
    expect_mistake(document, "/pages/1/fields/0/key", "used twice");
    document = good();
    document["papers"][1]["key"] = "licence";
    expect_mistake(document, "/papers/1/key", "used twice");
    document = good();
    document["pages"][2]["fields"][1]["choices"][1]["key"] = "a1";
    expect_mistake(document, "/pages/2/fields/1/choices/1/key", "used twice");
    document = good();
    document["deliveries"]["kinds"] = {"post", "post"};
    expect_mistake(document, "/deliveries/kinds/1", "twice");
}

TEST(ProcedureFile, has_no_rule_that_nobody_can_follow) {
    json document = good();
    json& birth = document["pages"][0]["fields"][1];
    birth["future"] = true;
    expect_mistake(document, "/pages/0/fields/1", "both");
    birth.erase("future");
    birth["not_before"] = "phone";
    expect_mistake(document, "/pages/0/fields/1/not_before", "no date field");
    birth["not_before"] = "birth";
    expect_mistake(document, "/pages/0/fields/1/not_before", "wait for each other");
    birth.erase("not_before");
    birth["prefill"] = "card.sex";
    expect_mistake(document, "/pages/0/fields/1/prefill", "does not fit");
    birth["prefill"] = "card.birth";
    birth["choices"] = document["pages"][0]["fields"][2]["choices"];
    expect_mistake(document, "/pages/0/fields/1/choices", "only kinds \"choice\"");
    birth.erase("choices");

    document["pages"][0]["fields"][2]["choices"][0]["key"] = "man";
    expect_mistake(document, "/pages/0/fields/2/choices", "male");
    document = good();
    document["pages"][2]["fields"][4].erase("choices");
    expect_mistake(document, "/pages/2/fields/4/choices", "nothing to choose");
    document = good();
    document["papers"][0]["least_pages"] = 5;
    expect_mistake(document, "/papers/0/least_pages", "most_pages");
    document = good();
    document["pages"][1]["fields"][0]["past"] = true;
    expect_mistake(document, "/pages/1/fields/0/past", "only kind \"date\"");
}

TEST(ProcedureFile, says_the_line_where_the_json_itself_is_broken) {
    const auto parsed = parse_procedure("{\n\"code\": \"3.000347\",\n,}", "test.json");
    ASSERT_EQ(parsed.mistakes.size(), 1u);
    EXPECT_EQ(parsed.mistakes[0].place, "line 3");
    const auto doubled = parse_procedure(R"({"code": "3.000347", "code": "3.000348"})", "test.json");
    EXPECT_TRUE(std::any_of(doubled.mistakes.begin(), doubled.mistakes.end(),
                            [](const Mistake& m) { return m.what.find("twice") != std::string::npos; }));
    for (const char* text : {"", "[]", "3", "null", "{}", "[[[[", "\xFF"})
        EXPECT_FALSE(parse_procedure(text, "test.json").mistakes.empty()) << text;
}

// A value of the wrong type anywhere is told, and never more than that happens.
TEST(ProcedureFile, may_be_wrong_in_any_place) {
    const json document = good().flatten();
    const json others[] = {nullptr, true, -1, 1.5, "", json::array(), json::object(), "\n"};
    for (const auto& [place, value] : document.items()) {
        for (const json& other : others) {
            json changed = good();
            changed[json::json_pointer(place)] = other;
            if (value.is_boolean() && other.is_boolean()) continue;
            const bool looks_back = place.find("/earliest/") != std::string::npos || place.find("/latest/") != std::string::npos;
            if (looks_back && other == -1) continue;  // a span may
            EXPECT_FALSE(mistakes_in(changed).empty()) << place << " " << other;
        }
    }
}

class ProcedureFolder : public ::testing::Test {
protected:
    ProcedureFolder() { std::filesystem::create_directories(folder_); }
    ~ProcedureFolder() override { std::filesystem::remove_all(folder_); }
    void put(const std::string& name, const std::string& text) { ASSERT_TRUE(platform::write_file(folder_ / name, text)); }

    std::filesystem::path folder_ = std::filesystem::temp_directory_path() / fmt::format("procedures-{}", ::getpid());
    std::vector<Mistake> mistakes_;
};

TEST_F(ProcedureFolder, leaves_out_only_what_is_wrong) {
    json other = good();
    other["code"] = "1.000001";
    put("a.json", other.dump());
    put("b.json", "{");
    put("c.json", good().dump());
    put("d.json", good().dump());
    put("README.md", "not a procedure");
    const Catalogue catalogue = Catalogue::load(folder_, mistakes_);
    EXPECT_EQ(catalogue.all().size(), 2u);
    ASSERT_EQ(mistakes_.size(), 2u);
    EXPECT_EQ(mistakes_[0].file, "b.json");
    EXPECT_EQ(mistakes_[1].file, "d.json");
    EXPECT_EQ(mistakes_[1].place, "/code");
}

TEST_F(ProcedureFolder, says_that_it_is_empty_or_not_there) {
    EXPECT_TRUE(Catalogue::load(folder_, mistakes_).all().empty());
    EXPECT_TRUE(Catalogue::load(folder_ / "nowhere", mistakes_).all().empty());
    EXPECT_EQ(mistakes_.size(), 2u);
}

}  // namespace
}  // namespace kiosk::procedures
