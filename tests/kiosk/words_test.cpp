#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>

#include "kiosk/care/health_table.h"
#include "kiosk/care/self_test.h"
#include "kiosk/journal.h"
#include "kiosk/phrases.h"
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
    for (std::size_t i = 0; i < word_count; ++i) {
        for (const Language language : languages) EXPECT_FALSE(words->say(static_cast<Word>(i), language).empty());
    }
}

TEST(Dictionary, has_words_for_every_event_of_the_journal) {
    const auto words = Dictionary::load(shipped);
    ASSERT_TRUE(words) << words.error().detail;
    for (int i = 0; i <= static_cast<int>(JournalEvent::health_tried); ++i) {
        const std::string name = fmt::format("event_{}", name_of(static_cast<JournalEvent>(i)));
        for (const Language language : languages) EXPECT_FALSE(words->say(name, language).empty()) << name;
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
    // The rest of the pages that tell of troubles.
    std::vector<std::string> known{"trouble_lost_nothing", "remedy_title", "remedy_well_title", "remedy_well",
                                   "remedy_wait",          "remedy_kept",  "remedy_back"};
    for (const care::TellingRow& row : care::telling_rows) {
        known.push_back(care::part_words(row.part));
        for (const auto& told : row.told) {
            if (!told) continue;
            known.push_back(care::trouble_words(row.part, *told));
            known.push_back(care::remedy_words(row.part, *told));
        }
    }
    for (std::size_t i = 0; i < care::test_count; ++i) {
        const auto trial = static_cast<care::Trial>(i);
        known.push_back(care::part_words(trial));
        known.push_back(care::trouble_words(trial, care::Ailment::mistaken));
        known.push_back(care::remedy_words(trial, care::Ailment::mistaken));
    }
    std::vector<JsonMistake> mistakes;
    const auto document = read_strict_json(*platform::read_text(shipped / "vi.json"), mistakes);
    ASSERT_TRUE(document);
    for (const auto& [name, sentence] : document->items()) {
        const bool is_built = name.starts_with("trouble_") || name.starts_with("remedy_") || name.starts_with("part_");
        if (!is_built) continue;
        EXPECT_NE(std::find(known.begin(), known.end(), name), known.end()) << name;
    }
}

TEST(Dictionary, puts_values_in_place_of_parameters_once) {
    const auto words = Dictionary::load(shipped);
    ASSERT_TRUE(words) << words.error().detail;
    EXPECT_EQ(words->say(phrases::step_of(2, 7), Language::english), "Step 2 of 7");
    EXPECT_EQ(words->say(phrases::step_of(2, 7), Language::vietnamese), "Bước 2 trên 7");
    EXPECT_EQ(words->say(phrases::slip_time("{date}", "21/11/2026"), Language::english), "{date} on 21/11/2026");
    EXPECT_EQ(words->say(Phrase(Word::agree), Language::english), "I agree") << "a phrase may be a plain sentence";
}

TEST(Dictionary, writes_numbers_as_the_language_does) {
    const auto words = Dictionary::load(shipped);
    ASSERT_TRUE(words) << words.error().detail;
    EXPECT_EQ(words->say(phrases::papers_pages(999), Language::vietnamese), "Đã quét: 999 trang");
    EXPECT_EQ(words->say(phrases::papers_pages(115'000), Language::vietnamese), "Đã quét: 115.000 trang");
    EXPECT_EQ(words->say(phrases::papers_pages(115'000), Language::english), "Pages scanned: 115,000");
}

TEST(Dictionary, knows_by_built_name_only_what_is_said_about_devices) {
    const auto words = Dictionary::load(shipped);
    ASSERT_TRUE(words) << words.error().detail;
    EXPECT_FALSE(words->say("trouble_scanner_jammed", Language::english).empty());
    EXPECT_EQ(words->say("no_such_word", Language::english), "");
    EXPECT_EQ(words->say("step_of", Language::english), "") << "or its parameters would be shown in braces";
}

TEST(Phrase, is_equal_to_one_with_the_same_sentence_and_values) {
    EXPECT_EQ(phrases::step_of(2, 7), phrases::step_of(2u, 7L));
    EXPECT_NE(phrases::step_of(2, 7), phrases::step_of(3, 7));
    EXPECT_NE(phrases::slip_roughly("5 ngày"), phrases::slip_foreseen("5 ngày"));
    EXPECT_NE(phrases::papers_pages(1), Phrase(Word::agree));
}

TEST_F(WordsFolder, is_good_as_it_is_shipped) { EXPECT_EQ(complaint(), ""); }

TEST_F(WordsFolder, is_refused_with_every_mistake_at_once) {
    vi.erase("agree");
    en.erase("remedy_printer_jammed");
    en["step_of"] = "Step {n}";
    vi["papers_pages"] = "Đã quét: {so} trang";
    vi["leave"] = "Kết thúc {n}";
    en["trouble_scanner_jammed"] = "Stuck since {n";
    vi["back"] = "Quay la\u0323i";
    vi["nobody_says_this"] = "?";
    en["retry"] = 3;
    en["finish"] = "";
    const auto said = complaint();
    for (const char* part :
         {"vi.json agree: missing", "en.json remedy_printer_jammed: missing", "en.json step_of: other {parameters} than [n, of]",
          "vi.json papers_pages: other {parameters} than [n]", "vi.json leave: other {parameters} than []",
          "en.json trouble_scanner_jammed: other {parameters} than []", "vi.json back: not in normal form",
          "vi.json nobody_says_this: no such name", "en.json retry: must be", "en.json finish: must be"}) {
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
