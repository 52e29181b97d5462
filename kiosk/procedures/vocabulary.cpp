#include "kiosk/procedures/vocabulary.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>
#include <utility>

namespace kiosk::procedures {
namespace {

// Closeness of words, in percent. What is heard alike is the likelier mistake; a slip in a long word leaves more of it than in a short one.
constexpr int same = 100, marks_left_out = 98, some_marks_differ = 90, all_marks_differ = 82, heard_alike = 76;
constexpr int unfinished = 5;  // less, while letters are missing at the end
constexpr int slip_in_word_of(std::size_t letters) { return 50 + 3 * static_cast<int>(std::min<std::size_t>(letters, 8)); }

// A word of three letters is one slip away from half of all others: half a word must be longer to be forgiven.
constexpr std::size_t shortest_mistaken = 2, shortest_mistaken_beginning = 4;

constexpr bool at_most_one_bit(std::uint32_t bits) { return (bits & (bits - 1)) == 0; }

std::uint32_t letter_set_of(std::string_view text) {
    std::uint32_t out = 0;
    for (const char letter : text) out |= 1U << (static_cast<unsigned char>(letter) % 32U);  // a-z have a bit each
    return out;
}

bool is_slip(std::string_view typed, std::string_view word, Ending ending) {
    if (typed.size() == shortest_mistaken && word.size() <= typed.size()) return false;
    if (one_slip_apart(typed, word, Ending::finished)) return true;
    return ending == Ending::open && typed.size() >= shortest_mistaken_beginning && one_slip_apart(typed, word, ending);
}

bool by_closeness(const Match& a, const Match& b) { return std::pair(-a.closeness, a.word) < std::pair(-b.closeness, b.word); }

}  // namespace

Vocabulary::Vocabulary(std::vector<std::string> words) {
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    std::vector<Spelling> spellings;
    spellings.reserve(words.size());
    for (const auto& word : words) spellings.push_back(spelling_of(word));
    std::sort(spellings.begin(), spellings.end(), [](const Spelling& a, const Spelling& b) {
        return std::tie(a.bare, a.letters, a.tone) < std::tie(b.bare, b.letters, b.tone);
    });
    words_.reserve(spellings.size());
    for (auto& spelling : spellings) {
        if (roots_.empty() || roots_.back().bare != spelling.bare) {
            std::string heard = as_heard(spelling.bare);
            outlines_.push_back(outline_of(spelling.bare, heard));
            roots_.push_back({std::move(spelling.bare), std::move(heard), static_cast<WordId>(words_.size())});
        }
        words_.push_back({std::move(spelling.letters), std::move(spelling.tone), static_cast<std::uint32_t>(roots_.size() - 1)});
    }
}

Vocabulary::Outline Vocabulary::outline_of(std::string_view bare, std::string_view heard) {
    return {letter_set_of(bare), letter_set_of(heard), static_cast<std::uint32_t>(bare.size())};
}

WordId Vocabulary::past_last_of(std::size_t root) const {
    return root + 1 < roots_.size() ? roots_[root + 1].first : static_cast<WordId>(words_.size());
}

WordId Vocabulary::id_of(std::string_view word) const {
    const Spelling spelling = spelling_of(word);
    const Roots root = roots_of(spelling.bare, Ending::finished);
    if (root.empty()) std::abort();
    for (WordId id = roots_[root.first].first; id < past_last_of(root.first); ++id)
        if (words_[id].letters == spelling.letters && words_[id].tone == spelling.tone) return id;
    std::abort();
}

Vocabulary::Roots Vocabulary::roots_of(std::string_view bare, Ending ending) const {
    const auto letters_of = [&](const Root& root) {
        return ending == Ending::open ? std::string_view(root.bare).substr(0, bare.size()) : std::string_view(root.bare);
    };
    const auto first = std::partition_point(roots_.begin(), roots_.end(), [&](const Root& root) { return letters_of(root) < bare; });
    const auto past = std::partition_point(first, roots_.end(), [&](const Root& root) { return letters_of(root) == bare; });
    return {static_cast<std::uint32_t>(first - roots_.begin()), static_cast<std::uint32_t>(past - roots_.begin())};
}

std::vector<Match> Vocabulary::matches(const Spelling& typed, Ending ending) const {
    std::vector<Match> out;
    const Roots written = roots_of(typed.bare, ending);
    add_written(typed, written, out);
    if (typed.bare.size() >= shortest_mistaken) add_mistaken(typed, ending, written, out);
    std::sort(out.begin(), out.end(), by_closeness);
    return out;
}

void Vocabulary::add_written(const Spelling& typed, Roots roots, std::vector<Match>& out) const {
    for (std::size_t root = roots.first; root < roots.past; ++root) {
        const bool whole = roots_[root].bare.size() == typed.bare.size();
        for (WordId id = roots_[root].first; id < past_last_of(root); ++id) {
            const Word& word = words_[id];
            const bool letters = whole ? word.letters == typed.letters : word.letters.starts_with(typed.letters);
            const bool tone = word.tone == typed.tone || (!whole && typed.tone.empty());  // the tone may still be typed
            int closeness = letters && tone ? same : letters || tone ? some_marks_differ : all_marks_differ;
            if (closeness != same && !typed.has_marks()) closeness = marks_left_out;
            out.push_back({id, whole ? closeness : closeness - unfinished});
        }
    }
}

void Vocabulary::add_mistaken(const Spelling& typed, Ending ending, Roots but, std::vector<Match>& out) const {
    const std::string heard = as_heard(typed.bare);
    const Outline outline = outline_of(typed.bare, heard);
    const bool open = ending == Ending::open;
    const int slipped = slip_in_word_of(typed.bare.size());
    for (std::size_t i = 0; i < roots_.size(); ++i) {
        const Outline& other = outlines_[i];
        int closeness = 0;
        if (outline.heard == other.heard && heard == roots_[i].heard) {
            closeness = heard_alike;
        } else if (at_most_one_bit(outline.letters & ~other.letters) && (open || at_most_one_bit(other.letters & ~outline.letters)) &&
                   other.length + 1 >= outline.length && (open || other.length <= outline.length + 1) &&
                   is_slip(typed.bare, roots_[i].bare, ending)) {
            closeness = other.length > outline.length + 1 ? slipped - unfinished : slipped;
        } else if (open && (outline.heard & ~other.heard) == 0 && roots_[i].heard.starts_with(heard)) {
            closeness = heard_alike - unfinished;
        }
        if (closeness == 0 || (i >= but.first && i < but.past)) continue;
        for (WordId id = roots_[i].first; id < past_last_of(i); ++id) out.push_back({id, closeness});
    }
}

}  // namespace kiosk::procedures
