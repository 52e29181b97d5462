// What a service costs: fees and exemptions as the procedure's file says them, and what they come to for one dossier. In the file:
//
//     "fees": {
//       "rules": [
//         { "key": "fee", "label": { … }, "amount": 135000, "online": 115000, "until": "2025-12-31", "source": "listing" },
//         { "key": "fee", "label": { … }, "amount": 135000, "from": "2026-01-01", "source": "listing" },
//         { "key": "copies", "label": { … }, "amount": 8000, "per": "copy", "count_from": "copies", "source": "circular" }
//       ],
//       "exemptions": [
//         { "key": "poor", "label": { … }, "percent": 100, "proof": { … }, "paper": "poor_household", "source": "circular" }
//       ]
//     }
//
// Amounts are whole dong. A rule needs key, label, amount, and source (one of the file's sources). It may say:
//
//     online       what it costs when filed online, as at the kiosk
//     per          dossier (left out), copy, page
//     count_from   the answer that says how many; left out: one
//     copies_from  per page: the answer that says how many copies of these pages
//     then         { "after": 2, "amount": 1000 }: what each further one costs
//     most         per page: for one copy; per copy: for all together
//     provinces, from, until   its scope (scope.h)
//
// Rules with the same key are one fee at different times or places. Without rules it is free; if that is not sure, write a rule of 0
// with its source. "local": true: the province's council sets the fee, so unless a rule names the province only the agency knows it.
// "when": a condition on the answers (README.md in assets/procedures); "local_when" the same for "local".
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "kiosk/language.h"
#include "kiosk/procedures/condition.h"
#include "kiosk/procedures/scope.h"
#include "kiosk/procedures/sources.h"

namespace kiosk::procedures {

struct FeeRule {
    enum class Per { dossier, copy, page };
    struct Then {
        int after = 0;  // so many cost the rule's amount, each further one this
        std::int64_t amount = 0;
    };
    std::string key;
    Localised label;
    std::int64_t amount = 0;  // dong, as all here
    std::optional<std::int64_t> online;
    Per per = Per::dossier;
    Condition when;                       // of the answers that make it due
    std::string count_from, copies_from;  // keys of answers
    std::optional<Then> then;
    std::optional<std::int64_t> most;
    Scope scope;
    std::string source;
    bool verified = false;
};

struct FeeExemption {
    std::string key;
    Localised label;
    int percent = 100;
    Localised proof;    // what proves it
    std::string paper;  // key of the paper that proves it; may be empty
    Scope scope;
    std::string source;
    bool verified = false;
};

struct Fees {
    bool local = false;  // set by the province's council
    Condition local_when;
    std::vector<FeeRule> rules;
    std::vector<FeeExemption> exemptions;
};

// Every mistake at once.
Fees parse_fees(ObjectReader& reader, const Sources& sources);
// What parse_fees cannot see: every answer that counts something is a field of the form, every proof one of the papers.
void check_keys(const Fees& fees, const nlohmann::json::json_pointer& place, std::span<const std::string_view> fields,
                std::span<const std::string_view> papers, MistakeList& mistakes);

struct FeeCircumstances {
    std::string province;  // of the agency; empty: not known
    platform::Date date;
    bool online = true;  // at the kiosk it always is
    std::string exemption;
    std::map<std::string, int, std::less<>> counts;  // by answer; what is missing counts as one
};

struct FeeLine {
    std::string key;
    Localised label;
    std::int64_t each = 0;  // list price of one
    int how_many = 1, copies = 1;
    std::int64_t full = 0;      // before any reduction
    std::int64_t discount = 0;  // online and exemption together
    std::string source;
    bool verified = false;
    std::int64_t due() const { return full - discount; }
};

struct FeeQuote {
    std::vector<FeeLine> lines;         // what is known
    std::optional<std::int64_t> total;  // none: not known until the agency says
    std::string exemption;              // the one that was applied; empty: none
    bool about = false;                 // something in it is not verified
};

// Those that these answers make due.
Fees fees_asked(const Fees& fees, const Sight& sight);
FeeQuote quote(const Fees& fees, const FeeCircumstances& circumstances);
// Those that one may claim there and then, in the file's order. They live as long as the fees.
std::vector<const FeeExemption*> exemptions_in_force(const Fees& fees, std::string_view province, const platform::Date& date);

}  // namespace kiosk::procedures
