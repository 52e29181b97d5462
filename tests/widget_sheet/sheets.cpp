#include "tests/widget_sheet/sheets.h"

#include <array>

#include "ui/widgets/big_card.h"
#include "ui/widgets/button.h"
#include "ui/widgets/checkbox.h"
#include "ui/widgets/choice_list.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/hero.h"
#include "ui/widgets/keyboard.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/overlay.h"
#include "ui/widgets/page_footer.h"
#include "ui/widgets/pictures.h"
#include "ui/widgets/progress.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/texts.h"

namespace widget_sheet {
namespace {

using namespace ui;
using namespace ui::widgets;
using platform::Secret;

constexpr KeyboardWords key_words{.space = "Dấu cách",
                                  .backspace = "Xóa",
                                  .shift = "Chữ hoa",
                                  .done = "Xong",
                                  .next = "Tiếp",
                                  .sac = "sắc",
                                  .huyen = "huyền",
                                  .hoi = "hỏi",
                                  .nga = "ngã",
                                  .nang = "nặng",
                                  .letters = "ABC",
                                  .signs = "123"};

PageHeader header(std::string_view title, int step) {
    return {.agency = "Dịch vụ công trực tuyến",
            .office = "Bưu điện Bến Nghé, TP. Hồ Chí Minh",
            .title = title,
            .step_words = step > 0 ? "Bước 3/7 – Thông tin của quý vị" : "",
            .step = step,
            .steps = 7,
            .language_name = "Đổi ngôn ngữ"};
}

PageFooter footer(std::string_view main = "Tiếp tục") {
    return {.staff = "Gọi nhân viên", .back = "Quay lại", .main = main, .main_icon = Icon::arrow_forward};
}

Column page(Frame& frame, std::string_view title) {
    const PageHeader top = header(title, 3);
    page_header(frame, top);
    page_footer(frame, footer());
    return {page_body(frame, page_header_height(frame, top)), frame.theme.space.medium};
}

void welcome(Frame& frame, const Pictures& pictures) {
    const Theme& theme = frame.theme;
    const float hero_height = theme.px(154_mm);
    hero(frame, {0, 0, frame.page.width, hero_height},
         {.header = header("", 0),
          .greeting = "Xin chào!\nHôm nay quý\u00A0vị cần làm\u00A0gì?",
          .words = "Chạm vào một\u00A0ô bên\u00A0dưới để bắt\u00A0đầu.",
          .picture = &pictures.hero});
    page_footer(frame, {.staff = "Gọi nhân viên"});
    Column column(page_body(frame, hero_height), theme.space.medium);
    column.take(heading(frame, column.point(), column.width(), {.id = "services", .words = "Dịch vụ tại đây"}));
    const BigCard wide{"licence", "Đổi giấy phép lái\u00A0xe", "Khoảng 15 phút. Cần thẻ căn cước và giấy khám sức khỏe.", Icon::car,
                       Tint::blue};
    big_card(frame, column.take(big_card_height(frame, column.width(), wide)), wide);
    const std::array<BigCard, 4> cards{{{"residence", "Đăng ký cư\u00A0trú", "Thường trú, tạm trú", Icon::home, Tint::green},
                                        {"identity", "Căn cước công\u00A0dân", "Đặt lịch cấp, đổi thẻ", Icon::badge, Tint::violet},
                                        {"continue", "Tra cứu hồ\u00A0sơ", "Bằng mã QR trên phiếu", Icon::qr_scan, Tint::amber},
                                        {"post", "Nhận qua bưu\u00A0điện", "Kết quả về tận nhà", Icon::post, Tint::red}}};
    for (std::size_t row = 0; row < 2; ++row) {
        const float width = split_across({0, 0, column.width(), 0}, 2, theme.space.medium)[0].width;
        const float height = std::max(big_card_height(frame, width, cards[2 * row]), big_card_height(frame, width, cards[2 * row + 1]));
        const auto cells = split_across(column.take(height), 2, theme.space.medium);
        for (std::size_t i = 0; i < 2; ++i) big_card(frame, cells[i], cards[2 * row + i]);
    }
}

void basics(Frame& frame) {
    const Theme& theme = frame.theme;
    Column column = page(frame, "Nút bấm và lời nhắn");
    const auto pairs = split_across(column.take(theme.button_height), 2, theme.touch_gap);
    button(frame, pairs[0], {.id = "b1", .words = "Bắt đầu", .icon = Icon::arrow_forward, .icon_side = IconSide::after});
    button(frame, pairs[1], {.id = "b2", .words = "Quét lại", .kind = ButtonKind::secondary, .icon = Icon::refresh});
    const auto more = split_across(column.take(theme.button_height), 3, theme.touch_gap);
    button(frame, more[0], {.id = "b3", .words = "Bỏ qua", .kind = ButtonKind::quiet});
    button(frame, more[1], {.id = "b4", .words = "Hủy hồ sơ", .kind = ButtonKind::danger});
    button(frame, more[2], {.id = "b5", .words = "Chưa được", .enabled = false});
    const std::array<Notice, 4> notices{
        {{"n1", "Đặt thẻ lên ô có đèn xanh", "Giữ yên thẻ cho đến khi nghe tiếng bíp.", NoticeKind::info},
         {"n2", "Đã nhận hồ sơ", "", NoticeKind::good},
         {"n3", "", "Giấy khám sức khỏe còn 12 ngày là hết hạn.", NoticeKind::warning},
         {"n4", "Máy quét bị kẹt giấy", "Hồ sơ của quý vị vẫn còn nguyên. Xin chờ, nhân viên đang đến.", NoticeKind::error}}};
    for (const Notice& one : notices) column.take(notice(frame, column.point(), column.width(), one));
    const Checkbox yes{"c1", "Tôi cam đoan các thông tin trên là đúng và chịu trách nhiệm trước pháp luật.", true};
    const Checkbox no{"c2", "Gửi tin nhắn khi có kết quả", false};
    for (const Checkbox& one : {yes, no})
        checkbox(frame, {column.point().x, column.take(checkbox_height(frame, column.width(), one)).y}, column.width(), one);
}

void choices(Frame& frame) {
    Column column = page(frame, "Chọn hạng giấy phép");
    const std::array<ChoiceWords, 15> classes{{{"a1", "A1"},
                                               {"a", "A"},
                                               {"b1", "B1"},
                                               {"b", "B"},
                                               {"c1", "C1"},
                                               {"c", "C"},
                                               {"d1", "D1"},
                                               {"d2", "D2"},
                                               {"d", "D"},
                                               {"be", "BE"},
                                               {"c1e", "C1E"},
                                               {"ce", "CE"},
                                               {"d1e", "D1E"},
                                               {"d2e", "D2E"},
                                               {"de", "DE"}}};
    const ChoiceList grid{.id = "class", .choices = classes, .chosen = "b", .look = ChoiceLook::grid, .columns = 4};
    column.take(choice_list_height(frame, column.width(), grid));
    choice_list(frame, {column.point().x, column.point().y - choice_list_height(frame, column.width(), grid) - frame.theme.space.medium},
                column.width(), grid);
    const std::array<ChoiceWords, 3> ways{{{"post", "Gửi về nhà qua bưu điện", "3 đến 5 ngày, cước 35.000 đồng trả khi nhận"},
                                           {"collect", "Tự đến nhận tại Sở Xây dựng"},
                                           {"here", "Nhận tại bưu điện này và ký giấy xác nhận đã nhận kết quả"}}};
    column.take(heading(frame, column.point(), column.width(), {.id = "h", .words = "Nhận kết quả ở đâu?"}));
    const ChoiceList rows{.id = "way", .choices = ways, .chosen = "post"};
    choice_list(frame, column.point(), column.width(), rows);
    column.take(choice_list_height(frame, column.width(), rows));
    column.take(pair(frame, column.point(), column.width(), {"p", "Họ, chữ đệm và tên", "Nguyễn Thị Hường"}));
}

void form(Frame& frame, KeyboardKind kind, bool signs) {
    const Theme& theme = frame.theme;
    const PageHeader top = header("Thông tin của quý vị", 3);
    page_header(frame, top);
    const float keys = keyboard_height(theme, kind);
    const Rect tray{0, frame.page.height - page_footer_height(theme) - keys, frame.page.width, keys};
    Column column(page_body(frame, page_header_height(frame, top)), theme.space.medium);
    const Secret name("Nguyễn Thị Hườ");
    const Secret phone("09123");
    const Secret date("09/02/");
    const TextField first{.id = "field-name",
                          .label = "Họ, chữ đệm và tên",
                          .value = name,
                          .hint = "Viết như trên thẻ căn cước",
                          .focused = kind != KeyboardKind::date};
    text_field(frame, column.point(), column.width(), first);
    column.take(text_field_height(frame, column.width(), first));
    const TextField second{
        .id = "field-phone", .label = "Số điện thoại", .value = phone, .error = "Số điện thoại có 10 chữ số, bắt đầu bằng 0."};
    text_field(frame, column.point(), column.width(), second);
    column.take(text_field_height(frame, column.width(), second));
    const auto halves = split_across({column.point().x, column.y(), column.width(), 0}, 2, theme.space.medium);
    date_field(frame, {halves[0].x, halves[0].y}, halves[0].width,
               {.id = "field-birth", .label = "Ngày sinh", .value = date, .pattern = "nn/tt/nnnn", .focused = kind == KeyboardKind::date});
    text_field(frame, {halves[1].x, halves[1].y}, halves[1].width,
               {.id = "field-pin", .label = "Mã bí mật", .value = phone, .masking = Masking::dots});
    KeyboardState state{.signs = signs};
    Secret typed(kind == KeyboardKind::names ? "Hường " : "x");
    keyboard(frame, tray, {.kind = kind, .words = key_words}, state, typed);
    page_footer(frame, footer());
}

void waiting(Frame& frame, const Pictures& pictures) {
    const Theme& theme = frame.theme;
    Column column = page(frame, "Quét và gửi");
    column.take(display(frame, column.point(), column.width(), {.id = "d", .words = "Đang gửi hồ sơ", .align = Align::centre}));
    progress_bar(frame, column.take(theme.px(6_mm)), {"bar", "Đang gửi", 0.62F});
    const auto rings = split_across(column.take(theme.px(50_mm)), 3, theme.space.medium);
    busy_ring(frame, rings[0], "busy", "Đang quét");
    countdown(frame, rings[1], {"left", "Còn lại", 24, 30});
    countdown(frame, rings[2], {"short", "Còn lại", 3, 30});
    const auto papers = split_across(column.rest(), 2, theme.space.medium);
    page_picture(frame, papers[0], {"page", "Trang 1", pictures.page});
    slip_picture(frame, papers[1], {"slip", "Phiếu hẹn", pictures.slip});
}

void over(Frame& frame) {
    frame.inert = true;
    basics(frame);
    const Theme& theme = frame.theme;
    Column inside(overlay(frame, theme.px(150_mm)), theme.space.medium);
    const Rect ring = inside.take(theme.px(54_mm));
    countdown(frame, centred(ring, ring.height, ring.height), {"idle", "Tự kết thúc sau", 18, 30});
    inside.take(title(frame, inside.point(), inside.width(), {.id = "still", .words = "Quý vị còn ở đây không?", .align = Align::centre}));
    inside.take(
        paragraph(frame, inside.point(), inside.width(),
                  {.id = "why", .words = "Nếu không chạm màn hình, thông tin sẽ được xóa để giữ kín cho quý vị.", .align = Align::centre}));
    const auto cells = split_across(inside.take(theme.button_height), 2, theme.touch_gap);
    button(frame, cells[0], {.id = "end", .words = "Kết thúc", .kind = ButtonKind::secondary});
    button(frame, cells[1], {.id = "stay", .words = "Tôi còn ở đây"});
}

}  // namespace

std::vector<Sheet> sheets(const Pictures& pictures) {
    return {{"welcome", [&](Frame& f) { welcome(f, pictures); }},
            {"basics", basics},
            {"choices", choices},
            {"form_names", [](Frame& f) { form(f, KeyboardKind::names, false); }},
            {"form_text", [](Frame& f) { form(f, KeyboardKind::text, false); }},
            {"form_signs", [](Frame& f) { form(f, KeyboardKind::text, true); }},
            {"form_date", [](Frame& f) { form(f, KeyboardKind::date, false); }},
            {"form_codes", [](Frame& f) { form(f, KeyboardKind::codes, false); }},
            {"form_email", [](Frame& f) { form(f, KeyboardKind::email, false); }},
            {"waiting", [&](Frame& f) { waiting(f, pictures); }},
            {"overlay", over}};
}

}  // namespace widget_sheet
