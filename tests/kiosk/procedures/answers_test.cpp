#include "kiosk/procedures/answers.h"

#include <gtest/gtest.h>

#include "tests/kiosk/procedures/fields.h"

namespace kiosk::procedures {
namespace {

using platform::Secret;

identity::Identity person() {
    return {.proof = identity::Proof::unverified,
            .id_number = Secret("099155000002"),
            .old_number = {},
            .full_name = Secret("Trần Thị Thử"),
            .address = Secret("Xã Mẫu"),
            .birth = {1955, 9, 2},
            .issued = {2022, 3, 1},
            .sex = drivers::card::Sex::female,
            .warnings = {}};
}

using Card = Prefill::Card;

FormPage form(std::initializer_list<std::pair<const char*, std::optional<Card>>> fields) {
    FormPage out;
    for (const auto& [key, card] : fields) {
        Field field = field_of(FieldKind::text, key);
        if (card) field.prefill = {.from = Prefill::From::card, .card = *card};
        out.fields.push_back(field);
    }
    return out;
}

TEST(Prefill, fills_each_kind_of_field_from_the_card) {
    Answers answers;
    prefill(form({{"number", Card::id_number},
                  {"name", Card::full_name},
                  {"birth", Card::birth},
                  {"sex", Card::sex},
                  {"address", Card::address},
                  {"issued", Card::issued},
                  {"other", std::nullopt}}),
            person(), answers);
    EXPECT_EQ(answers, (Answers{{"number", Secret("099155000002")},
                                {"name", Secret("Trần Thị Thử")},
                                {"birth", Secret("02/09/1955")},
                                {"sex", Secret("female")},
                                {"address", Secret("Xã Mẫu")},
                                {"issued", Secret("01/03/2022")}}));
}

TEST(Prefill, leaves_what_the_citizen_answered) {
    Answers answers{{"name", Secret("Trần Thị Thử Hai")}, {"address", Secret()}};
    prefill(form({{"name", Card::full_name}, {"address", Card::address}}), person(), answers);
    EXPECT_EQ(answers.at("name"), "Trần Thị Thử Hai");
    EXPECT_EQ(answers.at("address"), "Xã Mẫu");
}

TEST(Prefill, makes_no_answer_of_what_the_card_does_not_say) {
    Answers answers;
    prefill(form({{"old", Card::old_number}}), person(), answers);
    prefill(form({{"sex", Card::sex}, {"birth", Card::birth}}), identity::Identity{}, answers);
    EXPECT_TRUE(answers.empty());
}

}  // namespace
}  // namespace kiosk::procedures
