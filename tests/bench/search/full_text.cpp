#include "tests/bench/search/full_text.h"

#include <fmt/core.h>
#include <sqlite3.h>

#include <cstdlib>
#include <string>

#include "platform/text.h"

namespace bench {
namespace {

// đ has no decomposition, so "remove_diacritics" leaves it; without this nobody who types d would find it.
std::string with_plain_d(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        const char32_t point = platform::next_code_point(text, at);
        if (point == U'đ' || point == U'Đ')
            out += 'd';
        else
            out += text.substr(start, at - start);
    }
    return out;
}

// "giấy phép l" -> "giấy" "phép" "l"*
std::string expression_of(std::string_view query) {
    std::string out;
    const std::string text = with_plain_d(query);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" .,-/\"", at), text.size());
        if (end > at) out += fmt::format("{}\"{}\"{}", out.empty() ? "" : " ", text.substr(at, end - at), end == text.size() ? "*" : "");
        at = end + 1;
    }
    return out;
}

void must(bool good, sqlite3* database) {
    if (good) return;
    fmt::print(stderr, "bench_search: sqlite: {}\n", sqlite3_errmsg(database));
    std::exit(2);
}

void bind_text(sqlite3_stmt* statement, int place, const std::string& text) {
    sqlite3_bind_text(statement, place, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
}

sqlite3_stmt* prepared(sqlite3* database, const char* sql) {
    sqlite3_stmt* out = nullptr;
    must(sqlite3_prepare_v3(database, sql, -1, SQLITE_PREPARE_PERSISTENT, &out, nullptr) == SQLITE_OK, database);
    return out;
}

}  // namespace

void FullText::Close::operator()(sqlite3* database) const { sqlite3_close(database); }
void FullText::Close::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

FullText::FullText(std::span<const kiosk::procedures::SearchEntry> entries) {
    sqlite3* database = nullptr;
    const bool opened = sqlite3_open(":memory:", &database) == SQLITE_OK;
    database_.reset(database);
    must(opened, database);
    must(sqlite3_exec(database,
                      "CREATE VIRTUAL TABLE procedures USING fts5(vi, en, words, code, tokenize = 'unicode61 remove_diacritics 2', "
                      "prefix = '1 2 3'); BEGIN;",
                      nullptr, nullptr, nullptr) == SQLITE_OK,
         database);
    const std::unique_ptr<sqlite3_stmt, Close> insert(
        prepared(database, "INSERT INTO procedures(rowid, vi, en, words, code) VALUES(?1, ?2, ?3, ?4, ?5)"));
    for (std::size_t i = 0; i < entries.size(); ++i) {
        std::string words;
        for (const auto& phrase : entries[i].words) words += phrase + "; ";
        sqlite3_bind_int64(insert.get(), 1, static_cast<sqlite3_int64>(i));
        bind_text(insert.get(), 2, with_plain_d(entries[i].name.vi));
        bind_text(insert.get(), 3, entries[i].name.en);
        bind_text(insert.get(), 4, with_plain_d(words));
        bind_text(insert.get(), 5, entries[i].code);
        must(sqlite3_step(insert.get()) == SQLITE_DONE, database);
        sqlite3_reset(insert.get());
    }
    must(sqlite3_exec(database, "COMMIT; INSERT INTO procedures(procedures) VALUES('optimize');", nullptr, nullptr, nullptr) == SQLITE_OK,
         database);
    search_.reset(prepared(database, "SELECT rowid FROM procedures WHERE procedures MATCH ?1 ORDER BY rank LIMIT ?2"));
}

std::vector<kiosk::procedures::Hit> FullText::find(std::string_view query, std::size_t most) const {
    std::vector<kiosk::procedures::Hit> out;
    const std::string expression = expression_of(query);
    if (expression.empty()) return out;
    bind_text(search_.get(), 1, expression);
    sqlite3_bind_int64(search_.get(), 2, static_cast<sqlite3_int64>(most));
    while (sqlite3_step(search_.get()) == SQLITE_ROW) out.push_back({static_cast<std::size_t>(sqlite3_column_int64(search_.get(), 0)), 0});
    sqlite3_reset(search_.get());
    return out;
}

}  // namespace bench
