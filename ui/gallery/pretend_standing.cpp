// A pretend dossier that was looked up.
#include "kiosk/visit/look_up.h"
#include "ui/preview.h"

namespace ui::pretend {

namespace portal = kiosk::portal;

namespace {

platform::WallTime at(int month, int day, int hour = 9) { return platform::from_vietnam({2026, month, day, hour, 15, 0}); }

portal::Parcel parcel() {
    return {.direction = portal::ParcelDirection::result,
            .tracking_number = "EV000000015VN",
            .postage = 30'000,
            .steps = {{portal::ParcelState::ordered, at(11, 19), ""},
                      {portal::ParcelState::collected, at(11, 20), "Bưu cục Mẫu"},
                      {portal::ParcelState::out_for_delivery, at(11, 21), "Bưu cục Thử"}}};
}

}  // namespace

void standing(Pretend& all, int state) {
    portal::Standing out;
    out.reference = "K7QD-2M4X-9";
    out.dossier_code = "H26.12.01-261102-0001";
    const auto& procedure = all.catalogue.all().front();
    out.procedure_code = procedure.code;
    out.procedure_name = procedure.name;
    out.state = state;
    out.received_at = at(11, 2);
    out.history = {{1, at(11, 2), ""}, {2, at(11, 3), "Hẹn trả ngày 16/11/2026"}};
    if (state > 2) out.history.push_back({state, at(11, 18, 14), ""});
    if (state != 1 && state != 3) out.due_at = at(11, 16);
    out.overdue = state == 4;
    out.agency = "Trung tâm Phục vụ hành chính công phường Mẫu";
    out.hotline = "1900 0000";
    if (state == 8 || state == 3) out.reason = "Người nộp không thuộc địa bàn giải quyết.";
    if (state == 4) out.delay = portal::Delay{at(11, 9), "Cần xác minh thêm tại địa phương."};
    if (state == 5) {
        const std::string key = procedure.papers.empty() ? "other_1" : procedure.papers.front().key;
        out.supplement = portal::SupplementRequest{
            "",
            {{key, "", "Bản chụp bị mờ, không đọc được số."}, {"other_2", "Đơn đồng ý", "Thiếu chữ ký của người còn lại."}},
            {2026, 12, 2},
            at(11, 18)};
    }
    if (state == 6) out.payment = portal::Payment{.order = {.amount = 135'000}};
    if (state == 9) out.result = portal::ResultReady{"Bưu cục Mẫu, số 1 đường Mẫu, phường Mẫu", platform::Date{2026, 12, 20}};
    if (state >= 9) out.parcels = {parcel()};
    auto& about = all.session.look_up;
    about.standing = std::move(out);
    if (about.standing->supplement) about.supplement = kiosk::visit::papers_of(*about.standing->supplement, &procedure);
}

}  // namespace ui::pretend
