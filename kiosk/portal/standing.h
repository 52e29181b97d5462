// How a dossier stands, as the portal tells whoever holds its slip or knows its code and a second factor. No full name, whole number or
// address is in it.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "kiosk/language.h"
#include "kiosk/portal/payments.h"
#include "platform/clock.h"

namespace kiosk::portal {

// state: the national portal's, 1 newly submitted, 2 accepted, 3 not accepted, 4 being processed, 5 papers missing, 6 payment due,
// 7 withdrawn by the citizen, 8 stopped, 9 result ready, 10 result handed over.
struct HistoryLine {
    int state = 0;
    platform::WallTime at;
    std::string note;  // the officer's word to the citizen; may be empty
};

struct MissingPaper {
    std::string key;   // of a paper of the procedure, or other_1, other_2, ...: the supplement's papers go by these keys
    std::string name;  // what paper, with an other_ key
    std::string reason;
};
struct SupplementRequest {
    std::string request_id;
    std::vector<MissingPaper> items;
    platform::Date deadline;
    platform::WallTime asked_at;
};

struct Delay {
    platform::WallTime old_due;
    std::string reason;
};

struct ResultReady {
    std::string place;
    std::optional<platform::Date> until;  // kept there until the end of this day
};

enum class ParcelState { ordered, collected, in_transit, out_for_delivery, delivered, not_delivered, returned };
struct ParcelStep {
    ParcelState state = ParcelState::ordered;
    platform::WallTime at;
    std::string place;  // may be empty
};
enum class ParcelDirection { papers, result };  // to the agency, or to the citizen
struct Parcel {
    ParcelDirection direction = ParcelDirection::result;
    std::string tracking_number;
    std::int64_t postage = 0;       // dong
    std::vector<ParcelStep> steps;  // oldest first, never empty
};

struct SlipDocument {
    std::string name;
    int originals = 0, certified = 0, copies = 0;
};
// The fields of the agency's receipt (form 01). What stands there of the applicant is cut short: paper may be lost.
struct AppointmentSlip {
    std::vector<std::string> agency_header;  // one or two lines
    std::string receiving_unit, dossier_code, place;
    platform::WallTime issued_at;
    std::string applicant, id_number;  // "N. V. Mẫu", "099*****0001"; empty if no card was read
    std::string content;
    std::vector<SlipDocument> documents;
    int sets = 1, statutory_days = 0;  // working days
    platform::WallTime received_at, due_at;
    std::string lookup_note;
    std::string delivery;  // "agency", "post_office", "post", "electronic"
    std::string receiver;  // the officer
};

struct Standing {
    std::string id, reference, dossier_code;
    std::string procedure_code, procedure_version;
    Localised procedure_name;  // empty if the portal does not know it
    int state = 0;
    platform::WallTime received_at;
    std::vector<HistoryLine> history;  // oldest first, never empty
    std::optional<platform::WallTime> due_at;
    bool overdue = false;
    std::optional<Delay> delay;
    std::string agency, hotline;
    std::string reason;  // why it was refused or stopped
    std::optional<SupplementRequest> supplement;
    std::optional<Payment> payment;
    std::optional<ResultReady> result;
    std::vector<Parcel> parcels;
    std::optional<AppointmentSlip> appointment_slip;
};

}  // namespace kiosk::portal
