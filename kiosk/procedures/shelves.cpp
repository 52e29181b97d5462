#include "kiosk/procedures/shelves.h"

#include <algorithm>

#include "kiosk/procedures/shared_file.h"
#include "platform/files.h"

namespace kiosk::procedures {
namespace {

class ShelfReader {
public:
    explicit ShelfReader(ShelfKind kind) : kind_(kind) {}

    void read(ObjectReader& reader) {
        constexpr int most_shelves = 1000;
        Shelf shelf;
        shelf.key = reader.key_name("key");
        shelf.icon = reader.text("icon", Need::required);
        shelf.order = static_cast<int>(reader.number("order", Need::required, 1, most_shelves).value_or(most_shelves));
        shelf.name = reader.localised("name", Need::required);
        if (kind_ == ShelfKind::agencies) shelf.where = reader.localised("where", Need::required);
        if (shelf.key.empty() || shelf.name.vi.empty() || shelf.name.en.empty()) return;
        if (find_shelf(shelves, shelf.key) != nullptr)
            return reader.wrong(reader.place("key"), "stands there twice", "give each its own key");
        shelves.push_back(std::move(shelf));
    }

    std::vector<Shelf> shelves;

private:
    ShelfKind kind_;
};

std::vector<Shelf> load_file(ShelfKind kind, const std::filesystem::path& file, std::vector<Mistake>& mistakes) {
    const std::string name = "shared/" + file.filename().string();
    if (const auto text = platform::read_text(file)) return parse_shelves(kind, *text, name, mistakes);
    mistakes.push_back({name, "", "cannot be read", "check that it is there, its owner and mode"});
    return {};
}

void check_key(const Procedure& procedure, const std::string& key, const std::vector<Shelf>& shelves, const std::string& place,
               const char* file, std::vector<Mistake>& mistakes) {
    if (find_shelf(shelves, key) != nullptr) return;
    std::vector<std::string_view> known;
    for (const Shelf& shelf : shelves) known.push_back(shelf.key);
    const std::string_view meant = nearest(key, known);
    mistakes.push_back({procedure.code, place, fmt::format("\"{}\" is not in shared/{}", key, file),
                        meant.empty() ? "write one of: " + listed(known) : fmt::format("write \"{}\"", meant)});
}

}  // namespace

std::vector<Shelf> parse_shelves(ShelfKind kind, std::string_view json, const std::string& file_name, std::vector<Mistake>& mistakes) {
    ShelfReader out(kind);
    read_shared_list(json, file_name, mistakes, [&](ObjectReader& reader) { out.read(reader); });
    std::stable_sort(out.shelves.begin(), out.shelves.end(), [](const Shelf& a, const Shelf& b) { return a.order < b.order; });
    return std::move(out.shelves);
}

Shelves Shelves::load(const std::filesystem::path& folder, std::vector<Mistake>& mistakes) {
    return {load_file(ShelfKind::life_events, folder / "life_events.json", mistakes),
            load_file(ShelfKind::agencies, folder / "agencies.json", mistakes)};
}

const Shelf* find_shelf(const std::vector<Shelf>& shelves, std::string_view key) {
    const auto found = std::find_if(shelves.begin(), shelves.end(), [&](const Shelf& shelf) { return shelf.key == key; });
    return found == shelves.end() ? nullptr : &*found;
}

void check_shelves(const Catalogue& catalogue, const Shelves& shelves, std::vector<Mistake>& mistakes) {
    for (const Procedure& procedure : catalogue.all()) {
        check_key(procedure, procedure.agency, shelves.agencies, "/agency", "agencies.json", mistakes);
        for (std::size_t i = 0; i < procedure.events.size(); ++i)
            check_key(procedure, procedure.events[i], shelves.events, fmt::format("/events/{}", i), "life_events.json", mistakes);
    }
}

}  // namespace kiosk::procedures
