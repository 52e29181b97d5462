// A pretend network scanner that speaks eSCL (AirScan) on loopback, as real office scanners do: SANE's own airscan driver talks to it.
#pragma once
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace rigs {

enum class ScannerFault {
    none,
    jam,    // the feeder holds a sheet fast
    empty,  // no sheet in the feeder
    busy,   // refuses every job
    drop,   // the plug is pulled in the middle of the page
    hang,   // takes the job and never gives the page
    cover,  // stands open
    gone    // not plugged in: every connection is cut without an answer, but for that of the control door
};
// none for a name that is not one.
ScannerFault fault_named(std::string_view name);

class EsclScanner {
public:
    struct Setup {
        int port = 0;                  // 0: any free one
        std::filesystem::path glass;   // the JPEG that lies on the glass, read again at each scan; missing: nothing lies there
        std::filesystem::path rotate;  // a folder: each scan gives its next picture, by name
    };
    // Listens and answers on threads of its own from here on. Throws std::runtime_error if the port is taken.
    explicit EsclScanner(Setup setup);
    EsclScanner(const EsclScanner&) = delete;
    EsclScanner& operator=(const EsclScanner&) = delete;
    ~EsclScanner();

    int port() const;
    // Also by `POST /control?fault=NAME`; the request must have a length, even of 0.
    void set_fault(ScannerFault fault);
    void wait();  // until the program is told to end
    // True once a scan hangs, false after the patience. For tests that stop a scan which is surely under way.
    bool wait_until_hanging(int milliseconds);

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace rigs
