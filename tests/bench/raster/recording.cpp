#include "tests/bench/raster/recording.h"

#include <utility>

namespace bench {

Recording::Recording(const ImDrawData& frame) : data_(frame) {
    for (int i = 0; i < frame.CmdListsCount; ++i) lists_.push_back(frame.CmdLists[i]->CloneOutput());
    data_.CmdLists = lists_.data();
}

// The moved vector keeps its memory, so data_ goes on pointing to the lists.
Recording::Recording(Recording&& other) noexcept : lists_(std::exchange(other.lists_, {})), data_(std::exchange(other.data_, {})) {}

Recording::~Recording() {
    for (ImDrawList* list : lists_) IM_DELETE(list);
}

}  // namespace bench
