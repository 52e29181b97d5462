#include "kiosk/procedures/shared_file.h"

#include "kiosk/strict_json.h"

namespace kiosk::procedures {
namespace {

using nlohmann::json;

std::optional<json> read_json(std::string_view text, MistakeList& list) {
    std::vector<JsonMistake> found;
    auto document = read_strict_json(text, found);
    for (JsonMistake& mistake : found) {
        const bool broken = !document && &mistake == &found.back();
        list.add(std::move(mistake.place), std::move(mistake.what),
                 broken ? "mend the JSON in this line or the one above" : "keep one of them");
    }
    return document;
}

void read_object(const json& value, const json::json_pointer& place, MistakeList& list, const std::function<void(ObjectReader&)>& read) {
    ObjectReader reader(value, place, list);
    if (!value.is_object()) return;
    read(reader);
    reader.refuse_unknown_keys();
}

}  // namespace

void read_shared_file(std::string_view text, const std::string& file_name, std::vector<Mistake>& mistakes,
                      const std::function<void(ObjectReader&)>& read) {
    MistakeList list{file_name, mistakes};
    if (const auto document = read_json(text, list)) read_object(*document, json::json_pointer(), list, read);
}

void read_shared_list(std::string_view text, const std::string& file_name, std::vector<Mistake>& mistakes,
                      const std::function<void(ObjectReader&)>& read) {
    MistakeList list{file_name, mistakes};
    const auto document = read_json(text, list);
    if (!document) return;
    if (!document->is_array()) return list.add("", "must be a list", "write [ { … }, { … } ]");
    for (std::size_t i = 0; i < document->size(); ++i) read_object((*document)[i], json::json_pointer() / i, list, read);
}

}  // namespace kiosk::procedures
