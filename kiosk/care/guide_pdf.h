// A guide on paper: one page of A4 with its pictures, to hang beside the machine.
#pragma once
#include <filesystem>
#include <string>

#include "kiosk/care/guide.h"
#include "platform/bytes.h"
#include "platform/clock.h"
#include "platform/typeface.h"

namespace kiosk::care {

struct GuideHead {
    std::string agency, branch, kiosk;
    platform::WallTime made{};
};

// pictures: the folder with the PNGs of all drawings and screens. not_found: one that the guide shows is not there; malformed: even with
// the smallest letters that a person reads at arm's length it is more than one page.
platform::Result<platform::Bytes> pdf_of(const Guide& guide, const GuideHead& head, const std::filesystem::path& pictures,
                                         platform::Typeface& typeface);

}  // namespace kiosk::care
