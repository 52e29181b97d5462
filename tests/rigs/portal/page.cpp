#include "tests/rigs/portal/page.h"

#include <fmt/format.h>

#include <array>

#include "platform/crypto/digest.h"
#include "tests/rigs/portal/states.h"

namespace portal {
namespace {

// One drawing each, 24 units wide, in the colour of the text around it. The words beside it say the same.
constexpr std::string_view clock_sign =
    R"(<svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="10" fill="none" stroke="currentColor" stroke-width="2"/><path d="M12 6.5V12l4 2.5" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></svg>)";
constexpr std::string_view attention_sign =
    R"(<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 2.5 22.5 21h-21z" fill="currentColor" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round"/><path d="M12 9v6" stroke="#fff" stroke-width="2.2" stroke-linecap="round"/><circle cx="12" cy="18" r="1.3" fill="#fff"/></svg>)";
constexpr std::string_view check_sign =
    R"(<svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="11" fill="currentColor"/><path d="m7 12.5 3.5 3.5L17 9" fill="none" stroke="#fff" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"/></svg>)";
constexpr std::string_view stop_sign =
    R"(<svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="11" fill="currentColor"/><path d="M7 12h10" stroke="#fff" stroke-width="2.4" stroke-linecap="round"/></svg>)";
constexpr std::string_view here_sign =
    R"(<svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="10" fill="#fff" stroke="currentColor" stroke-width="2.5"/><circle cx="12" cy="12" r="5" fill="currentColor"/></svg>)";
constexpr std::string_view ahead_sign =
    R"(<svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="10" fill="#fff" stroke="currentColor" stroke-width="1.5"/></svg>)";
constexpr std::string_view dossier_sign =
    R"(<svg viewBox="0 0 40 40" aria-hidden="true"><rect width="40" height="40" rx="9" fill="#fff"/><path d="M11 8h12l6 6v18H11z" fill="none" stroke="#0b4a75" stroke-width="2.5" stroke-linejoin="round"/><path d="m15.5 22.5 3.5 3.5 6-7" fill="none" stroke="#b3261e" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/></svg>)";

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            default: out += c;
        }
    }
    return out;
}

std::string_view sign_of(Mood mood) {
    switch (mood) {
        case Mood::waiting: return clock_sign;
        case Mood::action: return attention_sign;
        case Mood::good: return check_sign;
        case Mood::closed: break;
    }
    return stop_sign;
}

std::string_view class_of(Mood mood) {
    constexpr std::array<std::string_view, 4> names{"waiting", "action", "good", "closed"};
    return names[static_cast<std::size_t>(mood)];
}

constexpr Bilingual result_by_post{"Bưu tá sẽ mang kết quả đến địa chỉ ông/bà đã ghi. Xin giữ điện thoại để bưu tá gọi.",
                                   "The postman will bring the result to the address you gave. Please keep your telephone at hand."};
constexpr Bilingual result_at_office{"Xin mang phiếu của máy và thẻ căn cước đến cơ quan giải quyết để nhận kết quả.",
                                     "Please bring your slip and your identity card to the agency to collect the result."};

std::string_view next_of(const State& state, const std::string& delivery, bool english) {
    if (!state.next.vi.empty()) return state.next.in(english);
    return (delivery == "post" ? result_by_post : result_at_office).in(english);
}

std::string state_section(const State& state, const std::string& delivery, bool english) {
    return fmt::format(R"(<section class="state {}"><div class="sign">{}<strong>{}</strong></div><p>{}</p><p><b>{}</b> {}</p></section>)",
                       class_of(state.mood), sign_of(state.mood), state.title.in(english), state.now.in(english),
                       english ? "What comes next:" : "Tiếp theo:", next_of(state, delivery, english));
}

constexpr Bilingual word_here(const State& state) {
    if (state.number == new_state) return {"Đang chờ", "Waiting"};
    switch (state.mood) {
        case Mood::action: return {"Đang chờ ông/bà", "Waiting for you"};
        case Mood::closed: return {"Dừng ở bước này", "Stopped here"};
        default: return {"Đang ở bước này", "The dossier is here"};
    }
}

std::string steps_section(const State& state, bool english) {
    constexpr std::array<Bilingual, 4> steps{{{"Gửi hồ sơ", "Dossier sent"},
                                              {"Tiếp nhận và xử lý", "Accepted and processed"},
                                              {"Có kết quả", "Result ready"},
                                              {"Trả kết quả", "Result handed over"}}};
    constexpr Bilingual past{"Đã xong", "Done"}, ahead{"Chưa tới", "Not yet"};
    const bool closed = state.mood == Mood::closed;
    std::string items;
    const int last = closed ? state.step : 4;  // a closed dossier has no steps ahead
    for (int step = 1; step <= last; ++step) {
        // A dossier that was sent has done the first step, and one that was handed over has done the last.
        const bool done = step < state.step || step == 1 || state.step == 4;
        const bool current = !done && (step == state.step || (state.step == 1 && step == 2));
        const Bilingual word = done ? past : !current ? ahead : word_here(state);
        items += fmt::format(R"(<li class="{}">{}<b>{}</b><span>{}</span></li>)",
                             done      ? "past"
                             : current ? "here"
                                       : "ahead",
                             done       ? check_sign
                             : !current ? ahead_sign
                             : closed   ? stop_sign
                                        : here_sign,
                             steps[static_cast<std::size_t>(step - 1)].in(english), word.in(english));
    }
    return fmt::format("<section><h2>{}</h2><ol>{}</ol></section>", english ? "Progress" : "Các bước", items);
}

// "2026-11-21T15:04:05.123+07:00" as people write it here.
std::string moment(const std::string& iso) {
    if (iso.size() < 16) return iso;
    return fmt::format("{} ngày {}/{}/{}", iso.substr(11, 5), iso.substr(8, 2), iso.substr(5, 2), iso.substr(0, 4));
}

std::string moment_english(const std::string& iso) {
    if (iso.size() < 16) return iso;
    return fmt::format("{}, {}/{}/{} (Vietnam time)", iso.substr(11, 5), iso.substr(8, 2), iso.substr(5, 2), iso.substr(0, 4));
}

std::string details_section(const Standing& dossier, const std::string& procedure, bool english) {
    const bool post = dossier.delivery == "post";
    const auto row = [](std::string_view name, std::string_view value, bool code = false) {
        return fmt::format("<dt>{}</dt><dd{}>{}</dd>", name, code ? R"( class="code")" : "", escaped(value));
    };
    std::string rows = row(english ? "Procedure" : "Thủ tục", procedure);
    rows += row(english ? "Dossier code" : "Mã hồ sơ", dossier.dossier_code, true);
    rows += row(english ? "Reference on your slip" : "Mã tra cứu tạm (trên phiếu)", dossier.reference, true);
    rows += row(english ? "Received by the system" : "Hệ thống nhận lúc",
                english ? moment_english(dossier.received_at) : moment(dossier.received_at));
    rows += row(english ? "How you get the result" : "Cách nhận kết quả",
                english ? (post ? "By post, to your address" : "Collected at the agency")
                        : (post ? "Bưu điện mang tới nhà" : "Tới cơ quan giải quyết để nhận"));
    return fmt::format("<section><h2>{}</h2><dl>{}</dl></section>", english ? "About this dossier" : "Thông tin hồ sơ", rows);
}

}  // namespace

struct Pages::Frame {
    bool english = false;
    std::string_view title, path;
    std::string content;
};

Pages::Pages(const Procedures& procedures, AgencyName agency, Bank bank)
    : procedures_(procedures), agency_(std::move(agency)), bank_(std::move(bank)) {
    // The one style sheet is allowed by its hash; nothing else may load, run, frame or send.
    security_policy_ = fmt::format("default-src 'none'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
                                   platform::base64(platform::crypto::sha256(platform::bytes_of(page_style))));
}

std::string Pages::dossier(const Standing& dossier, bool english, std::string_view path) const {
    const State* known = find_state(dossier.state);
    const State& state = known != nullptr ? *known : *find_state(new_state);
    Frame page{english, english ? "Your dossier" : "Hồ sơ của ông/bà", path, {}};
    page.content = state_section(state, dossier.delivery, english) + R"(<div class="two">)" + steps_section(state, english) +
                   details_section(dossier, procedure_name(dossier.procedure_code, english), english) + "</div>" + help(english);
    return frame(page);
}

std::string Pages::general(bool english, std::string_view path) const {
    Frame page{english, english ? "Follow your dossier" : "Theo dõi hồ sơ", path, {}};
    const std::string_view items = english ? "<li>Open the camera of your telephone.</li><li>Point it at the QR code on your slip.</li>"
                                             "<li>Touch the address that appears.</li>"
                                           : "<li>Mở máy ảnh trên điện thoại.</li><li>Đưa máy ảnh vào mã QR in trên phiếu.</li>"
                                             "<li>Bấm vào địa chỉ vừa hiện ra.</li>";
    page.content = fmt::format(
        R"(<section><h2>{}</h2><p>{}</p><ol class="plain">{}</ol><p>{}</p></section>)",
        english ? "Please scan the QR code on your slip" : "Mời ông/bà quét mã QR trên phiếu",
        english ? "To protect your information, a dossier opens only with the QR code that the kiosk printed."
                : "Để giữ kín thông tin, hồ sơ chỉ mở được bằng mã QR mà máy đã in trên phiếu.",
        items,
        english ? "Your slip is lost or cannot be read? Please call us or ask at the post office where you applied. Your dossier is safe."
                : "Mất phiếu hoặc phiếu bị mờ? Mời ông/bà gọi tổng đài hoặc hỏi tại bưu điện nơi đã nộp. Hồ sơ vẫn an toàn.");
    page.content += help(english);
    return frame(page);
}

std::string Pages::later(bool english, std::string_view path) const {
    Frame page{english, english ? "Please try again later" : "Xin thử lại sau ít phút", path, {}};
    page.content =
        fmt::format("<section><p>{}</p></section>",
                    english ? "This address was tried too often with a wrong code. Please wait ten minutes, then scan the QR code on "
                              "your slip again. Your dossier is safe."
                            : "Địa chỉ này vừa được thử quá nhiều lần với mã không đúng. Mời ông/bà chờ mười phút rồi quét lại mã QR "
                              "trên phiếu. Hồ sơ vẫn an toàn.");
    page.content += help(english);
    return frame(page);
}

std::string Pages::help(bool english) const {
    std::string digits;
    for (const char c : agency_.hotline) {
        if ((c >= '0' && c <= '9') || c == '+') digits += c;
    }
    return fmt::format(R"(<section><h2>{}</h2><p>{}</p><a class="call" href="tel:{}">{} {}</a></section>)",
                       english ? "Do you need help?" : "Ông/bà cần giúp đỡ?",
                       english ? "Help is free. Nobody who works for us will ask for your password, OTP code or bank account."
                               : "Được giúp miễn phí. Nhân viên không bao giờ hỏi mật khẩu, mã OTP hay số tài khoản của ông/bà.",
                       digits, english ? "Call" : "Gọi", escaped(agency_.hotline));
}

std::string Pages::frame(const Frame& page) const {
    const bool english = page.english;
    return fmt::format(
        R"(<!doctype html>
<html lang="{}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light">
<title>{}</title><style>{}</style></head>
<body>
<header><div class="bar">{}<p>{}</p><a href="{}?lang={}" lang="{}" hreflang="{}">{}</a></div></header>
<main><h1>{}</h1>{}</main>
<footer><p>{}</p></footer>
</body>
</html>
)",
        english ? "en" : "vi", page.title, page_style, dossier_sign,
        english ? "Public services at the post office" : "Dịch vụ công tại bưu điện", escaped(page.path), english ? "vi" : "en",
        english ? "vi" : "en", english ? "vi" : "en", english ? "Tiếng Việt" : "English", page.title, page.content,
        english
            ? "This page shows no name, number or address, so that a lost slip gives nothing away. It is not the agency's receipt."
            : "Trang này không hiện tên, số căn cước hay địa chỉ, để mất phiếu cũng không lộ thông tin. Trang này không thay cho giấy tiếp "
              "nhận của cơ quan.");
}

std::string Pages::procedure_name(const std::string& code, bool english) const {
    const ProcedureName name = name_of(procedures_, code);
    if (name.vi.empty()) return (english ? "Procedure " : "Thủ tục ") + code;
    return fmt::format("{} ({})", english ? name.en : name.vi, code);
}

}  // namespace portal
