// A list of procedures as long as the national one, made of the words that such names are made of. The same at each run.
#pragma once
#include <filesystem>
#include <vector>

#include "kiosk/procedures/search.h"

namespace bench {

// Adds procedures to `real` until there are `all`.
std::vector<kiosk::procedures::SearchEntry> national_list(std::vector<kiosk::procedures::SearchEntry> real, std::size_t all,
                                                          const std::filesystem::path& building_blocks);

}  // namespace bench
