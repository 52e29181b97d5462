#include "platform/database.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <cerrno>
#include <cstdlib>
#include <utility>

#include "platform/log.h"

namespace platform {
namespace {

// auto_vacuum: an outbox that drained after a long cut gives the disk back. busy_timeout first: the others may meet a writer already.
constexpr const char* writers_settings =
    "PRAGMA busy_timeout = 5000;"
    "PRAGMA auto_vacuum = FULL;"
    "PRAGMA journal_mode = WAL;"
    "PRAGMA synchronous = FULL;"
    "PRAGMA foreign_keys = ON;"
    "PRAGMA secure_delete = ON;"
    "PRAGMA mmap_size = 0;"
    "PRAGMA temp_store = MEMORY;"
    "PRAGMA journal_size_limit = 4194304;"
    "PRAGMA trusted_schema = OFF;";
constexpr const char* readers_settings =
    "PRAGMA busy_timeout = 5000;"
    "PRAGMA temp_store = MEMORY;"
    "PRAGMA trusted_schema = OFF;";

Fault fault_of_system(int code, Fault otherwise) {
    switch (code) {
        case ENOENT:
        case ENOTDIR: return Fault::not_found;
        case EACCES:
        case EPERM:
        case EROFS: return Fault::denied;
        case ENOSPC:
        case EDQUOT: return Fault::no_space;
        default: return otherwise;
    }
}

Fault fault_of(int code, int system_code) {
    switch (code & 0xFF) {  // the low byte is the primary result code
        case SQLITE_FULL:
        case SQLITE_NOMEM:
        case SQLITE_TOOBIG: return Fault::no_space;
        case SQLITE_READONLY:
        case SQLITE_PERM: return Fault::denied;
        case SQLITE_CANTOPEN: return fault_of_system(system_code, Fault::not_found);
        case SQLITE_NOTADB:
        case SQLITE_CORRUPT: return Fault::malformed;
        case SQLITE_BUSY:
        case SQLITE_LOCKED: return Fault::timeout;
        case SQLITE_CONSTRAINT: return Fault::refused;
        case SQLITE_IOERR: return fault_of_system(system_code, Fault::broken);
        default: return Fault::broken;
    }
}

// SQLite's messages name tables and columns, never values.
tl::unexpected<Error> failure_of(sqlite3* handle, int code) {
    const char* message = handle != nullptr ? sqlite3_errmsg(handle) : sqlite3_errstr(code);
    const int system_code = handle != nullptr ? sqlite3_system_errno(handle) : 0;
    return failure(fault_of(code, system_code), fmt::format("sqlite {}: {}", code, message));
}

struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

Result<Statement> prepare(sqlite3* handle, std::string_view sql) {
    sqlite3_stmt* raw = nullptr;
    const char* rest = nullptr;
    const int code = sqlite3_prepare_v2(handle, sql.data(), static_cast<int>(sql.size()), &raw, &rest);
    Statement statement(raw);
    if (code != SQLITE_OK) return failure_of(handle, code);
    const bool one =
        raw != nullptr && std::string_view(rest, static_cast<std::size_t>(sql.data() + sql.size() - rest)).find_first_not_of(" \n;") ==
                              std::string_view::npos;
    if (!one) return failure(Fault::broken, "not one SQL statement");
    return statement;
}

// The values outlive the statement, so nothing is copied.
int bind(sqlite3_stmt* statement, int place, const DatabaseValue& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) return sqlite3_bind_int64(statement, place, *number);
    if (const auto* text = std::get_if<std::string>(&value)) {
        return sqlite3_bind_text64(statement, place, text->data(), text->size(), SQLITE_STATIC, SQLITE_UTF8);
    }
    if (const auto* blob = std::get_if<Bytes>(&value)) {
        if (blob->empty()) return sqlite3_bind_zeroblob(statement, place, 0);
        return sqlite3_bind_blob64(statement, place, blob->data(), blob->size(), SQLITE_STATIC);
    }
    return sqlite3_bind_null(statement, place);
}

// Undoes what has not been committed when the scope is left, however it is left.
class Undo {
public:
    explicit Undo(sqlite3* handle) : handle_(handle) {}
    Undo(const Undo&) = delete;
    Undo& operator=(const Undo&) = delete;
    ~Undo() {
        if (sqlite3_get_autocommit(handle_) == 0) sqlite3_exec(handle_, "ROLLBACK", nullptr, nullptr, nullptr);
    }

private:
    sqlite3* handle_;
};

}  // namespace

std::int64_t Row::integer(int column) const { return sqlite3_column_int64(statement_, column); }

std::string Row::text(int column) const {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
    return text == nullptr ? std::string() : std::string(text, size);
}

Bytes Row::blob(int column) const {
    const auto* bytes = static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_, column));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
    return bytes == nullptr ? Bytes() : Bytes(bytes, bytes + size);
}

bool Row::is_null(int column) const { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }

Result<Database> Database::open_as(const std::string& file, int mode, const char* settings) {
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(file.c_str(), &handle, mode | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    Database database(handle);
    if (code != SQLITE_OK) return failure_of(handle, code);
    TRY_DO(database.run_script(settings));
    return database;
}

Result<Database> Database::open(const std::string& file) {
    return open_as(file, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, writers_settings);
}

Result<Database> Database::open_read_only(const std::string& file) { return open_as(file, SQLITE_OPEN_READONLY, readers_settings); }

Database::Database(Database&& other) noexcept : handle_(std::exchange(other.handle_, nullptr)) {}

Database& Database::operator=(Database&& other) noexcept {
    std::swap(handle_, other.handle_);
    return *this;
}

Database::~Database() { sqlite3_close_v2(handle_); }

Status Database::run(std::string_view sql, const std::vector<DatabaseValue>& values, const std::function<void(const Row&)>& visit) {
    TRY(const Statement statement, prepare(handle_, sql));
    for (std::size_t i = 0; i < values.size(); ++i) {
        const int bound = bind(statement.get(), static_cast<int>(i) + 1, values[i]);
        if (bound != SQLITE_OK) return failure_of(handle_, bound);
    }
    while (true) {
        const int code = sqlite3_step(statement.get());
        if (code == SQLITE_DONE) return {};
        if (code != SQLITE_ROW) return failure_of(handle_, code);
        if (visit) visit(Row(statement.get()));
    }
}

Status Database::run_script(const std::string& sql) {
    const int code = sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) return failure_of(handle_, code);
    return {};
}

Status Database::transaction(const std::function<Status()>& act) {
    if (sqlite3_get_autocommit(handle_) == 0) {
        write_log(Level::error, "platform", "a database transaction was begun inside another");
        std::abort();
    }
    TRY_DO(run("BEGIN IMMEDIATE"));
    const Undo undo(handle_);
    TRY_DO(act());
    return run("COMMIT");
}

std::int64_t Database::changes() const { return sqlite3_changes64(handle_); }

}  // namespace platform
