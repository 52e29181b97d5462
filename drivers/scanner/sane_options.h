// Sets the options of a SANE device by looking at what it has: every scanner names and limits them a little differently, and many lack
// some. Called in the scan worker only.
#pragma once
#include <sane/sane.h>

#include <string>
#include <string_view>
#include <vector>

#include "drivers/scanner/scanner.h"

namespace drivers::scanner {

class SaneOptions {
public:
    explicit SaneOptions(SANE_Handle device) : device_(device) {}

    // "name=value"; a list of words is not supported. An option that is missing, inactive or refuses the value is left alone.
    void set(std::string_view assignment);
    // Source, mode, 8 bits, the nearest resolution, and the whole glass up to A4. Returns the resolution that the device took, 0 if it
    // does not say.
    int prepare(const ScanRequest& request);

private:
    struct Found {
        SANE_Int number = 0;
        const SANE_Option_Descriptor* descriptor = nullptr;
    };
    Found find(std::string_view name) const;
    void set(const Found& option, double number);
    void set(const Found& option, const std::string& text);
    void choose(std::string_view name, const std::vector<std::string_view>& wishes);
    void set_edge(std::string_view name, double millimetres, int dpi);
    int resolution() const;

    SANE_Handle device_;
};

// For the tests: the first text that begins as one of the wishes does, in the order of the wishes; else the first that holds one; else
// null. Case does not matter.
const char* match(const SANE_String_Const* texts, const std::vector<std::string_view>& wishes);

}  // namespace drivers::scanner
