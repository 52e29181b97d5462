#include "kiosk/main/commands/procedure_file.h"

#include <fmt/core.h>

#include "kiosk/procedures/catalogue.h"
#include "platform/files.h"

namespace kiosk::commands {

bool names_a_file(std::string_view word) { return word.ends_with(".json"); }

platform::Result<procedures::Procedure> procedure_of(std::string_view word, const std::string& folder) {
    using platform::Fault;
    const bool is_file = names_a_file(word);
    if (!is_file && word.find('/') != std::string_view::npos)
        return platform::failure(Fault::not_found, "a procedure's code looks like 1.004222; a file's name ends in .json");
    const std::string file = is_file ? std::string(word) : fmt::format("{}/{}.json", folder, word);
    TRY(const auto text, platform::read_text(file));
    auto parsed = procedures::parse_procedure(text, file);
    for (const auto& mistake : parsed.mistakes) fmt::print(stderr, "{}\n", told(mistake));
    if (!parsed.mistakes.empty()) return platform::failure(Fault::malformed, fmt::format("{} has mistakes", file));
    return std::move(parsed.procedure);
}

}  // namespace kiosk::commands
