#include "ui/preview.h"

namespace ui {

std::vector<Preview> all_previews() {
    std::vector<Preview> out;
    for (const auto& previews_of : {screens::welcome_previews,
                                    screens::closed_previews,
                                    screens::consent_previews,
                                    screens::card_previews,
                                    screens::identity_previews,
                                    screens::choosing_previews,
                                    screens::briefing_previews,
                                    screens::form_previews,
                                    screens::papers_previews,
                                    screens::delivery_previews,
                                    screens::fees_previews,
                                    screens::review_previews,
                                    screens::sending_previews,
                                    screens::paying_previews,
                                    screens::done_previews,
                                    screens::look_up_previews,
                                    screens::dossier_previews,
                                    screens::errand_previews,
                                    screens::rating_previews,
                                    screens::overlay_previews,
                                    screens::staff_previews,
                                    screens::statistics_previews,
                                    screens::quick_form_previews,
                                    screens::remedy_previews,
                                    screens::guide_previews,
                                    screens::maintenance_previews,
                                    screens::maintenance_device_previews,
                                    screens::maintenance_page_previews,
                                    screens::maintenance_settings_previews,
                                    screens::self_test_previews,
                                    widget_previews}) {
        for (auto& preview : previews_of()) out.push_back(std::move(preview));
    }
    return out;
}

}  // namespace ui
