#include "kiosk/care/guide.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "platform/files.h"
#include "tests/temporary_folder.h"

namespace kiosk::care {
namespace {

const std::filesystem::path assets = TRAM_SOURCE_DIR "/assets";

Dictionary sentences_of_guides() {
    auto words = Dictionary::load(assets / "words");
    if (!words) throw std::runtime_error(words.error().detail);
    return std::move(*words);
}

class Guides : public ::testing::Test {
protected:
    platform::Result<Guide> written(const std::string& text) const {
        const tests::TemporaryFolder folder;
        EXPECT_TRUE(platform::write_file(folder.path() / "clerk.json", platform::bytes_of(text)));
        return load_guide(folder.path(), "clerk", words);
    }
    std::set<std::string> pictures() const {
        std::set<std::string> out;
        for (const auto& [name, guide] : load_guides(assets / "guides", words))
            for (const auto& part : guide.parts)
                for (const auto& step : part.steps) out.insert(step.picture);
        out.erase("");
        return out;
    }
    Dictionary words = sentences_of_guides();
};

TEST_F(Guides, are_there_for_clerk_and_technician_with_a_picture_in_each_part) {
    const auto guides = load_guides(assets / "guides", words);
    ASSERT_EQ(guides.size(), guide_names.size()) << "all that they refer to is in assets/words";
    for (const auto& [name, guide] : guides) {
        EXPECT_EQ(guide.name, name);
        EXPECT_FALSE(guide.title.empty());
        EXPECT_FALSE(guide.parts.empty());
        for (const auto& part : guide.parts) {
            EXPECT_FALSE(part.steps.empty()) << part.heading;
            EXPECT_TRUE(std::any_of(part.steps.begin(), part.steps.end(), [](const auto& step) { return !step.picture.empty(); }))
                << part.heading;
        }
    }
}

TEST_F(Guides, show_only_pictures_that_exist) {
    for (const auto& picture : pictures())
        EXPECT_TRUE(std::filesystem::exists(assets / "pictures" / (picture + ".svg")) ||
                    std::filesystem::exists(assets / "guides" / (picture + ".png")))
            << picture;
}

TEST_F(Guides, use_every_picture_of_a_screen_and_together_they_are_small) {
    const auto used = pictures();
    std::uintmax_t bytes = 0;
    for (const auto& file : std::filesystem::directory_iterator(assets / "guides")) {
        if (file.path().extension() != ".png") continue;
        EXPECT_TRUE(used.contains(file.path().stem().string())) << file.path().filename() << ": no guide shows it";
        bytes += file.file_size();
    }
    EXPECT_GT(bytes, 0U);
    EXPECT_LT(bytes, 600'000U);
}

TEST_F(Guides, say_what_the_screen_says) {
    const auto guide = written(R"({"title": "T", "lead": "L", "parts": [{"heading": "{tool_quick}", "steps":
        [{"words": "Bấm “{tool_quick}”, xem {part_printer}.", "picture": "jam"}]}]})");
    ASSERT_TRUE(guide) << guide.error().detail;
    EXPECT_EQ(guide->parts.at(0).heading, words.say(Word::tool_quick, Language::vietnamese));
    EXPECT_EQ(guide->parts[0].steps.at(0).words, "Bấm “" + words.say(Word::tool_quick, Language::vietnamese) + "”, xem " +
                                                     words.say("part_printer", Language::vietnamese) + ".");
    EXPECT_EQ(guide->parts[0].steps[0].picture, "jam");
}

TEST_F(Guides, name_no_button_in_words_of_their_own) {
    // Between quotes stands what is on the screen, by its name; or a command to type.
    for (const char* name : guide_names) {
        const auto text = platform::read_text(assets / "guides" / (std::string(name) + ".json"));
        ASSERT_TRUE(text);
        const std::string_view open = "“";
        for (auto at = text->find(open); at != std::string::npos; at = text->find(open, at + 1)) {
            const auto rest = std::string_view(*text).substr(at + open.size());
            EXPECT_TRUE(rest.starts_with("{") || rest.starts_with("kiosk ")) << name << ": " << rest.substr(0, 40);
        }
    }
}

TEST_F(Guides, that_are_broken_are_left_out_and_say_where) {
    for (const char* text : {R"({"title": "T"})", "{", R"({"title": "{no_such_word}", "lead": "L", "parts": []})",
                             R"({"title": "{tool_quick", "lead": "L", "parts": []})"}) {
        const auto guide = written(text);
        ASSERT_FALSE(guide) << text;
        EXPECT_EQ(guide.error().fault, platform::Fault::malformed);
        EXPECT_NE(guide.error().detail.find("clerk.json"), std::string::npos);
    }
    EXPECT_NE(written(R"({"title": "{no_such_word}", "lead": "L", "parts": []})").error().detail.find("no_such_word"), std::string::npos);
    const tests::TemporaryFolder folder;
    EXPECT_TRUE(load_guides(folder.path(), words).empty());
}

}  // namespace
}  // namespace kiosk::care
