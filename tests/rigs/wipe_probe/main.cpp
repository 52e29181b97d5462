// Frees blocks of many sizes and looks whether what stood in them is still there. Status 1 if it is.
#include <fmt/core.h>
#include <sys/uio.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <vector>

#include "platform/secret.h"

namespace {

constexpr char mark = 'S';
constexpr std::size_t list_pointers = 16;  // the heap keeps its own at the beginning of a free block,
constexpr std::size_t next_header = 8;     // and the next block's header lies over the end of this one

// Bytes of a freed block that still hold the mark; through the kernel, since C++ may not look there any more.
std::size_t left_of(std::uintptr_t address, std::size_t size) {
    std::vector<char> seen(size);
    const iovec to{seen.data(), seen.size()};
    const iovec from{reinterpret_cast<void*>(address), size};
    if (process_vm_readv(getpid(), &to, 1, &from, 1, 0) < 0) return 0;  // given back to the kernel altogether
    std::size_t left = 0;
    for (std::size_t i = list_pointers; i + next_header < size; ++i) left += seen[i] == mark ? 1 : 0;
    return left;
}

}  // namespace

int main(int, char** arguments) {
    platform::wipe_all_memory_on_free(arguments);
    bool clean = true;
    for (const std::size_t size : {24UL, 64UL, 200UL, 984UL, 1032UL, 1100UL, 5000UL, 100000UL}) {
        std::array<char*, 20> blocks{};
        std::array<std::uintptr_t, 20> addresses{};
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            blocks[i] = static_cast<char*>(std::malloc(size));
            std::memset(blocks[i], mark, size);
            addresses[i] = reinterpret_cast<std::uintptr_t>(blocks[i]);
        }
        for (char* block : blocks) std::free(block);
        std::size_t left = 0;
        for (const auto address : addresses) left += left_of(address, size);
        fmt::print("{:>7} bytes a block: {} of {} still readable\n", size, left, size * blocks.size());
        clean = clean && left == 0;
    }
    return clean ? 0 : 1;
}
