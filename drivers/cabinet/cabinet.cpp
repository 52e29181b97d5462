#include "drivers/cabinet/cabinet.h"

namespace drivers::cabinet {

const char* name_of(Lamp lamp) { return lamp == Lamp::off ? "off" : lamp == Lamp::blinking ? "blinking" : "steady"; }
const char* name_of(Key key) { return key == Key::rest ? "rest" : "service"; }
const char* name_of(Door door) { return door == Door::closed ? "closed" : "open"; }

}  // namespace drivers::cabinet
