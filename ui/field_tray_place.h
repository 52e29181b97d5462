// How the commune of a place is chosen: from those that the address on the card may be today, from the lists of provinces and communes, or
// by typing its name. Writes KEY.province and KEY.commune into ScreenState::typed.
#pragma once
#include <vector>

#include "kiosk/procedures/procedure.h"
#include "ui/scene.h"
#include "ui/widgets/choice_pages.h"

namespace ui {

class PlaceTray {
public:
    PlaceTray(Scene& scene, const kiosk::procedures::Field& field);

    using Way = PlaceTrayState::Way;
    Way way() const { return state().way; }
    // What was typed leads to no place.
    bool found_nothing() const;

    float height(float width, float most) const;
    enum class Tap : std::uint8_t { none, chosen, left };
    // Inside the tray's edges but for the keys, which need all of it.
    Tap draw(const Rect& place) const;

private:
    PlaceTrayState& state() const { return scene_.state.tray.place; }
    const platform::Secret& card_address() const;
    bool has_offer() const { return state().candidates && !state().candidates->communes.empty(); }
    void begin() const;
    Tap go_back_to_lists() const;

    struct Offered {
        std::string key, words, hint;
        const kiosk::procedures::Province* province = nullptr;
        const kiosk::procedures::Commune* commune = nullptr;  // null: only the province, or none of those offered
    };
    std::vector<Offered> offered() const;
    std::vector<Offered> found() const;
    Tap take(const Offered& choice) const;
    widgets::ChoicePages pages(const std::vector<widgets::ChoiceWords>& choices, std::span<const widgets::Button> foot) const;
    std::vector<widgets::Button> foot_of_list() const;

    widgets::PlacePicker picker() const;
    const std::vector<widgets::PlaceOption>& options(const std::vector<platform::Secret>& chosen) const;

    Tap draw_list(const Rect& place) const;
    Tap draw_picker(const Rect& place) const;
    Tap draw_search(const Rect& place) const;
    float room_for_results(float width, float height) const;
    std::optional<std::size_t> draw_results(const Rect& place, const std::vector<Offered>& results) const;

    Scene& scene_;
    const kiosk::procedures::Field& field_;
    std::string choice_id_, picker_id_, again_id_, lists_id_;
    std::string chosen_;
    mutable std::vector<widgets::PlaceOption> options_;  // of the level that is shown
};

}  // namespace ui
