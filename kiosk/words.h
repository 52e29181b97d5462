// The name of every sentence that the kiosk can say. The sentences are in assets/words/vi.json and en.json under the same names;
// tests/kiosk/words checks that both have them all, with the same {parameters}.
#pragma once
#include <filesystem>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kiosk/language.h"
#include "platform/result.h"

namespace kiosk {

// clang-format off
#define TRAM_WORDS(X)                                                                                                        \
    /* what is wrong with an answer, and how to mend it */                                                                    \
    X(error_required) X(error_choose) X(error_too_long) X(error_date) X(error_date_past) X(error_date_future)                 \
    X(error_date_order) X(error_phone) X(error_email) X(error_id_number) X(error_licence_number) X(error_name)                \
    X(error_address)                                                                                                          \
    /* delivery by post */                                                                                                    \
    X(post_receiver) X(post_phone) X(post_address) X(post_address_hint) X(post_title)                                         \
    /* the slip */                                                                                                            \
    X(slip_title_sent) X(slip_title_queued) X(slip_about_sent) X(slip_about_queued) X(slip_no_receipt) X(slip_code)           \
    X(slip_waiting) X(slip_reference) X(slip_procedure) X(slip_authority) X(slip_time_sent) X(slip_time_queued)               \
    X(slip_time) X(slip_pages) X(slip_pages_count) X(slip_fee) X(slip_kiosk_free) X(slip_expected) X(slip_roughly)            \
    X(slip_foreseen) X(slip_delivery) X(slip_by_post) X(slip_collect) X(slip_scan) X(slip_still_waiting) X(slip_hotline)      \
    X(slip_keep) X(slip_title_refused) X(slip_about_refused) X(slip_code_follows) X(slip_ask_staff)
// clang-format on
#include "kiosk/words_screens.h"

enum class Word {
#define TRAM_WORD_ENUMERATOR(name) name,
    TRAM_WORDS(TRAM_WORD_ENUMERATOR) TRAM_SCREEN_WORDS(TRAM_WORD_ENUMERATOR)
#undef TRAM_WORD_ENUMERATOR
        count_
};

std::string_view name_of(Word word);

struct Parameter {
    std::string_view name, value;
};

// All sentences in both languages. Read-only after load; any thread.
class Dictionary {
public:
    // Every missing, unknown or unequal sentence is in the error.
    static platform::Result<Dictionary> load(const std::filesystem::path& folder);
    const std::string& say(Word word, Language language) const;
    std::string say(Word word, Language language, std::initializer_list<Parameter> parameters) const;
    // Sentences by built name ("trouble_scanner_jammed"); empty if there is none.
    const std::string& say(std::string_view name, Language language) const;

private:
    std::vector<Localised> sentences_;
    std::vector<std::pair<std::string, std::size_t>> by_name_;
};

}  // namespace kiosk
