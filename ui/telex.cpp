#include "ui/telex.h"

#include <algorithm>
#include <array>

#include "ui/compose.h"
#include "ui/syllable.h"

namespace ui {
namespace {

constexpr std::u32string_view tone_keys = U"sfrxj";  // in the order of the tones, from 1

// One key in the syllable that it ends.
class Stroke {
public:
    Stroke(platform::Secret& text, char32_t key)
        : text_(text), key_(key), small_(lower_of(key)), syllable_(last_syllable(text.view())), nucleus_(nucleus_of(syllable_)) {}

    void land() {
        const bool marked = small_ == U'd' ? bar() : may_be_vietnamese() && (tone() || circumflex() || horn());
        if (!marked && !horn_alone()) type_as_it_is();
    }

private:
    using Index = std::size_t;
    char32_t base(Index i) const { return lower_of(syllable_.letters[i].base); }
    char32_t plain(Index i) const { return plain_of(base(i)); }
    bool is_last(Index i) const { return i + 1 == syllable_.letters.size(); }
    void set(Index i, char32_t small) {
        Letter& letter = syllable_.letters[i];
        letter.base = is_upper(letter.base) ? upper_of(small) : small;
    }
    void write(int tone) { rewrite(text_, syllable_, tone); }
    void write() { write(tone_of(syllable_)); }

    bool may_be_vietnamese() const;
    bool tone();
    bool circumflex();
    bool horn();
    bool horn_of_two(Index u);
    bool horn_alone();
    bool bar();
    void type_as_it_is();

    platform::Secret& text_;
    char32_t key_, small_;
    Syllable syllable_;
    Nucleus nucleus_;
};

// Vowels in one run, and after them one of the few endings.
bool Stroke::may_be_vietnamese() const {
    constexpr std::array<std::u32string_view, 9> endings{U"", U"c", U"ch", U"m", U"n", U"ng", U"nh", U"p", U"t"};
    if (nucleus_.empty()) return false;
    std::array<char32_t, 2> rest{};
    const std::size_t length = syllable_.letters.size() - nucleus_.end;
    if (length > rest.size()) return false;
    for (Index i = 0; i < length; ++i) rest[i] = base(nucleus_.end + i);
    return std::find(endings.begin(), endings.end(), std::u32string_view(rest.data(), length)) != endings.end();
}

bool Stroke::tone() {
    const int now = tone_of(syllable_);
    if (small_ == U'z') {
        if (now == no_tone) return false;
        write(no_tone);
        return true;
    }
    const auto at = tone_keys.find(small_);
    if (at == std::u32string_view::npos) return false;
    const int wanted = static_cast<int>(at) + 1;
    write(now == wanted ? no_tone : wanted);
    if (now == wanted) type(text_, key_);
    return true;
}

// â ê ô, for the last a, e or o that nothing but i, u, y or an ending follows: no other can have it.
bool Stroke::circumflex() {
    constexpr std::u32string_view plain_letters = U"aeo", marked = U"âêô";
    const auto kind = plain_letters.find(small_);
    if (kind == std::u32string_view::npos) return false;
    Index at = nucleus_.end;
    while (at > nucleus_.begin && plain(at - 1) != small_ && (base(at - 1) == U'i' || base(at - 1) == U'u' || base(at - 1) == U'y')) --at;
    if (at == nucleus_.begin || plain(at - 1) != small_) return false;
    --at;
    const bool again = base(at) == marked[kind];
    if (again && !is_last(at)) return false;
    set(at, again ? small_ : marked[kind]);
    write();
    if (again) type(text_, key_);
    return true;
}

// ươ at once. In "thuở" and "huơ" only the o has it, until more letters follow.
bool Stroke::horn_of_two(Index u) {
    if (u + 1 >= nucleus_.end || plain(u) != U'u' || plain(u + 1) != U'o') return false;
    const bool again = base(u + 1) == U'ơ';
    const bool open = is_last(u + 1) && u > 0 && base(u - 1) == U'h';
    set(u, again || open ? U'u' : U'ư');
    set(u + 1, again ? U'o' : U'ơ');
    write();
    if (again) type(text_, key_);
    return true;
}

// ă ơ ư. Of "ua" and "uu" it is the first letter (mưa, lưu).
bool Stroke::horn() {
    constexpr std::u32string_view plain_letters = U"aou", marked = U"ăơư";
    if (small_ != U'w') return false;
    for (Index i = nucleus_.begin; i < nucleus_.end; ++i) {
        if (horn_of_two(i)) return true;
    }
    for (Index i = nucleus_.end; i-- > nucleus_.begin;) {
        const auto kind = plain_letters.find(plain(i));
        if (kind == std::u32string_view::npos) continue;
        if (i > nucleus_.begin && plain(i - 1) == U'u' && (base(i) == U'a' || base(i) == U'u') && is_last(i)) continue;
        const bool again = base(i) == marked[kind];
        if (again && base(i) == U'ư' && is_last(i)) return false;  // horn_alone()
        set(i, again ? plain_letters[kind] : marked[kind]);
        write();
        if (again) type(text_, key_);
        return true;
    }
    return false;
}

// Where no vowel is, w is ư; and ww is w.
bool Stroke::horn_alone() {
    if (small_ != U'w') return false;
    const auto& letters = syllable_.letters;
    if (!letters.empty() && base(letters.size() - 1) == U'ư') {
        const bool capital = is_upper(letters.back().base);
        erase(text_);
        type(text_, capital ? upper_of(small_) : small_);
        return true;
    }
    const bool any_vowel = std::any_of(letters.begin(), letters.end(), [](const Letter& letter) { return letter.vowel; });
    const bool foreign = std::any_of(letters.begin(), letters.end(), [](const Letter& letter) { return lower_of(letter.base) == U'w'; });
    if (any_vowel || foreign) return false;
    type(text_, is_upper(key_) ? U'Ư' : U'ư');
    return true;
}

// đ, for the d that the syllable begins with.
bool Stroke::bar() {
    if (syllable_.letters.empty() || plain(0) != U'd') return false;
    const bool alone = syllable_.letters.size() == 1;
    const bool again = base(0) == U'đ';
    if (again ? !alone : !alone && !may_be_vietnamese()) return false;
    set(0, again ? U'd' : U'đ');
    write();
    if (again) type(text_, key_);
    return true;
}

// "thuơ" that goes on is "thươ".
void Stroke::type_as_it_is() {
    constexpr std::u32string_view goes_on = U"cmnptiu";
    const Index end = nucleus_.end;
    const bool open = end == syllable_.letters.size() && end - nucleus_.begin >= 2 && base(end - 2) == U'u' && base(end - 1) == U'ơ';
    if (open && goes_on.find(small_) != std::u32string_view::npos) {
        set(end - 2, U'ư');
        write();
    }
    type(text_, key_);
}

}  // namespace

void type_telex(platform::Secret& text, char32_t key) {
    if (key >= 0x80 || !is_letter(key)) return type(text, key);
    Stroke(text, key).land();
}

}  // namespace ui
