// Files in assets/procedures/shared: what holds for all procedures of the country.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/procedures/object_reader.h"

namespace kiosk::procedures {

// The text's JSON; none if it is broken. Mistakes in it are added, without their lines.
std::optional<nlohmann::json> read_document(std::string_view json, MistakeList& list);
// Every mistake is added with file, place and remedy; `read` asks for all keys of the file's one object.
void read_shared_file(std::string_view json, const std::string& file_name, std::vector<Mistake>& mistakes,
                      const std::function<void(ObjectReader&)>& read);
// The same of a file that is one list: `read` asks for all keys of each of its objects.
void read_shared_list(std::string_view json, const std::string& file_name, std::vector<Mistake>& mistakes,
                      const std::function<void(ObjectReader&)>& read);

}  // namespace kiosk::procedures
