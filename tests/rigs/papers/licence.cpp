#include <fmt/format.h>

#include <array>

#include "tests/rigs/papers/plastic.h"

namespace rigs {
namespace {

using platform::Weight;

constexpr Colour red{190, 36, 40}, ink{44, 52, 110};

struct VehicleRow {
    const char* name;
    const char* vehicles;
};
constexpr std::array rows{
    VehicleRow{"A1", "Xe mô tô hai bánh đến 125 cm³"},
    VehicleRow{"A", "Xe mô tô hai bánh trên 125 cm³"},
    VehicleRow{"B", "Ô tô đến 8 chỗ; ô tô tải đến 3.500 kg"},
    VehicleRow{"C1", "Ô tô tải trên 3.500 kg đến 7.500 kg"},
    VehicleRow{"C", "Ô tô tải trên 7.500 kg"},
    VehicleRow{"D", "Ô tô chở người trên 29 chỗ"},
};

}  // namespace

Canvas licence_front(Fonts& fonts, const Citizen& citizen) {
    Canvas card = plastic({246, 236, 214}, {226, 196, 140});
    card.text_centred(fonts.sans, Weight::semibold, em_of(1.75), at(17, 4.8), "BỘ CÔNG AN (MẪU)");
    card.text_centred(fonts.sans, Weight::semibold, em_of(1.75), at(56, 4.8), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    card.text_centred(fonts.sans, Weight::regular, em_of(1.6), at(56, 7.2), "Độc lập - Tự do - Hạnh phúc");
    card.text_centred(fonts.sans, Weight::bold, em_of(2.8), at(55, 12.2), "GIẤY PHÉP LÁI XE / DRIVER'S LICENSE", red);
    card.text(fonts.sans, Weight::regular, em_of(2), at(30, 17.4), "Số/No.:");
    card.text(fonts.sans, Weight::bold, em_of(3.3), at(39, 17.7), citizen.licence_number, red);
    const std::array<std::pair<const char*, std::string>, 5> lines{{{"Họ tên/Full name:", citizen.full_name},
                                                                    {"Ngày sinh/Date of birth:", citizen.birth},
                                                                    {"Quốc tịch/Nationality:", "VIỆT NAM"},
                                                                    {"Nơi cư trú/Address:", {}},
                                                                    {"Hạng/Class:", citizen.licence_class}}};
    double y = 22.2;
    for (const auto& [label, value] : lines) {
        const double end = card.text(fonts.sans, Weight::regular, em_of(1.8), at(30, y), label, {70, 66, 60});
        card.text(fonts.sans, Weight::bold, em_of(2.3), {end + mm(1), mm(y)}, value);
        if (value.empty()) {
            card.paragraph(fonts.sans, Weight::semibold, em_of(1.9), at(30, y + 2.9), mm(53), citizen.address);
            y += 5.6;
        }
        y += 4.1;
    }
    portrait(card, 4, 13.5, 21, 27.5, citizen.sex);
    card.text(fonts.sans, Weight::regular, em_of(1.7), at(4, 45.6), "Có giá trị đến/Expires:", {70, 66, 60});
    card.text(fonts.sans, Weight::bold, em_of(2.4), at(4, 49.4), citizen.licence_expires, red);
    card.text_centred(fonts.sans, Weight::regular, em_of(1.7), at(66, 45.4), fmt::format("Cấp ngày {}", citizen.licence_issued));
    signature(card, at(56, 50.0), mm(3.4), 8, ink, mm(0.35));
    card.ring(at(57, 48.4), mm(4.6), mm(0.45), red, 0.7);
    card.ring(at(57, 48.4), mm(3.2), mm(0.25), red, 0.7);
    specimen(card, fonts.sans, at(48, 30), em_of(16), -22, {214, 40, 40}, 0.20);
    return card;
}

Canvas licence_back(Fonts& fonts, const Citizen& citizen) {
    Canvas card = plastic({248, 240, 222}, {232, 208, 160});
    card.text_centred(fonts.sans, Weight::bold, em_of(2.2), at(42.8, 5.2), "CÁC LOẠI XE ĐƯỢC ĐIỀU KHIỂN / CLASSIFICATION OF VEHICLES");
    card.fill(mm(4), mm(7), mm(77.6), mm(5), {222, 192, 134});
    card.text(fonts.sans, Weight::semibold, em_of(1.8), at(6, 10.2), "Hạng/Class");
    card.text(fonts.sans, Weight::semibold, em_of(1.8), at(20, 10.2), "Loại xe cơ giới/Vehicles");
    card.text(fonts.sans, Weight::semibold, em_of(1.8), at(62, 10.2), "Ngày trúng tuyển");
    double y = 12;
    for (const VehicleRow& row : rows) {
        card.text(fonts.sans, Weight::bold, em_of(2.3), at(7, y + 4.2), row.name);
        card.text(fonts.sans, Weight::regular, em_of(1.9), at(20, y + 4.1), row.vehicles);
        if (citizen.licence_class == row.name) card.text(fonts.sans, Weight::bold, em_of(2.2), at(62, y + 4.2), citizen.licence_issued);
        y += 6.2;
        card.fill(mm(4), mm(y), mm(77.6), 3, {150, 124, 80});
    }
    for (const double x : {4.0, 18.0, 60.0, 81.6}) card.fill(mm(x), mm(7), 3, mm(42.2), {150, 124, 80});
    card.text(fonts.sans, Weight::regular, em_of(1.5), at(4, 52), "Bản vẽ mẫu để thử nghiệm, không có giá trị sử dụng.");
    specimen(card, fonts.sans, at(42, 30), em_of(17), -24, {214, 40, 40}, 0.18);
    return card;
}

}  // namespace rigs
