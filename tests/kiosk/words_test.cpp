#include "kiosk/words.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>

#include "drivers/status.h"
#include "kiosk/strict_json.h"
#include "platform/files.h"
#include "platform/text.h"

namespace kiosk {
namespace {

const std::filesystem::path shipped = std::filesystem::path(TRAM_SOURCE_DIR) / "assets/words";
constexpr std::array languages{Language::vietnamese, Language::english};

// A folder of its own with both files, changed as the test says.
class WordsFolder : public ::testing::Test {
protected:
    WordsFolder() {
        std::filesystem::create_directories(folder_);
        for (const char* file : {"vi.json", "en.json"}) {
            std::vector<JsonMistake> mistakes;
            (file[0] == 'v' ? vi : en) = *read_strict_json(*platform::read_text(shipped / file), mistakes);
        }
    }
    ~WordsFolder() override { std::filesystem::remove_all(folder_); }

    std::string complaint() {
        EXPECT_TRUE(platform::write_file(folder_ / "vi.json", vi.dump()));
        EXPECT_TRUE(platform::write_file(folder_ / "en.json", en.dump()));
        const auto words = Dictionary::load(folder_);
        return words ? std::string() : words.error().detail;
    }

    std::filesystem::path folder_ = std::filesystem::temp_directory_path() / fmt::format("words-{}", ::getpid());
    nlohmann::json vi, en;
};

TEST(Dictionary, has_every_word_in_both_languages) {
    const auto words = Dictionary::load(shipped);
    ASSERT_TRUE(words) << words.error().detail;
    for (int i = 0; i < static_cast<int>(Word::count_); ++i) {
        for (const Language language : languages) EXPECT_FALSE(words->say(static_cast<Word>(i), language).empty());
    }
}

TEST(Dictionary, has_words_and_a_remedy_for_every_trouble_of_every_device) {
    const auto words = Dictionary::load(shipped);
    ASSERT_TRUE(words) << words.error().detail;
    for (const char* device : {"scanner", "printer"}) {
        for (const drivers::Trouble trouble : drivers::all_troubles) {
            for (const char* kind : {"trouble", "remedy"}) {
                const auto name = fmt::format("{}_{}_{}", kind, device, drivers::name_of(trouble));
                for (const Language language : languages) EXPECT_FALSE(words->say(name, language).empty()) << name;
            }
        }
    }
}

TEST(Dictionary, has_sentences_without_stray_or_double_spaces) {
    for (const char* file : {"vi.json", "en.json"}) {
        std::vector<JsonMistake> mistakes;
        const auto document = read_strict_json(*platform::read_text(shipped / file), mistakes);
        ASSERT_TRUE(document && mistakes.empty());
        for (const auto& [name, sentence] : document->items()) {
            const auto text = sentence.get<std::string>();
            EXPECT_EQ(text.find("  "), std::string::npos) << name;
            EXPECT_EQ(platform::trim(text), text) << name;
        }
    }
}

TEST(Dictionary, has_no_sentence_about_a_trouble_that_does_not_exist) {
    std::vector<std::string> known;
    for (const char* device : {"scanner", "printer"}) {
        for (const drivers::Trouble trouble : drivers::all_troubles) {
            for (const char* kind : {"trouble", "remedy"})
                known.push_back(fmt::format("{}_{}_{}", kind, device, drivers::name_of(trouble)));
        }
    }
    for (int i = 0; i < static_cast<int>(Word::count_); ++i) known.emplace_back(name_of(static_cast<Word>(i)));
    std::vector<JsonMistake> mistakes;
    const auto document = read_strict_json(*platform::read_text(shipped / "vi.json"), mistakes);
    ASSERT_TRUE(document);
    for (const auto& [name, sentence] : document->items()) EXPECT_NE(std::find(known.begin(), known.end(), name), known.end()) << name;
    EXPECT_EQ(document->size(), known.size());
}

TEST(Dictionary, puts_values_in_place_of_parameters_once) {
    const auto words = Dictionary::load(shipped);
    ASSERT_TRUE(words) << words.error().detail;
    EXPECT_EQ(words->say(Word::step_of, Language::english, {{"n", "2"}, {"of", "{n}"}}), "Step 2 of {n}");
    EXPECT_EQ(words->say(Word::step_of, Language::vietnamese, {{"n", "2"}}), "Bước 2 trên {of}");
    EXPECT_EQ(words->say("no_such_word", Language::english), "");
    EXPECT_EQ(words->say("call_staff", Language::english), "Call staff");
}

TEST_F(WordsFolder, is_good_as_it_is_shipped) { EXPECT_EQ(complaint(), ""); }

TEST_F(WordsFolder, is_refused_with_every_mistake_at_once) {
    vi.erase("agree");
    en.erase("remedy_printer_jammed");
    en["step_of"] = "Step {n}";
    vi["back"] = "Quay la\u0323i";
    vi["nobody_says_this"] = "?";
    en["retry"] = 3;
    en["finish"] = "";
    const auto said = complaint();
    for (const char* part : {"vi.json agree: missing", "en.json remedy_printer_jammed: missing", "step_of: other {parameters}",
                             "vi.json back: not in normal form", "vi.json nobody_says_this: no such word", "en.json retry: must be",
                             "en.json finish: must be"}) {
        EXPECT_NE(said.find(part), std::string::npos) << part << "\n" << said;
    }
}

TEST_F(WordsFolder, must_be_there) {
    const auto words = Dictionary::load(folder_ / "nowhere");
    ASSERT_FALSE(words);
    EXPECT_EQ(words.error().fault, platform::Fault::not_found);
}

}  // namespace
}  // namespace kiosk
