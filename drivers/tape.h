// A tape of what went through a channel, to carry a mishap from a post office to a desk. One JSON object a line:
// {"ms":12,"way":"out","hex":"100401"}, way is out, in, or the name of a trouble. It is plain: made by a technician, never in service.
#pragma once
#include <filesystem>
#include <fstream>
#include <memory>
#include <vector>

#include "drivers/channel.h"

namespace drivers {

// Passes everything on to the channel, and writes it down.
class TapeRecorder final : public Channel {
public:
    TapeRecorder(std::unique_ptr<Channel> channel, const std::filesystem::path& tape);
    Status write(platform::ByteView bytes, std::chrono::milliseconds patience, std::stop_token stop) override;
    Result<platform::Bytes> read(std::size_t most, std::chrono::milliseconds patience, std::stop_token stop) override;

private:
    void note(const char* way, platform::ByteView bytes);

    std::unique_ptr<Channel> channel_;
    std::ofstream tape_;
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

// The other side of the cable, as the tape remembers it. It does not wait: the times on the tape are for the reader.
class TapePlayer final : public Channel {
public:
    static platform::Result<TapePlayer> open(const std::filesystem::path& tape);
    // bad_data if these are not the bytes that were written at this point of the tape.
    Status write(platform::ByteView bytes, std::chrono::milliseconds patience, std::stop_token stop) override;
    // Empty as long as the tape has no answer at this point.
    Result<platform::Bytes> read(std::size_t most, std::chrono::milliseconds patience, std::stop_token stop) override;
    bool at_end() const { return next_ == entries_.size(); }

private:
    struct Entry {
        std::string way;
        platform::Bytes bytes;
    };
    explicit TapePlayer(std::vector<Entry> entries) : entries_(std::move(entries)) {}
    Entry* next(std::string_view way);
    Status play_trouble();

    std::vector<Entry> entries_;
    std::size_t next_ = 0;
};

}  // namespace drivers
