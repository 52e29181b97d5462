// The way of a dossier: its steps, what happened, where its parcels are.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "tests/rigs/portal/html.h"
#include "tests/rigs/portal/parts.h"
#include "tests/rigs/portal/signs.h"

namespace portal::parts {
namespace {

constexpr Bilingual word_here(const State& state) {
    if (state.number == new_state) return {"Đang chờ", "Waiting"};
    switch (state.mood) {
        case Mood::action: return {"Đang chờ ông/bà", "Waiting for you"};
        case Mood::closed: return {"Dừng ở bước này", "Stopped here"};
        default: return {"Đang ở bước này", "The dossier is here"};
    }
}

// What happened when the dossier came to this state.
Bilingual happened(int state) {
    constexpr std::array<Bilingual, 10> words{{{"Hệ thống nhận hồ sơ", "The system received the dossier"},
                                               {"Cơ quan tiếp nhận hồ sơ", "The agency accepted it"},
                                               {"Cơ quan không tiếp nhận", "The agency did not accept it"},
                                               {"Cơ quan giải quyết hồ sơ", "The agency works on it"},
                                               {"Cơ quan yêu cầu bổ sung giấy tờ", "The agency asked for more papers"},
                                               {"Cơ quan yêu cầu nộp phí, lệ phí", "The agency asked for a fee"},
                                               {"Hồ sơ được rút theo yêu cầu", "It was withdrawn at your request"},
                                               {"Cơ quan dừng giải quyết", "The agency stopped working on it"},
                                               {"Đã có kết quả", "The result is ready"},
                                               {"Đã trả kết quả", "The result was handed over"}}};
    return words[static_cast<std::size_t>(std::clamp(state, 1, 10) - 1)];
}

std::string line(std::string_view what, const std::string& at, bool english, const std::string& note) {
    const std::string note_part = note.empty() ? "" : fmt::format(R"(<p lang="vi">{}</p>)", escaped(note));
    return fmt::format(R"(<li class="past">{}<b>{}</b><span>{}</span>{}</li>)", signs::check, what, moment_text(at, english), note_part);
}

Bilingual parcel_word(std::string_view state) {
    struct Word {
        std::string_view state;
        Bilingual words;
    };
    constexpr std::array<Word, 7> all{
        {{"ordered", {"Đã đặt bưu tá", "Ordered"}},
         {"collected", {"Bưu tá đã nhận", "Collected by the postman"}},
         {"in_transit", {"Đang trên đường", "On its way"}},
         {"out_for_delivery", {"Bưu tá đang mang đến", "Out for delivery"}},
         {"delivered", {"Đã giao", "Delivered"}},
         {"not_delivered", {"Chưa giao được, bưu tá sẽ quay lại", "Not delivered; the postman will come again"}},
         {"returned", {"Đã trả lại bưu cục", "Returned to the post office"}}}};
    const auto found = std::ranges::find(all, state, &Word::state);
    return found == all.end() ? Bilingual{state, state} : found->words;
}

std::string parcel(const Parcel& parcel, bool english) {
    const bool papers = parcel.direction == "papers";
    std::string lines;
    for (const ParcelStep& step : parcel.steps) lines += line(parcel_word(step.state).in(english), step.at, english, step.place);
    std::string facts = fact(english ? "Tracking number" : "Mã bưu gửi", parcel.tracking_number, true);
    if (parcel.postage > 0) facts += fact(english ? "Postage" : "Cước", money_text(parcel.postage, english));
    return fmt::format(
        "<section><h2>{}</h2><dl>{}</dl><ol>{}</ol></section>",
        english ? (papers ? "Your papers by post" : "The result by post") : (papers ? "Bưu tá lấy giấy tờ" : "Bưu tá mang kết quả"), facts,
        lines);
}

Bilingual delivery_word(const std::string& delivery) {
    if (delivery == "post") return {"Bưu điện mang tới nhà", "By post, to your address"};
    if (delivery == "electronic") return {"Bản điện tử trên Cổng dịch vụ công", "Electronically, on the public-service portal"};
    if (delivery == "post_office") return {"Tới bưu điện nơi đã nộp để nhận", "Collected at the post office where you applied"};
    return {"Tới cơ quan giải quyết để nhận", "Collected at the agency"};
}

}  // namespace

std::string steps(const State& state, bool english) {
    constexpr std::array<Bilingual, 4> all{{{"Gửi hồ sơ", "Dossier sent"},
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
        const std::string_view sign = done ? signs::check : !current ? signs::ahead : closed ? signs::stop : signs::here;
        items += fmt::format(R"(<li class="{}">{}<b>{}</b><span>{}</span></li>)",
                             done      ? "past"
                             : current ? "here"
                                       : "ahead",
                             sign, all[static_cast<std::size_t>(step - 1)].in(english), word.in(english));
    }
    return fmt::format("<section><h2>{}</h2><ol>{}</ol></section>", english ? "Progress" : "Các bước", items);
}

std::string details(const Standing& standing, const std::string& procedure, bool english) {
    std::string rows = fact(english ? "Procedure" : "Thủ tục", procedure);
    rows += fact(english ? "Dossier code" : "Mã hồ sơ", standing.dossier_code, true);
    rows += fact(english ? "Reference on your slip" : "Mã tra cứu tạm (trên phiếu)", standing.reference, true);
    rows += fact(english ? "Received by the system" : "Hệ thống nhận lúc", moment_text(standing.received_at, english));
    rows += fact(english ? "How you get the result" : "Cách nhận kết quả", delivery_word(standing.delivery).in(english));
    return fmt::format("<section><h2>{}</h2><dl>{}</dl></section>", english ? "About this dossier" : "Thông tin hồ sơ", rows);
}

std::string parcels(const Standing& standing, bool english) {
    std::string out;
    for (const Parcel& one : standing.parcels) out += parcel(one, english);
    return out.empty() ? "" : R"(<div class="two">)" + out + "</div>";
}

std::string history(const Standing& standing, bool english) {
    std::string lines;
    for (auto entry = standing.history.rbegin(); entry != standing.history.rend(); ++entry) {
        lines += line(happened(entry->state).in(english), entry->at, english, entry->note == standing.reason ? "" : entry->note);
    }
    return fmt::format("<section><h2>{}</h2><ol>{}</ol></section>", english ? "What happened" : "Diễn biến", lines);
}

}  // namespace portal::parts
