// Pretend people, their answers, papers and slip.
#include "kiosk/procedures/delivery.h"
#include "kiosk/procedures/rules.h"
#include "ui/preview.h"

namespace ui::pretend {

using kiosk::procedures::Field;
using platform::Secret;

void person(Pretend& all) {
    auto& who = all.session.identity;
    who.proof = kiosk::identity::Proof::unverified;
    who.id_number = Secret("099090000001");
    who.full_name = Secret("Nguyễn Văn Mẫu");
    who.address = Secret("Thôn Một, xã Mẫu, tỉnh Thái Nguyên");
    who.birth = {1954, 1, 15};
    who.issued = {2022, 3, 1};
}

void long_person(Pretend& all) {
    person(all);
    auto& who = all.session.identity;
    who.full_name = Secret("Công Tằng Tôn Nữ Quỳnh Nghiêng");
    who.sex = drivers::card::Sex::female;
    who.address = Secret(
        "Số nhà 128/56/7A, ngõ 1174, đường Nguyễn Mẫu Nghiệm, tổ dân phố số 17, thị trấn Mẫu Thử Nghiệm, huyện Thử Nghiệm, tỉnh Bà Rịa - "
        "Vũng "
        "Tàu");
}

namespace {

Secret answer_to(const Field& field) {
    switch (field.kind) {
        case FieldKind::text: return Secret("Xin cấp lại giấy phép đã mất");
        case FieldKind::name: return Secret("Trần Thị Mẫu");
        case FieldKind::date: return Secret(field.past ? "01/02/2015" : "01/02/2030");
        case FieldKind::choice:
        case FieldKind::choices: return Secret(field.choices.front().key);
        case FieldKind::number: return Secret("2");
        case FieldKind::money: return Secret("10000000");
        case FieldKind::paper: return Secret("yes");
        case FieldKind::place: return Secret("12 Hàng Trống, Phường Hoàn Kiếm, Thành phố Hà Nội");
        case FieldKind::phone: return Secret("0912345678");
        case FieldKind::email: return Secret("nguyen.van.mau@example.vn");
        case FieldKind::id_number: return Secret("099090000001");
        case FieldKind::licence_number: return Secret("099012345678");
        case FieldKind::address: return Secret("Thôn Một, xã Mẫu, tỉnh Thái Nguyên");
    }
    return {};
}

void lives_at(const std::string& key, kiosk::procedures::Answers& answers) {
    answers[key + ".province"] = Secret("01");
    answers[key + ".commune"] = Secret("00070");
    answers[key + ".street"] = Secret("12 Hàng Trống");
}

void choose(Pretend& all) {
    if (all.session.procedure == nullptr) all.session.procedure = &all.catalogue.all().front();
}

// Paper with a heading and lines of "words": grey bars, the same on every machine.
std::shared_ptr<const drivers::scanner::Raster> paper_picture() {
    auto out = std::make_shared<drivers::scanner::Raster>();
    out->width = 778;
    out->height = drivers::scanner::preview_height;
    out->samples = 3;
    out->pixels.assign(static_cast<std::size_t>(out->width) * static_cast<std::size_t>(out->height) * 3, 0xF4);
    const auto bar = [&out](int left, int top, int width, int height, std::uint8_t grey) {
        for (int y = top; y < top + height; ++y) {
            const auto row = (static_cast<std::size_t>(y) * static_cast<std::size_t>(out->width) + static_cast<std::size_t>(left)) * 3;
            std::fill_n(out->pixels.begin() + static_cast<std::ptrdiff_t>(row), width * 3, grey);
        }
    };
    bar(220, 90, 340, 26, 0x40);
    bar(280, 140, 220, 18, 0x60);
    for (int line = 0; line < 18; ++line) {
        constexpr int left = 90, step = 42;
        const int top = 240 + line * step;
        for (int x = left, word = line; x < 640; ++word) {
            const int width = 34 + word * 29 % 83;
            bar(x, top, width, 14, 0x58);
            x += width + 12;
        }
    }
    return out;
}

std::shared_ptr<const platform::Bitmap> slip_picture() {
    constexpr int width = 576, height = 1500, module = 12;
    auto out = std::make_shared<platform::Bitmap>(width, height);
    const auto box = [&out](int left, int top, int wide, int high) {
        for (int y = top; y < top + high; ++y) {
            for (int x = left; x < left + wide; ++x) out->blacken(x, y);
        }
    };
    for (int line = 0; line < 22; ++line) box(40, 40 + line * 44, 200 + line * 97 % 290, 18);
    std::uint32_t noise = 1;
    for (int row = 0; row < 29; ++row) {
        for (int column = 0; column < 29; ++column) {
            noise = noise * 1664525U + 1013904223U;
            if (noise >> 31 != 0) box(114 + column * module, 1080 + row * module, module, module);
        }
    }
    return out;
}

}  // namespace

void answered(Pretend& all) {
    choose(all);
    if (all.session.identity.full_name.empty()) person(all);
    for (const auto& page : all.session.procedure->pages) {
        kiosk::procedures::prefill(page, all.session.identity, all.session.answers);
        for (const auto& field : page.fields) {
            all.session.answers.try_emplace(field.key, answer_to(field));
            if (field.kind == FieldKind::place) lives_at(field.key, all.session.answers);
        }
    }
}

void entered(Pretend& all) {
    auto& answers = all.session.answers;
    for (const auto& page : all.session.procedure->pages) {
        if (!page.repeat) continue;
        answers[page.key] = Secret("1");
        answers[page.key + ".any"] = Secret("yes");
        for (const auto& field : page.fields) {
            const std::string key = page.key + ".1." + field.key;
            answers[key] = answer_to(field);
            if (field.kind == FieldKind::place) lives_at(key, answers);
        }
    }
}

void typing_into(Pretend& all, FieldKind kind) {
    for (const auto& field : all.session.procedure->pages[all.session.form.page].fields) {
        if (field.kind == kind && all.state.focus.empty()) all.state.focus = field.key;
    }
}

void checked(Pretend& all) {
    all.session.errors = kiosk::procedures::check(all.session.procedure->pages[all.session.form.page], all.session.answers, all.today);
}

void scanned(Pretend& all) {
    choose(all);
    for (const auto& paper : all.session.procedure->papers)
        all.session.papers[paper.key] = kiosk::dossier::Pages(static_cast<std::size_t>(paper.least_pages));
}

void one_page(Pretend& all, bool last) {
    choose(all);
    const auto& paper = all.session.procedure->papers.back();
    all.session.paper = paper.key;
    all.session.page.emplace();
    all.session.page->preview = paper_picture();
    if (last) all.session.papers[paper.key] = kiosk::dossier::Pages(static_cast<std::size_t>(paper.most_pages) - 1);
}

void by_post(Pretend& all) {
    choose(all);
    const auto& who = all.session.identity;
    all.session.delivery_kind = kiosk::procedures::DeliveryKind::post;
    auto& delivery = all.session.delivery;
    delivery.kind = kiosk::procedures::DeliveryKind::post;
    delivery.details = {{"receiver", who.full_name},        {"phone", Secret("0912345678")},      {"address", who.address},
                        {"address.province", Secret("19")}, {"address.commune", Secret("01840")}, {"address.street", Secret("Thôn Một")}};
}

void costing(Pretend& all, std::optional<std::int64_t> dong) {
    auto procedure = *all.session.procedure;
    procedure.fees = {.local = !dong};
    if (dong) procedure.fees.rules = {{.key = "fee", .label = {"Lệ phí", "Fee"}, .amount = *dong}};
    procedure.fees.exemptions = {
        {.key = "poor", .label = {"Hộ nghèo", "A poor household"}, .proof = {"Giấy chứng nhận hộ nghèo", "Its certificate"}}};
    all.catalogue = kiosk::procedures::Catalogue({std::move(procedure)});
    all.session.procedure = &all.catalogue.all().front();
    all.session.delivery = {};
}

void filed(Pretend& all, kiosk::visit::Filing filing, kiosk::visit::SlipState slip) {
    answered(all);
    all.session.filing = filing;
    all.session.reference = "K7QD-2M4X-9";
    if (filing == kiosk::visit::Filing::accepted) all.session.dossier_code = "H26.12.01-261121-0001";
    all.session.slip = slip;
    if (slip != kiosk::visit::SlipState::not_yet) all.session.slip_picture = slip_picture();
    if (slip == kiosk::visit::SlipState::failed) all.session.trouble = drivers::Trouble::no_paper;
}

}  // namespace ui::pretend
