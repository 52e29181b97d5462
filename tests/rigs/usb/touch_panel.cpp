#include "tests/rigs/usb/touch_panel.h"

#include <cmath>

namespace rigs::usb {
namespace {

using platform::Bytes;

constexpr std::uint8_t contacts_report = 1, most_contacts_report = 2;
constexpr unsigned greatest_place = 32767;

// The items of HID 1.11, section 6.2.2, for one finger.
constexpr auto finger_items = std::to_array<std::uint8_t>({
    0x05, 0x0D,        // usage page: digitizers
    0x09, 0x22,        // usage: finger
    0xA1, 0x02,        // collection: logical
    0x09, 0x42,        //   usage: tip switch
    0x15, 0x00,        //   logical minimum 0
    0x25, 0x01,        //   logical maximum 1
    0x75, 0x01,        //   report size: 1 bit
    0x95, 0x01,        //   report count: 1
    0x81, 0x02,        //   input: data, variable, absolute
    0x95, 0x07,        //   report count: 7
    0x81, 0x03,        //   input: constant, fills the byte
    0x09, 0x51,        //   usage: contact identifier
    0x25, 0x7F,        //   logical maximum 127
    0x75, 0x08,        //   report size: 8
    0x95, 0x01,        //   report count: 1
    0x81, 0x02,        //   input
    0x05, 0x01,        //   usage page: generic desktop
    0x26, 0xFF, 0x7F,  //   logical maximum 32767
    0x75, 0x10,        //   report size: 16
    0x65, 0x11,        //   unit: centimetres
    0x55, 0x0E,        //   unit exponent -2
    0x35, 0x00,        //   physical minimum 0
    0x46, 0x78, 0x0A,  //   physical maximum 2680
    0x09, 0x30,        //   usage: X
    0x81, 0x02,        //   input
    0x46, 0x98, 0x12,  //   physical maximum 4760
    0x09, 0x31,        //   usage: Y
    0x81, 0x02,        //   input
    0x45, 0x00,        //   physical maximum: as the logical one again
    0xC0               // end of collection
});

Bytes report_descriptor() {
    Bytes out{0x05, 0x0D, 0x09, 0x04, 0xA1, 0x01, 0x85, contacts_report};  // digitizers: touch screen, an application; report 1
    for (int finger = 0; finger < TouchPanel::fingers; ++finger) out.insert(out.end(), finger_items.begin(), finger_items.end());
    out.insert(out.end(), {0x05, 0x0D,
                           0x65, 0x00,
                           0x55, 0x00,  // digitizers, no unit
                           0x09, 0x54,
                           0x75, 0x08,
                           0x95, 0x01,
                           0x81, 0x02,                  // contact count: input of a byte
                           0x85, most_contacts_report,  // report 2
                           0x09, 0x55,
                           0xB1, 0x02,  // contact count maximum: feature
                           0xC0});
    return out;
}

unsigned place(double share) { return static_cast<unsigned>(std::lround(share * greatest_place)); }
bool is_share(double value) { return value >= 0 && value <= 1; }

}  // namespace

TouchPanel::TouchPanel()
    : HidDevice({.vendor = 0x1209,
                 .product = 0x0001,
                 .maker = "Pretend",
                 .name = "Touch Panel",
                 .endpoints = {{report_endpoint, Transfer::interrupt, 64, 7, quiet_after_opening}},
                 .class_descriptor = {}},
                report_descriptor()) {}

platform::Status TouchPanel::down(int finger, Spot spot) { return put(finger, spot, false); }
platform::Status TouchPanel::move(int finger, Spot spot) { return put(finger, spot, true); }

platform::Status TouchPanel::put(int finger, Spot spot, bool already_down) {
    if (finger < 0 || finger >= fingers) return platform::failure(platform::Fault::refused, "fingers are 0 to 4");
    if (!is_share(spot.x) || !is_share(spot.y)) return platform::failure(platform::Fault::refused, "places are shares, 0 to 1");
    Contact& contact = contacts_[static_cast<std::size_t>(finger)];
    if (contact.touching != already_down)
        return platform::failure(platform::Fault::refused, already_down ? "finger is up" : "finger is down");
    contact = {true, place(spot.x), place(spot.y)};
    send(report());
    return {};
}

platform::Status TouchPanel::up(int finger) {
    if (finger < 0 || finger >= fingers) return platform::failure(platform::Fault::refused, "fingers are 0 to 4");
    Contact& contact = contacts_[static_cast<std::size_t>(finger)];
    if (!contact.touching) return platform::failure(platform::Fault::refused, "finger is up");
    contact.touching = false;
    send(report());
    return {};
}

platform::Status TouchPanel::tap(Spot spot) {
    TRY_DO(down(0, spot));
    for (int again = 0; again < reports_in_a_tap; ++again) send(report());
    return up(0);
}

std::optional<Bytes> TouchPanel::asked_report(std::uint16_t kind_and_number) {
    if (kind_and_number == (0x0300 | most_contacts_report)) return Bytes{most_contacts_report, fingers};
    if (kind_and_number == (0x0100 | contacts_report)) return report();
    return std::nullopt;
}

void TouchPanel::forget() {
    contacts_ = {};
    HidDevice::forget();
}

// All five, each in a place of its own: one that is up says so and counts as well.
Bytes TouchPanel::report() const {
    Bytes out{contacts_report};
    for (std::uint8_t finger = 0; finger < fingers; ++finger) {
        const Contact& contact = contacts_[finger];
        out.push_back(contact.touching ? 1 : 0);
        out.push_back(finger);
        append_16(out, contact.x);
        append_16(out, contact.y);
    }
    out.push_back(fingers);
    return out;
}

}  // namespace rigs::usb
