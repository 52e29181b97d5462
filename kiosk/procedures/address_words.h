// An address taken apart into words, with what separates them: what its places are looked for in.
#pragma once
#include <string_view>
#include <vector>

#include "platform/secret.h"

namespace kiosk::procedures {

struct AddressWord {
    std::size_t first = 0;  // byte of the address where it begins
    platform::Secret bare, marked;
    bool begins_a_part = false;  // after a comma, a line's end or a free-standing dash
};

class AddressWords {
public:
    explicit AddressWords(std::string_view address);

    std::size_t size() const { return words_.size(); }
    const AddressWord& operator[](std::size_t at) const { return words_[at]; }
    bool in_parts() const { return parts_ > 1; }
    // Words first to end - 1 as one key.
    platform::Secret bare(std::size_t first, std::size_t end) const;
    platform::Secret marked(std::size_t first, std::size_t end) const;
    // What stands before word `end` in the address, without what separates it from that.
    platform::Secret before(std::size_t end) const;

private:
    platform::Secret text_;
    std::vector<AddressWord> words_;
    std::size_t parts_ = 0;
};

}  // namespace kiosk::procedures
