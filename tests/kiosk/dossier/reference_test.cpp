#include "kiosk/dossier/reference.h"

#include <gtest/gtest.h>

#include <set>

#include "platform/bytes.h"

namespace kiosk::dossier {
namespace {

constexpr std::string_view alphabet = platform::crockford_alphabet;

std::string without_dashes(std::string text) {
    std::erase(text, '-');
    return text;
}

TEST(Reference, is_grouped_four_four_one) {
    const std::string reference = make_reference();
    ASSERT_EQ(reference.size(), 11u);
    EXPECT_EQ(reference[4], '-');
    EXPECT_EQ(reference[9], '-');
    EXPECT_TRUE(is_reference(reference));
    EXPECT_EQ(normalise_reference(reference), reference);
}

TEST(Reference, is_random) {
    std::set<std::string> made;
    for (int i = 0; i < 1000; ++i) made.insert(make_reference());
    EXPECT_EQ(made.size(), 1000u);
}

TEST(Reference, finds_every_single_wrong_letter) {
    for (int round = 0; round < 200; ++round) {
        const std::string right = without_dashes(make_reference());
        for (std::size_t i = 0; i < right.size(); ++i) {
            for (const char letter : alphabet) {
                std::string wrong = right;
                wrong[i] = letter;
                EXPECT_EQ(is_reference(wrong), letter == right[i]) << right << " as " << wrong;
            }
        }
    }
}

// The check is linear: whether an error is found depends on the difference of the two letters alone. So these swaps, every pair of
// letters at every two places of one reference, stand for all references.
TEST(Reference, finds_every_swap_of_two_letters) {
    for (std::size_t i = 0; i < 8; ++i) {
        for (std::size_t j = i + 1; j < 9; ++j) {
            for (const char a : alphabet) {
                for (const char b : alphabet) {
                    std::string base = "00000000";
                    base[i] = a;
                    if (j < 8) base[j] = b;
                    // The check letter follows from the others; where it takes part in the swap, it decides b.
                    std::string right;
                    for (const char check : alphabet) {
                        if (is_reference(base + check)) right = base + check;
                    }
                    ASSERT_EQ(right.size(), 9u);
                    std::string wrong = right;
                    std::swap(wrong[i], wrong[j]);
                    EXPECT_EQ(is_reference(wrong), wrong == right) << right << " as " << wrong;
                }
            }
        }
    }
}

TEST(Reference, has_exactly_one_check_letter) {
    const std::string right = without_dashes(make_reference());
    int fitting = 0;
    for (const char check : alphabet) fitting += is_reference(right.substr(0, 8) + check) ? 1 : 0;
    EXPECT_EQ(fitting, 1);
}

TEST(Reference, is_read_as_people_write_it) {
    EXPECT_EQ(normalise_reference(" k7q29xmdt "), "K7Q2-9XMD-T");
    EXPECT_EQ(normalise_reference("K7Q2 9XMD T"), "K7Q2-9XMD-T");
    EXPECT_EQ(normalise_reference("oil0-0000-0"), "0110-0000-0");
    EXPECT_EQ(normalise_reference("k7"), "K7");
}

TEST(Reference, is_not_any_other_text) {
    for (const char* text : {"", "K7Q2", "UUUU-UUUU-U", "0000-0000-00", "Nguyễn Vă", "0000-0000-*"})
        EXPECT_FALSE(is_reference(text)) << text;
}

TEST(TrackingKey, is_26_letters_of_128_random_bits) {
    const std::string key = make_tracking_key();
    EXPECT_EQ(key.size(), 26u);
    EXPECT_EQ(key.find_first_not_of(alphabet), std::string::npos);
    EXPECT_NE(key, make_tracking_key());
}

TEST(TrackingUrl, holds_reference_and_key) {
    EXPECT_EQ(tracking_url("https://portal.example", "K7Q2-9XMD-T", "ABC"), "https://portal.example/T/K7Q29XMDT.ABC");
    EXPECT_EQ(tracking_url("https://portal.example/", "K7Q2-9XMD-T", "ABC"), "https://portal.example/T/K7Q29XMDT.ABC");
}

TEST(TrackingUrl, is_read_back_from_a_slip) {
    const std::string reference = make_reference(), key = make_tracking_key();
    const auto read = parse_tracking_url(tracking_url("https://portal.example", reference, key));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->reference, reference);
    EXPECT_EQ(read->key, key);
}

TEST(TrackingUrl, is_not_read_from_another_code) {
    const std::string good = tracking_url("https://portal.example", "0000-0000-0", make_tracking_key());
    ASSERT_TRUE(parse_tracking_url(good));
    for (const std::string& text : {std::string("099090000001|012345678|Nguyễn Văn Mẫu"), good + "X", good.substr(0, good.size() - 1),
                                    "http" + good.substr(5), std::string("https://portal.example/T/"), std::string()})
        EXPECT_FALSE(parse_tracking_url(text)) << text;
}

TEST(DossierCode, is_read_as_people_type_it) {
    for (const char* typed : {"H26.12.01-261121-0001", "h26 12 01 261121 0001", " H26-12-01-261121-0001 ", "H26.12.O1-26II2I-OOO1"})
        EXPECT_EQ(read_dossier_code(typed), "H26.12.01-261121-0001") << typed;
    EXPECT_EQ(read_dossier_code("G01 261121 123456"), "G01-261121-123456");
}

TEST(DossierCode, is_not_any_other_text) {
    for (const char* typed : {"", "H26", "H26-261121", "H26-261321-0001", "H26-261121-001", "26.12.01-261121-0001",
                              "H26.1.2.3.4-261121-0001", "K7Q2-9XMD-T", "Nguyễn Văn Mẫu"})
        EXPECT_FALSE(read_dossier_code(typed)) << typed;
}

}  // namespace
}  // namespace kiosk::dossier
