// Pretend places, services and a pretend form.
#include "ui/preview.h"

namespace ui::pretend {

using kiosk::Localised;
using kiosk::procedures::Choice;
using kiosk::procedures::Field;
using kiosk::procedures::Procedure;

void usual_place(Pretend& all) {
    all.place = {
        {"Bưu điện tỉnh Mẫu", "Sample Province Post"}, {"Bưu cục Mẫu", "Sample post office"}, "1900 0000", "https://dichvucong.gov.vn"};
}

void long_place(Pretend& all) {
    all.place.agency = {"Trung tâm Phục vụ hành chính công xã Mẫu Thử Nghiệm, thành phố Hồ Chí Minh",
                        "Public Administration Service Centre of Mẫu Thử Nghiệm Commune, Ho Chi Minh City"};
    all.place.branch = {"Bưu điện Văn hóa xã Mẫu Thử Nghiệm, điểm phục vụ số 12",
                        "Culture Post Office of Mẫu Thử Nghiệm Commune, service point 12"};
}

void no_services(Pretend& all) { all.catalogue = {}; }

void helped(Pretend& all) { all.helper = kiosk::staff::Member{.number = 7, .name = "Trần Thị Thử", .role = kiosk::staff::Role::clerk}; }
void repaired(Pretend& all) {
    all.helper = kiosk::staff::Member{.number = 12, .name = "Lê Văn Mẫu", .role = kiosk::staff::Role::technician};
    all.maintenance.emplace();
    all.maintenance->member = *all.helper;
}
void so_many_services(Pretend& all, std::size_t count) {
    const Localised actions[] = {{"Cấp", "Issue of"},
                                 {"Cấp lại", "Re-issue of"},
                                 {"Cấp đổi", "Exchange of"},
                                 {"Gia hạn", "Extension of"},
                                 {"Điều chỉnh", "Adjustment of"},
                                 {"Sửa đổi, bổ sung", "Amendment of"},
                                 {"Thu hồi", "Withdrawal of"},
                                 {"Đăng ký", "Registration of"},
                                 {"Đăng ký lại", "Repeated registration of"},
                                 {"Xác nhận", "Confirmation of"},
                                 {"Công nhận", "Recognition of"},
                                 {"Thẩm định", "Appraisal of"},
                                 {"Phê duyệt", "Approval of"}};
    const Localised objects[] = {{"giấy phép xây dựng", "a building permit"},
                                 {"giấy phép hành nghề khám bệnh", "a licence to practise medicine"},
                                 {"giấy chứng nhận đủ điều kiện an toàn thực phẩm", "a food safety certificate"},
                                 {"thẻ hướng dẫn viên du lịch", "a tour guide’s card"},
                                 {"quyền sử dụng đất", "a right to use land"},
                                 {"chứng chỉ hành nghề", "a professional certificate"},
                                 {"hồ sơ người có công", "the file of a person of merit"}};
    auto services = all.catalogue.all();
    for (std::size_t made = 0; services.size() < count; ++made) {
        const Localised& action = actions[made % std::size(actions)];
        const Localised& object = objects[made / std::size(actions) % std::size(objects)];
        const auto type = std::to_string(made / (std::size(actions) * std::size(objects)) + 1);
        Procedure procedure = services.front();
        procedure.code = "9." + std::to_string(100000 + made);
        procedure.name =
            procedure.short_name = {action.vi + " " + object.vi + " loại " + type, action.en + " " + object.en + ", type " + type};
        services.push_back(std::move(procedure));
    }
    all.catalogue = kiosk::procedures::Catalogue(std::move(services));
}

void many_services(Pretend& all) {
    struct Named {
        Localised name, authority;
        const char* icon;
    };
    const Localised commune{"Ủy ban nhân dân xã, phường", "People’s Committee of your commune"};
    const Localised police{"Công an xã, phường", "Police of your commune"};
    const Named named[] = {
        {{"Đăng ký khai sinh", "Register a birth"}, commune, "person"},
        {{"Đăng ký thường trú", "Register where you live"}, police, "home"},
        {{"Xác nhận tình trạng hôn nhân", "Certificate of marital status"}, commune, "document"},
        {{"Trợ cấp cho người cao tuổi", "Allowance for older people"}, commune, "payments"},
        {{"Đăng ký hộ kinh doanh", "Register a household business"},
         {"Phòng Kinh tế, Hạ tầng và Đô thị thuộc Ủy ban nhân dân phường",
          "Office of Economy, Infrastructure and Urban Affairs of your ward"},
         "store"},
        {{"Cấp giấy chứng nhận đủ điều kiện về an ninh, trật tự để làm một số ngành, nghề đầu tư kinh doanh có điều kiện",
          "Certificate that the conditions on security and order are met for doing business in certain conditional trades"},
         police,
         "shield"},
        {{"Xét tuyển vào lớp Một", "Enrol in first grade"}, commune, "school"},
        {{"Đăng ký xe máy", "Register a motorbike"}, police, "motorbike"},
    };
    auto services = all.catalogue.all();
    for (const auto& one : named) {
        Procedure procedure = services.front();
        procedure.code = "9.00000" + std::to_string(services.size());
        procedure.name = procedure.short_name = one.name;
        procedure.authority.text = one.authority;
        procedure.icon = one.icon;
        services.push_back(std::move(procedure));
    }
    all.catalogue = kiosk::procedures::Catalogue(std::move(services));
}

namespace {

Field field(std::string key, FieldKind kind, Localised label, Localised hint = {}) {
    Field out;
    out.key = std::move(key);
    out.kind = kind;
    out.label = std::move(label);
    out.hint = std::move(hint);
    return out;
}

std::vector<Choice> long_choices() {
    return {{"lost", {"Bị mất, chưa tìm lại được", "It is lost"}},
            {"damaged", {"Bị rách, hỏng hoặc mờ chữ, không đọc được", "It is torn, damaged or can no longer be read"}},
            {"changed", {"Thông tin trên giấy đã thay đổi", "What stands on it has changed"}}};
}

std::vector<Choice> short_choices() {
    std::vector<Choice> out;
    for (const char* name :
         {"A1", "A", "B1", "B", "C1", "C", "D1", "D2", "D", "BE", "C1E", "CE", "D1E", "D2E", "DE", "A2 cũ", "A3 cũ", "A4 cũ"})
        out.push_back({name, {name, name}});
    return out;
}

}  // namespace

void every_kind_of_field(Pretend& all) {
    Procedure made = all.catalogue.all().front();
    kiosk::procedures::FormPage page{"all", {"Mẫu đơn thử", "Trial form"}, {}};
    auto& fields = page.fields;
    fields.push_back(field("name", FieldKind::name, {"Họ, chữ đệm và tên khai sinh", "Family, middle and given names at birth"},
                           {"Viết đúng như trên giấy khai sinh", "As they stand on your birth certificate"}));
    fields.push_back(field("date", FieldKind::date, {"Ngày cấp", "Issued on"}));
    fields.push_back(field(
        "place", FieldKind::address, {"Nơi ở hiện nay", "Where you live now"},
        {"Số nhà, đường hoặc thôn; xã hoặc phường; tỉnh hoặc thành phố", "House and street or hamlet; commune or ward; province or city"}));
    fields.push_back(field("note", FieldKind::text, {"Nội dung đề nghị", "What you ask for"}));
    fields.push_back(field("phone", FieldKind::phone, {"Số điện thoại", "Phone number"}));
    fields.push_back(field("email", FieldKind::email, {"Thư điện tử (email)", "Email"},
                           {"Nếu không có, xin để trống", "Leave it empty if you have none"}));
    fields.push_back(field("id_number", FieldKind::id_number, {"Số căn cước", "Identity number"}));
    fields.push_back(field("licence_number", FieldKind::licence_number, {"Số giấy phép lái xe", "Licence number"}));
    fields.push_back(field("reason", FieldKind::choice, {"Vì sao ông/bà xin cấp lại?", "Why do you need a new one?"}));
    fields.back().choices = long_choices();
    fields.push_back(field("class", FieldKind::choice, {"Hạng", "Class"}));
    fields.back().choices = short_choices();
    fields.push_back(field("reasons", FieldKind::choices, {"Những điều đã thay đổi", "What has changed"}));
    fields.back().choices = long_choices();
    fields.push_back(field("copies", FieldKind::number, {"Cần mấy bản sao?", "How many copies?"}));
    fields.push_back(field("capital", FieldKind::money, {"Vốn kinh doanh", "Capital of the business"},
                           {"Số tiền ông/bà bỏ ra để làm ăn", "The money that you put into it"}));
    fields.push_back(field("certificate", FieldKind::paper,
                           {"Ông/bà có Giấy chứng nhận hộ nghèo ở đây không?", "Do you have the certificate of a poor household here?"}));
    fields.push_back(field("home", FieldKind::place, {"Nơi gia đình đang ở", "Where your family lives"},
                           {"Chọn xã hoặc phường", "Choose the commune or ward"}));
    made.pages = {std::move(page)};
    all.catalogue = kiosk::procedures::Catalogue({std::move(made)});
    all.session.procedure = &all.catalogue.all().front();
}

}  // namespace ui::pretend
