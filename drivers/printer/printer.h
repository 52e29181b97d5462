// The promise of a slip printer: a picture in, a slip out.
#pragma once
#include <stop_token>

#include "drivers/status.h"
#include "platform/picture.h"

namespace drivers::printer {

enum class Outcome { printed, unknown };  // unknown: the bytes went out, but this model cannot say what became of them

class Printer {
public:
    virtual ~Printer() = default;
    // Prints the picture, feeds and cuts. Blocks for seconds; printer's worker only. Checks first: a fault that is there already (no_paper,
    // cover_open, jammed, hardware, offline) means that nothing was printed. A fault on the way leaves part of a slip at most. So after any
    // error the slip may be printed again. Returns within 200 ms of stop.
    virtual Result<Outcome> print(const platform::Bitmap& slip, std::stop_token stop) = 0;
    virtual Status probe(std::stop_token stop) = 0;
    // What the last probe() said of the roll: it still prints, but staff should have another at hand. False where no sensor tells.
    virtual bool paper_is_low() const { return false; }
    // Tries to mend itself; the next probe() says whether it helped. Blocks for at most 6 s. unsupported; else as probe().
    virtual Status recover(Recovery /*how*/, std::stop_token /*stop*/) {
        return trouble(Trouble::unsupported, "nothing to reopen or reset");
    }
};

}  // namespace drivers::printer
