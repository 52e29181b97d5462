// What a kiosk knows when it begins: the procedures and how they are found, and what a visit is told of its site.
#pragma once
#include "kiosk/procedures/catalogue.h"
#include "kiosk/procedures/directory.h"
#include "kiosk/visit/usher.h"

namespace kiosk {

struct Site;

// The directory points into the catalogue.
struct Library {
    Library(procedures::Catalogue procedures, const Site& site);
    procedures::Catalogue catalogue;
    procedures::Directory directory;
};

// What is wrong in a procedure's file is logged, and that procedure is not offered. not_found: none is left.
platform::Result<procedures::Catalogue> open_catalogue(const Site& site);
visit::UsherSite usher_site(const Site& site, const Dictionary& words);

}  // namespace kiosk
