// Pretend dossiers for tests: people who do not exist, with ID numbers that begin with 099.
#pragma once
#include "kiosk/dossier/draft.h"

namespace kiosk::dossier {

inline Draft typed_draft() {
    Draft draft;
    draft.id = "019ab000-0000-7000-8000-000000000001";
    draft.reference = "K7Q2-9XMD-T";
    draft.tracking_key = "ABCDEFGHJKMNPQRSTVWXYZ0123";
    draft.procedure_code = "3.000347";
    draft.procedure_version = "2026-11";
    draft.answers.emplace("full_name", platform::Secret("Trần Thị Bích Ngọc"));
    draft.answers.emplace("reason", platform::Secret("đổi giấy phép \"lái xe\"\n"));
    draft.consents.push_back({"file", "2026-11", "ab12", "vi", platform::from_vietnam({2026, 11, 21, 9, 0, 0})});
    draft.when = platform::from_vietnam({2026, 11, 21, 9, 5, 30});
    draft.kiosk_id = "kiosk-0001";
    draft.branch = "Bưu cục Cầu Giấy";
    return draft;
}

inline Draft card_draft() {
    Draft draft = typed_draft();
    draft.identity = {.proof = identity::Proof::unverified,
                      .id_number = platform::Secret("099190000001"),
                      .old_number = platform::Secret("099000001"),
                      .full_name = platform::Secret("Trần Thị Bích Ngọc"),
                      .address = platform::Secret("Thôn Đoài, xã Mẫu, tỉnh Thử"),
                      .birth = {1990, 2, 3},
                      .issued = {2021, 4, 15},
                      .sex = drivers::card::Sex::female,
                      .warnings = {drivers::card::QrWarning::old_number_odd}};
    draft.delivery = {.kind = procedures::DeliveryKind::post,
                      .details = {{"receiver", platform::Secret("Trần Thị Bích Ngọc")},
                                  {"phone", platform::Secret("0900000000")},
                                  {"address", platform::Secret("Số 1, đường Thử")},
                                  {"address.province", platform::Secret("01")},
                                  {"address.commune", platform::Secret("00070")}}};
    draft.postage_result = 26000;
    return draft;
}

// Not a picture: packing does not look inside.
inline drivers::scanner::Page pretend_page(std::uint8_t filling) {
    drivers::scanner::Page page;
    page.width = 2480;
    page.height = 3508;
    page.jpeg = platform::SecretBytes(1000, filling);
    return page;
}

}  // namespace kiosk::dossier
