// How the self-test tries each device: as a visit uses it. A device must outlive its check, also one that hangs.
#pragma once
#include "drivers/cabinet/cabinet.h"
#include "drivers/card/card_reader.h"
#include "drivers/printer/printer.h"
#include "drivers/scanner/scanner.h"
#include "kiosk/care/self_test.h"
#include "platform/sound/speaker.h"

namespace kiosk::care {

// A whole page of what lies on the glass. Its picture in the report is so small that nothing on it can be read.
Check check_scanner(drivers::scanner::Scanner& scanner, drivers::scanner::ScanRequest request, std::chrono::milliseconds limit);
// Prints the slip; the printer has to say that it was printed. And whether the roll is near its end.
Check check_printer(drivers::printer::Printer& printer, platform::Bitmap slip);
Check check_card_reader(drivers::card::CardReader& reader);
// Has the board show the lamp, then leaves it dark. An open door is told and is no failure: who tests may have opened it.
Check check_cabinet(drivers::cabinet::Cabinet& cabinet);
// The same for a board that somebody watches already: it is told through light(), and seen() has what the watch saw last (none: nothing
// yet). Then the lamp shows again what it showed.
struct WatchedCabinet {
    std::function<void(drivers::cabinet::Lamp)> light;
    std::function<std::optional<drivers::Result<drivers::cabinet::State>>()> seen;
};
Check check_watched_cabinet(WatchedCabinet cabinet);
// Plays it as loud as ever.
Check check_sound(const platform::sound::Speaker& speaker, platform::sound::Wave wave);
// Says only why these are not tested.
Check left_out(std::vector<Trial> tests, Excuse excuse);
inline Check absent(std::vector<Trial> tests) { return left_out(std::move(tests), Excuse::not_in_settings); }

// For exhibits: at most this wide. What is transparent becomes white.
platform::Picture smaller(const platform::Picture& picture, int most_width);

}  // namespace kiosk::care
