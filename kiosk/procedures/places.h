// Every place of Vietnam, today's two levels and the three levels before 2025-07-01: lists to choose from, a search for what people type,
// and what became of the address that stands on an identity card.
#pragma once
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/result.h"
#include "platform/secret.h"

namespace kiosk::procedures {

struct PlaceTable;

// The texts live as long as the Places they come from.
struct Commune {
    std::string_view code;   // five digits, as the state numbers it: "00070"
    std::string_view title;  // "Phường Hoàn Kiếm"
    std::string_view name;   // "Hoàn Kiếm"
    std::size_t province = 0;
};

struct Province {
    std::string_view code;  // two digits
    std::string_view name;  // "Hà Nội"
    std::string title;      // "Thành phố Hà Nội"
    bool city = false;
    std::vector<std::size_t> communes;  // as a dictionary sorts their names
};

// One line under what was typed: a commune, or a whole province.
struct FoundPlace {
    const Province* province = nullptr;
    const Commune* commune = nullptr;  // none: the province itself
    std::string was;   // the former name that was found: "Phường Bến Nghé, Quận 1, Thành phố Hồ Chí Minh"; empty: its own
    double score = 0;  // 1: exactly what was typed
};

// How a former unit and a commune of today belong together.
enum class Kinship {
    same,    // the commune of today itself was named
    whole,   // the former unit became part of it
    part,    // the former unit was divided, and this commune got some of it
    nearby,  // only the district is known, or the unit is one of several of that name
};
const char* name_of(Kinship kinship);

struct PlaceCandidate {
    const Commune* commune = nullptr;
    double score = 0;  // 0 to 1
    Kinship kinship = Kinship::nearby;
};

// What an address in words may be today. Nothing is known of an empty one.
struct PlaceCandidates {
    platform::Secret street;               // what stands before the commune, as it was written
    const Province* province = nullptr;    // of today
    std::vector<PlaceCandidate> communes;  // best first; what a citizen has to choose from
    bool certain() const;                  // one commune without a doubt
};

class Places {
public:
    // The table that assets/places/make_places.mjs made; not_found or malformed.
    static platform::Result<Places> load(const std::filesystem::path& file);
    static platform::Result<Places> parse(std::string table);
    Places(Places&&) noexcept;
    Places& operator=(Places&&) noexcept;
    ~Places();

    std::span<const Province> provinces() const;  // as a dictionary sorts their names
    std::span<const Commune> communes() const;
    const Province* province(std::string_view code) const;
    const Commune* commune(std::string_view code) const;
    const Province& province_of(const Commune& commune) const;
    // The whole of it, former units too: what tests and tools walk.
    const PlaceTable& table() const { return *table_; }

    // As one types: without marks or with them, with one wrong letter, "p bến nghé", "q1", "tp hcm", names of former units. Best first.
    std::vector<FoundPlace> find(std::string_view typed, std::size_t most = 20) const;
    // What became of an address, with three levels or two, as a card has it. Never one commune where the former unit was divided.
    PlaceCandidates candidates(const platform::Secret& address) const;

private:
    explicit Places(std::unique_ptr<const PlaceTable> table);
    std::unique_ptr<const PlaceTable> table_;
};

}  // namespace kiosk::procedures
