// Writes JSON straight into wiping storage: a library's own buffers would keep what a citizen said. RFC 8259, UTF-8, one space a level.
#pragma once
#include <cstdint>
#include <string_view>

#include "platform/result.h"
#include "platform/secret.h"

namespace platform {

class JsonWriter {
public:
    JsonWriter& begin_object() { return open('{'); }
    JsonWriter& end_object() { return close('}'); }
    JsonWriter& begin_array() { return open('['); }
    JsonWriter& end_array() { return close(']'); }
    JsonWriter& key(std::string_view name);
    JsonWriter& text(std::string_view value);
    JsonWriter& text(const Secret& value) { return text(value.view()); }
    JsonWriter& pair(std::string_view name, std::string_view value) { return key(name).text(value); }
    JsonWriter& pair(std::string_view name, const Secret& value) { return key(name).text(value); }
    JsonWriter& number(std::int64_t value);
    JsonWriter& pair(std::string_view name, std::int64_t value) { return key(name).number(value); }
    // What was written; malformed if a text was not UTF-8. Every begin needs its end.
    Result<SecretBytes> take();

private:
    JsonWriter& open(char bracket);
    JsonWriter& close(char bracket);
    void begin_value();
    void new_line();
    void put(std::string_view bytes) { out_.insert(out_.end(), bytes.begin(), bytes.end()); }
    void put_quoted(std::string_view value);

    SecretBytes out_;
    std::size_t level_ = 0;
    bool first_ = true;  // in this object or array
    bool after_key_ = false;
    bool good_ = true;
};

}  // namespace platform
