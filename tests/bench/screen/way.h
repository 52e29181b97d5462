// A way from a frame to the glass of a machine without a display server.
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "platform/picture.h"
#include "platform/result.h"

struct ImDrawData;

namespace bench {

class Way {
public:
    virtual ~Way() = default;
    virtual int width() const = 0;
    virtual int height() const = 0;
    // whole: all of the frame, as after a change of page; else what changed.
    virtual void draw(const ImDrawData& frame, bool whole) = 0;
};

struct NamedWay {
    std::string_view name, meaning;
    std::function<platform::Result<std::unique_ptr<Way>>()> open;
};
const std::vector<NamedWay>& all_ways();

}  // namespace bench
