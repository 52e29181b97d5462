#include "tests/rigs/portal/parcels.h"

#include <fmt/format.h>

#include <algorithm>

#include "tests/rigs/portal/cases.h"
#include "tests/rigs/portal/states.h"

namespace portal::parcels {

using platform::Database;
using platform::failure;
using platform::Fault;
using platform::Row;
using platform::Status;

namespace {

Status insert(Database& database, const std::string& dossier, const char* direction, std::int64_t postage, const std::string& now) {
    std::int64_t number = 0;
    TRY_DO(
        database.run("INSERT INTO parcels(dossier, direction, tracking_number, postage) "
                     "VALUES(?1, ?2, (SELECT 'new ' || count(*) FROM parcels), ?3) RETURNING number",
                     {dossier, std::string(direction), postage}, [&](const Row& row) { number = row.integer(0); }));
    TRY_DO(database.run("UPDATE parcels SET tracking_number = ?2 WHERE number = ?1",
                        {number, tracking_number(static_cast<std::uint32_t>(number))}));
    return database.run("INSERT INTO parcel_steps(parcel, state, at, place) VALUES(?1, 'ordered', ?2, '')", {number, now});
}

}  // namespace

std::string tracking_number(std::uint32_t serial) {
    constexpr std::array<int, 8> weights{8, 6, 4, 2, 3, 5, 9, 7};
    const std::string digits = fmt::format("{:08}", 99'000'000 + serial % 1'000'000);
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) sum += weights[i] * (digits[i] - '0');
    const int check = 11 - sum % 11;
    return fmt::format("RH{}{}VN", digits, check == 10 ? 0 : check == 11 ? 5 : check);
}

Status order(Database& database, const Manifest& manifest, const std::string& now) {
    if (manifest.hand_over == "postman") TRY_DO(insert(database, manifest.id, "papers", manifest.postage_of_papers, now));
    if (manifest.delivery == "post") TRY_DO(insert(database, manifest.id, "result", manifest.postage_of_result, now));
    return {};
}

platform::Result<std::vector<Parcel>> of(Database& database, const std::string& dossier) {
    std::vector<Parcel> found;
    TRY_DO(database.run("SELECT number, direction, tracking_number, postage FROM parcels WHERE dossier = ?1 ORDER BY number", {dossier},
                        [&](const Row& row) {
                            found.push_back({row.integer(0), row.text(1), row.text(2), row.integer(3), {}});
                        }));
    for (Parcel& parcel : found) {
        TRY_DO(database.run("SELECT state, at, place FROM parcel_steps WHERE parcel = ?1 ORDER BY number", {parcel.number},
                            [&](const Row& row) {
                                parcel.steps.push_back({row.text(0), row.text(1), row.text(2)});
                            }));
    }
    return found;
}

Status step(Database& database, const std::string& dossier, const std::string& tracking_number, const std::string& state,
            const std::string& place, const std::string& now) {
    TRY(const auto all, of(database, dossier));
    const auto parcel = std::ranges::find(all, tracking_number, &Parcel::tracking_number);
    if (parcel == all.end() || std::ranges::count(states, state) == 0) return failure(Fault::malformed, "no such parcel or state");
    TRY_DO(database.run("INSERT INTO parcel_steps(parcel, state, at, place) VALUES(?1, ?2, ?3, ?4)", {parcel->number, state, now, place}));
    TRY(const int dossier_state, cases::state_of(database, dossier));
    if (parcel->direction != "result" || state != "delivered" || dossier_state != ready_state) return {};
    return cases::move(database, dossier, handed_over_state, now, "Bưu tá đã trao kết quả.");
}

}  // namespace portal::parcels
