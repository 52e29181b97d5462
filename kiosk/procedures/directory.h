// How people find a procedure: the most used ones, the shelves they stand on, and whatever they type. Made once beside its Catalogue, which
// it points into; nothing of a query stays here.
#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "kiosk/procedures/by_name.h"
#include "kiosk/procedures/catalogue.h"
#include "kiosk/procedures/search.h"
#include "kiosk/procedures/shelves.h"

namespace kiosk::procedures {

// What the search is made of, in the catalogue's order.
std::vector<SearchEntry> entries_of(const Catalogue& catalogue);

class Directory {
public:
    using Procedures = std::vector<const Procedure*>;

    // The catalogue must outlive it and stay as it is.
    Directory(const Catalogue& catalogue, Shelves shelves);

    const Catalogue& catalogue() const { return catalogue_; }
    // The ones with the best ranks; those without a rank are not among them.
    Procedures most_used(std::size_t most) const;
    // Shelves on which at least one procedure stands, in their order.
    std::vector<const Shelf*> events() const;
    std::vector<const Shelf*> agencies() const;
    // The most used first.
    Procedures for_event(std::string_view event) const;
    Procedures of_agency(std::string_view agency) const;
    // Null if its file is not there.
    const Shelf* agency_of(const Procedure& procedure) const { return find_shelf(shelves_.agencies, procedure.agency); }

    // Those that ask for papers.
    const ByName& with_papers() const { return with_papers_; }

    struct Found {
        Procedures procedures;  // the best first
        bool sure = true;       // false: they are only the nearest there are
    };
    // As search.h finds them. Fast enough for each frame.
    Found find(std::string_view query, Language language, std::size_t most) const;

private:
    const Catalogue& catalogue_;
    Shelves shelves_;
    Procedures by_use_;
    ByName with_papers_;
    SearchIndex index_;
};

}  // namespace kiosk::procedures
