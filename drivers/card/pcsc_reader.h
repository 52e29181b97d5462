// A card reader behind PC/SC (pcscd).
#pragma once
#include <memory>
#include <optional>

#include "drivers/card/card_reader.h"

namespace drivers::card {

// pcscd may come and go: its death is the error `offline`, and the next call finds the new one by itself.
class PcscReader final : public CardReader {
public:
    // The first reader whose name holds `wanted`; empty: the first one.
    explicit PcscReader(std::string wanted = {});
    PcscReader(const PcscReader&) = delete;
    PcscReader& operator=(const PcscReader&) = delete;
    ~PcscReader() override;
    Result<Presence> look(std::stop_token stop) override;
    Result<Presence> wait_for_change(std::chrono::milliseconds patience, std::stop_token stop) override;

private:
    class Service;
    struct Seen {
        Presence presence;
        unsigned long state = 0;  // as PC/SC counts it: also tells of a card that was out and in again
    };
    // Waits at most for `patience` until the reader's state is another one than `known`.
    Result<Seen> ask(unsigned long known, std::chrono::milliseconds patience);
    Result<Seen> ask_service(unsigned long known, std::chrono::milliseconds patience);
    Result<Presence> remember(const Result<Seen>& seen);

    std::string wanted_;
    std::unique_ptr<Service> service_;
    unsigned long state_ = 0;         // the last one
    std::optional<Trouble> trouble_;  // likewise
};

}  // namespace drivers::card
