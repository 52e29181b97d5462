#include <fmt/format.h>

#include <cmath>

#include "tests/rigs/papers/plastic.h"

namespace rigs {
namespace {

using platform::Weight;

constexpr Colour red{186, 32, 44}, stamp_red{214, 40, 40};
constexpr double qr_side = 20;  // millimetres, as on the real card

Canvas ground(CardKind kind) {
    return kind == CardKind::of_2021 ? plastic({226, 240, 234}, {148, 200, 186}) : plastic({236, 238, 226}, {170, 196, 166});
}

// Where the state's emblem would stand: a plain disc.
void disc(Canvas& card, Fonts& fonts, double x, double y) {
    card.disc(at(x, y), mm(4.6), mm(4.6), {232, 206, 120});
    card.ring(at(x, y), mm(4.6), mm(0.4), red);
    card.text_centred(fonts.sans, Weight::bold, em_of(2.6), at(x, y + 0.9), "MẪU", red);
}

void heading(Canvas& card, Fonts& fonts, double middle, CardKind kind) {
    card.text_centred(fonts.sans, Weight::semibold, em_of(2.1), at(middle, 4.6), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    card.text_centred(fonts.sans, Weight::regular, em_of(1.7), at(middle, 7.3), "Độc lập - Tự do - Hạnh phúc");
    const bool is_old = kind == CardKind::of_2021;
    card.text_centred(fonts.sans, Weight::bold, em_of(3.9), at(middle, 12.6), is_old ? "CĂN CƯỚC CÔNG DÂN" : "CĂN CƯỚC", red);
    card.text_centred(fonts.sans, Weight::regular, em_of(1.8), at(middle, 15.4), is_old ? "Citizen Identity Card" : "IDENTITY CARD");
}

void machine_readable_zone(Canvas& card, Fonts& fonts, const Citizen& citizen) {
    card.fill(0, mm(38.2), card.width(), mm(15.8), {244, 246, 242}, 0.75);
    const std::string zone = machine_readable(citizen);
    for (std::size_t line = 0; line < 3; ++line) {
        // Ten letters an inch: 30 of them on 76.2 mm.
        for (std::size_t i = 0; i < 30; ++i) {
            card.text(fonts.sans, Weight::icons, em_of(3.6),
                      at(4.6 + 2.54 * static_cast<double>(i), 42.7 + 4.4 * static_cast<double>(line)),
                      std::string_view(zone).substr(line * 31 + i, 1));
        }
    }
}

void fingerprint(Canvas& card, double x, double y) {
    card.fill(mm(x), mm(y), mm(12), mm(14.5), {238, 244, 240});
    for (int ridge = 1; ridge < 10; ++ridge) {
        for (double angle = 0.4; angle < 5.9; angle += 0.02) {
            const double radius = ridge * 0.58 + 0.12 * std::sin(angle * 5 + ridge);
            card.disc(at(x + 6 + radius * std::sin(angle), y + 7.4 - radius * 1.22 * std::cos(angle)), 3.2, 3.2, {96, 92, 96});
        }
    }
}

void front_of_2021(Canvas& card, Fonts& fonts, const Citizen& citizen) {
    qr(card, mm(63.2), mm(2.4), mm(qr_side), card_text(citizen), CodePage::untold);
    card.text(fonts.sans, Weight::regular, em_of(1.9), at(26, 20.0), "Số / No.:", {66, 74, 84});
    card.text(fonts.sans, Weight::bold, em_of(3.3), at(35, 20.2), citizen.id_number);
    labelled(card, fonts, 26, 25.6, "Họ và tên / Full name:", citizen.full_name, 3.0);
    labelled(card, fonts, 26, 32.0, "Ngày sinh / Date of birth:", citizen.birth);
    labelled(card, fonts, 51, 32.0, "Giới tính / Sex:", name_of(citizen.sex));
    labelled(card, fonts, 66, 32.0, "Quốc tịch / Nationality:", "Việt Nam");
    labelled(card, fonts, 26, 38.4, "Quê quán / Place of origin:", citizen.birth_place, 2.2);
    labelled(card, fonts, 26, 43.9, "Nơi thường trú / Place of residence:", {}, 2.2);
    card.paragraph(fonts.sans, Weight::semibold, em_of(2.2), at(26, 46.8), mm(56), citizen.address);
    portrait(card, 3.6, 19.5, 19.5, 26, citizen.sex);
    labelled(card, fonts, 3.6, 48.4, "Có giá trị đến / Expires:", citizen.expires, 2.1);
}

void front_of_2024(Canvas& card, Fonts& fonts, const Citizen& citizen) {
    card.text(fonts.sans, Weight::regular, em_of(1.8), at(27, 22), "Số định danh cá nhân / Personal number", {66, 74, 84});
    card.text(fonts.sans, Weight::bold, em_of(4.2), at(27, 26.8), citizen.id_number);
    labelled(card, fonts, 27, 31.6, "Họ, chữ đệm và tên khai sinh / Full name", citizen.full_name, 3.1);
    labelled(card, fonts, 27, 39.0, "Ngày, tháng, năm sinh / Date of birth", citizen.birth);
    labelled(card, fonts, 64, 39.0, "Giới tính / Sex", name_of(citizen.sex));
    labelled(card, fonts, 27, 45.6, "Quốc tịch / Nationality", "Việt Nam");
    portrait(card, 3.6, 20, 20, 27, citizen.sex);
    chip(card, 70, 18);
}

}  // namespace

Canvas card_front(Fonts& fonts, const Citizen& citizen, CardKind kind) {
    Canvas card = ground(kind);
    disc(card, fonts, 9.4, 9.2);
    heading(card, fonts, 38.6, kind);
    if (kind == CardKind::of_2021) {
        front_of_2021(card, fonts, citizen);
    } else {
        front_of_2024(card, fonts, citizen);
    }
    specimen(card, fonts.sans, at(44, 36), em_of(17), -24, stamp_red, 0.22);
    return card;
}

Canvas card_back(Fonts& fonts, const Citizen& citizen, CardKind kind) {
    Canvas card = ground(kind);
    if (kind == CardKind::of_2021) {
        labelled(card, fonts, 4.6, 4.6, "Đặc điểm nhân dạng / Personal identification:", "Nốt ruồi cách 1 cm dưới mép phải", 2.2);
        labelled(card, fonts, 4.6, 11.4, "Ngày, tháng, năm / Date, month, year:", citizen.issued, 2.4);
        chip(card, 5.4, 19.5);
        card.text_centred(fonts.sans, Weight::bold, em_of(1.9), at(38, 19), "CỤC TRƯỞNG (MẪU)");
        signature(card, at(29, 27), mm(4.4), 3, {44, 52, 110}, mm(0.35));
        card.text_centred(fonts.sans, Weight::semibold, em_of(2), at(38, 35), "Người Ký Mẫu");
        fingerprint(card, 56, 18.5);
        fingerprint(card, 70, 18.5);
    } else {
        labelled(card, fonts, 4.6, 4.8, "Nơi cư trú / Place of residence", {}, 2.2);
        card.paragraph(fonts.sans, Weight::semibold, em_of(2.2), at(4.6, 7.8), mm(54), citizen.address);
        labelled(card, fonts, 4.6, 14.6, "Nơi đăng ký khai sinh / Place of birth", citizen.birth_place, 2.2);
        labelled(card, fonts, 4.6, 21.4, "Ngày cấp / Date of issue", citizen.issued, 2.3);
        labelled(card, fonts, 34, 21.4, "Có giá trị đến / Date of expiry", citizen.expires, 2.3);
        card.text(fonts.sans, Weight::bold, em_of(2.1), at(4.6, 32), "BỘ CÔNG AN (MẪU)");
        qr(card, mm(62.6), mm(4.2), mm(qr_side), card_text(citizen));
    }
    machine_readable_zone(card, fonts, citizen);
    specimen(card, fonts.sans, at(34, 26), em_of(15), -20, stamp_red, 0.20);
    return card;
}

}  // namespace rigs
