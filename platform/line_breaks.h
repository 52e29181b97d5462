// Where a line of Vietnamese or English may end. A syllable is never split, a number stays with its unit or label ("115.000 đồng",
// "Bước 3", "8 giờ 30", "1900 0099"), a word of one letter with the next, a lone bracket, dash or bullet with what it belongs to.
#pragma once
#include <cstddef>
#include <string_view>

namespace platform {

// The next part of a paragraph that belongs on one line, from offset on and without the spaces around it; offset moves past it. Empty
// when there is none left. Spaces are ' ' and tabs: what U+00A0 joins is one word.
std::string_view next_part(std::string_view paragraph, std::size_t& offset);

// A part that is wider than a line: the length of what comes first when only `fits` bytes have room (those end between letters). At a
// space if there is one, or at a hyphen, '/' or '@', or at last between two letters; one letter at least. The rest may begin with spaces.
std::size_t split_of(std::string_view part, std::size_t fits);
// Moves past spaces, those that join as well.
std::size_t skip_spaces(std::string_view text, std::size_t offset);

}  // namespace platform
