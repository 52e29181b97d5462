// One procedure, as its file in assets/procedures says it. Pure data: no C++ knows any procedure by name.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "kiosk/language.h"
#include "platform/clock.h"

namespace kiosk::procedures {

enum class Mode { here, booking, in_person };  // finished here; only an appointment; must go in person

// A value with where it comes from; unverified ones are shown as "about".
struct Sourced {
    Localised text;
    bool verified = false;
    std::string source, date;
};

enum class FieldKind { text, name, date, choice, phone, email, id_number, licence_number, address };
enum class Prefill { none, id_number, old_number, full_name, birth, sex, address, issued };

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
    Prefill prefill = Prefill::none;
    std::vector<Choice> choices;        // kind choice
    bool past = false, future = false;  // kind date: not after / not before today
    std::string not_before;             // kind date: key of another date field of the form that must not be later
};

struct FormPage {
    std::string key;
    Localised title;
    std::vector<Field> fields;
};

struct Paper {
    std::string key;
    Localised name, advice;
    bool required = true;
    int most_pages = 10;
    int least_pages = 1;
};

enum class DeliveryKind { post, collect };

struct Procedure {
    std::string code, version;
    Localised name, short_name, authority;
    std::string icon;  // name in ui/icons
    Mode mode = Mode::here;
    Sourced fee, time;
    std::vector<Localised> bring;  // what to have ready, told before any typing
    std::vector<FormPage> pages;
    std::vector<Paper> papers;
    std::vector<DeliveryKind> deliveries;
    Localised declaration;  // what the citizen confirms before sending
};

}  // namespace kiosk::procedures
