// The promise of the cabinet around the screen: the lamp above it that calls staff, the key switch, the service door. Presence and power
// come later, as members of State.
#pragma once
#include <chrono>
#include <cstdint>
#include <stop_token>

#include "drivers/status.h"

namespace drivers::cabinet {

enum class Lamp { off, blinking, steady };
enum class Key { rest, service };
enum class Door { closed, open };

struct State {
    Lamp lamp = Lamp::off;  // as the board shows it
    Key key = Key::rest;
    Door door = Door::closed;
    // How often, since the board got power: they tell of what was over before anybody looked.
    std::uint32_t turns = 0;     // of the key, to service
    std::uint32_t openings = 0;  // of the door
    friend bool operator==(const State&, const State&) = default;
};

const char* name_of(Lamp lamp);
const char* name_of(Key key);
const char* name_of(Door door);

// light(): any thread; the others: the cabinet's worker only.
class Cabinet {
public:
    virtual ~Cabinet() = default;
    // What the lamp is to show from now on, also after the board was without power or unplugged. Returns at once; the board hears of it at
    // the next look, within 100 ms of it while somebody waits for a change.
    virtual void light(Lamp lamp) = 0;
    // How it is now; up to 350 ms. missing: no such board; offline: it does not answer; bad_data: what it says makes no sense; unplugged,
    // busy, denied, hardware. After any of them the next call tries anew.
    virtual Result<State> look(std::stop_token stop) = 0;
    // Waits until something is different from what the last call said: state or trouble. Then, and when patience is over, as look(). A
    // board that went silent or away is told of within 500 ms. cancelled within 200 ms of stop. As long as somebody waits here, the board
    // knows that the kiosk lives; left alone for 5 s it turns its lamp off.
    virtual Result<State> wait_for_change(std::chrono::milliseconds patience, std::stop_token stop) = 0;
};

}  // namespace drivers::cabinet
