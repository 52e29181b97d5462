// A frame's draw data, kept: Dear ImGui's own lives only until the next frame.
#pragma once
#include <imgui.h>

#include <vector>

namespace bench {

class Recording {
public:
    explicit Recording(const ImDrawData& frame);
    Recording(Recording&& other) noexcept;
    Recording(const Recording&) = delete;
    Recording& operator=(const Recording&) = delete;
    ~Recording();

    const ImDrawData& data() const { return data_; }

private:
    std::vector<ImDrawList*> lists_;
    ImDrawData data_;
};

}  // namespace bench
