// What an officer may order, as forms.
#include <fmt/format.h>

#include "tests/rigs/portal/html.h"
#include "tests/rigs/portal/officers.h"
#include "tests/rigs/portal/staff_page.h"
#include "tests/rigs/portal/states.h"

namespace portal {
namespace {

struct Input {
    std::string name, label;
    std::string value = "";
    const char* more = "required";
};

std::string input(const std::string& form, const Input& one) {
    const std::string id = escaped(form + "-" + one.name);
    return fmt::format(R"(<p class="field"><label for="{}">{}</label><input id="{}" name="{}" value="{}" autocomplete="off" {}></p>)", id,
                       escaped(one.label), id, escaped(one.name), escaped(one.value), one.more);
}

std::string hidden(const char* name, const std::string& value) {
    return fmt::format(R"(<input type="hidden" name="{}" value="{}">)", name, escaped(value));
}

// A form under a heading that opens; the first one is open already.
class Forms {
public:
    Forms(const Standing& standing, const std::string& token) : standing_(standing), token_(token) {}

    void add(const char* order, const char* title, const std::vector<Input>& inputs, const std::string& more = "") {
        std::string fields = more;
        for (const Input& one : inputs) fields += input(order, one);
        html_ += fmt::format(
            R"(<details{}><summary>{}</summary><form method="post" action="/staff/d/{}/{}" id="{}">{}{}<button>{}</button></form></details>)",
            html_.empty() ? " open" : "", title, standing_.id, order, order, hidden("token", token_), fields, title);
    }
    void add_if(Act act, const char* order, const char* title, const std::vector<Input>& inputs, const std::string& more = "") {
        if (may(act, standing_.state)) add(order, title, inputs, more);
    }
    const std::string& html() const { return html_; }

private:
    const Standing& standing_;
    const std::string& token_;
    std::string html_;
};

std::vector<Input> missing_papers(const Standing& standing, const Procedure* procedure) {
    std::vector<Input> inputs;
    for (const Document& document : standing.documents) {
        const std::string name = procedure != nullptr ? procedure->paper(document.key).vi : document.key;
        inputs.push_back({"reason." + document.key, name + ": lý do phải nộp lại (để trống nếu đã đủ)", "", R"(maxlength="300")"});
    }
    inputs.push_back({"other", "Giấy tờ khác còn thiếu", "", R"(maxlength="100")"});
    inputs.push_back({"other_reason", "Lý do cần giấy tờ ấy", "", R"(maxlength="300")"});
    inputs.push_back({"deadline", "Hạn bổ sung", "", R"(type="date" required)"});
    return inputs;
}

std::string states_of_parcel(const std::string& form) {
    std::string options;
    for (const auto& [state, word] : {std::pair{"collected", "Bưu tá đã nhận"}, std::pair{"in_transit", "Đang trên đường"},
                                      std::pair{"out_for_delivery", "Đang mang đến"}, std::pair{"delivered", "Đã giao"},
                                      std::pair{"not_delivered", "Chưa giao được"}, std::pair{"returned", "Trả lại bưu cục"}}) {
        options += fmt::format(R"(<option value="{}">{}</option>)", state, word);
    }
    return fmt::format(R"(<p class="field"><label for="{}-state">Tình trạng</label><select id="{}-state" name="state">{}</select></p>)",
                       form, form, options);
}

void add_parcels(Forms& forms, const Standing& standing) {
    for (const Parcel& parcel : standing.parcels) {
        const bool papers = parcel.direction == "papers";
        forms.add("parcel", papers ? "Bưu gửi giấy tờ" : "Bưu gửi kết quả", {{"place", "Tại đâu (nếu biết)", "", R"(maxlength="100")"}},
                  hidden("tracking_number", parcel.tracking_number) + states_of_parcel(papers ? "papers" : "result"));
    }
}

void add_money(Forms& forms, const Standing& standing) {
    if (!standing.payment || standing.payment->status != "due") return;
    forms.add("money", "Ngân hàng báo tiền đã đến", {}, "<p>" + escaped(money_text(standing.payment->amount, false)) + "</p>");
    forms.add("withdraw_order", "Không thu khoản này nữa", {});
}

}  // namespace

std::string order_forms(const Standing& standing, const Procedure* procedure, const std::string& token) {
    constexpr auto reason = R"(required maxlength="300")";
    const int days = procedure != nullptr ? procedure->working_days() : 0;
    Forms forms(standing, token);
    forms.add_if(Act::accept, "accept", "Tiếp nhận hồ sơ",
                 {{"officer", "Người tiếp nhận", "", R"(required maxlength="60")"},
                  {"days", "Thời hạn (ngày làm việc)", std::to_string(days == 0 ? 5 : days), R"(required inputmode="numeric")"}});
    forms.add_if(Act::start, "start", "Chuyển giải quyết", {});
    add_money(forms, standing);
    forms.add_if(Act::finish, "finish", "Đã có kết quả",
                 {{"place", "Nhận kết quả tại", "", R"(required maxlength="150")"}, {"until", "Giữ đến ngày", "", R"(type="date")"}});
    forms.add_if(Act::hand_over, "hand_over", "Đã trả kết quả", {});
    forms.add_if(Act::ask, "ask", "Yêu cầu bổ sung giấy tờ", missing_papers(standing, procedure));
    forms.add_if(Act::demand, "demand", "Yêu cầu nộp phí, lệ phí", {{"amount", "Số tiền (đồng)", "", R"(required inputmode="numeric")"}});
    forms.add_if(Act::apologise, "apologise", "Xin lỗi và hẹn lại",
                 {{"days", "Thêm bao nhiêu ngày làm việc", "", R"(required inputmode="numeric")"}, {"reason", "Lý do chậm", "", reason}});
    forms.add_if(Act::refuse, "refuse", "Không tiếp nhận", {{"reason", "Lý do, nói rõ để người dân biết cách làm lại", "", reason}});
    forms.add_if(Act::stop, "stop", "Dừng giải quyết", {{"reason", "Lý do", "", reason}});
    forms.add_if(Act::withdraw, "withdraw", "Người dân rút hồ sơ", {});
    add_parcels(forms, standing);
    return forms.html().empty() ? "<p>Hồ sơ đã kết thúc. Không còn việc phải làm.</p>" : forms.html();
}

}  // namespace portal
