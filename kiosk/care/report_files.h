// A report as files for others: CSV for tables, JSON for programs, PDF with plots for people. What is hidden in it is in none of them.
#pragma once
#include <string>

#include "kiosk/care/report.h"
#include "platform/bytes.h"
#include "platform/clock.h"
#include "platform/typeface.h"

namespace kiosk::care {

// RFC 4180, UTF-8 with a byte order mark (what spreadsheets want): section, key, label, count. A hidden count is "<5" or empty.
std::string csv_of(const Report& report);
// Hidden counts are null, with "hidden": "small" or "covering".
std::string json_of(const Report& report);

struct Letterhead {
    std::string agency, branch, kiosk;
    platform::WallTime made{};
    bool pretend = false;  // said on each page
};
platform::Bytes pdf_of(const Report& report, const Letterhead& head, const Labels& labels, platform::Typeface& typeface);

}  // namespace kiosk::care
