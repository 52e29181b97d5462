#include "kiosk/procedures/address_words.h"

#include "kiosk/procedures/place_key.h"
#include "platform/text.h"

namespace kiosk::procedures {
namespace {

// A dash is a gap: "Thôn Một - Xã Hai" has two parts, but "Bà Rịa - Vũng Tàu" is one name.
enum class Sort { letter, digit, gap, end_of_part };

Sort sort_of(char32_t point) {
    if (point >= U'0' && point <= U'9') return Sort::digit;
    if (platform::is_letter(point)) return Sort::letter;
    return point == U',' || point == U';' || point == U'\n' ? Sort::end_of_part : Sort::gap;
}

platform::Secret joined(const AddressWords& words, std::size_t first, std::size_t end, platform::Secret AddressWord::*key) {
    platform::Secret out;
    for (std::size_t i = first; i < end; ++i) {
        if (!out.empty()) out.append(" ");
        out.append((words[i].*key).view());
    }
    return out;
}

std::string_view trim_part(std::string_view part) {
    constexpr std::string_view blank = " \t\r-";
    const auto first = part.find_first_not_of(blank);
    return first == std::string_view::npos ? std::string_view() : part.substr(first, part.find_last_not_of(blank) - first + 1);
}

}  // namespace

AddressWords::AddressWords(std::string_view address) {
    auto composed = platform::nfc_secret(address);
    if (!composed) return;
    text_ = std::move(*composed);
    const std::string_view text = text_.view();
    Sort before = Sort::end_of_part;
    bool new_part = true;
    std::size_t first = 0;
    const auto flush = [&](std::size_t end) {
        const auto word = text.substr(first, end - first);
        auto bare = place_key(word, Marks::dropped);
        if (bare.empty()) return;
        parts_ += new_part ? 1 : 0;
        words_.push_back({first, std::move(bare), place_key(word, Marks::kept), new_part});
        new_part = false;
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        const Sort now = sort_of(platform::next_code_point(text, at));
        if (now != before && (before == Sort::letter || before == Sort::digit)) flush(start);
        if (now != before) first = start;
        new_part = new_part || now == Sort::end_of_part;
        before = now;
    }
    if (before == Sort::letter || before == Sort::digit) flush(text.size());
}

platform::Secret AddressWords::bare(std::size_t first, std::size_t end) const { return joined(*this, first, end, &AddressWord::bare); }
platform::Secret AddressWords::marked(std::size_t first, std::size_t end) const { return joined(*this, first, end, &AddressWord::marked); }

platform::Secret AddressWords::before(std::size_t end) const {
    std::string_view text = text_.view().substr(0, end < words_.size() ? words_[end].first : text_.size());
    platform::Secret out;
    while (!text.empty()) {
        const auto comma = std::min(text.find_first_of(",;\n"), text.size());
        const auto part = trim_part(text.substr(0, comma));
        text.remove_prefix(std::min(comma + 1, text.size()));
        if (part.empty()) continue;
        if (!out.empty()) out.append(", ");
        out.append(platform::fold_spaces(part).view());
    }
    return out;
}

}  // namespace kiosk::procedures
