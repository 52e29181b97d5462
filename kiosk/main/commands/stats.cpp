// kiosk stats: what the kiosk did, for the administration. What it gives out has its small counts hidden.
#include <fmt/core.h>
#include <unistd.h>

#include <filesystem>

#include "kiosk/care/pretend_month.h"
#include "kiosk/care/report_files.h"
#include "kiosk/care/statistics.h"
#include "kiosk/main/appliance.h"
#include "kiosk/main/commands/commands.h"
#include "kiosk/procedures/catalogue.h"
#include "kiosk/procedures/dates.h"
#include "platform/files.h"

namespace kiosk::commands {
namespace {

using platform::Date;
using platform::Fault;
using platform::Result;
using platform::Status;

constexpr int usual_days = 30;

Result<Date> day_of(Arguments arguments, std::string_view name, const Date& fallback) {
    const std::string text = option(arguments, name);
    if (text.empty() && !flag(arguments, name)) return fallback;
    if (const auto day = procedures::from_iso(text)) return *day;
    return platform::failure(Fault::malformed, fmt::format("{} takes a date: 2026-11-21", name));
}

Result<care::Figures> counted_figures(const Site& site, const Date& from, const Date& to) {
    const std::string file = care::statistics_file(site.paths.state);
    if (!std::filesystem::exists(file)) return platform::failure(Fault::not_found, "nothing is counted yet: there is no " + file);
    return care::read_figures(file, from, to);
}

// Figures of a month that never was, in a database of their own: the one that is named, or one that is gone afterwards.
Result<care::Figures> pretend_figures(Arguments arguments, const procedures::Catalogue& catalogue, const Date& from, const Date& to) {
    std::string file = option(arguments, "--database"), folder;
    if (file.empty()) {
        folder = (std::filesystem::temp_directory_path() / "kiosk-stats-XXXXXX").string();
        if (::mkdtemp(folder.data()) == nullptr) return platform::failure(Fault::denied, "no temporary folder");
        file = folder + "/pretend.db";
    }
    std::vector<std::string> services;
    for (const auto& procedure : catalogue.all()) services.push_back(procedure.code);
    const auto filled = care::pretend_visits(file, from, to, services);
    auto out = filled ? care::read_figures(file, from, to) : tl::make_unexpected(filled.error());
    std::error_code ignored;
    if (!folder.empty()) std::filesystem::remove_all(folder, ignored);
    return out;
}

Status write_pdf(const std::string& file, const care::Report& report, const Site& site, const care::Labels& labels, bool pretend) {
    TRY(auto typeface, open_typeface(site));
    const auto place = place_of(site);
    const platform::SystemClock clock(platform::clock_floor(site.paths.state + "/clock"));
    const care::Letterhead head{.agency = place.agency.in(labels.language),
                                .branch = place.branch.in(labels.language),
                                .kiosk = site.kiosk.id,
                                .made = clock.now(),
                                .pretend = pretend};
    return platform::write_file(file, care::pdf_of(report, head, labels, typeface));
}

void print_table(const care::Report& report, const care::Labels& labels) {
    fmt::print("{} .. {}   {}: {}\n", procedures::to_iso(report.from), procedures::to_iso(report.to),
               labels.words.say(Word::figures_visits, labels.language), care::shown(report.visits, labels));
    for (const auto& section : report.sections) {
        fmt::print("\n{}\n", section.title);
        for (const auto& line : section.lines)
            if (!line.cell.is_nobody()) fmt::print("{:>7}  {}\n", care::shown(line.cell, labels), line.label);
    }
}

Status give_out(Arguments arguments, const Site& site, const care::Report& report, const care::Labels& labels) {
    const std::string csv = option(arguments, "--csv"), pdf = option(arguments, "--pdf");
    const bool pretend = flag(arguments, "--demo");
    if (!csv.empty()) TRY_DO(platform::write_file(csv, care::csv_of(report)));
    if (!pdf.empty()) TRY_DO(write_pdf(pdf, report, site, labels, pretend));
    if (flag(arguments, "--json")) {
        fmt::print("{}", care::json_of(report));
    } else if (csv.empty() && pdf.empty()) {
        if (pretend) fmt::print("{}\n", labels.words.say(Word::figures_pretend, labels.language));
        print_table(report, labels);
    }
    return {};
}

Status tell(Arguments arguments, const Site& site) {
    const platform::SystemClock clock(platform::clock_floor(site.paths.state + "/clock"));
    const Date today = platform::date_of(clock.now());
    TRY(const Date to, day_of(arguments, "--to", today));
    TRY(const Date from, day_of(arguments, "--from", procedures::days_later(to, 1 - usual_days)));
    if (to < from) return platform::failure(Fault::malformed, "--from lies after --to");
    TRY(const auto words, Dictionary::load(site.paths.assets + "/words"));
    std::vector<procedures::Mistake> mistakes;
    const auto catalogue = procedures::Catalogue::load(site.paths.assets + "/procedures", mistakes);
    const auto language = option(arguments, "--language") == "en" ? Language::english : Language::vietnamese;
    const care::Labels labels{words, language, [&](const std::string& code) {
                                  const auto* procedure = catalogue.find(code);
                                  return procedure == nullptr ? std::string() : procedure->name.in(language);
                              }};
    TRY(const auto figures, flag(arguments, "--demo") ? pretend_figures(arguments, catalogue, from, to) : counted_figures(site, from, to));
    return give_out(arguments, site, care::make_report(figures, care::Audience::outside, labels), labels);
}

}  // namespace

int stats(Arguments arguments) {
    const auto words =
        words_of(arguments, {"--from", "--to", "--csv", "--pdf", "--language", "--database", "--settings"}, {"--json", "--demo"});
    if (!words || !words->empty() || (flag(arguments, "--database") && !flag(arguments, "--demo"))) {
        fmt::print(stderr, "kiosk stats: [--from D] [--to D] [--csv F] [--pdf F] [--json] [--language vi|en] [--demo [--database F]]\n");
        return 2;
    }
    const auto site = site_or_complain(arguments);
    if (!site) return 1;
    const auto done = tell(arguments, *site);
    if (!done) fmt::print(stderr, "kiosk: {}\n", done.error().detail);
    return done ? 0 : 1;
}

}  // namespace kiosk::commands
