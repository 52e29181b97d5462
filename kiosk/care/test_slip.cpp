#include "kiosk/care/test_slip.h"

#include <algorithm>
#include <array>

namespace kiosk::care {
namespace {

using namespace drivers::printer;

// All letters that bear a mark, in the order of the alphabet.
constexpr std::array letters{
    "À Á Ả Ã Ạ Ă Ằ Ắ Ẳ Ẵ Ặ Â Ầ Ấ Ẩ Ẫ Ậ Đ È É Ẻ Ẽ Ẹ Ê Ề Ế Ể Ễ Ệ Ì Í Ỉ Ĩ Ị Ò Ó Ỏ Õ Ọ Ô Ồ Ố Ổ Ỗ Ộ Ơ Ờ Ớ Ở Ỡ Ợ Ù Ú Ủ Ũ Ụ Ư Ừ Ứ Ử Ữ Ự Ỳ Ý Ỷ Ỹ Ỵ",
    "à á ả ã ạ ă ằ ắ ẳ ẵ ặ â ầ ấ ẩ ẫ ậ đ è é ẻ ẽ ẹ ê ề ế ể ễ ệ ì í ỉ ĩ ị ò ó ỏ õ ọ ô ồ ố ổ ỗ ộ ơ ờ ớ ở ỡ ợ ù ú ủ ũ ụ ư ừ ứ ử ữ ự ỳ ý ỷ ỹ "
    "ỵ"};

std::string only_ascii(std::string text) {
    std::erase_if(text, [](char letter) { return static_cast<unsigned char>(letter) >= 0x80; });
    return text;
}

}  // namespace

Slip compose_test_slip(const TestSlipFacts& facts, const Dictionary& words) {
    const auto say = [&](Word word) { return words.say(word, Language::vietnamese); };
    return {SlipTitle{say(Word::test_slip_title)},
            SlipText{say(Word::test_slip_about), true},
            SlipPair{facts.branch, facts.kiosk_id},
            SlipPair{say(Word::test_slip_version), facts.version},
            SlipRule{},
            SlipHeading{say(Word::test_slip_letters)},
            SlipText{letters[0]},
            SlipText{letters[1]},
            SlipText{say(Word::test_slip_ruler), true},
            SlipRuler{},
            SlipQr{only_ascii("TRAM " + facts.version + " " + facts.kiosk_id), say(Word::test_slip_scan)},
            SlipRuler{}};
}

}  // namespace kiosk::care
