// What the Usher asks of the workers, and what comes back. Every job carries the ticket of the step that asked; an answer with an old
// ticket is dropped, so a late card read never reaches the next person.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "drivers/cabinet/cabinet.h"
#include "kiosk/care/chores.h"
#include "kiosk/care/figures.h"
#include "kiosk/care/health.h"
#include "kiosk/dossier/draft.h"
#include "kiosk/journal.h"
#include "kiosk/portal/calls.h"
#include "kiosk/receipt/receipt.h"
#include "kiosk/staff/shift.h"
#include "kiosk/visit/session.h"
#include "platform/inbox.h"

namespace kiosk::visit {

using Ticket = std::uint64_t;

struct CardAnswer {
    Ticket ticket = 0;
    CardFailure failure = CardFailure::none;
    drivers::Trouble trouble = drivers::Trouble::hardware;  // if failure is device
    identity::Identity identity;
};
struct PageAnswer {
    Ticket ticket = 0;
    drivers::Result<drivers::scanner::Page> page;
};
struct ProgressAnswer {
    Ticket ticket = 0;
    double done = 0;  // 0..1
};
struct SealAnswer {
    Ticket ticket = 0;
    std::string dossier_id;
    platform::Status stored;  // good: in the outbox, safe on the disk
};
struct SendAnswer {
    Ticket ticket = 0;
    bool accepted = false;  // else refused; silence is the Usher's patience
    std::string dossier_code;
    std::optional<portal::PaymentOrder> payment{};
};
struct PaymentAnswer {  // each time the portal says something new
    Ticket ticket = 0;
    portal::Payment payment;
};
struct PaymentSilence {  // the portal does not answer; a PaymentAnswer follows when it does again
    Ticket ticket = 0;
};
struct PrintAnswer {
    Ticket ticket = 0;
    SlipState state = SlipState::failed;
    drivers::Trouble trouble = drivers::Trouble::hardware;  // if failed
    std::shared_ptr<const platform::Bitmap> picture;        // also when it failed: the screen shows it
};
struct SlipAnswer {
    Ticket ticket = 0;
    SlipFailure failure = SlipFailure::none;
    drivers::Trouble trouble = drivers::Trouble::hardware;  // if failure is device
    std::optional<portal::Ticket> question;                 // what the slip asks for
};
struct StandingAnswer {
    Ticket ticket = 0;
    portal::LookUpReply reply;
};
struct ToldAnswer {
    Ticket ticket = 0;
    portal::NotedReply reply;
};
struct NumberAnswer {
    Ticket ticket = 0;
    platform::Result<int> number;
};
struct PinLetter {  // not asked by a step: by the number that check_pin got
    std::uint64_t number = 0;
    platform::Result<staff::PinAnswer> answer;
};
// What staff asked for, beside any visit: by the number that was given with the question.
struct FiguresLetter {
    std::uint64_t number = 0;
    platform::Result<care::Figures> figures;
};
struct ShiftLetter {
    std::uint64_t number = 0;
    platform::Result<staff::Shift> shift;
};
struct AsideLetter {
    std::uint64_t number = 0;
    bool printed = false;
};
struct ChoreLetter {  // by the number that do_chore got
    std::uint64_t number = 0;
    care::Found found;
};
struct WipeAnswer {
    Ticket ticket = 0;
};
struct HealthAnswer {  // not asked by a step: comes when it comes
    care::Health health;
};
struct CallLetter {  // not asked by a step: by the call's own name; each time the branch says something new
    std::string id;
    std::optional<portal::CallState> state;  // nothing: the branch cannot be reached now
};
struct CabinetLetter {  // each time something moved there
    drivers::Result<drivers::cabinet::State> state;
};
using Answer = std::variant<CardAnswer, PageAnswer, ProgressAnswer, SealAnswer, SendAnswer, PaymentAnswer, PaymentSilence, PrintAnswer,
                            WipeAnswer, HealthAnswer, SlipAnswer, StandingAnswer, ToldAnswer, NumberAnswer, PinLetter, FiguresLetter,
                            ShiftLetter, AsideLetter, ChoreLetter, CallLetter, CabinetLetter>;
using AnswerInbox = platform::Inbox<Answer>;

// Every call returns at once; answers arrive in the AnswerInbox.
class Jobs {
public:
    virtual ~Jobs() = default;
    virtual void read_card(Ticket ticket) = 0;
    virtual void scan_page(Ticket ticket) = 0;
    virtual void seal(Ticket ticket, dossier::Draft draft) = 0;
    virtual void send(Ticket ticket, const std::string& dossier_id) = 0;
    // Answers until it is paid, expired or withdrawn.
    virtual void await_payment(Ticket ticket, const std::string& dossier_id) = 0;
    // All copies; the answer's picture is of the first.
    virtual void print(Ticket ticket, const receipt::Sheet& sheet, Language language) = 0;
    virtual void read_slip(Ticket ticket) = 0;
    virtual void look_up(Ticket ticket, const portal::Question& question) = 0;
    virtual void tell(Ticket ticket, const std::string& key, const std::string& dossier_id, const Message& message) = 0;
    virtual void take_number(Ticket ticket, receipt::Counter counter) = 0;
    virtual void check_pin(std::uint64_t number, int member, platform::Secret pin) = 0;
    virtual void rate(const Liking& liking) = 0;  // sent some time when nobody is here
    // For the statistics. A visit that began and never ended was cut off.
    virtual void count_visit_began() = 0;
    virtual void count_visit(care::VisitEnd visit) = 0;
    virtual void count_staff_call(std::chrono::seconds waited) = 0;  // until somebody came
    virtual void read_figures(std::uint64_t number, const platform::Date& from, const platform::Date& to) = 0;
    virtual void read_shift(std::uint64_t number, int member) = 0;
    virtual void print_aside(std::uint64_t number, const receipt::Sheet& sheet, Language language) = 0;
    // For who repairs the machine, while nobody is served. One at a time.
    virtual void do_chore(std::uint64_t number, const care::Chore& chore) = 0;
    // Drops everything that still holds a part of a Session, then answers.
    virtual void wipe(Ticket ticket) = 0;
    // Leaving a step: its job is told to stop. Sealing and sending are not stopped: they are safe to finish.
    virtual void cancel() = 0;
    virtual void light(drivers::cabinet::Lamp lamp) = 0;
    virtual void ring() = 0;  // the chime, once
    // Tells the branch of the call, or of how it stands now, as long as it takes; then answers with what the branch says until it is over.
    virtual void follow(const portal::CallRecord& call) = 0;
    // Looks at what a dossier needs to be kept: disk, database, clock. A HealthAnswer follows.
    virtual void check_health() = 0;
    virtual void note(JournalEvent event, std::string subject) = 0;
};

}  // namespace kiosk::visit
