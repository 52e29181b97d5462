// A folder of pictures that a person can look through: DIR/new, beside them DIR/old from the time before, what differs in DIR/difference,
// and DIR/index.html, which shows the three side by side.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "platform/picture.h"
#include "platform/result.h"

namespace ui::gallery {

class Album {
public:
    explicit Album(std::filesystem::path folder) : folder_(std::move(folder)) {}
    // Empties DIR/new and DIR/difference; what was in DIR/new becomes DIR/old.
    platform::Status begin(bool keep_old);
    platform::Status add(const std::string& name, const platform::Picture& picture);
    platform::Status finish() const;  // writes the page
    std::filesystem::path page() const { return folder_ / "index.html"; }

private:
    struct Entry {
        std::string name;
        enum class State { unknown, same, changed } state;  // against DIR/old
    };
    std::filesystem::path folder_;
    std::vector<Entry> entries_;
};

}  // namespace ui::gallery
