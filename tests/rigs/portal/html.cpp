#include "tests/rigs/portal/html.h"

#include <fmt/format.h>

#include "platform/numbers.h"

namespace portal {

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            default: out += c;
        }
    }
    return out;
}

std::string day_text(std::string_view iso) {
    if (iso.size() < 10) return std::string(iso);
    return fmt::format("{}/{}/{}", iso.substr(8, 2), iso.substr(5, 2), iso.substr(0, 4));
}

std::string moment_text(std::string_view iso, bool english) {
    if (iso.size() < 16) return std::string(iso);
    return fmt::format("{}{}{}", iso.substr(11, 5), english ? ", " : " ngày ", day_text(iso));
}

std::string money_text(std::int64_t dong, bool english) {
    return platform::grouped(dong, english ? ',' : '.') + (english ? " dong" : " đồng");
}

std::string fact(std::string_view name, std::string_view value, bool code) {
    return fmt::format("<dt>{}</dt><dd{}>{}</dd>", escaped(name), code ? R"( class="code")" : "", escaped(value));
}

}  // namespace portal
