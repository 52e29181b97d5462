// What somebody typed into the search, word by word, and what each word may mean.
#pragma once
#include <string_view>
#include <vector>

#include "kiosk/procedures/neighbours.h"
#include "kiosk/procedures/vocabulary.h"

namespace kiosk::procedures {

struct SearchTerm {
    std::vector<Match> matches;  // the closest first; empty for a word that nobody knows
    bool says_little = false;    // "xin", "tôi", "my": words around the thing itself
};

// The last word is open unless a space follows it. Left-over Telex keys and forgotten spaces are mended where the word is unknown
// otherwise.
std::vector<SearchTerm> search_terms(std::string_view query, const Vocabulary& vocabulary, const Neighbours& neighbours);

}  // namespace kiosk::procedures
