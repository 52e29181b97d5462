#include "platform/json_writer.h"

#include <string>

#include "platform/text.h"

namespace platform {

void JsonWriter::new_line() {
    put("\n");
    for (std::size_t i = 0; i < level_; ++i) put(" ");
}

void JsonWriter::begin_value() {
    if (after_key_) {
        after_key_ = false;
        return;
    }
    if (!first_) put(",");
    first_ = false;
    if (level_ > 0) new_line();
}

JsonWriter& JsonWriter::open(char bracket) {
    begin_value();
    put({&bracket, 1});
    ++level_;
    first_ = true;
    return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
    --level_;
    if (!first_) new_line();
    put({&bracket, 1});
    first_ = false;
    return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    begin_value();
    put_quoted(name);
    put(": ");
    after_key_ = true;
    return *this;
}

JsonWriter& JsonWriter::text(std::string_view value) {
    begin_value();
    put_quoted(value);
    return *this;
}

JsonWriter& JsonWriter::number(std::int64_t value) {
    begin_value();
    put(std::to_string(value));
    return *this;
}

// RFC 8259 section 7: the quotation mark, the backslash and the control characters are written as escapes, all else as it is.
void JsonWriter::put_quoted(std::string_view value) {
    constexpr std::string_view digits = "0123456789abcdef";
    good_ = good_ && is_utf8(value);
    put("\"");
    for (const char c : value) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            put("\\");
            put({&c, 1});
        } else if (byte < 0x20) {
            put("\\u00");
            put(digits.substr(byte >> 4, 1));
            put(digits.substr(byte & 0xF, 1));
        } else {
            put({&c, 1});
        }
    }
    put("\"");
}

Result<SecretBytes> JsonWriter::take() {
    if (!good_) return failure(Fault::malformed, "text is not UTF-8");
    return std::move(out_);
}

}  // namespace platform
