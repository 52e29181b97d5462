#include "kiosk/procedures/shared_file.h"

#include "kiosk/strict_json.h"

namespace kiosk::procedures {

void read_shared_file(std::string_view text, const std::string& file_name, std::vector<Mistake>& mistakes,
                      const std::function<void(ObjectReader&)>& read) {
    MistakeList list{file_name, mistakes};
    std::vector<JsonMistake> found;
    const auto document = read_strict_json(text, found);
    for (JsonMistake& mistake : found) {
        const bool broken = !document && &mistake == &found.back();
        list.add(std::move(mistake.place), std::move(mistake.what),
                 broken ? "mend the JSON in this line or the one above" : "keep one of them");
    }
    if (!document) return;
    ObjectReader reader(*document, nlohmann::json::json_pointer(), list);
    if (!document->is_object()) return;
    read(reader);
    reader.refuse_unknown_keys();
}

}  // namespace kiosk::procedures
