// A citizen who files a dossier by touching what is on the screen: finds widgets by their semantics, types on the on-screen keyboard, lays
// papers on the pretend scanner's glass. Not in release builds.
#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "kiosk/language.h"
#include "kiosk/visit/flow.h"
#include "platform/result.h"
#include "ui/automation/form_filler.h"
#include "ui/semantics.h"

namespace ui::automation {

class ScriptedCitizen {
public:
    // papers: the folder with the papers' pictures and citizen.json; glass: the file that the pretend scanner looks at.
    static platform::Result<ScriptedCitizen> prepare(const std::filesystem::path& papers, const std::filesystem::path& glass,
                                                     kiosk::Language language);

    // What to touch now, if anything: the id of a node that is on the screen.
    std::optional<std::string> decide(kiosk::visit::Step step, const Semantics& screen);

private:
    ScriptedCitizen() = default;
    std::optional<std::string> search(const Semantics& screen);
    std::optional<std::string> deliver(const Semantics& screen);
    std::optional<std::string> scan_next(const Semantics& screen);
    void lay(const std::string& picture);

    std::filesystem::path papers_, glass_;
    kiosk::Language language_ = kiosk::Language::vietnamese;
    FormFiller filler_;
    std::size_t searched_ = 0;                    // letters of the search for the procedure
    std::map<std::string, std::size_t> scanned_;  // pages by paper key
    bool staff_seen_ = false;
};

}  // namespace ui::automation
