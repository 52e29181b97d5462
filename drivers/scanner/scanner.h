// The promise of a document scanner: paper in, one raster out.
#pragma once
#include <functional>
#include <stop_token>

#include "drivers/scanner/page.h"
#include "drivers/status.h"

namespace drivers::scanner {

enum class Source { platen, feeder };
enum class ColourMode { grey, colour };

struct ScanRequest {
    Source source = Source::platen;
    ColourMode mode = ColourMode::colour;
    int dpi = 300;
};

class Scanner {
public:
    virtual ~Scanner() = default;
    // Scans one sheet. Blocks for seconds; call on the scanner's worker only. progress: 0..1 while lines arrive, on the same thread.
    // Returns cancelled within 200 ms of stop. unplugged in mid-page when the plug is pulled; the next call starts afresh.
    virtual Result<Raster> scan(const ScanRequest& request, const std::function<void(double)>& progress, std::stop_token stop) = 0;
    // Is a scanner there? Blocks for at most 3 s.
    virtual Status probe(std::stop_token stop) = 0;
    // Tries to mend itself; the next probe() says whether it helped. Blocks for at most 6 s. unsupported; else as probe().
    virtual Status recover(Recovery /*how*/, std::stop_token /*stop*/) {
        return trouble(Trouble::unsupported, "nothing to reopen or reset");
    }
};

}  // namespace drivers::scanner
