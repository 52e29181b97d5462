// A long list, narrowed down by how its names begin: word by word, or letter by letter where too many words could follow, until what is
// left can be shown. Made once; asking is fast enough for each frame.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/procedures/procedure.h"

namespace kiosk::procedures {

class ByName {
public:
    // By their short names. The procedures must outlive it.
    explicit ByName(const std::vector<const Procedure*>& procedures);

    struct Beginning {
        std::string key;    // asks for what is below
        std::string words;  // "Đăng ký biến động"
        std::size_t count = 0;
        const Procedure* only = nullptr;  // if it is one; then the words are its name
    };
    struct Part {
        std::vector<const Procedure*> procedures;  // at most `most` (more only if all have the same name), in alphabetical order
        std::vector<Beginning> beginnings;         // else: at least two ways on
    };
    // key: of a beginning; empty: all. Each procedure is below exactly one of a part's beginnings.
    Part below(std::string_view key, Language language, std::size_t most) const;

private:
    struct Entry {
        std::string key;
        const Procedure* procedure;
    };
    using Entries = std::span<const Entry>;

    static std::vector<Entry> sorted(const std::vector<const Procedure*>& procedures, Language language);
    // Those in sorted order that begin with the key.
    static Entries that_begin_with(Entries entries, std::string_view key);
    enum class By : std::uint8_t { word, letter };
    static std::vector<Beginning> ways_on(Entries entries, std::size_t known, By by, Language language);

    std::vector<Entry> vietnamese_, english_;
};

}  // namespace kiosk::procedures
