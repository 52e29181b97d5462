#include "platform/secret.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <sstream>
#include <type_traits>

// Every block of this program comes from here, so that a test can look at a block after it was given back without touching freed memory:
// while watching, blocks lie in a buffer that outlives them.
namespace {

alignas(std::max_align_t) std::array<unsigned char, 1 << 16> buffer;
std::size_t used = 0;
bool watching = false;

bool in_buffer(const void* memory) {
    const auto* at = static_cast<const unsigned char*>(memory);
    return at >= buffer.data() && at < buffer.data() + buffer.size();
}

}  // namespace

// Not inlined, or the compiler takes each pair for a mismatched one.
[[gnu::noinline]] void* operator new(std::size_t size) {
    if (watching) {
        void* block = buffer.data() + used;
        used += (size + alignof(std::max_align_t) - 1) / alignof(std::max_align_t) * alignof(std::max_align_t);
        if (used > buffer.size()) std::abort();
        return block;
    }
    if (void* block = std::malloc(size == 0 ? 1 : size)) return block;
    throw std::bad_alloc();
}
[[gnu::noinline]] void operator delete(void* memory) noexcept {
    if (!in_buffer(memory)) std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept { operator delete(memory); }

namespace platform {
namespace {

constexpr std::string_view marker = "SECRET-099000000001";

// Runs act with all of its blocks in the buffer, and tells whether the marker is still there afterwards.
template <class Act>
bool stays_behind(Act act) {
    buffer.fill(0);
    used = 0;
    watching = true;
    act();
    watching = false;
    return std::search(buffer.begin(), buffer.end(), marker.begin(), marker.end()) != buffer.end();
}

TEST(Secret, would_be_found_by_this_test_if_it_did_not_wipe) {
    EXPECT_TRUE(stays_behind([] { const std::string plain(marker); }));
}

TEST(Secret, is_gone_from_memory_when_it_dies) {
    EXPECT_FALSE(stays_behind([] { const Secret secret(marker); }));
    EXPECT_FALSE(stays_behind([] { const SecretBytes bytes(marker.begin(), marker.end()); }));
}

TEST(Secret, is_gone_when_cleared) {
    Secret secret;
    EXPECT_FALSE(stays_behind([&] {
        secret = Secret(marker);
        secret.clear();
    }));
    EXPECT_TRUE(secret.empty());
}

TEST(Secret, leaves_nothing_behind_when_it_grows) {
    Secret secret(marker);
    EXPECT_FALSE(stays_behind([&] {
        Secret growing(marker);
        for (int i = 0; i < 100; ++i) growing.append(" and more");
    }));
}

TEST(Secret, leaves_nothing_behind_when_copied_over_or_moved) {
    EXPECT_FALSE(stays_behind([] {
        Secret secret(marker);
        Secret moved(std::move(secret));
        Secret copy(moved);
        copy = Secret("x");
        moved = copy;
    }));
}

TEST(Secret, loses_the_end_that_it_is_shortened_by) {
    Secret secret(marker);
    const std::size_t size = secret.size();
    secret.resize(6);
    EXPECT_EQ(secret.view(), "SECRET");
    secret.resize(size);
    EXPECT_EQ(secret.view().substr(6), std::string(size - 6, '\0'));
}

TEST(Secret, compares_by_content) {
    EXPECT_EQ(Secret("a"), Secret("a"));
    EXPECT_EQ(Secret("a"), std::string_view("a"));
    EXPECT_FALSE(Secret("a") == Secret("b"));
}

template <class T>
concept Prints = requires(std::ostream& out, const T& value) {
    out << value;
};

TEST(Secret, does_not_print) {
    static_assert(!fmt::is_formattable<Secret>::value);
    static_assert(!Prints<Secret>);
    static_assert(!std::is_convertible_v<Secret, std::string>);
    static_assert(!std::is_convertible_v<Secret, std::string_view>);
    static_assert(!std::is_convertible_v<std::string, Secret>);
}

TEST(Wipe, overwrites_all_bytes_and_no_others) {
    std::array<char, 5> bytes{'a', 'b', 'c', 'd', 'e'};
    wipe(bytes.data() + 1, 3);
    EXPECT_EQ(bytes, (std::array<char, 5>{'a', 0, 0, 0, 'e'}));
    wipe(nullptr, 0);
}

}  // namespace
}  // namespace platform
