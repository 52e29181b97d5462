// The other side of the comparison: the same list in SQLite's full-text index FTS5, searched by beginnings of words.
#pragma once
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "kiosk/procedures/search.h"

struct sqlite3;
struct sqlite3_stmt;

namespace bench {

class FullText {
public:
    // In memory. Ends the program if SQLite has no FTS5.
    explicit FullText(std::span<const kiosk::procedures::SearchEntry> entries);

    // Entries that have every word of the query, the last as a beginning; by SQLite's own order (BM25).
    std::vector<kiosk::procedures::Hit> find(std::string_view query, std::size_t most) const;

private:
    struct Close {
        void operator()(sqlite3* database) const;
        void operator()(sqlite3_stmt* statement) const;
    };
    std::unique_ptr<sqlite3, Close> database_;
    std::unique_ptr<sqlite3_stmt, Close> search_;  // prepared once, as one would
};

}  // namespace bench
