#include "kiosk/procedures/places.h"

#include <algorithm>
#include <utility>

#include "kiosk/procedures/place_table.h"
#include "platform/files.h"

namespace kiosk::procedures {
namespace {

template <class Rows>
auto by_code(const Rows& rows, std::string_view code) -> const typename Rows::value_type* {
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.code == code; });
    return found == rows.end() ? nullptr : &*found;
}

}  // namespace

const char* name_of(Kinship kinship) {
    switch (kinship) {
        case Kinship::same: return "same";
        case Kinship::whole: return "whole";
        case Kinship::part: return "part";
        case Kinship::nearby: return "nearby";
    }
    return "";
}

bool PlaceCandidates::certain() const {
    constexpr double sure = 0.9;
    if (communes.size() != 1 || communes[0].score < sure) return false;
    return communes[0].kinship == Kinship::same || communes[0].kinship == Kinship::whole;
}

platform::Result<Places> Places::load(const std::filesystem::path& file) {
    TRY(auto text, platform::read_text(file));
    return parse(std::move(text));
}

platform::Result<Places> Places::parse(std::string table) {
    TRY(auto parsed, PlaceTable::parse(std::move(table)));
    return Places(std::move(parsed));
}

Places::Places(std::unique_ptr<const PlaceTable> table) : table_(std::move(table)) {}
Places::Places(Places&&) noexcept = default;
Places& Places::operator=(Places&&) noexcept = default;
Places::~Places() = default;

std::span<const Province> Places::provinces() const { return table_->provinces; }
std::span<const Commune> Places::communes() const { return table_->communes; }
const Province* Places::province(std::string_view code) const { return by_code(table_->provinces, code); }
const Commune* Places::commune(std::string_view code) const { return by_code(table_->communes, code); }
const Province& Places::province_of(const Commune& commune) const { return table_->provinces[commune.province]; }

}  // namespace kiosk::procedures
