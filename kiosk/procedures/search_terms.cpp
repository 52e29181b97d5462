#include "kiosk/procedures/search_terms.h"

#include <algorithm>
#include <array>
#include <utility>

#include "platform/text.h"

namespace kiosk::procedures {
namespace {

constexpr std::size_t most_terms = 12;  // the longest query that is looked at; nobody types a longer one

constexpr std::array<std::string_view, 16> little_words{"lam", "xin", "muon", "toi", "cho", "cua", "thu", "tuc",
                                                        "my",  "a",   "an",   "of",  "for", "i",   "how", "want"};

bool says_little(std::string_view bare) { return std::find(little_words.begin(), little_words.end(), bare) != little_words.end(); }

class QueryReader {
public:
    QueryReader(const Vocabulary& vocabulary, const Neighbours& neighbours) : vocabulary_(vocabulary), neighbours_(neighbours) {}

    void read(std::string_view word, Ending ending) {
        const Spelling typed = spelling_of(word);
        const auto is_known = [&](std::string_view bare) { return !vocabulary_.roots_of(bare, ending).empty(); };
        if (is_known(typed.bare)) return add(typed, ending);
        const std::string plain = without_telex(typed.bare);
        for (const std::string_view glued : {std::string_view(typed.bare), std::string_view(plain)}) {
            const auto parts = neighbours_.parts_of(glued, ending, vocabulary_);
            for (const auto& part : parts) add(bare_spelling(part), &part == &parts.back() ? ending : Ending::finished);
            if (!parts.empty()) return;
            if (is_known(plain)) return add(bare_spelling(plain), ending);
        }
        add(typed, ending);
    }
    std::vector<SearchTerm> take() { return std::move(terms_); }

private:
    static Spelling bare_spelling(std::string_view bare) { return {std::string(bare), std::string(bare), {}}; }

    void add(const Spelling& typed, Ending ending) {
        if (terms_.size() == most_terms) return;
        terms_.push_back({vocabulary_.matches(typed, ending), ending == Ending::finished && says_little(typed.bare)});
    }

    const Vocabulary& vocabulary_;
    const Neighbours& neighbours_;
    std::vector<SearchTerm> terms_;
};

}  // namespace

std::vector<SearchTerm> search_terms(std::string_view query, const Vocabulary& vocabulary, const Neighbours& neighbours) {
    QueryReader reader(vocabulary, neighbours);
    const std::string key = platform::search_key_with_marks(query);
    const bool finished = query.ends_with(' ');
    const auto words = words_in(key);
    for (const auto& word : words) reader.read(word, &word == &words.back() && !finished ? Ending::open : Ending::finished);
    return reader.take();
}

}  // namespace kiosk::procedures
