#include "kiosk/procedures/directory.h"

#include <algorithm>
#include <limits>

namespace kiosk::procedures {
namespace {

Directory::Procedures sorted_by_use(const Catalogue& catalogue) {
    const auto rank = [](const Procedure* procedure) { return procedure->rank > 0 ? procedure->rank : std::numeric_limits<int>::max(); };
    Directory::Procedures out;
    for (const Procedure& procedure : catalogue.all()) out.push_back(&procedure);
    std::stable_sort(out.begin(), out.end(), [&](const auto* a, const auto* b) { return rank(a) < rank(b); });
    return out;
}

template <class Stands>
Directory::Procedures those(const Directory::Procedures& all, const Stands& stands) {
    Directory::Procedures out;
    std::copy_if(all.begin(), all.end(), std::back_inserter(out), [&](const Procedure* procedure) { return stands(*procedure); });
    return out;
}

bool names(const Procedure& procedure, std::string_view event) {
    return std::find(procedure.events.begin(), procedure.events.end(), event) != procedure.events.end();
}

}  // namespace

std::vector<SearchEntry> entries_of(const Catalogue& catalogue) {
    std::vector<SearchEntry> out;
    for (const Procedure& procedure : catalogue.all()) {
        SearchEntry entry{procedure.code, procedure.name, procedure.words_vi, procedure.rank};
        entry.words.insert(entry.words.end(), procedure.words_en.begin(), procedure.words_en.end());
        entry.words.push_back(procedure.short_name.vi);
        entry.words.push_back(procedure.short_name.en);
        out.push_back(std::move(entry));
    }
    return out;
}

Directory::Directory(const Catalogue& catalogue, Shelves shelves)
    : catalogue_(catalogue),
      shelves_(std::move(shelves)),
      by_use_(sorted_by_use(catalogue)),
      with_papers_(those(by_use_, [](const Procedure& procedure) { return !procedure.papers.empty(); })),
      index_(entries_of(catalogue)) {}

Directory::Procedures Directory::most_used(std::size_t most) const {
    Procedures out = those(by_use_, [](const Procedure& procedure) { return procedure.rank > 0; });
    out.resize(std::min(out.size(), most));
    return out;
}

Directory::Procedures Directory::for_event(std::string_view event) const {
    return those(by_use_, [&](const Procedure& procedure) { return names(procedure, event); });
}

Directory::Procedures Directory::of_agency(std::string_view agency) const {
    return those(by_use_, [&](const Procedure& procedure) { return procedure.agency == agency; });
}

std::vector<const Shelf*> Directory::events() const {
    std::vector<const Shelf*> out;
    for (const Shelf& shelf : shelves_.events) {
        if (!for_event(shelf.key).empty()) out.push_back(&shelf);
    }
    return out;
}

std::vector<const Shelf*> Directory::agencies() const {
    std::vector<const Shelf*> out;
    for (const Shelf& shelf : shelves_.agencies) {
        if (!of_agency(shelf.key).empty()) out.push_back(&shelf);
    }
    return out;
}

Directory::Found Directory::find(std::string_view query, Language language, std::size_t most) const {
    constexpr int fits_well = 50;  // of 100
    Found out;
    for (const Hit& hit : index_.find(query, language, most)) {
        out.sure = out.sure && (!out.procedures.empty() || hit.score >= fits_well);
        out.procedures.push_back(&catalogue_.all()[hit.entry]);
    }
    return out;
}

}  // namespace kiosk::procedures
