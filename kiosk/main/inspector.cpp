#include "kiosk/main/inspector.h"

#include "kiosk/care/input_watch.h"
#include "kiosk/care/test_slip.h"
#include "kiosk/main/appliance.h"
#include "kiosk/main/self_test/machine_checks.h"
#include "kiosk/main/self_test/signed_report.h"
#include "kiosk/main/window_of.h"
#include "platform/log.h"

namespace kiosk {

using care::Trial;

namespace {

care::Check at(platform::Worker& worker, care::Check check) {
    check.on = [&worker](care::Check::Job job) { worker.submit(std::move(job)); };
    return check;
}

// For the screen: pictures belong into the report.
care::TestLine without_pictures(const care::TestLine& line) {
    care::TestLine out = line;
    out.exhibits.clear();
    return out;
}

}  // namespace

std::string Inspector::report_file(const Site& site) { return site.paths.state + "/self-test"; }

void Inspector::begin(Language language, Tell tell) {
    worker_.cancel();
    worker_.submit([this, language, tell = std::move(tell)](const std::stop_token& stop) { inspect(language, tell, stop); });
}

void Inspector::stop() { worker_.cancel(); }

void Inspector::inspect(Language language, const Tell& tell, const std::stop_token& stop) {
    threads_.clear();  // of an earlier one: its last check ends first
    care::SelfTestReading so_far;
    const auto test = care::run(
        checks(),
        [&](const care::TestLine& line) {
            worker_.pulse().beat();
            so_far.lines.push_back(without_pictures(line));
            tell(so_far);
        },
        stop);
    tell(keep(test, language));
}

std::vector<care::Check> Inspector::checks() {
    // As they are on the disk: what was changed since the start counts from the next one on.
    std::vector<platform::SettingMistake> mistakes;
    if (!parts_.site.file.empty()) (void)load_site(parts_.site.file, mistakes);
    auto out = self_test::checks_of_any_site(parts_.site, mistakes);
    for (auto& check : self_test::checks_of_machine(parts_.site, parts_.clock, parts_.clock.now())) out.push_back(std::move(check));
    const auto inputs = inputs_of(parts_.site);
    out.push_back(care::check_touch(inputs));
    out.push_back(care::check_staff_keyboard(inputs));
    out.push_back(care::check_shown_page(parts_.screen));
    if (parts_.cabinet) out.push_back(care::check_watched_cabinet(*parts_.cabinet));
    for (care::Check& check : out)
        check.on = [this](care::Check::Job job) {
            threads_.emplace_back([job = std::move(job)](const std::stop_token& ending) { job(ending); });
        };
    add_devices(out);
    return out;
}

void Inspector::add_devices(std::vector<care::Check>& out) {
    const auto& [scanner, printer, card] = parts_.devices;
    if (!parts_.cabinet) out.push_back(care::absent({Trial::cabinet}));
    if (scanner.device == nullptr)
        out.push_back(care::absent({Trial::scanner}));
    else
        out.push_back(at(*scanner.worker,
                         care::check_scanner(*scanner.device, {.dpi = parts_.site.scanner.dpi}, self_test::scanner_limit(parts_.site))));
    out.push_back(printer.device == nullptr ? care::absent({Trial::printer, Trial::paper}) : printer_check());
    out.push_back(card.device == nullptr ? care::absent({Trial::card_reader}) : at(*card.worker, care::check_card_reader(*card.device)));
    out.push_back(parts_.speaker == nullptr ? care::absent({Trial::sound})
                                            : at(parts_.sound_worker, care::check_sound(*parts_.speaker, parts_.chime)));
}

care::Check Inspector::printer_check() const {
    auto letters = open_typeface(parts_.site);
    if (!letters) {
        platform::log(platform::Level::warning, "self-test", "no letters for the slip: {}", letters.error().detail);
        return care::left_out({Trial::printer, Trial::paper}, care::Excuse::in_vain);
    }
    const care::TestSlipFacts facts{parts_.site.kiosk.id, parts_.site.kiosk.branch_name_vi, TRAM_VERSION};
    auto slip = drivers::printer::lay_out(care::compose_test_slip(facts, parts_.words), *letters);
    return at(*parts_.devices.printer.worker, care::check_printer(*parts_.devices.printer.device, std::move(slip)));
}

care::SelfTestReading Inspector::keep(const care::SelfTest& test, Language language) const {
    care::SelfTestReading out{.is_over = true, .is_ready = test.is_ready(), .was_stopped = test.was_stopped, .took = test.took};
    for (const auto* line : test.broken_first()) out.lines.push_back(without_pictures(*line));
    if (test.was_stopped) return out;
    const std::string file = report_file(parts_.site);
    const self_test::Reported what{parts_.site, test, parts_.words, language, parts_.clock.now()};
    const auto json = self_test::write_json(file + ".json", what);
    const auto pdf = self_test::write_pdf(file + ".pdf", what);
    for (const auto* written : {&json, &pdf})
        if (!*written) platform::log(platform::Level::warning, "self-test", "the report is not kept: {}", written->error().detail);
    if (!json || !pdf) return out;
    out.report = file;
    out.is_signed = *json && *pdf;
    return out;
}

}  // namespace kiosk
