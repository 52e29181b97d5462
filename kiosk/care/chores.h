// What a technician can have done from the maintenance menu, and what comes of it. Values; visit/chore_jobs.h does them. Nobody's data:
// a citizen's card is only said to be readable, the outbox is counted.
#pragma once
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "drivers/card/card_reader.h"
#include "drivers/printer/printer.h"
#include "kiosk/care/self_test.h"
#include "kiosk/care/white_sheet.h"
#include "kiosk/journal.h"
#include "kiosk/language.h"
#include "kiosk/settings_history.h"
#include "kiosk/staff/access.h"

namespace kiosk::care {

struct PrintTestPage {};
struct ScanWhiteSheet {};
struct ReadCardOnGlass {};
struct LookAtCard {};
struct PlayChime {};
struct MeasureLine {};
struct CountOutbox {};
struct RetryOutbox {};
struct ReadJournal {
    JournalKind kind = JournalKind::all;
    platform::Date day;
};
struct ReadSettings {};
struct ChangeSetting {
    std::string key, value;
};
struct UndoSetting {};
struct ReadVersions {};
struct RunSelfTest {  // all of it; ends early when the page is left
    Language language = Language::vietnamese;
};
using Chore = std::variant<PrintTestPage, ScanWhiteSheet, ReadCardOnGlass, LookAtCard, PlayChime, MeasureLine, CountOutbox, RetryOutbox,
                           ReadJournal, ReadSettings, ChangeSetting, UndoSetting, ReadVersions, RunSelfTest>;
// Who may have it done.
staff::Act act_of(const Chore& chore);

struct TestPage {
    drivers::Result<drivers::printer::Outcome> printed;
};
struct SheetSeen {
    drivers::Result<WhiteSheet> sheet;
};
struct GlassCard {  // whether the code on a card is read; not what it says
    drivers::Result<bool> read;
};
struct CardSeen {
    drivers::Result<drivers::card::Presence> presence;
};
struct Chimed {
    platform::Status played;
};
struct LineReading {
    std::vector<std::string> addresses;  // of this machine, "192.0.2.7"
    platform::Status portal;
    std::chrono::milliseconds latency{0};
    std::optional<std::chrono::seconds> clock_ahead;  // of the portal's
};
struct OutboxReading {
    struct Count {
        int number = 0;
        std::optional<platform::WallTime> oldest;
    };
    Count waiting, accepted, refused;
    bool hurried = false;  // what waits was made due now
};
struct JournalPage {
    ReadJournal asked;
    platform::Result<std::vector<JournalLine>> lines;
};
struct SettingsReading {
    std::vector<SettingState> settings;
    std::size_t undoable = 0;  // changes that can be taken back
    bool changed = false;      // just now; holds from the program's next start on
    platform::Status done;     // malformed: not taken, the detail says why
};
struct Versions {
    std::string program, catalogue, image, settings;  // the latter ones by their hashes; empty: not known
    std::size_t procedures = 0;
};
// Comes once for each line, and once more when all is over.
struct SelfTestReading {
    std::vector<TestLine> lines;  // what is told so far, without pictures; when it is over: broken first
    bool is_over = false, is_ready = false, was_stopped = false;
    std::chrono::milliseconds took{0};
    std::string report;      // the kept file, without ".json" and ".pdf"; empty: none was kept
    bool is_signed = false;  // with the kiosk's key
};
using Found = std::variant<TestPage, SheetSeen, GlassCard, CardSeen, Chimed, LineReading, OutboxReading, JournalPage, SettingsReading,
                           Versions, SelfTestReading>;

// The last of each.
struct Findings {
    std::optional<TestPage> test_page;
    std::optional<SheetSeen> sheet;
    std::optional<GlassCard> glass_card;
    std::optional<CardSeen> card;
    std::optional<Chimed> chime;
    std::optional<LineReading> line;
    std::optional<OutboxReading> outbox;
    std::optional<JournalPage> journal;
    std::optional<SettingsReading> settings;
    std::optional<Versions> versions;
    std::optional<SelfTestReading> self_test;
    void take(Found found);
};

}  // namespace kiosk::care
