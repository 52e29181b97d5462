// Looking a dossier up: what is asked, what the portal said of it, and what the citizen wants to tell the agency.
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "kiosk/portal/follow.h"
#include "kiosk/procedures/catalogue.h"
#include "kiosk/procedures/rules.h"

namespace kiosk::visit {

// Why a slip could not be read.
enum class SlipFailure { none, device, no_qr, not_a_slip };
// Why there is no answer: the portal says nothing, knows no such dossier (or the second factor is wrong), or lets nobody guess for a while.
enum class LookUpTrouble { silent, unknown, too_many };

using Message = std::variant<portal::CallBack, portal::Complaint>;
// What became of a message to the agency. silent: it may have arrived; asking again under its key does no harm.
enum class Told { not_yet, noted, refused, silent };

struct LookUp {
    SlipFailure slip_failure = SlipFailure::none;
    procedures::Answers typed;  // code and second factor, kept for another try
    std::optional<portal::Question> question;
    LookUpTrouble trouble = LookUpTrouble::silent;
    std::chrono::seconds wait{0};  // with too_many
    std::optional<portal::Standing> standing;

    std::optional<Message> message;
    std::string message_key;  // the same for each try
    Told told = Told::not_yet;
    std::string complaint_number;

    bool supplementing = false;                 // the papers being scanned are those that the agency asked for
    std::vector<procedures::Paper> supplement;  // those papers
};

// Code and second factor ("dossier_code", "factor": phone or id_number, "last_four"), a call-back ("phone", "when"), a complaint ("kind",
// "text", "phone"), as form fields: one set of widgets for all typing.
procedures::FormPage code_page(const Dictionary& words);
procedures::FormPage call_back_page(const Dictionary& words);
procedures::FormPage complaint_page(const Dictionary& words);

std::vector<procedures::FieldError> check_code(const Dictionary& words, const procedures::Answers& typed, const platform::Date& today);
// Of answers without errors.
portal::CodeAndFactor code_asked(const procedures::Answers& typed);
portal::CallBack call_back_of(const procedures::Answers& answers);
portal::Complaint complaint_of(const procedures::Answers& answers);

// What the agency asked for, as papers to scan: named as the procedure names them, with the officer's reason as advice.
std::vector<procedures::Paper> papers_of(const portal::SupplementRequest& request, const procedures::Procedure* procedure);

}  // namespace kiosk::visit
