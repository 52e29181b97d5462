// The name of every sentence that the kiosk can say as it is (those with something put in are in phrases.h), and the dictionary of both
// kinds. The sentences are in assets/words/vi.json and en.json under the same names; tests/house/words.py finds unused and long ones.
#pragma once
#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/language.h"
#include "platform/result.h"

namespace kiosk {

// clang-format off
#define TRAM_WORDS(X)                                                                                                          \
    /* what is wrong with an answer, and how to mend it */                                                                     \
    X(error_required) X(error_choose) X(error_date) X(error_date_past) X(error_date_future) X(error_date_order) X(error_phone) \
    X(error_email) X(error_id_number) X(error_licence_number) X(error_name) X(error_address) X(error_number)                   \
    X(error_paper_needed) X(error_commune) X(error_street) X(yes) X(no)                                                        \
    /* delivery by post */                                                                                                     \
    X(post_receiver) X(post_phone) X(post_address) X(post_title) X(pickup_title) X(pickup_window) X(pickup_phone) X(pickup_address) \
    /* the slip */                                                                                                             \
    X(slip_title_sent) X(slip_title_queued) X(slip_about_sent) X(slip_about_queued) X(slip_no_receipt) X(slip_code)            \
    X(slip_waiting) X(slip_reference) X(slip_procedure) X(slip_authority) X(slip_time_sent) X(slip_time_queued) X(slip_pages)  \
    X(slip_fee) X(slip_kiosk_free) X(slip_expected) X(slip_delivery) X(slip_by_post) X(slip_at_post_office) X(slip_electronic) X(slip_paid) X(slip_payment_receipt) X(slip_to_pay) X(slip_nothing_to_pay) X(slip_pay_at_counter) X(slip_pay_when_told) X(slip_scan_to_pay) X(slip_collect) X(slip_scan)              \
    X(slip_still_waiting) X(slip_keep) X(slip_title_refused) X(slip_about_refused) X(slip_code_follows) X(slip_ask_staff)      \
    /* the test slip, for staff */                                                                                             \
    X(test_slip_title) X(test_slip_about) X(test_slip_version) X(test_slip_letters) X(test_slip_ruler) X(test_slip_scan)
// clang-format on
#include "kiosk/words_screens.h"

#define TRAM_ALL_WORDS(X) TRAM_WORDS(X) TRAM_BUTTON_WORDS(X) TRAM_SCREEN_WORDS(X)

enum class Word {
#define TRAM_WORD_ENUMERATOR(name) name,
    TRAM_ALL_WORDS(TRAM_WORD_ENUMERATOR)
#undef TRAM_WORD_ENUMERATOR
};

#define TRAM_WORD_ONE(name) +1
inline constexpr std::size_t word_count = 0 TRAM_ALL_WORDS(TRAM_WORD_ONE);
#undef TRAM_WORD_ONE

class Phrase;

// All sentences in both languages. Read-only after load; any thread.
class Dictionary {
public:
    // Every missing or unknown sentence, and every one with other {parameters} than it is given, is in the error.
    static platform::Result<Dictionary> load(const std::filesystem::path& folder);
    const std::string& say(Word word, Language language) const;
    std::string say(const Phrase& phrase, Language language) const;
    // A sentence about a part of the machine, by built name ("trouble_scanner_jammed", "part_scanner"); empty if there is none.
    const std::string& say(std::string_view name, Language language) const;

private:
    std::vector<Localised> sentences_;  // the words, then the phrases
    std::map<std::string, Localised, std::less<>> of_devices_;
};

}  // namespace kiosk
