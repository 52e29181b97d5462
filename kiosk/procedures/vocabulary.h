// Every word of a list, and which of them somebody may mean who typed this one: with or without marks, half of it, or mistyped.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/procedures/spelling.h"

namespace kiosk::procedures {

using WordId = std::uint32_t;

struct Match {
    WordId word;
    int closeness;  // 100: the very word, marks and all
};

class Vocabulary {
public:
    // Words as platform::search_key_with_marks writes them, in any order, also several times.
    explicit Vocabulary(std::vector<std::string> words);

    std::size_t size() const { return words_.size(); }
    // Of a word that was given to the constructor; anything else aborts.
    WordId id_of(std::string_view word) const;

    // Words that differ only in their marks stand side by side and share one root.
    struct Roots {
        std::uint32_t first = 0, past = 0;
        bool empty() const { return first == past; }
    };
    std::uint32_t root_of(WordId word) const { return words_[word].root; }
    // Roots that are these letters, or, with an open ending, begin with them.
    Roots roots_of(std::string_view bare, Ending ending) const;

    // All words that may be meant, the closest first.
    std::vector<Match> matches(const Spelling& typed, Ending ending) const;

private:
    struct Word {
        std::string letters, tone;
        std::uint32_t root;
    };
    struct Root {
        std::string bare, heard;
        WordId first;
    };
    // What rules most roots out without looking at their letters.
    struct Outline {
        std::uint32_t letters, heard;  // one bit for each letter that occurs
        std::uint32_t length;
    };
    static Outline outline_of(std::string_view bare, std::string_view heard);

    WordId past_last_of(std::size_t root) const;
    void add_written(const Spelling& typed, Roots roots, std::vector<Match>& out) const;
    void add_mistaken(const Spelling& typed, Ending ending, Roots but, std::vector<Match>& out) const;

    std::vector<Word> words_;
    std::vector<Root> roots_;
    std::vector<Outline> outlines_;  // of roots_
};

}  // namespace kiosk::procedures
