// One procedure, as its file in assets/procedures says it (procedure.schema.json). Pure data: no C++ knows any procedure by name.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "kiosk/language.h"
#include "kiosk/procedures/condition.h"
#include "kiosk/procedures/fees.h"

namespace kiosk::procedures {

enum class Mode { here, booking, in_person };  // finished here; only an appointment; must go in person
enum class Level { full, partial, none };      // of the online service: toàn trình, một phần, not online

// A value with where it comes from; unverified ones are shown as "about".
struct Evidence {
    bool verified = false;
    std::string source, date;
};
struct Sourced {
    Localised text;
    bool verified = false;
    std::string source, date;
};

enum class FieldKind {
    text,
    name,
    date,
    choice,
    choices,  // several of them
    place,    // province, commune and what stands before it
    address,  // in one's own words, as a card says it
    phone,
    email,
    id_number,
    licence_number,
    number,
    money,  // dong
    paper   // "yes": the citizen has the paper of this key here and scans it; "no"
};

// Where an answer comes from before anybody types it.
struct Prefill {
    enum class From { nothing, card, answer, paper };
    enum class Card { id_number, old_number, full_name, birth, sex, address, issued };
    From from = From::nothing;
    Card card = Card::id_number;
    std::string answer;        // key of an earlier field
    std::string paper, found;  // text found on a scanned page
};

struct Choice {
    std::string key;
    Localised label;
};

struct Field {
    std::string key;
    FieldKind kind = FieldKind::text;
    Localised label, hint;
    bool required = true;
    bool sensitive = false;
    std::size_t most_letters = 200;
    Prefill prefill{};
    std::vector<Choice> choices{};            // kinds choice and choices
    bool past = false, future = false;        // kind date: not after / not before today
    std::string not_before{};                 // kind date: key of another date field of the form that must not be later
    std::optional<std::int64_t> least, most;  // kinds number and money
    Condition when{};
};

// A page that is filled in once for each child, partner, copy.
struct Repeat {
    int least = 1, most = 10;
    Localised another;  // on the button
    Localised any;      // if least is 0: the question that comes first
};

struct FormPage {
    std::string key;
    Localised title;
    std::vector<Field> fields;
    Condition when{};
    std::optional<Repeat> repeat{};
};

// What must hold between answers.
struct Rule {
    std::string field;  // where the mistake is shown
    Condition when, must;
    Localised say;
    Evidence evidence{};  // of a rule that rests on a term or a number
};

enum class Original {
    scan,      // the scan is enough
    show,      // the original must be seen
    hand_over  // the paper itself goes to the agency
};

struct Paper {
    std::string key;
    Localised name, advice;
    bool required = true;
    int most_pages = 10;
    int least_pages = 1;
    Original original = Original::scan;
    Condition when{};
    Evidence evidence{};
};

enum class DeliveryKind { post, post_office, agency, electronic };

// How long it takes from the day the agency accepts it.
struct ProcessingTime {
    std::optional<int> working_days, days;  // calendar days
    std::string same_day_before;            // "15:00": the same day if accepted before, else the next working day
};

struct Procedure {
    std::string code, version;
    Localised name, short_name;
    Sourced authority;
    std::string icon;                             // name in ui/icons
    std::string agency;                           // key in shared/agencies.json
    std::vector<std::string> events;              // keys in shared/life_events.json
    int rank = 0;                                 // 1: used most; 0: not known
    std::vector<std::string> words_vi, words_en;  // what people call it
    Mode mode = Mode::here;
    Localised mode_why;  // unless here: what one has to do in person, and where
    Level level = Level::full;
    Evidence mode_evidence, level_evidence, delivery_evidence;
    Sourced fee, time;
    Fees fees;
    ProcessingTime processing;
    std::vector<Localised> bring;  // what to have ready beside the papers, told before any typing
    bool representative = false;   // may be filed for a child or for somebody who cannot do it
    std::vector<FormPage> pages;
    std::vector<Rule> rules;
    std::vector<Paper> papers;
    std::vector<DeliveryKind> deliveries;
    Localised declaration;  // what the citizen confirms before sending
};

const Field* find_field(const Procedure& procedure, std::string_view key);
const Paper* find_paper(const Procedure& procedure, std::string_view key);

}  // namespace kiosk::procedures
