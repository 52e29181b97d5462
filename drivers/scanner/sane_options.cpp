#include "drivers/scanner/sane_options.h"

#include <sane/saneopts.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdlib>
#include <cstring>

namespace drivers::scanner {
namespace {

constexpr double a4_width = 210.0, a4_height = 297.0;  // millimetres

std::string lower(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return out;
}

double number_of(const SANE_Option_Descriptor& option, SANE_Word word) {
    return option.type == SANE_TYPE_FIXED ? SANE_UNFIX(word) : static_cast<double>(word);
}

// The nearest value that the device allows; it knows steps and ranges of its own.
double nearest(const SANE_Option_Descriptor& option, double wish) {
    if (option.constraint_type == SANE_CONSTRAINT_RANGE) {
        return std::clamp(wish, number_of(option, option.constraint.range->min), number_of(option, option.constraint.range->max));
    }
    if (option.constraint_type != SANE_CONSTRAINT_WORD_LIST || option.constraint.word_list[0] < 1) return wish;
    const SANE_Word* words = option.constraint.word_list;
    return number_of(option, *std::min_element(words + 1, words + 1 + words[0], [&](SANE_Word a, SANE_Word b) {
                         return std::abs(number_of(option, a) - wish) < std::abs(number_of(option, b) - wish);
                     }));
}

}  // namespace

const char* match(const SANE_String_Const* texts, const std::vector<std::string_view>& wishes) {
    for (const bool at_start : {true, false}) {
        for (const std::string_view wish : wishes) {
            for (const SANE_String_Const* text = texts; *text != nullptr; ++text) {
                const std::size_t place = lower(*text).find(lower(wish));
                if (at_start ? place == 0 : place != std::string::npos) return *text;
            }
        }
    }
    return nullptr;
}

SaneOptions::Found SaneOptions::find(std::string_view name) const {
    SANE_Int count = 0;
    if (sane_control_option(device_, 0, SANE_ACTION_GET_VALUE, &count, nullptr) != SANE_STATUS_GOOD) return {};
    for (SANE_Int i = 1; i < count; ++i) {
        const SANE_Option_Descriptor* option = sane_get_option_descriptor(device_, i);
        if (option == nullptr || option->name == nullptr || name != option->name) continue;
        if (!SANE_OPTION_IS_ACTIVE(option->cap) || !SANE_OPTION_IS_SETTABLE(option->cap)) return {};
        return {i, option};
    }
    return {};
}

void SaneOptions::set(const Found& option, double number) {
    SANE_Word word = option.descriptor->type == SANE_TYPE_FIXED ? SANE_FIX(number) : static_cast<SANE_Word>(std::lround(number));
    sane_control_option(device_, option.number, SANE_ACTION_SET_VALUE, &word, nullptr);
}

void SaneOptions::set(const Found& option, const std::string& text) {
    std::vector<char> value(static_cast<std::size_t>(std::max(option.descriptor->size, 1)) + 1, '\0');
    std::strncpy(value.data(), text.c_str(), value.size() - 2);
    sane_control_option(device_, option.number, SANE_ACTION_SET_VALUE, value.data(), nullptr);
}

void SaneOptions::set(std::string_view assignment) {
    const std::size_t equals = assignment.find('=');
    if (equals == std::string_view::npos) return;
    const Found option = find(assignment.substr(0, equals));
    const std::string value(assignment.substr(equals + 1));
    if (option.descriptor == nullptr) return;
    switch (option.descriptor->type) {
        case SANE_TYPE_STRING: set(option, value); break;
        case SANE_TYPE_BOOL: set(option, value == "yes" ? SANE_TRUE : SANE_FALSE); break;
        case SANE_TYPE_INT:
        case SANE_TYPE_FIXED:
            if (option.descriptor->size == sizeof(SANE_Word)) set(option, std::strtod(value.c_str(), nullptr));
            break;
        case SANE_TYPE_BUTTON:
        case SANE_TYPE_GROUP: break;
    }
}

void SaneOptions::choose(std::string_view name, const std::vector<std::string_view>& wishes) {
    const Found option = find(name);
    if (option.descriptor == nullptr || option.descriptor->constraint_type != SANE_CONSTRAINT_STRING_LIST) return;
    if (const char* text = match(option.descriptor->constraint.string_list, wishes)) set(option, text);
}

void SaneOptions::set_edge(std::string_view name, double millimetres, int dpi) {
    const Found option = find(name);
    if (option.descriptor == nullptr) return;
    const double wish = option.descriptor->unit == SANE_UNIT_PIXEL ? millimetres / 25.4 * dpi : millimetres;
    set(option, nearest(*option.descriptor, wish));
}

int SaneOptions::resolution() const {
    const Found option = find(SANE_NAME_SCAN_RESOLUTION);
    SANE_Word word = 0;
    if (option.descriptor == nullptr || option.descriptor->size != sizeof word) return 0;
    if (sane_control_option(device_, option.number, SANE_ACTION_GET_VALUE, &word, nullptr) != SANE_STATUS_GOOD) return 0;
    return static_cast<int>(std::lround(number_of(*option.descriptor, word)));
}

int SaneOptions::prepare(const ScanRequest& request) {
    // First the source: many devices have other sizes and resolutions for the feeder.
    if (request.source == Source::feeder) {
        choose(SANE_NAME_SCAN_SOURCE, {"ADF Front", "ADF", "Automatic Document Feeder", "Feeder"});
    } else {
        choose(SANE_NAME_SCAN_SOURCE, {"Flatbed", "FB", "Platen", "Normal"});
    }
    if (request.mode == ColourMode::grey) {
        choose(SANE_NAME_SCAN_MODE, {"Gray", "Grey", "True Gray", "8-bit"});
    } else {
        choose(SANE_NAME_SCAN_MODE, {"Color", "Colour", "24bit", "24-bit", "RGB"});
    }
    if (const Found depth = find(SANE_NAME_BIT_DEPTH); depth.descriptor != nullptr) set(depth, nearest(*depth.descriptor, 8));
    if (const Found wanted = find(SANE_NAME_SCAN_RESOLUTION); wanted.descriptor != nullptr) {
        set(wanted, nearest(*wanted.descriptor, request.dpi));
    }
    const int dpi = resolution();
    // An edge may be limited by the one opposite: the near ones first.
    set_edge(SANE_NAME_SCAN_TL_X, 0, dpi);
    set_edge(SANE_NAME_SCAN_TL_Y, 0, dpi);
    set_edge(SANE_NAME_SCAN_BR_X, a4_width, dpi);
    set_edge(SANE_NAME_SCAN_BR_Y, a4_height, dpi);
    return dpi;
}

}  // namespace drivers::scanner
