// How the machine is: each part's state, and what follows from it for the people in front. What can be wrong, what each trouble takes away
// and what is said of it are in one table (health_table.h). Values; they are kept in record.h.
#pragma once
#include <array>
#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "drivers/status.h"
#include "platform/clock.h"

namespace kiosk::care {

enum class Part : std::uint8_t {
    screen,
    touch,
    scanner,
    printer,
    paper,  // the printer's roll: near its end. Used up is the printer's own trouble
    card_reader,
    cabinet,
    sound,
    staff_keyboard,
    portal,
    disk,
    clock,
    database,
    settings,
    own_certificate,     // this kiosk's, for the portal
    seal_certificate,    // of those who open the dossiers
    portal_certificate,  // the authority behind the portal's
    memory,
    temperature,
    program  // itself: a worker that hangs, crash after crash
};
inline constexpr std::size_t part_count = static_cast<std::size_t>(Part::program) + 1;

// What can be wrong: first the devices' troubles, in the order and with the names of drivers/status.h, then what only other parts can have.
enum class Ailment : std::uint8_t {
    missing,
    offline,  // portal: away
    busy,
    jammed,
    no_paper,
    cover_open,
    no_answer,
    crashed,
    denied,  // portal: it does not take our certificate
    unplugged,
    bad_data,
    unsupported,
    no_memory,
    cancelled,
    hardware,

    low,         // paper, memory
    full,        // disk
    wrong,       // clock
    unwritable,  // database
    mistaken,    // settings
    expiring,    // certificates: days_left says when
    expired,
    hot
};
inline constexpr std::size_t ailment_count = static_cast<std::size_t>(Ailment::hot) + 1;

constexpr Ailment ailment_of(drivers::Trouble trouble) { return static_cast<Ailment>(trouble); }

// Worse ones last.
enum class Effect : std::uint8_t {
    open,     // nobody in front of the machine loses anything
    limited,  // an Ability is lost, and said before anybody begins
    closed    // no visit may begin
};

// What can be lost.
enum class Ability : std::uint8_t {
    slip,   // on paper: a QR code on the screen stands for it
    scan,   // papers, identity cards and slips are all read on the scanner's glass
    line,   // sending at once and looking up: what is filed waits here, safe
    sound,  // chime and speech
    signal  // the lamp that calls staff
};
inline constexpr std::size_t ability_count = static_cast<std::size_t>(Ability::signal) + 1;

struct State {
    enum class Kind : std::uint8_t {
        unknown,  // nobody has looked yet
        absent,   // none in the settings: as missing for who stands in front, but nothing to mend
        well,
        ill
    };
    Kind kind = Kind::unknown;
    Ailment ailment = Ailment::hardware;  // if ill
    platform::WallTime since{};           // it is so; 0: unknown
    std::string detail{};                 // for log and staff, in English; nobody's data
    std::optional<int> days_left{};       // certificates
    bool is_ill() const { return kind == Kind::ill; }
};

// What people get now.
struct Service {
    Effect effect = Effect::open;
    std::optional<Part> reason;  // the part that has the worst effect, the one that hides the others first
    std::bitset<ability_count> lost;
    bool has(Ability ability) const { return !lost.test(static_cast<std::size_t>(ability)); }
};

// What somebody who looked at a part says of it.
struct Finding {
    Part part = Part::program;
    std::optional<Ailment> ailment{};  // none: well
    std::string detail{};
    std::optional<int> days_left{};
};

// All parts at one moment.
class Health {
public:
    const State& of(Part part) const { return states_[static_cast<std::size_t>(part)]; }
    // Keeps `since` if the part was like this already. True if kind, ailment or days are others than before.
    bool set(Part part, State state);
    bool set_well(Part part, platform::WallTime now) { return set(part, {.kind = State::Kind::well, .since = now}); }
    bool set_absent(Part part, platform::WallTime now) { return set(part, {.kind = State::Kind::absent, .since = now}); }
    bool set_ill(Part part, Ailment ailment, platform::WallTime now, std::string detail = {}) {
        return set(part, {.kind = State::Kind::ill, .ailment = ailment, .since = now, .detail = std::move(detail)});
    }

    Service service() const;
    bool is_open() const { return service().effect != Effect::closed; }  // a visit may begin
    bool has(Ability ability) const { return service().has(ability); }
    // Broken things first: closed before limited before open; in the order of the enum otherwise.
    std::vector<Part> ill() const;

private:
    std::array<State, part_count> states_;
};

const char* name_of(Part part);  // "card_reader"
const char* name_of(Ailment ailment);
const char* name_of(Effect effect);
const char* name_of(Ability ability);
const char* name_of(State::Kind kind);

// Under these names Dictionary::say(name, language) has the sentences: "trouble_printer_jammed", for the citizen; "remedy_printer_jammed",
// for the staff; "part_printer", the part's name. Ailments that come to the same for people share their words.
std::string trouble_words(Part part, Ailment ailment);
std::string remedy_words(Part part, Ailment ailment);
std::string part_words(Part part);
// The remedy's picture: a drawing's name (assets/pictures) and, always, an icon's (ui/icons.h).
std::string_view drawing_of(Part part, Ailment ailment);  // empty: none
std::string_view icon_of(Part part);
// For programs, nobody's data in it: {"effect": ..., "lost": [...], "parts": {"printer": {"kind": ..., ...}}}.
std::string to_json(const Health& health);

}  // namespace kiosk::care
