// Where a value of a data file was read, and whether that can be relied on: a file lists its sources once, by key, and values name the key.
//     "sources": { "circular": { "text": "TT 281/2016/TT-BTC", "date": "2026-11-21", "verified": false } }
#pragma once
#include <map>
#include <string>

#include "kiosk/procedures/object_reader.h"

namespace kiosk::procedures {

struct Source {
    std::string text;
    platform::Date date;    // when it was read
    bool verified = false;  // the rule itself was read and is in force; else what rests on it is shown as "about"
};

using Sources = std::map<std::string, Source, std::less<>>;

// The object "sources" of this object.
Sources read_sources(ObjectReader& reader);
// The key "source" of this object: a mistake unless it is one of these.
std::string read_source_key(ObjectReader& reader, const Sources& sources);
bool is_verified(const Sources& sources, std::string_view key);

}  // namespace kiosk::procedures
