// What lies on the scanner's glass: a paper of one of several citizens, straight or upside down, or always the one that the kiosk asks for.
#pragma once
#include <filesystem>
#include <vector>

#include "kiosk/main/dev/desk.h"
#include "kiosk/visit/usher.h"

namespace kiosk::dev {

class GlassDesk final : public Desk {
public:
    struct Places {
        std::filesystem::path citizens;  // one folder for each citizen, as make_papers leaves it
        std::filesystem::path glass;     // the file that the pretend scanner looks at
    };
    GlassDesk(const Places& places, const visit::Usher& usher);
    ui::dev_dock::Group group() const override;
    void press(std::string_view id) override;
    void attend() override;

    // The folder of the citizen whose papers are laid.
    const std::filesystem::path& citizen() const { return citizens_[citizen_].folder; }

private:
    struct Citizen {
        std::filesystem::path folder;
        std::string name;
    };
    void lay();

    std::filesystem::path glass_;
    const visit::Usher& usher_;
    std::vector<Citizen> citizens_;
    std::size_t citizen_ = 0;
    std::string paper_ = "nothing";
    bool upside_down_ = false, by_itself_ = true;
    std::string trouble_;
};

}  // namespace kiosk::dev
