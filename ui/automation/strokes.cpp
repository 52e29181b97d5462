#include "ui/automation/strokes.h"

#include <array>
#include <optional>

#include "platform/text.h"
#include "ui/compose.h"

namespace ui::automation {
namespace {

struct Tone {
    Mark mark;
    const char* key;
};
constexpr std::array tones{Tone{Mark::sac, "key-tone-sac"}, Tone{Mark::huyen, "key-tone-huyen"}, Tone{Mark::hoi, "key-tone-hoi"},
                           Tone{Mark::nga, "key-tone-nga"}, Tone{Mark::nang, "key-tone-nang"}};
constexpr std::u32string_view vowels = U"aăâeêioôơuưy";

struct Toned {
    char32_t vowel;
    const char* tone;
};

// The keyboard's own rules, tried one after the other: "ế" is what the acute makes of "ê".
std::optional<Toned> toned(std::string_view letter) {
    for (const char32_t vowel : vowels) {
        for (const Tone& tone : tones) {
            platform::Secret made(utf8_of(vowel).view());
            mark(made, tone.mark);
            if (made == letter) return Toned{vowel, tone.key};
        }
    }
    return std::nullopt;
}

bool is_letter(std::string_view letter) {
    std::size_t at = 0;
    return platform::is_letter(platform::next_code_point(letter, at));
}

// The small letter of which this is the capital; itself if it is none.
std::string small_of(std::string_view letter) {
    std::size_t at = 0;
    const char32_t point = platform::next_code_point(letter, at);
    constexpr char32_t last_vietnamese = 0x1EF9;
    for (char32_t small = U'a'; small <= last_vietnamese; ++small) {
        if (small != point && capital_of(small) == point) return std::string(utf8_of(small).view());
    }
    return std::string(letter);
}

}  // namespace

std::vector<Stroke> strokes_of(std::string_view answer) {
    std::vector<Stroke> out;
    for (std::size_t at = 0; at < answer.size();) {
        const std::size_t end = platform::next_letter(answer, at);
        const std::string_view letter = answer.substr(at, end - at);
        at = end;
        if (letter == " ") {
            out.push_back({"key-space"});
            continue;
        }
        const std::string small = small_of(letter);
        const bool capital = small != letter;
        const auto parts = toned(small);
        out.push_back({std::string("key-").append(parts ? utf8_of(parts->vowel).view() : std::string_view(small)),
                       parts || is_letter(small), capital});
        if (parts) out.push_back({parts->tone});
    }
    return out;
}

}  // namespace ui::automation
