// SQLite with the settings this box needs: WAL, synchronous=FULL (a finished transaction survives a power cut), foreign keys,
// secure_delete. One Database per thread.
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "platform/bytes.h"
#include "platform/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace platform {

// A bound or read value: null, integer, text, blob.
using DatabaseValue = std::variant<std::monostate, std::int64_t, std::string, Bytes>;

class Row {
public:
    explicit Row(sqlite3_stmt* statement) : statement_(statement) {}
    std::int64_t integer(int column) const;
    std::string text(int column) const;
    Bytes blob(int column) const;
    bool is_null(int column) const;

private:
    sqlite3_stmt* statement_;
};

class Database {
public:
    // Opens or makes the file. not_found (no such folder), no_space, denied, malformed (not a database), broken.
    static Result<Database> open(const std::string& file);
    // Looks into a file that another program may have open; changes nothing in it. Errors: as open; not_found: no such file.
    static Result<Database> open_read_only(const std::string& file);
    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;
    ~Database();

    // Runs one statement with values bound to ?1, ?2, ...; visit sees each row. no_space; refused: against a constraint of the table;
    // timeout: another connection held the file for 5 s; denied, malformed, broken.
    Status run(std::string_view sql, const std::vector<DatabaseValue>& values = {}, const std::function<void(const Row&)>& visit = {});
    Status run_script(const std::string& sql);
    // BEGIN IMMEDIATE, act, COMMIT; rolled back if act fails. One inside another is a broken promise: aborts.
    Status transaction(const std::function<Status()>& act);
    std::int64_t changes() const;  // rows that the last statement changed

private:
    explicit Database(sqlite3* handle) : handle_(handle) {}
    static Result<Database> open_as(const std::string& file, int mode, const char* settings);
    sqlite3* handle_ = nullptr;
};

}  // namespace platform
