#include "tests/rigs/portal/page.h"

#include <fmt/format.h>

#include "platform/crypto/digest.h"
#include "tests/rigs/portal/html.h"
#include "tests/rigs/portal/parts.h"
#include "tests/rigs/portal/signs.h"

namespace portal {

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

std::string Pages::dossier(const Standing& standing, bool english, std::string_view path) const {
    const State* known = find_state(standing.state);
    const State& state = known != nullptr ? *known : *find_state(new_state);
    Frame page{english, english ? "Your dossier" : "Hồ sơ của ông/bà", path, {}};
    page.content = parts::state(standing, state, agency_, english) + parts::supplement(standing, procedures_, english) +
                   parts::payment(standing, bank_, english) + R"(<div class="two">)" + parts::steps(state, english) +
                   parts::details(standing, procedure_name(standing.procedure_code, english), english) + "</div>" +
                   parts::parcels(standing, english) + parts::history(standing, english) + help(english);
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
        english ? "en" : "vi", page.title, page_style, signs::dossier,
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
