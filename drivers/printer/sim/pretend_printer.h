// A receipt printer without metal: takes ESC/POS bytes, answers status, draws the paper, and has mishaps when told to.
#pragma once
#include <condition_variable>
#include <deque>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <set>

#include "drivers/channel.h"
#include "drivers/printer/sim/escpos_reader.h"

namespace drivers::printer::sim {

enum class Mishap {
    paper_out,
    paper_near_end,
    cover_open,
    cutter_jam,
    silent,     // prints, but never answers
    unplugged,  // the cable; the printer keeps its buffer
    hung        // takes no bytes, gives none
};

// The device, and one end of its cable. Any function from any thread.
class PretendPrinter final : public Channel {
public:
    // With a folder, each slip that is cut is left there as receipt.png, and its bytes as receipt.escpos.
    explicit PretendPrinter(int paper_width = 576, std::filesystem::path folder = {});

    Status write(platform::ByteView bytes, std::chrono::milliseconds patience, std::stop_token stop) override;
    Result<platform::Bytes> read(std::size_t most, std::chrono::milliseconds patience, std::stop_token stop) override;

    // Takes as many bytes as it has room for at once, and says how many; for fronts that have a clock of their own.
    std::size_t offer(platform::ByteView bytes);

    void strike(Mishap mishap);
    void mend(Mishap mishap);
    bool suffers(Mishap mishap) const;
    void run_out_after(int rows);                  // of paper, counted from now
    void limit_speed(std::size_t bytes_a_second);  // 0: as fast as the bytes come

    std::vector<platform::Bitmap> slips() const;  // oldest first
    Strip strip() const;
    platform::Bytes received() const;  // every byte that was taken
    std::vector<std::string> faults() const;

private:
    std::size_t room() const;
    std::size_t take_some(platform::ByteView bytes);
    bool has(Mishap mishap) const { return mishaps_.contains(mishap); }
    bool stopped() const;
    void take(platform::ByteView bytes);
    void notice_question(std::uint8_t byte);
    std::uint8_t state_byte(std::uint8_t question) const;
    void work();
    void keep_slip();

    mutable std::mutex mutex_;
    std::condition_variable_any changed_;
    const std::filesystem::path folder_;
    EscposReader reader_;
    std::set<Mishap> mishaps_;
    std::optional<long> paper_ends_at_;  // in rows fed
    std::size_t bytes_a_second_ = 0;
    std::deque<std::uint8_t> buffer_;  // taken, not yet printed
    platform::Bytes last_three_;
    platform::Bytes answers_;  // not yet read
    platform::Bytes received_;
    platform::Bytes slip_bytes_;  // printed since the last cut
};

// Another end of the same cable, for a driver that owns its channel; the printer outlives it.
std::unique_ptr<Channel> cable_to(PretendPrinter& printer);

}  // namespace drivers::printer::sim
