// Who may speak of a dossier: the kiosk that sent it, and for a while the one where somebody has looked it up. And what they said.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "tests/rigs/portal/ledger.h"

namespace portal {

struct Note {
    std::string kind;  // "call_back", "complaint"
    std::string body;  // JSON
    std::string number, at;
};

enum class Kept { now, before, otherwise };  // otherwise: under this key is something else

// Any thread; every call is one transaction.
class Visitors {
public:
    explicit Visitors(Ledger& ledger) : ledger_(ledger) {}

    // The dossier of that code, if one of its numbers ends like this.
    platform::Result<std::optional<std::string>> by_factor(const std::string& code, const std::string& kind, const std::string& last_four);
    platform::Status has_looked_up(const std::string& kiosk, const std::string& dossier);
    platform::Result<bool> may_speak(const std::string& kiosk, const std::string& dossier);

    // number: under which the note is kept.
    platform::Result<Kept> keep(const std::string& key, const std::string& dossier, const Note& note, std::string& number);
    platform::Result<Kept> keep_rating(const std::string& key, const std::string& body);  // body: JSON of the contract
    platform::Result<std::vector<Note>> notes_of(const std::string& dossier);

private:
    Ledger& ledger_;
};

}  // namespace portal
