// What the post costs, who pays, and when a postman can come. Data: assets/procedures/shared/postage.json.
//
//     "tariffs": the postal tariff by weight and zone
//       { "label": { … }, "bands": [ { "to_grams": 100, "same_commune": 20000, "same_province": 26000, "other_province": 30500 } ] }
//     "support": what a province pays for everybody
//       { "key": …, "label": { … }, "legs": ["return_result"], "percent": 100, "online_only": true }
//     "exempt": what is paid for a group of people
//       { "key": …, "label": { … }, "proof": { … }, "legs": ["collect_papers", "return_result"], "percent": 100 }
//     "postman": when he comes to fetch papers
//       { "days": 5, "notice_hours": 3, "windows": [ { "key": …, "label": { … }, "from": "08:00", "until": "11:00" } ] }
//
// Each names a source; tariffs, support and exempt groups may have a scope (scope.h): a province's own goes before the country's.
#pragma once
#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/language.h"
#include "kiosk/procedures/holidays.h"
#include "kiosk/procedures/scope.h"

namespace kiosk::procedures {

enum class Leg { collect_papers, return_result };  // a postman fetches the papers at home; the result comes by post
enum class Zone { same_commune, same_province, other_province };

struct PostalPlace {
    std::string province, commune;  // codes
};
Zone zone_between(const PostalPlace& a, const PostalPlace& b);

struct PostalTariff {
    struct Band {
        int to_grams = 0;
        std::array<std::int64_t, 3> dong{};  // by zone
    };
    std::string key;  // the same for all: there is one tariff at a time and place
    Localised label;
    std::vector<Band> bands;  // lightest first
    Scope scope;
    std::string source;
    bool verified = false;
};

// Somebody else pays a part.
struct PostalSupport {
    std::string key;
    Localised label, proof;  // proof: of a group only
    std::vector<Leg> legs;
    int percent = 0;
    bool online_only = false;
    Scope scope;
    std::string source;
    bool verified = false;
};

struct Postman {
    struct Window {
        std::string key;
        Localised label;
        std::chrono::minutes from{}, until{};  // after midnight
    };
    int days = 1;          // working days on which one may choose a window
    int notice_hours = 0;  // he must know so long before
    std::vector<Window> windows;
    std::string source;
    bool verified = false;
};

struct PostalRules {
    std::vector<PostalTariff> tariffs;
    std::vector<PostalSupport> support, exempt;
    Postman postman;
    static PostalRules parse(std::string_view json, const std::string& file_name, std::vector<Mistake>& mistakes);
};

struct Parcel {
    std::vector<Leg> legs;
    int grams = 0;
    Zone zone = Zone::other_province;
    std::string province;  // whose rules hold; empty: not known
    platform::Date date;
    bool online = true;  // filed online: at the kiosk it always is
    std::string group;   // the exempt group that is claimed, or empty
};

enum class Payer { citizen, somebody_else, both };

struct PostageLine {
    Leg leg = Leg::return_result;
    std::int64_t price = 0;  // dong
    std::int64_t due = 0;    // the citizen's part
    Payer payer = Payer::citizen;
    Localised label;     // of the rule that decides who pays, else of the tariff
    std::string source;  // of the same
};

struct Postage {
    std::vector<PostageLine> lines;   // one a leg
    std::optional<std::int64_t> due;  // of the citizen; none: there is no tariff for it, ask at the counter
    bool about = false;
};

// Of several that would help, what helps most counts; they do not add up.
Postage postage(const PostalRules& rules, const Parcel& parcel);
// Sheets of A4 in an envelope.
int estimated_grams(int sheets);

struct PickUp {
    platform::Date day;
    std::size_t window = 0;  // of Postman::windows
};
// What one may choose from now on, soonest first.
std::vector<PickUp> pick_ups(const Postman& postman, platform::WallTime now, const Holidays& holidays);

}  // namespace kiosk::procedures
