#include "kiosk/care/machine.h"

#include <fmt/format.h>

#include <charconv>

#include "platform/files.h"

namespace kiosk::care {
namespace {

constexpr std::uint64_t bytes_per_mb = 1'000'000;
constexpr int least_free_memory_mb = 150;  // a scanned page takes 26 MB, and twice that while it is made smaller
constexpr int hottest = 90;
constexpr int days_of_notice = 30;

Finding judge_disk(const Measured& measured) {
    if (!measured.free_bytes) return {Part::disk, Ailment::hardware, "free space is unknown: " + measured.free_bytes.error().detail};
    const auto least = static_cast<std::uint64_t>(measured.least_free_mb) * bytes_per_mb;
    const bool refused = !measured.database_writes && measured.database_writes.error().fault == platform::Fault::no_space;
    if (refused) return {Part::disk, Ailment::full, measured.database_writes.error().detail};
    if (*measured.free_bytes >= least) return {Part::disk};
    return {Part::disk, Ailment::full,
            fmt::format("{} MB free, {} MB needed", *measured.free_bytes / bytes_per_mb, measured.least_free_mb)};
}

Finding judge_database(const platform::Status& writes) {
    if (writes || writes.error().fault == platform::Fault::no_space) return {Part::database};  // then the disk says so
    return {Part::database, Ailment::unwritable, writes.error().detail};
}

Finding judge_clock(bool is_dead) {
    if (!is_dead) return {Part::clock};
    return {Part::clock, Ailment::wrong, "the machine's clock stands before the last time it showed"};
}

std::optional<int> number_at(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    int out = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    return error == std::errc{} ? std::optional(out) : std::nullopt;
}

}  // namespace

std::vector<Finding> judge(const Measured& measured) {
    std::vector<Finding> out{judge_disk(measured), judge_database(measured.database_writes), judge_clock(measured.clock_is_dead)};
    if (const auto mb = measured.free_memory_mb) {
        const bool low = *mb < least_free_memory_mb;
        out.push_back(
            {Part::memory, low ? std::optional(Ailment::low) : std::nullopt, low ? fmt::format("{} MB left", *mb) : std::string()});
    }
    if (const auto degrees = measured.degrees) {
        const bool hot = *degrees > hottest;
        out.push_back(
            {Part::temperature, hot ? std::optional(Ailment::hot) : std::nullopt, hot ? fmt::format("{} °C", *degrees) : std::string()});
    }
    return out;
}

Finding judge_certificate(Part part, const platform::crypto::Certificate& certificate, platform::WallTime now) {
    const auto left = std::chrono::floor<std::chrono::days>(certificate.not_after() - now);
    Finding out{.part = part, .days_left = static_cast<int>(left.count())};
    if (certificate.not_after() <= now)
        out.ailment = Ailment::expired;
    else if (left.count() < days_of_notice)
        out.ailment = Ailment::expiring;
    if (out.ailment) out.detail = "until " + platform::iso8601(certificate.not_after());
    return out;
}

platform::Status can_write(platform::Database& database, platform::WallTime now) {
    return database.transaction([&]() -> platform::Status {
        TRY_DO(database.run("CREATE TABLE IF NOT EXISTS readiness (one INTEGER PRIMARY KEY CHECK (one = 1), at INTEGER NOT NULL) STRICT"));
        return database.run("INSERT INTO readiness VALUES (1, ?1) ON CONFLICT DO UPDATE SET at = excluded.at",
                            {now.time_since_epoch().count()});
    });
}

std::optional<int> free_memory_mb(std::string_view meminfo) {
    constexpr std::string_view name = "MemAvailable:";
    const auto at = meminfo.find(name);
    if (at == std::string_view::npos) return std::nullopt;
    const auto kib = number_at(meminfo.substr(at + name.size()));
    return kib ? std::optional(*kib / 1000) : std::nullopt;
}

std::optional<int> hottest_degrees(const std::filesystem::path& thermal_zones) {
    std::optional<int> out;
    std::error_code error;
    for (const auto& zone : std::filesystem::directory_iterator(thermal_zones, error)) {
        const auto text = platform::read_text(zone.path() / "temp");
        const auto thousandths = text ? number_at(*text) : std::nullopt;
        if (thousandths) out = std::max(out.value_or(*thousandths / 1000), *thousandths / 1000);
    }
    return out;
}

}  // namespace kiosk::care
