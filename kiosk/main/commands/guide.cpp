// kiosk guide: what clerk and technician do at the machine, as a page of paper.
#include <fmt/core.h>

#include <algorithm>

#include "kiosk/care/guide_pdf.h"
#include "kiosk/main/appliance.h"
#include "kiosk/main/commands/commands.h"
#include "kiosk/main/show.h"
#include "platform/files.h"

namespace kiosk::commands {
namespace {

platform::Status write_guide(const std::string& name, const std::string& file, const Site& site) {
    TRY(const auto words, Dictionary::load(site.paths.assets + "/words"));
    TRY(const auto guide, care::load_guide(site.paths.assets + "/guides", name, words));
    TRY(auto typeface, open_typeface(site));
    const auto place = place_of(site);
    const platform::SystemClock clock(platform::clock_floor(site.paths.state + "/clock"));
    const care::GuideHead head{.agency = place.agency.in(Language::vietnamese),
                               .branch = place.branch.in(Language::vietnamese),
                               .kiosk = site.kiosk.id,
                               .made = clock.now()};
    TRY(const auto bytes, care::pdf_of(guide, head, pictures_folder(site), typeface));
    return platform::write_file(file, platform::ByteView(bytes));
}

}  // namespace

int guide(Arguments arguments) {
    const auto words = words_of(arguments, {"--pdf", "--settings"});
    const std::string file = option(arguments, "--pdf");
    const bool known = words && words->size() == 1 && std::ranges::find(care::guide_names, words->front()) != care::guide_names.end();
    if (!known || file.empty()) {
        fmt::print(stderr, "kiosk guide: clerk|technician --pdf FILE [--settings FILE]\n");
        return 2;
    }
    const auto site = site_or_complain(arguments);
    if (!site) return 1;
    const auto done = write_guide(std::string(words->front()), file, *site);
    if (!done) fmt::print(stderr, "kiosk: {}\n", done.error().detail);
    return done ? 0 : 1;
}

}  // namespace kiosk::commands
