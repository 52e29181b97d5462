#include "kiosk/care/catalogue_update.h"

#include <algorithm>
#include <set>

#include "kiosk/procedures/dates.h"
#include "platform/files.h"
#include "platform/log.h"

namespace kiosk::care {
namespace {

using platform::Level;
using procedures::Catalogue;
using procedures::Mistake;
using procedures::Procedure;

void tell(const std::vector<Mistake>& mistakes) {
    for (const Mistake& m : mistakes) platform::log(Level::error, "catalogue", "{} {}: {} ({})", m.file, m.place, m.what, m.remedy);
}

bool is_earlier_day(const std::string& version, const std::string& other) {
    const auto day = procedures::from_iso(version), other_day = procedures::from_iso(other);
    return day && other_day && *day < *other_day;
}

}  // namespace

Catalogue with_offered(const Catalogue& shipped, const portal::OfferedCatalogue& offered, const procedures::Representation& representation,
                       std::vector<Mistake>& mistakes) {
    std::vector<Procedure> out = shipped.all();
    std::set<std::string> seen;
    for (const auto& file : offered.procedures) {
        auto parsed = procedures::parse_procedure(file.json, file.code);
        if (!seen.insert(file.code).second) parsed.mistakes.push_back({file.code, "", "is offered twice", "offer one of them"});
        if (parsed.mistakes.empty() && (parsed.procedure.code != file.code || parsed.procedure.version != file.version))
            parsed.mistakes.push_back({file.code, "/code", "is offered under another code or version", "offer it under its own"});
        std::move(parsed.mistakes.begin(), parsed.mistakes.end(), std::back_inserter(mistakes));
        if (!parsed.mistakes.empty()) continue;
        const auto known = std::find_if(out.begin(), out.end(), [&](const Procedure& one) { return one.code == file.code; });
        if (known != out.end() && is_earlier_day(parsed.procedure.version, known->version)) continue;
        if (!representation.pages.empty()) add_representation(representation, parsed.procedure);
        if (known == out.end())
            out.push_back(std::move(parsed.procedure));
        else
            *known = std::move(parsed.procedure);
    }
    return Catalogue(std::move(out));
}

CatalogueUpdate::CatalogueUpdate(Parts parts, std::function<void()> arrived) : parts_(std::move(parts)), arrived_(std::move(arrived)) {}

std::optional<Catalogue> CatalogueUpdate::believed(platform::ByteView signed_bytes) {
    const auto offered = portal::open_catalogue(signed_bytes, parts_.ca_file, parts_.signer);
    if (!offered) {
        platform::log(Level::warning, "catalogue", "not believed: {}", offered.error().detail);
        return std::nullopt;
    }
    if (offered->made_at < made_at_) {
        platform::log(Level::warning, "catalogue", "older than the one we have");
        return std::nullopt;
    }
    made_at_ = offered->made_at;
    std::vector<Mistake> mistakes;
    const Catalogue shipped = Catalogue::load(parts_.procedures, mistakes);
    procedures::Representation representation;
    if (const auto text = platform::read_text(parts_.procedures / "shared/representative.json"))
        representation = procedures::parse_representation(*text, "representative.json", mistakes);
    auto out = with_offered(shipped, *offered, representation, mistakes);
    tell(mistakes);
    return out;
}

Catalogue CatalogueUpdate::begin() {
    if (const auto kept = platform::read_file(parts_.folder / "catalogue.cms")) {
        if (auto catalogue = believed(*kept)) return std::move(*catalogue);
    }
    std::error_code none;
    std::filesystem::remove(parts_.folder / "catalogue.etag", none);  // ask for all of it
    std::vector<Mistake> mistakes;
    auto shipped = Catalogue::load(parts_.procedures, mistakes);
    tell(mistakes);
    return shipped;
}

void CatalogueUpdate::fetch() {
    worker_.submit([this](const std::stop_token& stop) { ask(stop); });
}

void CatalogueUpdate::ask(const std::stop_token& stop) {
    const auto etag_file = parts_.folder / "catalogue.etag";
    const auto reply = parts_.offers.fetch_catalogue(platform::read_text(etag_file).value_or(std::string()), stop);
    if (const auto* later = std::get_if<portal::Later>(&reply)) {
        platform::log(Level::info, "catalogue", "later: {}", later->why);
        return;
    }
    const auto* offer = std::get_if<portal::Offer>(&reply);
    if (offer == nullptr) return;  // not modified
    auto catalogue = believed(offer->signed_bytes);
    if (!catalogue) return;
    // The content first: an etag without it would never be asked about again.
    if (const auto kept = platform::write_file(parts_.folder / "catalogue.cms", offer->signed_bytes); !kept) {
        platform::log(Level::warning, "catalogue", "not kept: {}", kept.error().detail);
    } else if (const auto noted = platform::write_file(etag_file, offer->etag); !noted) {
        platform::log(Level::warning, "catalogue", "etag not kept: {}", noted.error().detail);
    }
    {
        const std::lock_guard hold(mutex_);
        ready_ = std::move(catalogue);
    }
    arrived_();
}

std::optional<Catalogue> CatalogueUpdate::take() {
    const std::lock_guard hold(mutex_);
    return std::exchange(ready_, std::nullopt);
}

}  // namespace kiosk::care
