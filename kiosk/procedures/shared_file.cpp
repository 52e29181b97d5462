#include "kiosk/procedures/shared_file.h"

#include "kiosk/procedures/locate.h"
#include "kiosk/strict_json.h"

namespace kiosk::procedures {
namespace {

using nlohmann::json;

void read_object(const json& value, const json::json_pointer& place, MistakeList& list, const std::function<void(ObjectReader&)>& read) {
    ObjectReader reader(value, place, list);
    if (!value.is_object()) return;
    read(reader);
    reader.refuse_unknown_keys();
}

}  // namespace

std::optional<json> read_document(std::string_view text, MistakeList& list) {
    std::vector<JsonMistake> found;
    auto document = read_strict_json(text, found);
    for (JsonMistake& mistake : found) {
        const bool broken = !document && &mistake == &found.back();
        if (broken) mistake.remedy += "; then check again: nothing behind it could be read yet";
        list.add(mistake.place, std::move(mistake.what), std::move(mistake.remedy), broken ? "" : mistake.place);
    }
    return document;
}

void read_shared_file(std::string_view text, const std::string& file_name, std::vector<Mistake>& mistakes,
                      const std::function<void(ObjectReader&)>& read) {
    const auto before = mistakes.size();
    MistakeList list{file_name, mistakes};
    if (const auto document = read_document(text, list)) read_object(*document, json::json_pointer(), list, read);
    locate(text, std::span(mistakes).subspan(before));
}

void read_shared_list(std::string_view text, const std::string& file_name, std::vector<Mistake>& mistakes,
                      const std::function<void(ObjectReader&)>& read) {
    const auto before = mistakes.size();
    MistakeList list{file_name, mistakes};
    const auto document = read_document(text, list);
    if (document && !document->is_array()) list.add("", "must be a list", "write [ { … }, { … } ]");
    for (std::size_t i = 0; document && document->is_array() && i < document->size(); ++i)
        read_object((*document)[i], json::json_pointer() / i, list, read);
    locate(text, std::span(mistakes).subspan(before));
}

}  // namespace kiosk::procedures
