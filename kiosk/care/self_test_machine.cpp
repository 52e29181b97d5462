#include "kiosk/care/self_test_machine.h"

#include <fmt/format.h>

#include <algorithm>

#include "kiosk/care/machine.h"
#include "kiosk/portal/offers.h"
#include "kiosk/procedures/catalogue.h"
#include "kiosk/procedures/shelves.h"
#include "platform/crypto/random.h"
#include "platform/files.h"

namespace kiosk::care {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using Lines = std::vector<TestLine>;
using Clock = std::chrono::steady_clock;

constexpr std::uint64_t megabyte = 1'000'000;

Lines try_catalogue(const CatalogueFiles& files) {
    std::vector<procedures::Mistake> mistakes;
    const auto catalogue = procedures::Catalogue::load(files.procedures, mistakes);
    const auto shelves = procedures::Shelves::load(files.procedures / "shared", mistakes);
    procedures::check_shelves(catalogue, shelves, mistakes);
    std::vector<Figure> figures{{"procedures", fmt::format("{}", catalogue.all().size())}};
    if (!mistakes.empty()) return {failed(Trial::catalogue, Ailment::mistaken, told(mistakes.front()), figures)};
    if (catalogue.all().empty()) return {failed(Trial::catalogue, Ailment::mistaken, "no procedure at all", figures)};
    std::error_code none;
    if (files.signer.empty() || !std::filesystem::exists(files.kept, none)) return {passed(Trial::catalogue, figures)};
    const auto bytes = platform::read_file(files.kept);
    const auto signer = platform::crypto::Certificate::load(files.signer);
    if (!bytes || !signer) return {failed(Trial::catalogue, Ailment::mistaken, (bytes ? signer.error() : bytes.error()).detail, figures)};
    const auto offered = portal::open_catalogue(*bytes, files.ca_file, *signer);
    if (!offered) return {failed(Trial::catalogue, Ailment::mistaken, "the portal's: " + offered.error().detail, figures)};
    figures.push_back({"offered", platform::to_text(platform::date_of(offered->made_at))});
    return {passed(Trial::catalogue, figures)};
}

Lines try_disk(const std::filesystem::path& folder, int least_free_mb) {
    constexpr std::size_t trial_bytes = 4 * megabyte;
    const auto free = platform::free_space(folder);
    if (!free) return {failed(Trial::disk, Ailment::hardware, free.error().detail)};
    std::vector<Figure> figures{{"free", fmt::format("{} MB", *free / megabyte)}};
    platform::Bytes trial(trial_bytes);
    platform::crypto::fill_random(trial);
    const auto file = folder / "self-test.tmp";
    const auto begun = Clock::now();
    const auto written = platform::write_file(file, platform::ByteView(trial));
    const auto took = std::chrono::duration<double>(Clock::now() - begun).count();
    const auto read = platform::read_file(file);
    std::error_code ignored;
    std::filesystem::remove(file, ignored);
    if (!written) {
        const bool is_full = written.error().fault == platform::Fault::no_space;
        return {failed(Trial::disk, is_full ? Ailment::full : Ailment::hardware, written.error().detail, figures)};
    }
    if (!read || *read != trial) return {failed(Trial::disk, Ailment::hardware, "what was written was not read back", figures)};
    figures.push_back({"write_speed", fmt::format("{:.0f} MB/s", static_cast<double>(trial_bytes) / megabyte / std::max(took, 0.001))});
    if (*free < static_cast<std::uint64_t>(least_free_mb) * megabyte)
        return {failed(Trial::disk, Ailment::full, fmt::format("{} MB are needed", least_free_mb), figures)};
    return {passed(Trial::disk, figures)};
}

// SQLite's own whole check (sqlite.org/pragma.html#pragma_integrity_check).
platform::Status whole(const std::filesystem::path& file) {
    TRY(auto database, platform::Database::open_read_only(file.string()));
    std::string said;
    TRY_DO(database.run("PRAGMA integrity_check(1)", {}, [&](const platform::Row& row) { said = row.text(0); }));
    if (said == "ok") return {};
    return platform::failure(platform::Fault::malformed, file.filename().string() + ": " + said);
}

platform::Status try_database(const std::filesystem::path& file, bool to_write, platform::WallTime now) {
    TRY_DO(whole(file));
    if (!to_write) return {};
    TRY(auto database, platform::Database::open(file.string()));
    return can_write(database, now);
}

Lines try_databases(const std::vector<std::filesystem::path>& files, platform::WallTime now) {
    std::uint64_t bytes = 0;
    for (const auto& file : files) {
        std::error_code error;
        if (!std::filesystem::exists(file, error)) continue;
        bytes += std::filesystem::file_size(file, error);
        if (const auto good = try_database(file, file == files.front(), now); !good)
            return {failed(Trial::database, Ailment::unwritable, good.error().detail)};
    }
    if (bytes == 0) return {not_tested(Trial::database, Excuse::unknown_here, "there is none yet: no kiosk has run here")};
    return {passed(Trial::database, {{"size", fmt::format("{:.1f} MB", static_cast<double>(bytes) / megabyte)}})};
}

Lines try_memory_and_heat() {
    constexpr int nothing_known = 0;
    const auto meminfo = platform::read_text("/proc/meminfo");
    const Measured measured{.free_bytes = std::uint64_t{nothing_known},
                            .database_writes = {},
                            .free_memory_mb = meminfo ? free_memory_mb(*meminfo) : std::nullopt,
                            .degrees = hottest_degrees("/sys/class/thermal")};
    Lines out;
    for (const Finding& finding : judge(measured)) {
        if (finding.part != Part::memory && finding.part != Part::temperature) continue;
        const bool is_memory = finding.part == Part::memory;
        const Trial test = is_memory ? Trial::memory : Trial::temperature;
        const std::vector<Figure> figures{is_memory ? Figure{"free", fmt::format("{} MB", *measured.free_memory_mb)}
                                                    : Figure{"hottest", fmt::format("{} °C", *measured.degrees)}};
        out.push_back(finding.ailment ? failed(test, *finding.ailment, finding.detail, figures) : passed(test, figures));
    }
    if (!measured.free_memory_mb) out.push_back(not_tested(Trial::memory, Excuse::unknown_here));
    if (!measured.degrees) out.push_back(not_tested(Trial::temperature, Excuse::unknown_here));
    return out;
}

}  // namespace

Check check_settings(const std::vector<platform::SettingMistake>& mistakes) {
    TestLine line = passed(Trial::settings);
    if (!mistakes.empty()) {
        const auto& first = mistakes.front();
        line = failed(Trial::settings, Ailment::mistaken, fmt::format("{}:{}: {} ({})", first.file, first.line, first.what, first.remedy),
                      {{"mistakes", fmt::format("{}", mistakes.size())}});
    }
    return {.tests = {Trial::settings}, .limit = seconds(1), .act = [line](const std::stop_token&) -> Lines { return {line}; }};
}

Check check_catalogue(CatalogueFiles files) {
    return {.tests = {Trial::catalogue}, .limit = seconds(10), .act = [files = std::move(files)](const std::stop_token&) {
                return try_catalogue(files);
            }};
}

Check check_disk(std::filesystem::path folder, int least_free_mb) {
    return {.tests = {Trial::disk}, .limit = seconds(20), .act = [folder = std::move(folder), least_free_mb](const std::stop_token&) {
                return try_disk(folder, least_free_mb);
            }};
}

Check check_databases(std::vector<std::filesystem::path> files, platform::WallTime now) {
    return {.tests = {Trial::database}, .limit = seconds(30), .act = [files = std::move(files), now](const std::stop_token&) {
                return try_databases(files, now);
            }};
}

Check check_memory_and_heat() {
    return {.tests = {Trial::memory, Trial::temperature}, .limit = seconds(5), .act = [](const std::stop_token&) {
                return try_memory_and_heat();
            }};
}

}  // namespace kiosk::care
