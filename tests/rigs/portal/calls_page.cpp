#include "tests/rigs/portal/calls_page.h"

#include <fmt/format.h>

#include <array>
#include <map>

#include "kiosk/portal/members.h"
#include "tests/rigs/portal/html.h"

namespace portal {
namespace {

std::string place_words(const std::string& place) {
    static const std::map<std::string, std::string> words{
        {"start", "Bắt đầu, chọn thủ tục"}, {"card", "Đọc thẻ căn cước"},           {"form", "Điền tờ khai"},
        {"papers", "Quét giấy tờ"},         {"delivery", "Chọn cách nhận kết quả"}, {"fees", "Phí, lệ phí"},
        {"review", "Kiểm tra và nộp"},      {"end", "Kết thúc, nhận phiếu"},        {"looking_up", "Tra cứu hồ sơ"},
        {"errands", "Việc khác"},           {"trouble", "Máy đang báo lỗi"},        {"closed", "Máy tạm ngừng phục vụ"}};
    const auto found = words.find(place);
    return found == words.end() ? place : found->second;
}

std::string state_words(const std::string& state) {
    if (state == "waiting") return "Chưa ai nhận";
    if (state == "acknowledged") return "Đã nhận";
    if (state == "on_the_way") return "Đang đến";
    return "Đang hỗ trợ";
}

std::int64_t seconds_between(const std::string& from, const std::string& to) {
    const auto begin = kiosk::portal::moment_of(from), end = kiosk::portal::moment_of(to);
    if (!begin || !end) return 0;
    return std::max<std::int64_t>(0, std::chrono::duration_cast<std::chrono::seconds>(*end - *begin).count());
}

std::string waited_words(std::int64_t seconds) {
    return seconds < 60 ? fmt::format("{} giây", seconds) : fmt::format("{} phút {} giây", seconds / 60, seconds % 60);
}

std::string button(const Call& call, const std::string& token, const char* to, const char* words, bool quiet) {
    return fmt::format(R"(<form method="post" action="/staff/calls/{}/{}"><input type="hidden" name="token" value="{}">)"
                       R"(<button{}>{}</button></form>)",
                       call.id, to, escaped(token), quiet ? R"( class="quiet")" : "", words);
}

std::string buttons(const Call& call, const std::string& token) {
    std::string out;
    if (call.state == "waiting") out += button(call, token, "acknowledged", "Tôi nhận", false);
    if (call.state == "waiting" || call.state == "acknowledged") out += button(call, token, "on_the_way", "Tôi đang đến", false);
    return out + button(call, token, "done", "Xong", call.state != "here" && call.state != "on_the_way");
}

std::string card(const Call& call, const std::string& now, const std::string& token) {
    constexpr std::int64_t out_of_touch = 60;
    const auto waited = seconds_between(call.since, now);
    const std::string lost = seconds_between(call.seen_at, now) > out_of_touch
                                 ? R"(<p class="late">Máy không liên lạc được với cổng từ hơn 1 phút. Xin đến xem.</p>)"
                                 : "";
    return fmt::format(R"(<section class="calling {}" data-call="{}"><h2>{}</h2><p>{}</p>)"
                       R"(<p><b class="chip">{}</b> Chờ <time data-seconds="{}">{}</time></p>{}<div class="buttons">{}</div></section>)",
                       call.state, call.id, escaped(call.kiosk), escaped(place_words(call.place)), state_words(call.state), waited,
                       waited_words(waited), lost, buttons(call, token));
}

}  // namespace

const std::string_view calls_script = R"(
const place = document.getElementById("calls"), trouble = document.getElementById("trouble");
let got = performance.now();
async function follow() {
  for (;;) {
    try {
      const answer = await fetch("/staff/calls/list?wait=25&after=" + place.dataset.changes);
      if (answer.status === 403) return location.reload();
      if (!answer.ok) throw new Error(answer.status);
      const text = await answer.text(), changes = answer.headers.get("X-Changes");
      if (changes !== place.dataset.changes) {
        if (text.includes('class="calling waiting"') && navigator.vibrate) navigator.vibrate(300);
        place.innerHTML = text;
        place.dataset.changes = changes;
        got = performance.now();
      }
      trouble.hidden = true;
    } catch (error) {
      trouble.hidden = false;
      await new Promise(again => setTimeout(again, 3000));
    }
  }
}
setInterval(() => {
  for (const time of place.querySelectorAll("time")) {
    const seconds = Number(time.dataset.seconds) + Math.floor((performance.now() - got) / 1000);
    time.textContent = seconds < 60 ? seconds + " giây" : Math.floor(seconds / 60) + " phút " + seconds % 60 + " giây";
  }
}, 1000);
follow();
)";

std::string calls_list(const std::vector<Call>& calls, const std::string& now, const std::string& token) {
    std::string out;
    for (const Call& call : calls) out += card(call, now, token);
    return out.empty() ? R"(<section><p>Không có máy nào đang gọi.</p></section>)" : out;
}

std::string calls_content(const std::string& list, std::uint64_t changes) {
    return fmt::format(
        R"(<p id="trouble" class="message wrong" role="alert" hidden>Mất kết nối. Danh sách có thể đã cũ; trang đang thử lại.</p>)"
        R"(<div id="calls" aria-live="polite" data-changes="{}">{}</div><script>{}</script>)",
        changes, list, calls_script);
}

}  // namespace portal
