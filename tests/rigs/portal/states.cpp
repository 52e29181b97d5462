#include "tests/rigs/portal/states.h"

#include <algorithm>
#include <array>

namespace portal {
namespace {

constexpr Bilingual processing_title{"Đang xử lý", "Being processed"};
constexpr Bilingual nothing_to_do{
    "Ông/bà chưa phải làm gì thêm. Khi có kết quả hoặc cần bổ sung, trang này sẽ báo.",
    "You do not have to do anything now. This page will tell you when there is a result or something is missing."};
constexpr Bilingual closed_title{"Không được giải quyết", "Not granted"};
constexpr Bilingual ask_why{
    "Cơ quan sẽ gửi văn bản nêu rõ lý do. Ông/bà có thể gọi tổng đài để được giải thích và hướng dẫn nộp lại.",
    "The agency will send you its reasons in writing. You may call us for an explanation and for help to apply again."};

constexpr std::array<State, 10> states{{
    {1,
     "Mới đăng ký",
     Mood::waiting,
     1,
     {"Đã gửi, chờ tiếp nhận", "Sent, waiting to be accepted"},
     {"Hồ sơ đã đến cơ quan giải quyết và đang chờ cán bộ kiểm tra.",
      "Your dossier has reached the agency and waits for an officer to check it."},
     {"Cán bộ xem giấy tờ có đủ và rõ không. Nếu thiếu, trang này sẽ báo cần bổ sung gì.",
      "An officer checks that all papers are there and readable. If something is missing, this page will say so."}},
    {2,
     "Được tiếp nhận",
     Mood::waiting,
     2,
     processing_title,
     {"Cơ quan đã tiếp nhận hồ sơ. Thời hạn giải quyết bắt đầu được tính.",
      "The agency has accepted your dossier. The time limit runs from now on."},
     nothing_to_do},
    {3,
     "Không được tiếp nhận",
     Mood::closed,
     2,
     closed_title,
     {"Cơ quan không tiếp nhận hồ sơ này.", "The agency did not accept this dossier."},
     ask_why},
    {4,
     "Đang xử lý",
     Mood::waiting,
     2,
     processing_title,
     {"Cán bộ đang giải quyết hồ sơ của ông/bà.", "Officers are working on your dossier."},
     nothing_to_do},
    {5,
     "Yêu cầu bổ sung giấy tờ",
     Mood::action,
     2,
     {"Cần bổ sung giấy tờ", "More papers needed"},
     {"Hồ sơ còn thiếu giấy tờ hoặc có giấy chưa rõ. Hồ sơ vẫn được giữ nguyên, không bị hủy.",
      "A paper is missing or cannot be read. Your dossier is kept; nothing is lost."},
     {"Xin mang phiếu của máy và giấy tờ cần bổ sung đến bưu điện. Nhân viên sẽ giúp, không mất tiền.",
      "Please bring your slip and the papers to the post office. The staff will help you; help is free."}},
    {6,
     "Yêu cầu thực hiện nghĩa vụ tài chính",
     Mood::action,
     2,
     {"Cần nộp tiền", "Payment due"},
     {"Hồ sơ cần nộp phí, lệ phí thì mới được giải quyết tiếp.", "A fee must be paid before the agency can go on."},
     {"Xin nộp bằng mã QR, hoặc tại quầy bưu điện và nhận biên lai. Trang này không bao giờ hỏi số tài khoản của ông/bà.",
      "Please pay with the QR code, or at the post office counter and take the receipt. This page never asks for your account number."}},
    {7,
     "Công dân yêu cầu rút hồ sơ",
     Mood::closed,
     2,
     {"Đã rút theo yêu cầu", "Withdrawn at your request"},
     {"Hồ sơ đã dừng giải quyết theo yêu cầu của người nộp.", "Work has stopped because the applicant withdrew the dossier."},
     {"Nếu ông/bà không yêu cầu rút hồ sơ, xin gọi tổng đài ngay. Ông/bà có thể nộp lại bất cứ lúc nào.",
      "If you did not withdraw it, please call us at once. You may apply again at any time."}},
    {8,
     "Dừng xử lý",
     Mood::closed,
     2,
     closed_title,
     {"Cơ quan đã dừng giải quyết hồ sơ này.", "The agency has stopped working on this dossier."},
     ask_why},
    {9,
     "Đã xử lý xong",
     Mood::good,
     3,
     {"Đã có kết quả", "The result is ready"},
     {"Hồ sơ đã được giải quyết xong.", "Your dossier has been decided."},
     {"", ""}},
    {10,
     "Đã trả kết quả",
     Mood::good,
     4,
     {"Đã nhận kết quả", "Result handed over"},
     {"Kết quả đã được trao. Hồ sơ đã hoàn tất.", "The result has been handed over. This dossier is complete."},
     {"Ông/bà không phải làm gì thêm. Nếu chưa nhận được kết quả, xin gọi tổng đài.",
      "There is nothing more to do. If you have not received the result, please call us."}},
}};

}  // namespace

const State* find_state(int number) {
    const auto found = std::ranges::find(states, number, &State::number);
    return found == states.end() ? nullptr : &*found;
}

}  // namespace portal
