#include <fmt/format.h>

#include <array>
#include <cmath>
#include <numbers>

#include "platform/text.h"
#include "tests/rigs/papers/papers.h"
#include "tests/rigs/papers/plastic.h"

namespace rigs {
namespace {

using platform::Weight;

constexpr Colour paper{250, 249, 244}, red{204, 34, 46}, blue_ink{36, 50, 140};
constexpr int a4_width = 2480, a4_height = 3508;
constexpr int body = 44;  // pixels: 10.5 point at 300 dpi

// A round stamp with words along its rim, pressed unevenly.
void round_stamp(Canvas& form, Fonts& fonts, Point middle, double radius, std::string_view rim, std::string_view heart) {
    form.ring(middle, radius, 9, red, 0.78);
    form.ring(middle, radius * 0.93, 3, red, 0.7);
    form.ring(middle, radius * 0.60, 4, red, 0.72);
    const int em = static_cast<int>(radius * 0.17);
    const double degrees_per_pixel = 360.0 / fonts.sans.width(Weight::bold, em, rim);
    double angle = -150;
    for (std::size_t offset = 0; offset < rim.size();) {
        const std::size_t from = offset;
        platform::next_code_point(rim, offset);
        const std::string_view letter = rim.substr(from, offset - from);
        const double half = fonts.sans.width(Weight::bold, em, letter) * degrees_per_pixel / 2;
        const double turn = (angle + half) * std::numbers::pi / 180;
        const Point place{middle.x + radius * 0.77 * std::sin(turn), middle.y - radius * 0.77 * std::cos(turn)};
        form.stamp(mask_of(fonts.sans, Weight::bold, em, letter), place, angle + half, red, 0.78);
        angle += 2 * half;
    }
    form.stamp(mask_of(fonts.sans, Weight::bold, static_cast<int>(radius * 0.28), heart), middle, -6, red, 0.75);
}

void letterhead(Canvas& form, Fonts& fonts, std::string_view office, std::string_view house) {
    form.text_centred(fonts.serif, Weight::regular, 42, {640, 260}, office);
    form.text_centred(fonts.serif, Weight::bold, 42, {640, 322}, house);
    form.fill(500, 340, 280, 4, black);
    form.text_centred(fonts.serif, Weight::bold, 42, {1720, 260}, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    form.text_centred(fonts.serif, Weight::bold, 44, {1720, 322}, "Độc lập - Tự do - Hạnh phúc");
    form.fill(1450, 340, 540, 4, black);
}

// A photograph as it is glued on a form: the portrait of a card, drawn at the form's density.
void photograph(Canvas& form, double x, double y, Sex sex) {
    Canvas picture(em_of(30), em_of(40), white);
    portrait(picture, 0, 0, 30, 40, sex);
    for (int row = 0; row < picture.height() / 2; ++row) {
        for (int column = 0; column < picture.width() / 2; ++column) {
            const std::uint8_t* pixel = picture.pixel(column * 2, row * 2);
            form.tint(static_cast<int>(x) + column, static_cast<int>(y) + row, {pixel[0], pixel[1], pixel[2]}, 1);
        }
    }
    form.frame(x, y, picture.width() / 2.0, picture.height() / 2.0, 3, {120, 120, 120});
}

void findings(Canvas& form, Fonts& fonts, double top) {
    constexpr std::array<std::array<const char*, 3>, 9> rows{{{"1. Tâm thần", "Bình thường", "BS. Lê Mẫu"},
                                                              {"2. Thần kinh", "Bình thường", "BS. Lê Mẫu"},
                                                              {"3. Mắt", "Thị lực hai mắt 10/10, không loạn sắc", "BS. Đỗ Thử"},
                                                              {"4. Tai - Mũi - Họng", "Nói thường 5 m, nói thầm 0,5 m", "BS. Đỗ Thử"},
                                                              {"5. Tim mạch", "Mạch 76 lần/phút, huyết áp 120/80 mmHg", "BS. Vũ Giả"},
                                                              {"6. Hô hấp", "Bình thường", "BS. Vũ Giả"},
                                                              {"7. Cơ xương khớp", "Bình thường", "BS. Vũ Giả"},
                                                              {"8. Nội tiết", "Bình thường", "BS. Vũ Giả"},
                                                              {"9. Xét nghiệm", "Ma túy: âm tính. Nồng độ cồn: 0", "BS. Y Đức"}}};
    constexpr double row_height = 92;
    constexpr std::array edges{240.0, 760.0, 1780.0, 2240.0};
    form.fill(edges.front(), top, edges.back() - edges.front(), row_height, {226, 226, 222});
    constexpr std::array heads{"Nội dung khám", "Kết quả", "Bác sĩ khám"};
    for (std::size_t i = 0; i < 3; ++i)
        form.text_centred(fonts.serif, Weight::bold, 40, {(edges[i] + edges[i + 1]) / 2, top + 60}, heads[i]);
    double y = top + row_height;
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < 3; ++i) form.text(fonts.serif, Weight::regular, 40, {edges[i] + 24, y + 60}, row[i]);
        y += row_height;
    }
    for (double line = top; line <= y; line += row_height) form.fill(edges.front(), line, edges.back() - edges.front(), 3, black);
    for (const double edge : edges) form.fill(edge, top, 3, y - top + 3, black);
}

// EMVCo merchant-presented code: two letters of name, two of length, the value.
std::string field(std::string_view name, std::string_view value) { return fmt::format("{}{:02}{}", name, value.size(), value); }

std::string payment_text() {
    // 970499 is no bank.
    const std::string account =
        field("00", "A000000727") + field("01", field("00", "970499") + field("01", "0990000001")) + field("02", "QRIBFTTA");
    const std::string text = field("00", "01") + field("01", "12") + field("38", account) + field("53", "704") + field("54", "135000") +
                             field("58", "VN") + field("62", field("08", "LE PHI MAU")) + "6304";
    std::uint16_t crc = 0xFFFF;  // CRC-16/CCITT, polynomial 0x1021
    for (const char c : text) {
        crc = static_cast<std::uint16_t>(crc ^ static_cast<std::uint8_t>(c) << 8);
        for (int bit = 0; bit < 8; ++bit) crc = static_cast<std::uint16_t>((crc & 0x8000) != 0 ? crc << 1 ^ 0x1021 : crc << 1);
    }
    return text + fmt::format("{:04X}", crc);
}

}  // namespace

Canvas certificate(Fonts& fonts, const Citizen& citizen) {
    Canvas form(a4_width, a4_height, paper);
    letterhead(form, fonts, "SỞ Y TẾ TỈNH THỬ NGHIỆM", "BỆNH VIỆN ĐA KHOA MẪU");
    form.text_centred(fonts.serif, Weight::regular, body, {640, 410}, fmt::format("Số: {}", citizen.certificate_number));
    form.text_centred(fonts.serif, Weight::bold, 66, {1380, 560}, "GIẤY KHÁM SỨC KHỎE");
    form.text_centred(fonts.serif, Weight::bold, 52, {1380, 640}, "CỦA NGƯỜI LÁI XE");
    photograph(form, 240, 480, citizen.sex);
    const std::array lines{fmt::format("Họ và tên: {}", platform::upper(citizen.full_name)),
                           fmt::format("Giới tính: {}        Ngày sinh: {}", name_of(citizen.sex), citizen.birth),
                           fmt::format("Số CCCD/định danh cá nhân: {}", citizen.id_number), fmt::format("Chỗ ở: {}", citizen.address),
                           fmt::format("Đề nghị khám sức khỏe để lái xe hạng: {}", citizen.licence_class)};
    double y = 740;
    for (const std::string& line : lines) y = form.paragraph(fonts.serif, Weight::regular, body, {640, y}, 1600, line) + 76;
    form.text(fonts.serif, Weight::bold, body, {240, 1230}, "I. TIỀN SỬ BỆNH CỦA ĐỐI TƯỢNG KHÁM SỨC KHỎE");
    form.paragraph(fonts.serif, Weight::regular, body, {240, 1310}, 2000,
                   "Bản thân và gia đình không có người mắc bệnh tâm thần, động kinh, bệnh truyền nhiễm. Hiện không dùng thuốc hoặc chất "
                   "kích thích nào.");
    form.text(fonts.serif, Weight::bold, body, {240, 1470}, "II. KHÁM LÂM SÀNG VÀ CẬN LÂM SÀNG");
    findings(form, fonts, 1520);
    form.text(fonts.serif, Weight::bold, body, {240, 2540}, "III. KẾT LUẬN");
    form.paragraph(fonts.serif, Weight::regular, body, {240, 2620}, 2000,
                   fmt::format("Đủ điều kiện sức khỏe lái xe hạng {}. Giấy này có giá trị 12 tháng kể từ ngày ký.", citizen.licence_class));
    const std::string& day = citizen.certificate_issued;
    form.text_centred(fonts.serif, Weight::regular, body, {1720, 2800},
                      fmt::format("Ngày {} tháng {} năm {}", day.substr(0, 2), day.substr(3, 2), day.substr(6)));
    form.text_centred(fonts.serif, Weight::bold, body, {1720, 2870}, "NGƯỜI KẾT LUẬN");
    form.text_centred(fonts.serif, Weight::regular, 38, {1720, 2926}, "(Ký, ghi rõ họ tên và đóng dấu)");
    signature(form, {1560, 3090}, 120, 5, blue_ink, 7);
    round_stamp(form, fonts, {1520, 3060}, 205, "BỆNH VIỆN ĐA KHOA MẪU • THỬ NGHIỆM • ", "MẪU");
    form.text_centred(fonts.serif, Weight::bold, body, {1720, 3270}, "BS. Nguyễn Thị Mẫu");
    form.text_centred(fonts.serif, Weight::regular, 30, {1240, 3420}, "Bản vẽ mẫu để thử nghiệm, không có giá trị sử dụng.",
                      {120, 120, 120});
    specimen(form, fonts.sans, {1240, 1900}, 620, -38, {214, 60, 60}, 0.07);
    return form;
}

Canvas payment_sheet(Fonts& fonts, const Citizen& citizen) {
    Canvas form(a4_width, a4_height, paper);
    letterhead(form, fonts, "BƯU ĐIỆN TỈNH THỬ NGHIỆM", "BƯU CỤC MẪU");
    form.text_centred(fonts.serif, Weight::bold, 66, {1240, 640}, "GIẤY BÁO NỘP LỆ PHÍ");
    form.paragraph(fonts.serif, Weight::regular, 50, {300, 820}, 1880, fmt::format("Người nộp: {}", citizen.full_name));
    form.paragraph(fonts.serif, Weight::regular, 50, {300, 920}, 1880, "Số tiền: 135.000 đồng. Quét mã bằng ứng dụng ngân hàng để nộp.");
    qr(form, 900, 1150, 680, payment_text());
    form.text_centred(fonts.sans, Weight::bold, 54, {1240, 2000}, "MÃ THANH TOÁN MẪU");
    return form;
}

Canvas address_sheet(Fonts& fonts) {
    Canvas form(a4_width, a4_height, paper);
    form.text_centred(fonts.sans, Weight::bold, 110, {1240, 600}, "Hướng dẫn sử dụng");
    form.text_centred(fonts.sans, Weight::regular, 60, {1240, 760}, "Quét mã để xem hướng dẫn nộp hồ sơ trực tuyến");
    qr(form, 890, 1100, 700, "https://dichvu.example.vn/huong-dan");
    form.text_centred(fonts.sans, Weight::regular, 54, {1240, 1960}, "dichvu.example.vn/huong-dan");
    return form;
}

Canvas blank_sheet() { return Canvas(a4_width, a4_height, paper); }

}  // namespace rigs
