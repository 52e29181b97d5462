// Following a dossier: how does it stand, the papers that were missing, please call me, I complain, I liked it.
#pragma once
#include <stop_token>
#include <string>
#include <variant>
#include <vector>

#include "kiosk/portal/portal.h"
#include "kiosk/portal/standing.h"
#include "platform/secret.h"

namespace kiosk::portal {

// The slip's QR code.
struct Ticket {
    std::string reference;  // "K7Q2-9XMD-T"
    platform::Secret key;
};
enum class Factor { phone, id_number };
struct CodeAndFactor {
    std::string dossier_code;
    Factor factor = Factor::phone;
    platform::Secret last_four;  // digits of the number that was given with the dossier
};
using Question = std::variant<Ticket, CodeAndFactor>;

struct Unknown {};  // no such dossier, or a wrong key or factor: the portal does not say which
struct TooManyGuesses {
    std::chrono::seconds wait;
};
using LookUpReply = std::variant<Standing, Unknown, TooManyGuesses, Later>;

enum class CallTime { morning, afternoon, any };
struct CallBack {
    platform::Secret phone;  // "0..." of 10 or 11 digits
    CallTime when = CallTime::any;
};
enum class ComplaintKind { late, manner, fee, papers, other };
struct Complaint {
    ComplaintKind kind = ComplaintKind::other;
    platform::Secret text;   // may be empty; at most 1000 letters
    platform::Secret phone;  // may be empty
};
struct Rating {
    int stars = 5;  // 1 to 5
    std::vector<std::string> reasons;
    std::string kiosk;
    platform::Date day;
};
struct Noted {
    std::string number;  // of a complaint
};
using NotedReply = std::variant<Noted, Refused, Later>;

// All of these block up to their own time limit; one thread at a time; Later within 200 ms of stop.
// key: 26 letters of Crockford's alphabet, 128 random bits (dossier::make_tracking_key), the same for each repetition.
class Enquiries {
public:
    virtual ~Enquiries() = default;
    virtual LookUpReply look_up(const Question& question, std::stop_token stop) = 0;
    // Of a dossier that this kiosk sent, or looked up in the last 7 days.
    virtual NotedReply call_back(const std::string& key, const std::string& dossier_id, const CallBack& wish, std::stop_token stop) = 0;
    virtual NotedReply complain(const std::string& key, const std::string& dossier_id, const Complaint& complaint,
                                std::stop_token stop) = 0;
    // Belongs to no dossier: say nothing to the portal in the same breath that would join them.
    virtual NotedReply rate(const std::string& key, const Rating& rating, std::stop_token stop) = 0;
};

class Supplements {
public:
    virtual ~Supplements() = default;
    // As Portal::submit. supplement_id: UUIDv7, the idempotency key; the sealed manifest is a SupplementManifest of the contract.
    virtual Reply supplement(const std::string& dossier_id, const std::string& supplement_id, platform::ByteView sealed,
                             std::stop_token stop) = 0;
};

}  // namespace kiosk::portal
