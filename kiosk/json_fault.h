// Why a text is no JSON, for somebody who wrote it in an editor: what the JSON library says is for those who write parsers.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace kiosk {

struct JsonFault {
    int line = 1;
    std::string what, remedy;
};

// Of a text that cannot be read past byte `read` (counted from 1, as the library does).
JsonFault fault_in(std::string_view json, std::size_t read);

}  // namespace kiosk
