// Wiping storage for personal data. A Secret overwrites its bytes before the memory goes back, keeps none of them inline (a cleared or
// moved-from std::string still holds its bytes), and does not print: it has no operator<< and its fmt formatter is deleted.
#pragma once
#include <fmt/core.h>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <new>
#include <span>
#include <string_view>
#include <vector>

namespace platform {

// Overwrites in a way the compiler may not drop.
void wipe(void* memory, std::size_t bytes) noexcept;

template <class T>
struct WipingAllocator {
    using value_type = T;
    WipingAllocator() = default;
    template <class U>
    WipingAllocator(const WipingAllocator<U>&) noexcept {}
    T* allocate(std::size_t n) {
        if (n > std::numeric_limits<std::size_t>::max() / sizeof(T)) throw std::bad_array_new_length();
        return static_cast<T*>(::operator new(n * sizeof(T)));
    }
    void deallocate(T* memory, std::size_t n) noexcept {
        wipe(memory, n * sizeof(T));
        ::operator delete(memory);
    }
    friend bool operator==(const WipingAllocator&, const WipingAllocator&) { return true; }
};

using SecretBytes = std::vector<std::uint8_t, WipingAllocator<std::uint8_t>>;

// Text that only the Session and what it hands out may hold. UTF-8.
class Secret {
public:
    Secret() = default;
    explicit Secret(std::string_view text) : bytes_(text.begin(), text.end()) {}
    Secret(const Secret&) = default;
    Secret(Secret&&) noexcept = default;
    Secret& operator=(const Secret&) = default;
    Secret& operator=(Secret&&) noexcept = default;
    ~Secret() = default;

    std::string_view view() const { return {bytes_.data(), bytes_.size()}; }
    bool empty() const { return bytes_.empty(); }
    std::size_t size() const { return bytes_.size(); }
    void clear() { std::vector<char, WipingAllocator<char>>().swap(bytes_); }
    void append(std::string_view text) { bytes_.insert(bytes_.end(), text.begin(), text.end()); }
    void resize(std::size_t bytes) {
        if (bytes < bytes_.size()) wipe(bytes_.data() + bytes, bytes_.size() - bytes);
        bytes_.resize(bytes);
    }
    friend bool operator==(const Secret& a, const Secret& b) { return a.view() == b.view(); }
    friend bool operator==(const Secret& a, std::string_view b) { return a.view() == b; }

private:
    std::vector<char, WipingAllocator<char>> bytes_;
};

// From now on the C library overwrites every block it frees (but for at most its last 8 bytes), so that strings inside other people's
// libraries do not stay behind either. Call first in main() with its arguments: glibc's thread caches come before the overwriting and can
// only be switched off from the environment (GLIBC_TUNABLES), so the program starts itself anew once if they are on. Also forbids core
// dumps and tracing by other programs of the same user.
void wipe_all_memory_on_free(char** arguments);

}  // namespace platform

template <>
struct fmt::formatter<platform::Secret> {
    formatter() = delete;
};
