#include "tests/rigs/portal/staff_words.h"

#include <map>

namespace portal {

std::string staff_word(std::string_view word) {
    static const std::map<std::string_view, const char*> words{
        {"address", "Địa chỉ"},
        {"afternoon", "Chiều"},
        {"agency", "Tới cơ quan nhận"},
        {"birth", "Ngày sinh"},
        {"child", "Trẻ em"},
        {"collect", "Tới cơ quan nhận"},
        {"collected", "bưu tá đã nhận"},
        {"commune", "Mã xã, phường"},
        {"counter", "Tại quầy bưu điện"},
        {"day", "Ngày"},
        {"delivered", "đã giao"},
        {"due", "chưa nộp"},
        {"expired", "hết hạn nộp"},
        {"female", "Nữ"},
        {"full_name", "Họ và tên"},
        {"hand_over", "Nộp giấy tờ gốc"},
        {"id_number", "Số định danh"},
        {"in_transit", "đang trên đường"},
        {"issued", "Ngày cấp"},
        {"kind", "Cách thức"},
        {"male", "Nam"},
        {"morning", "Sáng"},
        {"none", "Không có"},
        {"not_delivered", "chưa giao được"},
        {"old_number", "Số CMND cũ"},
        {"ordered", "đã đặt"},
        {"out_for_delivery", "đang mang đến"},
        {"paid", "đã nộp"},
        {"papers", "Giấy tờ"},
        {"part", "Buổi"},
        {"phone", "Điện thoại"},
        {"post", "Bưu điện mang tới nhà"},
        {"post_office", "Tới bưu điện nhận"},
        {"postage", "Cước đã báo"},
        {"postman", "Bưu tá đến lấy"},
        {"proof", "Mức xác thực"},
        {"province", "Mã tỉnh"},
        {"receiver", "Người nhận"},
        {"relation", "Quan hệ"},
        {"result", "Kết quả"},
        {"returned", "đã trả lại bưu cục"},
        {"sex", "Giới tính"},
        {"unverified", "Đọc từ thẻ, chưa kiểm tra chip"},
        {"ward", "Người không tự làm được"},
        {"warnings", "Điểm cần xem lại trên thẻ"},
        {"window", "Hẹn lấy"},
        {"withdrawn", "không thu nữa"},
    };
    const auto found = words.find(word);
    return found == words.end() ? std::string(word) : found->second;
}

}  // namespace portal
