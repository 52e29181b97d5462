#include "kiosk/payment/emv.h"

#include <fmt/format.h>

#include <algorithm>

namespace kiosk::payment::emv {
namespace {

constexpr std::size_t head_size = 4;

bool are_digits(std::string_view text) { return text.find_first_not_of("0123456789") == std::string_view::npos; }

}  // namespace

platform::Result<std::vector<Element>> read(std::string_view text) {
    std::vector<Element> out;
    while (!text.empty()) {
        if (text.size() < head_size || !are_digits(text.substr(0, head_size)))
            return platform::failure(platform::Fault::malformed, "an element does not begin with four digits");
        const Element element{text.substr(0, 2), {}};
        const auto size = static_cast<std::size_t>((text[2] - '0') * 10 + (text[3] - '0'));
        if (size == 0 || text.size() < head_size + size)
            return platform::failure(platform::Fault::malformed, fmt::format("element {} is empty or cut off", element.id));
        if (!out.empty() && element.id <= out.back().id)
            return platform::failure(platform::Fault::malformed,
                                     fmt::format("element {} comes after element {}", element.id, out.back().id));
        out.push_back({element.id, text.substr(head_size, size)});
        text.remove_prefix(head_size + size);
    }
    return out;
}

std::string_view find(const std::vector<Element>& elements, std::string_view id) {
    const auto found = std::find_if(elements.begin(), elements.end(), [&](const Element& element) { return element.id == id; });
    return found == elements.end() ? std::string_view() : found->value;
}

void write(std::string& out, std::string_view id, std::string_view value) {
    if (!value.empty()) out += fmt::format("{}{:02}{}", id, value.size(), value);
}

}  // namespace kiosk::payment::emv
