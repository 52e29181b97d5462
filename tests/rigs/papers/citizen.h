// A person who does not exist, the same for the same seed. Their ID number begins with 099, a province code that was never given out.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace rigs {

enum class Sex { male, female };

struct Citizen {
    std::string id_number, old_id_number;  // the old one may be empty
    std::string full_name;
    Sex sex = Sex::male;
    std::string birth, issued, expires;  // dd/mm/yyyy
    std::string address;                 // with three levels, as on cards from before July 2025
    std::string birth_place;
    std::string phone;
    std::string licence_number, licence_class, licence_issued, licence_expires;
    std::string certificate_number, certificate_issued;
};

Citizen citizen_of(std::uint32_t seed);
std::string_view name_of(Sex sex);  // as on the card
// id|old id|name|ddmmyyyy|sex|address|ddmmyyyy
std::string card_text(const Citizen& citizen);
// The machine-readable zone of a card (ICAO 9303-5, TD1): three lines of 30 letters, with line feeds.
std::string machine_readable(const Citizen& citizen);
std::string to_json(const Citizen& citizen);

}  // namespace rigs
