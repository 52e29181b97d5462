#include "tests/rigs/portal/staff_page.h"

#include <fmt/format.h>

#include <sstream>

#include "platform/crypto/digest.h"
#include "tests/rigs/portal/calls_page.h"
#include "tests/rigs/portal/html.h"
#include "tests/rigs/portal/page.h"
#include "tests/rigs/portal/signs.h"
#include "tests/rigs/portal/staff_words.h"

namespace portal {
namespace {

using nlohmann::json;

std::string official(int state) {
    const State* known = find_state(state);
    return known != nullptr ? std::string(known->official) : std::to_string(state);
}

std::string chip(int state) {
    const State* known = find_state(state);
    return fmt::format(R"(<span class="chip {}">{}</span>)", signs::class_of(known != nullptr ? known->mood : Mood::waiting),
                       official(state));
}

std::string section(std::string_view title, const std::string& content) {
    return content.empty() ? "" : fmt::format("<section><h2>{}</h2>{}</section>", title, content);
}

std::string list_of_facts(const std::string& facts) { return facts.empty() ? "" : "<dl>" + facts + "</dl>"; }

// A member of the manifest. The only numbers in it are sums of money.
std::string in_words(std::string_view name, const json& value) {
    const bool is_day = name == "birth" || name == "issued" || name == "day";
    if (value.is_string()) return is_day ? day_text(value.get<std::string>()) : staff_word(value.get<std::string>());
    if (value.is_number_integer()) return money_text(value.get<std::int64_t>(), false);
    std::string out;
    for (const auto& [inner, part] : value.items()) {
        out += (out.empty() ? "" : "; ") + (value.is_object() ? staff_word(inner) + ": " : "") + in_words(inner, part);
    }
    return out;
}

// "address.province" as "Nơi ở · Mã tỉnh".
std::string label_of(const Procedure& procedure, const std::string& key) {
    std::istringstream parts(key);
    std::string part, out;
    while (std::getline(parts, part, '.')) out += out.empty() ? procedure.field(part) : " · " + staff_word(part);
    return out;
}

// What the manifest says of a person or a way, member by member.
std::string members(const json& object) {
    std::string out;
    for (const auto& [name, value] : object.items()) {
        if (value.empty()) continue;
        out += fact(staff_word(name), in_words(name, value));
    }
    return list_of_facts(out);
}

std::string paper_links(const std::string& id, const std::vector<std::string>& files) {
    std::string items;
    for (std::size_t i = 0; i < files.size(); ++i) {
        items += fmt::format(R"(<li><a href="/staff/p/{}/{}">{}</a></li>)", id, i, escaped(files[i]));
    }
    return items.empty() ? "" : R"(<ul class="files">)" + items + "</ul>";
}

std::vector<std::string> files_of(const json& manifest) {
    std::vector<std::string> files;
    for (const auto& paper : manifest["papers"]) {
        for (const auto& page : paper["pages"]) files.push_back(page["file"]);
    }
    std::ranges::sort(files);  // as they lie in the archive's map
    return files;
}

std::string progress(const Standing& standing) {
    std::string facts = fact("Hệ thống nhận lúc", moment_text(standing.received_at, false));
    if (!standing.due_at.empty()) facts += fact(standing.overdue ? "QUÁ HẸN, đã hẹn trả" : "Hẹn trả", moment_text(standing.due_at, false));
    if (standing.payment) {
        facts += fact("Phí, lệ phí", money_text(standing.payment->amount, false) + " (" + staff_word(standing.payment->status) + ")");
    }
    for (const Parcel& parcel : standing.parcels) {
        facts += fact(parcel.direction == "papers" ? "Bưu gửi giấy tờ" : "Bưu gửi kết quả",
                      parcel.tracking_number + " (" + staff_word(parcel.steps.back().state) + ")", true);
    }
    return list_of_facts(facts);
}

std::string notes(const std::vector<Note>& all) {
    std::string facts;
    for (const Note& note : all) {
        facts +=
            fact(note.number + (note.kind == "complaint" ? ", phản ánh, " : ", xin gọi lại, ") + moment_text(note.at, false), note.body);
    }
    return list_of_facts(facts);
}

std::string history(const Standing& standing) {
    std::string facts;
    for (const HistoryLine& line : standing.history) {
        facts += fact(moment_text(line.at, false), official(line.state) + (line.note.empty() ? "" : ": " + line.note));
    }
    return list_of_facts(facts);
}

}  // namespace

StaffPages::StaffPages(const Procedures& procedures) : procedures_(procedures), style_(std::string(page_style) + std::string(staff_style)) {
    const auto digest = [](std::string_view text) { return platform::base64(platform::crypto::sha256(platform::bytes_of(text))); };
    security_policy_ = fmt::format(
        "default-src 'none'; style-src 'sha256-{}'; script-src 'sha256-{}'; connect-src 'self'; base-uri 'none'; form-action 'self'; "
        "frame-ancestors 'none'",
        digest(style_), digest(calls_script));
}

std::string StaffPages::login(const StaffMessage& message) const {
    return frame("Đăng nhập", message, "",
                 R"(<section><form method="post" action="/staff/login"><p class="field"><label for="password">Mật khẩu của cán bộ</label>)"
                 R"(<input id="password" name="password" type="password" required autocomplete="current-password"></p>)"
                 R"(<button>Đăng nhập</button></form></section>)");
}

std::string StaffPages::list(const std::vector<Dossier>& dossiers, const std::string& day, const std::string& token) const {
    std::string rows;
    for (const Dossier& dossier : dossiers) {
        rows += fmt::format(R"(<li><a class="row" href="/staff/d/{}"><b class="code">{}</b><span>{}</span>{}<span>{}</span></a></li>)",
                            dossier.id, escaped(dossier.dossier_code), escaped(name(dossier.procedure_code)), chip(dossier.state),
                            moment_text(dossier.received_at, false));
    }
    const std::string choose =
        fmt::format(R"(<form class="day" method="get" action="/staff"><p class="field"><label for="day">Ngày nhận</label>)"
                    R"(<input id="day" name="day" type="date" value="{}"></p><button>Xem</button></form>)",
                    escaped(day));
    const std::string list = rows.empty() ? "<p>Không có hồ sơ nào trong ngày này.</p>" : R"(<ul class="rows">)" + rows + "</ul>";
    return frame("Hồ sơ ngày " + day_text(day), {}, token, "<section>" + choose + list + "</section>");
}

std::string StaffPages::dossier(const OpenedDossier& opened, const StaffMessage& message, const std::string& token) const {
    const Standing& standing = opened.standing;
    const auto procedure = procedures_.find(standing.procedure_code);
    const std::string orders = order_forms(standing, procedure == procedures_.end() ? nullptr : &procedure->second, token);
    const std::string head = fmt::format(R"(<section class="head"><p class="code">{}</p><p>{}</p><p>{}</p></section>)",
                                         escaped(standing.dossier_code), escaped(name(standing.procedure_code)), chip(standing.state));
    return frame("Hồ sơ " + standing.dossier_code, message, token,
                 head + R"(<div class="desk"><div>)" + section("Việc tiếp theo", orders) + "</div><div>" + facts(opened) + "</div></div>");
}

std::string StaffPages::facts(const OpenedDossier& opened) const {
    const auto procedure = procedures_.find(opened.standing.procedure_code);
    std::string answers;
    for (const auto& [key, value] : opened.manifest["answers"].items()) {
        answers += fact(procedure == procedures_.end() ? key : label_of(procedure->second, key), value.get<std::string>());
    }
    return section("Tiến độ", progress(opened.standing)) + section("Người nộp", members(opened.manifest["applicant"])) +
           (opened.manifest.contains("representative") ? section("Nộp thay cho", members(opened.manifest["representative"])) : "") +
           section("Tờ khai", list_of_facts(answers)) + papers(opened) + section("Nhận kết quả", members(opened.manifest["delivery"])) +
           section("Lời người dân", notes(opened.notes)) + section("Diễn biến", history(opened.standing));
}

std::string StaffPages::papers(const OpenedDossier& opened) const {
    std::string out = section("Giấy tờ", paper_links(opened.standing.id, files_of(opened.manifest)));
    for (std::size_t i = 0; i < opened.supplements.size(); ++i) {
        const Supplement& supplement = opened.supplements[i];
        out += section("Giấy tờ bổ sung " + moment_text(supplement.received_at, false),
                       paper_links(supplement.id, opened.supplement_files[i]));
    }
    return out;
}

std::string StaffPages::calls(const std::string& content, const std::string& token) const {
    return frame("Máy đang gọi nhân viên", {}, token, content);
}

std::string StaffPages::lost(const std::string& token) const {
    return frame("Không có trang này", {}, token,
                 R"(<section><p>Không có trang này. <a href="/staff">Về danh sách hồ sơ</a></p></section>)");
}

std::string StaffPages::name(const std::string& code) const {
    const std::string known = name_of(procedures_, code).vi;
    return known.empty() ? code : known + " (" + code + ")";
}

std::string StaffPages::frame(std::string_view title, const StaffMessage& message, const std::string& token,
                              const std::string& content) const {
    const bool wrong = message.kind == StaffMessage::Kind::wrong;
    const std::string said = message.kind == StaffMessage::Kind::none
                                 ? ""
                                 : fmt::format(R"(<p class="message {}" role="{}">{}</p>)", wrong ? "wrong" : "done",
                                               wrong ? "alert" : "status", escaped(message.text));
    const std::string leave = token.empty() ? ""
                                            : fmt::format(R"(<form method="post" action="/staff/logout"><input type="hidden" name="token" )"
                                                          R"(value="{}"><button class="quiet">Đăng xuất</button></form>)",
                                                          escaped(token));
    return fmt::format(
        R"(<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light">
<title>{}</title><style>{}</style></head>
<body class="staff">
<header><div class="bar">{}<p><a href="/staff">Cán bộ một cửa</a></p><a href="/staff/calls">Máy gọi</a>{}</div></header>
<main><h1>{}</h1>{}{}</main>
</body>
</html>
)",
        escaped(title), style_, signs::dossier, leave, escaped(title), said, content);
}

}  // namespace portal
