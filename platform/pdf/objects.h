// The objects of a PDF file and the table that says where they are (ISO 32000-1 7.3, 7.5).
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "platform/bytes.h"

namespace platform::pdf {

class Objects {
public:
    // The number of an object that is given later: others may refer to it.
    std::size_t reserve();
    void give(std::size_t number, std::string text);
    std::size_t add(std::string text);
    // Compressed. entries: of its dictionary, besides length and filter.
    std::size_t add_stream(std::string_view entries, std::string_view bytes);
    Bytes file(std::size_t catalogue, std::size_t about) const;

private:
    std::vector<std::string> texts_;  // by number, from 1 on
};

std::string reference(std::size_t object);
// A text string of any language, as the file wants it: UTF-16 in hexadecimal digits.
std::string text_string(std::string_view words);
// Three decimals, with a point, whatever the locale.
std::string number(double value);

}  // namespace platform::pdf
