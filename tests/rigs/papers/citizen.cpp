#include "tests/rigs/papers/citizen.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "platform/text.h"
#include "tests/rigs/papers/dice.h"

namespace rigs {
namespace {

constexpr std::array surnames{"Nguyễn", "Trần", "Đặng", "Lê", "Đỗ", "Phạm", "Đinh", "Hoàng", "Vũ", "Đoàn"};
constexpr std::array middle_names_men{"Văn", "Đức", "Y", "Hữu", "Quốc", "Ý"};
constexpr std::array middle_names_women{"Thị", "Ý", "Ngọc", "Thị Ánh", "Á", "Diệu"};
constexpr std::array names_men{"Đạt", "Bình", "Ứng", "Khải", "Dũng", "Nghĩa", "Đường", "Vượng"};
constexpr std::array names_women{"Nhi", "Đào", "Yến", "Hằng", "Nguyệt", "Ơn", "Quỳnh", "Phượng"};
constexpr std::array hamlets{"Thôn Một", "Tổ dân phố 4", "Khu Đồng Mẫu", "Số 12 ngõ 3 đường Thử Nghiệm", "Xóm Giữa"};
constexpr std::array communes{"Xã Mẫu", "Phường Thử", "Thị trấn Đặt Tên"};
constexpr std::array districts{"Huyện Thử", "Thị xã Mẫu", "Thành phố Giả Định"};

std::string digits(Dice& dice, int count) {
    std::string out;
    while (count-- > 0) out += static_cast<char>('0' + dice.below(10));
    return out;
}

std::string without_slashes(std::string_view date) {
    std::string out(date);
    out.erase(std::remove(out.begin(), out.end(), '/'), out.end());
    return out;
}

// ICAO 9303-3, 4.9.
char check_digit(std::string_view field) {
    constexpr std::array weights{7, 3, 1};
    int sum = 0;
    for (std::size_t i = 0; i < field.size(); ++i) {
        const char c = field[i];
        const int value = c == '<' ? 0 : c <= '9' ? c - '0' : c - 'A' + 10;
        sum += value * weights[i % 3];
    }
    return static_cast<char>('0' + sum % 10);
}

std::string short_date(std::string_view date) {  // dd/mm/yyyy -> yymmdd
    return fmt::format("{}{}{}", date.substr(8, 2), date.substr(3, 2), date.substr(0, 2));
}

}  // namespace

Citizen citizen_of(std::uint32_t seed) {
    Dice dice(seed);
    Citizen citizen;
    citizen.sex = dice.below(2) == 0 ? Sex::male : Sex::female;
    const bool is_man = citizen.sex == Sex::male;
    citizen.full_name =
        fmt::format("{} {} {}", dice.one_of(surnames), is_man ? dice.one_of(middle_names_men) : dice.one_of(middle_names_women),
                    is_man ? dice.one_of(names_men) : dice.one_of(names_women));
    const int year = 1962 + dice.below(45);
    const int century = (year - 1900) / 100;
    citizen.birth = fmt::format("{:02}/{:02}/{}", 1 + dice.below(28), 1 + dice.below(12), year);
    citizen.id_number = fmt::format("099{}{:02}{}", century * 2 + (is_man ? 0 : 1), year % 100, digits(dice, 6));
    if (dice.below(2) == 0) citizen.old_id_number = "09" + digits(dice, 7);
    citizen.issued = fmt::format("{:02}/{:02}/{}", 1 + dice.below(28), 1 + dice.below(12), 2021 + dice.below(4));
    citizen.expires = fmt::format("{}{}", citizen.birth.substr(0, 6), 2035 + dice.below(10));
    const char* district = dice.one_of(districts);
    citizen.address = fmt::format("{}, {}, {}, Bắc Kạn", dice.one_of(hamlets), dice.one_of(communes), district);
    citizen.birth_place = fmt::format("{}, {}, Bắc Kạn", dice.one_of(communes), district);
    citizen.phone = "0900000" + digits(dice, 3);
    citizen.licence_number = "0990" + digits(dice, 8);
    citizen.licence_class = year % 2 == 0 ? "B" : "C1";
    citizen.licence_issued = fmt::format("{:02}/12/2024", 1 + dice.below(28));
    citizen.licence_expires = citizen.licence_issued.substr(0, 6) + "2034";
    citizen.certificate_number = fmt::format("{}/GKSKLX", 1000 + dice.below(9000));
    citizen.certificate_issued = fmt::format("{:02}/11/2026", 2 + dice.below(17));
    return citizen;
}

std::string_view name_of(Sex sex) { return sex == Sex::male ? "Nam" : "Nữ"; }

std::string card_text(const Citizen& citizen) {
    return fmt::format("{}|{}|{}|{}|{}|{}|{}", citizen.id_number, citizen.old_id_number, citizen.full_name, without_slashes(citizen.birth),
                       name_of(citizen.sex), citizen.address, without_slashes(citizen.issued));
}

std::string machine_readable(const Citizen& citizen) {
    const std::string document = citizen.id_number.substr(3);
    std::string first = fmt::format("IDVNM{}{}{}<<", document, check_digit(document), citizen.id_number);
    first += check_digit(std::string_view(first).substr(15, 14));
    const std::string birth = short_date(citizen.birth), expiry = short_date(citizen.expires);
    std::string second = fmt::format("{}{}{}{}{}VNM<<<<<<<<<<<", birth, check_digit(birth), citizen.sex == Sex::male ? 'M' : 'F', expiry,
                                     check_digit(expiry));
    second += check_digit(first.substr(5, 25) + second.substr(0, 7) + second.substr(8, 7) + second.substr(18, 11));
    std::string third = platform::upper(platform::search_key(citizen.full_name));
    third.replace(third.find(' '), 1, "<<");
    std::replace(third.begin(), third.end(), ' ', '<');
    third.resize(30, '<');
    return first + "\n" + second + "\n" + third + "\n";
}

std::string to_json(const Citizen& citizen) {
    const std::vector<std::pair<const char*, std::string>> fields{
        {"id_number", citizen.id_number},
        {"old_id_number", citizen.old_id_number},
        {"full_name", citizen.full_name},
        {"birth", citizen.birth},
        {"sex", std::string(name_of(citizen.sex))},
        {"address", citizen.address},
        {"birth_place", citizen.birth_place},
        {"issued", citizen.issued},
        {"expires", citizen.expires},
        {"phone", citizen.phone},
        {"licence_number", citizen.licence_number},
        {"licence_class", citizen.licence_class},
        {"licence_issued", citizen.licence_issued},
        {"licence_expires", citizen.licence_expires},
        {"certificate_number", citizen.certificate_number},
        {"certificate_issued", citizen.certificate_issued},
        {"card_text", card_text(citizen)},
    };
    std::string json = "{\n";
    for (const auto& [name, value] : fields) {  // no value here holds a quote or a backslash
        json += fmt::format("  \"{}\": \"{}\"{}\n", name, value, name == fields.back().first ? "" : ",");
    }
    return json + "}\n";
}

}  // namespace rigs
