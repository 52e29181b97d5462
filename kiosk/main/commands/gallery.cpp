// Every screen with pretend data, as pictures in a folder.
#include <fmt/core.h>

#include <algorithm>
#include <optional>

#include "kiosk/main/appliance.h"
#include "kiosk/main/commands/commands.h"
#include "kiosk/main/show.h"
#include "ui/gallery/album.h"
#include "ui/gallery/hashes.h"
#include "ui/gallery/procedure_previews.h"
#include "ui/gallery/screen_pictures.h"

namespace kiosk::commands {
namespace {

using ui::gallery::Setting;

platform::Status refuse(std::string what) { return platform::failure(platform::Fault::malformed, std::move(what)); }

platform::Result<Setting> setting_of(Arguments arguments) {
    constexpr std::array themes{"light", "dark", "black_on_white", "yellow_on_black"};
    Setting out;
    const std::string size = option(arguments, "--size", "3");
    if (size.size() != 1 || size < "1" || size > "4") return tl::make_unexpected(refuse("--size is 1 to 4").error());
    out.look.size = text_sizes[static_cast<std::size_t>(size.front() - '1')];
    const auto theme = std::ranges::find(themes, option(arguments, "--theme", "light"));
    if (theme == themes.end()) return tl::make_unexpected(refuse("--theme is light, dark, black_on_white or yellow_on_black").error());
    out.look.contrast = contrasts[static_cast<std::size_t>(theme - themes.begin())];
    const auto panel = std::ranges::find(ui::gallery::panels, option(arguments, "--panel", "21"), &ui::gallery::PanelSize::name);
    if (panel == ui::gallery::panels.end()) return tl::make_unexpected(refuse("--panel is 10, 21 or 32").error());
    out.panel = &*panel;
    if (option(arguments, "--language", "vi") == "en") out.language = Language::english;
    if (flag(arguments, "--landscape")) out.shape = ui::Shape::landscape;
    return out;
}

platform::Result<ui::gallery::Studio> open_studio(platform::Typeface& typeface, const Dictionary& words, const Site& site) {
    std::vector<procedures::Mistake> mistakes;
    auto procedures = procedures::Catalogue::load(site.paths.assets + "/procedures", mistakes);
    auto tariffs = visit::load_tariffs(site.paths.assets + "/procedures/shared", {"01", "00070"}, mistakes);
    auto shelves = procedures::Shelves::load(site.paths.assets + "/procedures/shared", mistakes);
    TRY(auto places, procedures::Places::load(places_file(site)));
    if (!mistakes.empty())
        return platform::failure(platform::Fault::malformed, fmt::format("{}: {}", mistakes.front().file, mistakes.front().what));
    return ui::gallery::Studio(typeface, words, pictures_folder(site), std::move(procedures), std::move(shelves), std::move(tariffs),
                               std::move(places), care::load_guides(site.paths.assets + "/guides", words));
}

platform::Status draw(Arguments arguments, const Site& site) {
    const std::string out = option(arguments, "--out"), guides = option(arguments, "--guides");
    if (out.empty() && guides.empty()) return refuse("--out DIR is needed");
    TRY(const Setting setting, setting_of(arguments));
    TRY(const auto words, Dictionary::load(site.paths.assets + "/words"));
    TRY(auto typeface, open_typeface(site));
    TRY(auto studio, open_studio(typeface, words, site));
    if (!guides.empty()) return ui::gallery::renew_screen_pictures(studio, guides);
    const std::string procedure = option(arguments, "--procedure");
    const auto previews = procedure.empty() ? ui::all_previews() : ui::gallery::previews_of(procedure, studio.procedures(), words);
    if (previews.empty()) return refuse(fmt::format("there is no procedure {}", procedure));
    auto shots = ui::gallery::pairwise(previews, ui::gallery::usual_panel);
    if (!flag(arguments, "--pairwise")) {
        shots.clear();
        for (const auto& preview : previews) shots.push_back({&preview, setting});
    }
    const std::string screen = option(arguments, "--screen");
    std::erase_if(shots, [&](const auto& shot) { return !screen.empty() && !shot.preview->name.starts_with(screen); });
    if (shots.empty()) return refuse(fmt::format("there is no preview called {}", screen));

    ui::gallery::Album album(out);
    TRY_DO(album.begin(flag(arguments, "--keep-old")));
    ui::gallery::Hashes hashes;
    platform::Status written;
    for (const auto& shot : shots) {
        hashes[shot.name()] = draw_all_parts(studio, shot, [&](int part) {
            if (written) written = album.add(picture_name(shot, part), studio.picture());
        });
        if (!written) return written;
    }
    if (const std::string file = option(arguments, "--hashes"); !file.empty()) TRY_DO(ui::gallery::write_hashes(file, hashes));
    TRY_DO(album.finish());
    fmt::print("{} pages are in {}\n", shots.size(), album.page().string());
    return {};
}

}  // namespace

int gallery(Arguments arguments) {
    // The source tree's own words and procedures, and Debian's fonts: no site's settings change the pictures.
    Site site;
    site.paths.assets = TRAM_SOURCE_ASSETS;
    site.paths.fonts = "/usr/share/fonts/opentype/inter";
    site.paths.icons = "/usr/share/fonts/truetype/material-design-icons-iconfont/MaterialIcons-Regular.ttf";
    const auto drawn = draw(arguments, site);
    if (!drawn) fmt::print(stderr, "kiosk: {}\n", drawn.error().detail);
    return drawn ? 0 : 1;
}

}  // namespace kiosk::commands
