#include "kiosk/procedures/search.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>
#include <utility>

#include "kiosk/procedures/search_terms.h"
#include "platform/text.h"

namespace kiosk::procedures {
namespace {

// So many entries, those that have the most of the query's words, are looked at closely.
constexpr std::size_t most_candidates = 64;
// Entries looked up for one mistaken word. Who made a mistake in a common word is found by the other words.
constexpr std::size_t most_mistaken_postings = 6000;
constexpr int least_written = 77;  // closeness above that of any mistake

// What makes a phrase fit: that it has the query's words, has them side by side, and has few others.
constexpr double share_of_words = 0.70, share_of_order = 0.18, share_of_brevity = 0.12;
constexpr double worth_elsewhere = 0.6;  // of a word that stands in another phrase of the same procedure
constexpr double least_known = 0.5;      // of the query: with less, nothing is found rather than anything
constexpr int least_of_best = 65;        // percent of the best score; what fits so much worse was not meant
constexpr double worth_of_little_words = 0.25, worth_of_unknown_words = 0.5;

}  // namespace

struct SearchIndex::Text {
    std::uint32_t entry;
    Source source;
    std::string key;
};

struct SearchIndex::Request {
    Language language;
    std::vector<SearchTerm> terms;
    std::vector<double> importance;       // by term; together 1
    std::vector<std::uint8_t> closeness;  // by term and word of the vocabulary
    std::size_t vocabulary = 0;
    int closeness_of(std::size_t term, WordId word) const { return closeness[term * vocabulary + word]; }
};

SearchIndex::SearchIndex(std::span<const SearchEntry> entries) : SearchIndex(entries, texts_of(entries)) {}

std::vector<SearchIndex::Text> SearchIndex::texts_of(std::span<const SearchEntry> entries) {
    std::vector<Text> out;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto add = [&](Source source, std::string_view text) {
            std::string key = platform::search_key_with_marks(text);
            if (!key.empty()) out.push_back({static_cast<std::uint32_t>(i), source, std::move(key)});
        };
        add(Source::vietnamese_name, entries[i].name.vi);
        add(Source::english_name, entries[i].name.en);
        for (const auto& phrase : entries[i].words) add(Source::everyday, phrase);
        add(Source::everyday, entries[i].code);
    }
    return out;
}

SearchIndex::SearchIndex(std::span<const SearchEntry> entries, const std::vector<Text>& texts)
    : vocabulary_([&] {
          std::vector<std::string> words;
          for (const auto& text : texts)
              for (const auto word : words_in(text.key)) words.emplace_back(word);
          return words;
      }()) {
    for (const auto& entry : entries) ranks_.push_back(entry.rank > 0 ? entry.rank : std::numeric_limits<int>::max());
    past_phrase_.resize(entries.size());
    std::vector<std::uint64_t> pairs;
    for (const auto& text : texts) {
        const std::size_t first = phrase_words_.size();
        for (const auto word : words_in(text.key)) {
            phrase_words_.push_back(vocabulary_.id_of(word));
            if (phrase_words_.size() - first < 2) continue;
            pairs.push_back(
                Neighbours::pair_of(vocabulary_.root_of(*(phrase_words_.end() - 2)), vocabulary_.root_of(phrase_words_.back())));
        }
        phrases_.push_back({static_cast<std::uint32_t>(phrase_words_.size()), text.source});
        past_phrase_[text.entry] = static_cast<std::uint32_t>(phrases_.size());
    }
    for (std::size_t i = 1; i < past_phrase_.size(); ++i) past_phrase_[i] = std::max(past_phrase_[i], past_phrase_[i - 1]);
    neighbours_ = Neighbours(std::move(pairs));
    fill_postings();
}

void SearchIndex::fill_postings() {
    std::vector<std::pair<WordId, std::uint32_t>> pairs;
    pairs.reserve(phrase_words_.size());
    std::size_t phrase = 0;
    for (std::uint32_t entry = 0; entry < past_phrase_.size(); ++entry)
        for (; phrase < past_phrase_[entry]; ++phrase)
            for (const WordId word : words_of(phrase)) pairs.emplace_back(word, entry);
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    past_posting_.resize(vocabulary_.size());
    postings_.reserve(pairs.size());
    for (const auto& [word, entry] : pairs) {
        postings_.push_back(entry);
        past_posting_[word] = static_cast<std::uint32_t>(postings_.size());
    }
}

std::span<const std::uint32_t> SearchIndex::entries_with(WordId word) const {
    const std::size_t first = word == 0 ? 0 : past_posting_[word - 1];
    return std::span(postings_).subspan(first, past_posting_[word] - first);
}

std::span<const WordId> SearchIndex::words_of(std::size_t phrase) const {
    const std::size_t first = phrase == 0 ? 0 : phrases_[phrase - 1].past_word;
    return std::span(phrase_words_).subspan(first, phrases_[phrase].past_word - first);
}

// The rarer a word, the more it says. A word with a mistake in it counts as the words that it is probably meant for.
void SearchIndex::weigh(Request& request) const {
    constexpr int probably = 10;  // so much less close than the closest
    const auto all = static_cast<double>(ranks_.size());
    double total = 0;
    for (const auto& term : request.terms) {
        double having = 0;
        for (const auto& match : term.matches) {
            if (match.closeness < term.matches.front().closeness - probably) break;
            having += static_cast<double>(entries_with(match.word).size());
        }
        double worth = std::log(1 + all / std::clamp(having, 1.0, all));
        if (term.says_little) worth *= worth_of_little_words;
        if (term.matches.empty()) worth *= worth_of_unknown_words;
        request.importance.push_back(worth);
        total += worth;
    }
    for (double& worth : request.importance) worth /= total;
    request.vocabulary = vocabulary_.size();
    request.closeness.resize(request.terms.size() * request.vocabulary);
    for (std::size_t term = 0; term < request.terms.size(); ++term)
        for (const auto& match : request.terms[term].matches)
            request.closeness[term * request.vocabulary + match.word] = static_cast<std::uint8_t>(match.closeness);
}

std::vector<std::uint32_t> SearchIndex::candidates(const Request& request) const {
    std::vector<float> worth(ranks_.size());
    std::vector<std::uint8_t> counted_for(ranks_.size());  // the last term that counted, from 1
    for (std::size_t term = 0; term < request.terms.size(); ++term) {
        const auto mark = static_cast<std::uint8_t>(term + 1);
        std::size_t mistaken = 0;
        for (const auto& match : request.terms[term].matches) {
            const auto entries = entries_with(match.word);
            if (match.closeness < least_written && (mistaken += entries.size()) > most_mistaken_postings) break;
            const auto more = static_cast<float>(request.importance[term] * match.closeness / 100);
            for (const auto entry : entries) {
                if (counted_for[entry] == mark) continue;
                counted_for[entry] = mark;
                worth[entry] += more;
            }
        }
    }
    std::vector<std::uint32_t> out;
    const float least = worth.empty() ? 0 : *std::max_element(worth.begin(), worth.end()) / 2;
    for (std::uint32_t entry = 0; entry < worth.size(); ++entry)
        if (worth[entry] > least) out.push_back(entry);
    if (out.size() <= most_candidates) return out;
    std::nth_element(out.begin(), out.begin() + most_candidates, out.end(), [&](std::uint32_t a, std::uint32_t b) {
        return std::tuple(-worth[a], ranks_[a], a) < std::tuple(-worth[b], ranks_[b], b);
    });
    out.resize(most_candidates);
    return out;
}

// How well one phrase fits, 0-1. Leaves in `best`, by term, how close the closest word of the phrase was.
double SearchIndex::fit_of(std::span<const WordId> words, const Request& request, std::span<int> best) const {
    constexpr int for_the_next = 9;  // a word in its place is preferred to a slightly closer one elsewhere
    double having = 0, in_order = 0, matched = 0;
    std::size_t expected = words.size();
    for (std::size_t term = 0; term < best.size(); ++term) {
        int closest = 0, preferred = 0;
        std::size_t place = words.size();
        for (std::size_t i = 0; i < words.size(); ++i) {
            const int closeness = request.closeness_of(term, words[i]);
            const int preference = closeness + (closeness > 0 && i == expected ? for_the_next : 0);
            if (preference <= preferred) continue;
            closest = closeness;
            preferred = preference;
            place = i;
        }
        best[term] = closest;
        if (closest == 0) {
            expected = words.size();
            continue;
        }
        having += request.importance[term] * closest;
        matched += closest;
        if (place == expected || best.size() == 1) in_order += closest;
        expected = place + 1;
    }
    const auto pairs = static_cast<double>(std::max<std::size_t>(best.size() - 1, 1));
    const auto length = static_cast<double>(std::max(words.size(), best.size()));
    return (share_of_words * having + share_of_order * in_order / pairs + share_of_brevity * matched / length) / 100;
}

int SearchIndex::score_of(std::uint32_t entry, const Request& request) const {
    const std::size_t terms = request.terms.size();
    std::vector<int> here(terms), in_best_phrase(terms), anywhere(terms);
    double fit = 0;
    for (std::size_t phrase = entry == 0 ? 0 : past_phrase_[entry - 1]; phrase < past_phrase_[entry]; ++phrase) {
        double found = fit_of(words_of(phrase), request, here);
        const Source other_name = request.language == Language::vietnamese ? Source::english_name : Source::vietnamese_name;
        found *= phrases_[phrase].source == Source::everyday ? 0.96 : phrases_[phrase].source == other_name ? 0.96 : 1;
        for (std::size_t i = 0; i < terms; ++i) anywhere[i] = std::max(anywhere[i], here[i]);
        if (found <= fit) continue;
        fit = found;
        in_best_phrase = here;
    }
    double having = 0;
    for (std::size_t i = 0; i < terms; ++i) {
        having += request.importance[i] * anywhere[i] / 100;
        fit += worth_elsewhere * share_of_words * request.importance[i] * (anywhere[i] - in_best_phrase[i]) / 100;
    }
    return having < least_known ? 0 : static_cast<int>(std::lround(100 * fit));
}

std::vector<Hit> SearchIndex::find(std::string_view query, Language language, std::size_t most) const {
    Request request{language, search_terms(query, vocabulary_, neighbours_), {}, {}};
    if (request.terms.empty()) return {};
    weigh(request);
    std::vector<Hit> out;
    for (const auto entry : candidates(request))
        if (const int score = score_of(entry, request); score > 0) out.push_back({entry, score});
    std::sort(out.begin(), out.end(), [&](const Hit& a, const Hit& b) {
        return std::tuple(-a.score, ranks_[a.entry], a.entry) < std::tuple(-b.score, ranks_[b.entry], b.entry);
    });
    const auto weak =
        std::find_if(out.begin(), out.end(), [&](const Hit& hit) { return hit.score * 100 < out.front().score * least_of_best; });
    out.erase(weak, out.end());
    out.resize(std::min(out.size(), most));
    return out;
}

}  // namespace kiosk::procedures
