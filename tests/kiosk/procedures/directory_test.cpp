#include "kiosk/procedures/directory.h"

#include "tests/rigs/visit/visit_rig.h"

namespace kiosk::procedures {
namespace {

std::vector<std::string> codes(const Directory::Procedures& procedures) {
    std::vector<std::string> out;
    for (const auto* procedure : procedures) out.push_back(procedure->code);
    return out;
}

bool holds(const Directory::Procedures& procedures, std::string_view code) {
    return std::any_of(procedures.begin(), procedures.end(), [&](const auto* one) { return one->code == code; });
}

struct Shipped : ::testing::Test {
    Catalogue catalogue = visit::shipped_catalogue();
    Shelves shelves = visit::shipped_shelves();
    Directory directory{catalogue, shelves};
};
using ShippedDirectory = Shipped;

TEST_F(ShippedDirectory, has_a_shelf_for_all_that_a_procedure_names) {
    std::vector<Mistake> mistakes;
    check_shelves(catalogue, shelves, mistakes);
    for (const auto& mistake : mistakes) ADD_FAILURE() << mistake.file << " " << mistake.place << ": " << mistake.what;
}

TEST_F(ShippedDirectory, leads_to_each_procedure_by_event_and_by_agency) {
    for (const Procedure& procedure : catalogue.all()) {
        EXPECT_TRUE(std::any_of(procedure.events.begin(), procedure.events.end(), [&](const auto& event) {
            return holds(directory.for_event(event), procedure.code);
        })) << procedure.code;
        EXPECT_TRUE(holds(directory.of_agency(procedure.agency), procedure.code)) << procedure.code;
        ASSERT_NE(directory.agency_of(procedure), nullptr) << procedure.code;
        EXPECT_FALSE(directory.agency_of(procedure)->where.vi.empty()) << procedure.code;
    }
}

TEST_F(ShippedDirectory, shows_no_empty_shelf) {
    for (const Shelf* shelf : directory.events()) EXPECT_FALSE(directory.for_event(shelf->key).empty()) << shelf->key;
    for (const Shelf* shelf : directory.agencies()) EXPECT_FALSE(directory.of_agency(shelf->key).empty()) << shelf->key;
    EXPECT_TRUE(Directory(Catalogue(), shelves).events().empty());
}

TEST_F(ShippedDirectory, finds_everyday_words_without_marks_and_with_a_slip) {
    for (const char* query : {"bằng lái", "bang lai", "bawngf lai", "bằng lá"})
        EXPECT_TRUE(holds(directory.find(query, Language::vietnamese, 3).procedures, "3.000347")) << query;
    EXPECT_TRUE(directory.find("bằng lái", Language::vietnamese, 3).sure);
    EXPECT_TRUE(directory.find("xyzzyx qwrt", Language::vietnamese, 3).procedures.empty());
}

Procedure ranked(const char* code, int rank) {
    Procedure out;
    out.code = code;
    out.rank = rank;
    out.name = {"Việc mẫu", "Sample"};
    out.short_name = out.name;
    out.agency = "office";
    return out;
}

TEST(Directory, shows_the_most_used_first_and_the_unranked_last) {
    const Catalogue catalogue({ranked("1", 0), ranked("2", 7), ranked("3", 2)});
    const Directory directory(catalogue, {});
    EXPECT_EQ(codes(directory.most_used(9)), (std::vector<std::string>{"3", "2"}));
    EXPECT_EQ(codes(directory.most_used(1)), std::vector<std::string>{"3"});
    EXPECT_EQ(codes(directory.of_agency("office")), (std::vector<std::string>{"3", "2", "1"}));
}

}  // namespace
}  // namespace kiosk::procedures
