// In which line of a JSON text each of its values stands: the JSON library forgets that.
#pragma once
#include <map>
#include <string>
#include <string_view>

namespace kiosk {

class JsonLines {
public:
    // Of a broken text: as far as it can be read.
    static JsonLines of(std::string_view json);

    // Of what a JSON pointer names, or of the nearest thing around it that is there. Lines count from 1. A key's value counts as where the
    // key is. A doubled key: the last, which is the one that is read.
    int line_of(std::string_view pointer) const;
    // The same, but the first of a doubled key.
    int first_line_of(std::string_view pointer) const;

    void note(const std::string& pointer, int line);

private:
    struct Lines {
        int first, last;
    };
    Lines lines_of(std::string_view pointer) const;
    std::map<std::string, Lines, std::less<>> lines_;
};

}  // namespace kiosk
