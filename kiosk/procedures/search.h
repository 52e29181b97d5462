// Finds procedures by what people type: as they type, with and without Vietnamese marks, with slips of finger and ear, in everyday words.
// Knows nothing of files and keeps nothing of a query. Fast enough for each key on the list of the whole country (tests/bench/search).
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/language.h"
#include "kiosk/procedures/neighbours.h"
#include "kiosk/procedures/vocabulary.h"

namespace kiosk::procedures {

struct SearchEntry {
    std::string code;
    Localised name;
    std::vector<std::string> words;  // what people call it, in both languages: "bằng lái", "driving license"; each of one or more words
    int rank = 0;                    // 1: the most used; 0: not known, after all others
};

struct Hit {
    std::size_t entry;  // place in the list that the index was made of
    int score;          // 0-100: how well it fits; as good as equal where the same
};

class SearchIndex {
public:
    explicit SearchIndex(std::span<const SearchEntry> entries);

    // The best first, those that fit equally well by rank; at most `most`. Empty if hardly a word of the query is known. Any thread, also
    // several at once.
    std::vector<Hit> find(std::string_view query, Language language, std::size_t most) const;

private:
    enum class Source : std::uint8_t { vietnamese_name, english_name, everyday };
    struct Text;
    struct Phrase {
        std::uint32_t past_word;  // in phrase_words_; the phrase begins where the one before ends
        Source source;
    };
    struct Request;  // one call of find

    SearchIndex(std::span<const SearchEntry> entries, const std::vector<Text>& texts);
    static std::vector<Text> texts_of(std::span<const SearchEntry> entries);
    void fill_postings();
    std::span<const std::uint32_t> entries_with(WordId word) const;
    std::span<const WordId> words_of(std::size_t phrase) const;

    void weigh(Request& request) const;
    std::vector<std::uint32_t> candidates(const Request& request) const;
    double fit_of(std::span<const WordId> words, const Request& request, std::span<int> best) const;
    int score_of(std::uint32_t entry, const Request& request) const;

    Vocabulary vocabulary_;
    Neighbours neighbours_;
    std::vector<int> ranks_;                  // by entry; the unknown ones last
    std::vector<std::uint32_t> past_phrase_;  // by entry
    std::vector<Phrase> phrases_;
    std::vector<WordId> phrase_words_;
    std::vector<std::uint32_t> past_posting_;  // by word
    std::vector<std::uint32_t> postings_;      // the entries that have the word
};

}  // namespace kiosk::procedures
