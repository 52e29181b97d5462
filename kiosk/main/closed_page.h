// The page of a machine that serves nobody, drawn without the parts that serve people: before they are there, or when they cannot be.
#pragma once
#include "kiosk/main/appliance.h"
#include "ui/backend/screen.h"
#include "ui/ui.h"

namespace kiosk {

struct ClosedPage {
    // words, typeface and screen outlive it.
    ClosedPage(const Site& site, const Dictionary& words, platform::Typeface& typeface, ui::backend::Screen& screen);
    ClosedPage(const ClosedPage&) = delete;
    ClosedPage& operator=(const ClosedPage&) = delete;
    // Points into this page.
    visit::View view() const;

    visit::Session nobody;
    ui::Ui ui;

private:
    visit::Place place_;
    procedures::Catalogue no_procedures_;
    procedures::Directory directory_;
    visit::Tariffs tariffs_;
};

}  // namespace kiosk
