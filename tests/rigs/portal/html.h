// Small pieces of the pages: what is safe to stand in HTML, and times and money as people write them.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace portal {

std::string escaped(std::string_view text);  // between tags and in attributes with double quotes
// "2026-11-21..." as 21/11/2026; "15:04 ngày 21/11/2026", "15:04, 21/11/2026". What is too short comes back as it is.
std::string day_text(std::string_view iso);
std::string moment_text(std::string_view iso, bool english);
std::string money_text(std::int64_t dong, bool english);  // 115.000 đồng; 115,000 dong
// <dt>name</dt><dd>value</dd>; value is escaped here. code: to be read letter by letter.
std::string fact(std::string_view name, std::string_view value, bool code = false);

}  // namespace portal
