#include "drivers/tape.h"

#include <algorithm>
#include <optional>

#include "platform/files.h"

namespace drivers {
namespace {

constexpr std::string_view out = "out";
constexpr std::string_view in = "in";

// The value of a text member of one of our own lines.
std::optional<std::string_view> member(std::string_view line, std::string_view name) {
    const std::string opening = "\"" + std::string(name) + "\":\"";
    const std::size_t begin = line.find(opening);
    if (begin == std::string_view::npos) return std::nullopt;
    const std::string_view rest = line.substr(begin + opening.size());
    const std::size_t end = rest.find('"');
    if (end == std::string_view::npos) return std::nullopt;
    return rest.substr(0, end);
}

std::optional<Trouble> trouble_named(std::string_view name) {
    const auto* found = std::find_if(all_troubles.begin(), all_troubles.end(), [&](Trouble t) { return name == name_of(t); });
    return found == all_troubles.end() ? std::nullopt : std::optional(*found);
}

}  // namespace

TapeRecorder::TapeRecorder(std::unique_ptr<Channel> channel, const std::filesystem::path& tape)
    : channel_(std::move(channel)), tape_(tape, std::ios::trunc) {}

Status TapeRecorder::write(platform::ByteView bytes, std::chrono::milliseconds patience, std::stop_token stop) {
    Status sent = channel_->write(bytes, patience, std::move(stop));
    if (sent) note("out", bytes);
    if (!sent) note(name_of(sent.error().trouble), {});
    return sent;
}

Result<platform::Bytes> TapeRecorder::read(std::size_t most, std::chrono::milliseconds patience, std::stop_token stop) {
    Result<platform::Bytes> come = channel_->read(most, patience, std::move(stop));
    if (!come) note(name_of(come.error().trouble), {});
    if (come && !come->empty()) note("in", *come);
    return come;
}

// Flushed line by line: what is recorded is often a crash.
void TapeRecorder::note(const char* way, platform::ByteView bytes) {
    const auto since = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start_);
    tape_ << R"({"ms":)" << since.count() << R"(,"way":")" << way << R"(","hex":")" << platform::hex(bytes) << "\"}" << std::endl;
}

platform::Result<TapePlayer> TapePlayer::open(const std::filesystem::path& tape) {
    TRY(const std::string text, platform::read_text(tape));
    std::vector<Entry> entries;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = std::string_view(text).substr(begin, end - begin);
        const auto way = member(line, "way");
        const auto bytes = member(line, "hex");
        if (!way || !bytes || (*way != out && *way != in && !trouble_named(*way))) {
            return platform::failure(platform::Fault::malformed, tape.string() + ": line " + std::to_string(entries.size() + 1));
        }
        TRY(platform::Bytes data, platform::from_hex(*bytes));
        entries.push_back({std::string(*way), std::move(data)});
        begin = end + 1;
    }
    return TapePlayer(std::move(entries));
}

TapePlayer::Entry* TapePlayer::next(std::string_view way) { return !at_end() && entries_[next_].way == way ? &entries_[next_] : nullptr; }

Status TapePlayer::play_trouble() {
    if (at_end()) return {};
    const auto what = trouble_named(entries_[next_].way);
    if (!what) return {};
    ++next_;
    return trouble(*what, "as on the tape");
}

Status TapePlayer::write(platform::ByteView bytes, std::chrono::milliseconds, std::stop_token) {
    TRY_DO(play_trouble());
    const Entry* entry = next(out);
    if (entry == nullptr || !std::equal(bytes.begin(), bytes.end(), entry->bytes.begin(), entry->bytes.end())) {
        return trouble(Trouble::bad_data, "other bytes than on the tape, at its line " + std::to_string(next_ + 1));
    }
    ++next_;
    return {};
}

Result<platform::Bytes> TapePlayer::read(std::size_t most, std::chrono::milliseconds, std::stop_token) {
    TRY_DO(play_trouble());
    Entry* entry = next(in);
    if (entry == nullptr) return platform::Bytes{};
    const auto end = entry->bytes.begin() + static_cast<std::ptrdiff_t>(std::min(most, entry->bytes.size()));
    platform::Bytes come(entry->bytes.begin(), end);
    entry->bytes.erase(entry->bytes.begin(), end);
    if (entry->bytes.empty()) ++next_;
    return come;
}

}  // namespace drivers
