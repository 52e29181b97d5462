// The layer below VietQR: elements of two digits id, two digits length in bytes, value; ids ascend.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "platform/result.h"

namespace kiosk::payment::emv {

struct Element {
    std::string_view id, value;  // into the text that was read
};

// malformed unless the text is elements from end to end.
platform::Result<std::vector<Element>> read(std::string_view text);
// Empty if it is not there.
std::string_view find(const std::vector<Element>& elements, std::string_view id);

// At most 99 bytes. An empty value leaves the element out.
void write(std::string& out, std::string_view id, std::string_view value);

}  // namespace kiosk::payment::emv
