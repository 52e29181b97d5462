// How it stands now, and what the citizen has to do.
#include <fmt/format.h>

#include "tests/rigs/portal/html.h"
#include "tests/rigs/portal/parts.h"
#include "tests/rigs/portal/signs.h"
#include "tests/rigs/portal/vietqr.h"

namespace portal::parts {
namespace {

constexpr Bilingual result_by_post{"Bưu tá sẽ mang kết quả đến địa chỉ ông/bà đã ghi. Xin giữ điện thoại để bưu tá gọi.",
                                   "The postman will bring the result to the address you gave. Please keep your telephone at hand."};
constexpr Bilingual result_at_office{"Xin mang phiếu của máy và thẻ căn cước đến nhận kết quả.",
                                     "Please bring your slip and your identity card to collect the result."};

std::string_view next_of(const Standing& standing, const State& state, bool english) {
    if (!state.next.vi.empty()) return state.next.in(english);
    return (standing.delivery == "post" ? result_by_post : result_at_office).in(english);
}

std::string paragraph(std::string_view name, std::string_view text) { return fmt::format("<p><b>{}</b> {}</p>", name, escaped(text)); }

bool is_open(int state) {
    return state == accepted_state || state == processing_state || state == supplement_state || state == payment_state;
}

std::string due(const Standing& standing, bool english) {
    if (standing.due_at.empty() || !is_open(standing.state)) return "";
    std::string out;
    if (!standing.old_due.empty()) {
        out += fmt::format("<p>{}</p>", english ? "The agency apologises: it could not keep " + day_text(standing.old_due) + "."
                                                : "Cơ quan xin lỗi vì chưa kịp trả vào ngày " + day_text(standing.old_due) + ".");
        out += paragraph(english ? "Reason:" : "Lý do:", standing.delay_reason);
    }
    if (!standing.paused_at.empty()) {
        return out + fmt::format("<p>{}</p>", english ? "The agency's time limit stands still until then."
                                                      : "Trong lúc chờ ông/bà, thời hạn giải quyết tạm dừng.");
    }
    return out + paragraph(english ? "Result by:" : "Hẹn trả kết quả:", moment_text(standing.due_at, english));
}

std::string overdue(const Standing& standing, const AgencyName& agency, bool english) {
    if (!standing.overdue) return "";
    const std::string text = english ? "The agency is late: the result was due on " + day_text(standing.due_at) + ". You may call " +
                                           agency.hotline + ", or ask for a call or complain at the kiosk in any post office."
                                     : "Cơ quan đã trễ hẹn: ngày hẹn trả là " + day_text(standing.due_at) + ". Ông/bà có thể gọi " +
                                           agency.hotline + ", hoặc đến máy ở bưu điện để yêu cầu gọi lại hay phản ánh.";
    return fmt::format(R"(<p class="late"><b>{}</b> {}</p>)", english ? "Overdue." : "Quá hẹn.", escaped(text));
}

std::string result(const Standing& standing, bool english) {
    if (standing.state != ready_state || standing.result_place.empty()) return "";
    std::string out = paragraph(english ? "Where:" : "Nhận tại:", standing.result_place);
    if (!standing.result_until.empty()) out += paragraph(english ? "Kept until:" : "Giữ đến hết ngày:", day_text(standing.result_until));
    return out;
}

std::string order(const Payment& payment, const Bank& bank, bool english) {
    const std::string_view ask = english ? "Scan this code with your bank's app. The amount and the purpose are in it."
                                         : "Ông/bà quét mã này bằng ứng dụng ngân hàng. Số tiền và nội dung đã có sẵn trong mã.";
    const std::string_view warning =
        english ? "It is paid when this page says so, usually within minutes. Nobody pays for you, and help is free."
                : "Khi nào trang này ghi “Đã nộp” thì mới là đã nộp, thường sau vài phút. Không ai nộp hộ, và được giúp miễn phí.";
    std::string rows = fact(english ? "Amount" : "Số tiền", money_text(payment.amount, english));
    rows += fact(english ? "Account" : "Số tài khoản", bank.account, true);
    rows += fact(english ? "Name" : "Tên tài khoản", bank.account_name);
    rows += fact(english ? "Purpose" : "Nội dung", payment.purpose, true);
    rows += fact(english ? "Please pay before" : "Xin nộp trước", moment_text(payment.expires_at, english));
    return fmt::format(R"(<p>{}</p><div class="pay">{}<dl>{}</dl></div><p>{}</p>)", ask,
                       qr_svg(vietqr(bank, payment.amount, payment.purpose), english ? "QR code for your bank's app" : "Mã QR để nộp tiền"),
                       rows, warning);
}

}  // namespace

std::string state(const Standing& standing, const State& state, const AgencyName& agency, bool english) {
    std::string content = fmt::format("<p>{}</p>", state.now.in(english));
    if (!standing.reason.empty()) content += paragraph(english ? "Reason:" : "Lý do:", standing.reason);
    content += overdue(standing, agency, english) + due(standing, english) + result(standing, english);
    content += paragraph(english ? "What comes next:" : "Tiếp theo:", next_of(standing, state, english));
    return fmt::format(R"(<section class="state {}"><div class="sign">{}<strong>{}</strong></div>{}</section>)",
                       signs::class_of(state.mood), signs::of(state.mood), state.title.in(english), content);
}

std::string supplement(const Standing& standing, const Procedures& procedures, bool english) {
    if (!standing.supplement) return "";
    const auto procedure = procedures.find(standing.procedure_code);
    std::string items;
    for (const MissingPaper& item : standing.supplement->items) {
        const ProcedureName name = procedure == procedures.end() ? ProcedureName{item.key, item.key} : procedure->second.paper(item.key);
        items += fmt::format("<li><b>{}</b><br>{}</li>",
                             escaped(!item.name.empty() ? item.name
                                     : english          ? name.en
                                                        : name.vi),
                             escaped(item.reason));
    }
    return fmt::format(
        R"(<section><h2>{}</h2><ul>{}</ul><p><b>{}</b> {}</p><p>{}</p></section>)", english ? "What is missing" : "Giấy tờ cần bổ sung",
        items, english ? "Please bring it by:" : "Hạn bổ sung: hết ngày", day_text(standing.supplement->deadline),
        english ? "At the kiosk in any post office choose “Follow a dossier”, show your slip, and lay the papers on the glass."
                : "Ở máy tại bưu điện bất kỳ, ông/bà chọn “Tra cứu hồ sơ”, đưa phiếu vào ô quét, rồi đặt giấy tờ lên mặt kính.");
}

std::string payment(const Standing& standing, const Bank& bank, bool english) {
    if (!standing.payment || standing.payment->status == "withdrawn") return "";
    const Payment& payment = *standing.payment;
    std::string content;
    if (payment.status == "due") {
        content = order(payment, bank, english);
    } else if (payment.status == "paid") {
        content = "<dl>" + fact(english ? "Paid" : "Đã nộp", money_text(payment.amount, english)) +
                  fact(english ? "Receipt" : "Số biên lai", payment.receipt_number, true) +
                  fact(english ? "When" : "Lúc", moment_text(payment.paid_at, english)) + "</dl>";
    } else {
        content =
            fmt::format("<p>{}</p>", english ? "The time to pay this order is over. If you have paid just now, please call us. "
                                               "Otherwise pay at the counter of the post office."
                                             : "Đã hết thời gian nộp theo mã này. Nếu ông/bà vừa nộp, xin gọi tổng đài. Nếu chưa, xin "
                                               "nộp tại quầy bưu điện.");
    }
    return fmt::format("<section><h2>{}</h2>{}</section>", english ? "Fee" : "Phí, lệ phí", content);
}

}  // namespace portal::parts
