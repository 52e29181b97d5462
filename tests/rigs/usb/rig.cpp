#include "tests/rigs/usb/rig.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>
#include <functional>
#include <sstream>

#include "platform/log.h"

namespace rigs::usb {
namespace {

using drivers::printer::sim::Mishap;
using drivers::printer::sim::PretendPrinter;
using platform::Fault;

struct NamedMishap {
    std::string_view name;
    Mishap mishap;
};
// But for "unplugged", which is a command of its own here.
constexpr std::array mishaps{NamedMishap{"paper_out", Mishap::paper_out},   NamedMishap{"paper_near_end", Mishap::paper_near_end},
                             NamedMishap{"cover_open", Mishap::cover_open}, NamedMishap{"cutter_jam", Mishap::cutter_jam},
                             NamedMishap{"silent", Mishap::silent},         NamedMishap{"hung", Mishap::hung}};

// Not a number: NaN, which is no finger and no place.
double number(const std::string& text) {
    double value = std::nan("");
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? value : std::nan("");
}

int finger(const std::string& text) {
    const double value = number(text);
    return value >= 0 && value < TouchPanel::fingers ? static_cast<int>(value) : -1;
}

std::vector<std::string> words_of(std::string_view line) {
    std::istringstream stream{std::string(line)};
    std::vector<std::string> words;
    for (std::string word; stream >> word;) words.push_back(word);
    return words;
}

// The commands "touch ...": what is done at a finger, and where.
Spot spot(const std::vector<std::string>& words, std::size_t x) { return {number(words[x]), number(words[x + 1])}; }
platform::Status tap(TouchPanel& panel, const std::vector<std::string>& words) { return panel.tap(spot(words, 2)); }
platform::Status down(TouchPanel& panel, const std::vector<std::string>& words) { return panel.down(finger(words[2]), spot(words, 3)); }
platform::Status move(TouchPanel& panel, const std::vector<std::string>& words) { return panel.move(finger(words[2]), spot(words, 3)); }
platform::Status up(TouchPanel& panel, const std::vector<std::string>& words) { return panel.up(finger(words[2])); }

}  // namespace

struct Rig::Command {
    std::string pattern;  // words in capitals stand for an argument
    std::function<Answer(Rig&, const Words&)> run;

    bool fits(const Words& line) const {
        const Words wanted = words_of(pattern);
        const auto same = [](const std::string& word, const std::string& given) { return std::isupper(word[0]) || word == given; };
        return std::equal(wanted.begin(), wanted.end(), line.begin(), line.end(), same);
    }
};

const std::vector<Rig::Command>& Rig::commands() {
    static const std::vector<Command> all{
        {"plug NAME", [](Rig& rig, const Words& w) { return rig.plug(w[1]); }},
        {"unplug NAME", [](Rig& rig, const Words& w) { return rig.unplug(w[1]); }},
        {"state", [](Rig& rig, const Words&) { return rig.state(); }},
        {"touch tap X Y", [](Rig& rig, const Words& w) { return rig.touch(tap, w); }},
        {"touch down FINGER X Y", [](Rig& rig, const Words& w) { return rig.touch(down, w); }},
        {"touch move FINGER X Y", [](Rig& rig, const Words& w) { return rig.touch(move, w); }},
        {"touch up FINGER", [](Rig& rig, const Words& w) { return rig.touch(up, w); }},
        {"press NAME KEY", [](Rig& rig, const Words& w) { return rig.press(w[1], w[2]); }},
        {"printer slips", [](Rig& rig, const Words&) { return Answer(std::to_string(rig.printer_.printer().slips().size())); }},
        {"printer faults", [](Rig& rig, const Words&) { return rig.faults(); }},
        {"printer save FOLDER", [](Rig& rig, const Words& w) { return rig.printer_.save(w[2]).map([] { return std::string(); }); }},
        {"printer strike MISHAP", [](Rig& rig, const Words& w) { return rig.mishap(w[2], &PretendPrinter::strike); }},
        {"printer mend MISHAP", [](Rig& rig, const Words& w) { return rig.mishap(w[2], &PretendPrinter::mend); }},
        {"card insert", [](Rig& rig, const Words&) { return rig.card_.insert(), Answer(); }},
        {"card remove", [](Rig& rig, const Words&) { return rig.card_.remove(), Answer(); }},
    };
    return all;
}

bool Rig::knows(std::string_view device) {
    constexpr std::array<std::string_view, 6> names{"touch", "printer", "card", "keypad", "staff", "stranger"};
    return std::find(names.begin(), names.end(), device) != names.end();
}

KeyDevice* Rig::keys(std::string_view name) {
    if (name == "keypad") return &keypad_;
    if (name == "staff") return &staff_;
    return name == "stranger" ? &stranger_ : nullptr;
}

Device& Rig::device(std::string_view name) {
    if (auto* with_keys = keys(name)) return *with_keys;
    if (name == "touch") return touch_;
    if (name == "printer") return printer_;
    return card_;
}

std::string Rig::obey(std::string_view line) {
    const Words words = words_of(line);
    for (const Command& command : commands()) {
        if (!command.fits(words)) continue;
        const Answer answer = command.run(*this, words);
        if (!answer) return "error: " + answer.error().detail;
        return answer->empty() ? "ok" : "ok " + *answer;
    }
    return "error: no such command";
}

std::string Rig::usage() {
    std::string out;
    for (const Command& command : commands()) out += "  " + command.pattern + "\n";
    out += "NAME is touch, printer, card, keypad, staff or stranger (keyboards); KEY is a letter, up, down, enter, escape or f1;\n";
    out += "X and Y are shares of the panel, 0 to 1; FINGER is 0 to 4; MISHAP is one of\n ";
    for (const auto& [name, mishap] : mishaps) out += fmt::format(" {}", name);
    return out + "\n";
}

Rig::Answer Rig::plug(const std::string& name) {
    const auto port = ports_.find(name);
    if (port == ports_.end()) return platform::failure(Fault::not_found, name + " has no port");
    if (cables_.contains(name)) return platform::failure(Fault::refused, name + " is plugged in");
    TRY(auto cable, Cable::plug(device(name), port->second));
    cables_.emplace(name, std::move(cable));
    return {};
}

Rig::Answer Rig::unplug(const std::string& name) {
    if (cables_.erase(name) == 0) return platform::failure(Fault::refused, name + " is not plugged in");
    return {};
}

Rig::Answer Rig::state() {
    std::vector<std::string> states;
    for (const auto& [name, port] : ports_) {
        const auto cable = cables_.find(name);
        const bool plugged = cable != cables_.end();
        const char* state = !plugged                            ? "unplugged"
                            : cable->second->is_listened_to()   ? "listening"
                            : device(name).configuration() != 0 ? "configured"
                                                                : "plugged";
        states.push_back(name + "=" + state);
    }
    return fmt::format("{}", fmt::join(states, " "));
}

// A panel that nobody asks keeps nothing for later, so the test is told.
bool Rig::is_listened_to(const std::string& name) const {
    const auto cable = cables_.find(name);
    return cable != cables_.end() && cable->second->is_listened_to();
}

Rig::Answer Rig::touch(Gesture* gesture, const Words& words) {
    if (!is_listened_to("touch")) return platform::failure(Fault::refused, "nobody in the machine listens to the touch panel");
    return gesture(touch_, words).map([] { return std::string(); });
}

Rig::Answer Rig::press(const std::string& name, const std::string& key) {
    auto* const device = keys(name);
    if (device == nullptr) return platform::failure(Fault::not_found, name + " has no keys");
    if (!is_listened_to(name)) return platform::failure(Fault::refused, "nobody in the machine listens to " + name);
    return device->press(key).map([] { return std::string(); });
}

Rig::Answer Rig::mishap(const std::string& name, void (PretendPrinter::*change)(Mishap)) {
    for (const auto& [known, mishap] : mishaps) {
        if (known != name) continue;
        (printer_.printer().*change)(mishap);
        return {};
    }
    return platform::failure(Fault::not_found, "no such mishap: " + name);
}

Rig::Answer Rig::faults() { return fmt::format("{}", fmt::join(printer_.printer().faults(), "; ")); }

std::vector<pollfd> Rig::sockets() const {
    std::vector<pollfd> out;
    for (const auto& [name, cable] : cables_)
        out.push_back({cable->socket(), static_cast<short>(POLLIN | (cable->wants_to_write() ? POLLOUT : 0)), 0});
    return out;
}

std::optional<platform::SteadyTime> Rig::due() const {
    std::optional<platform::SteadyTime> first;
    for (const auto& [name, cable] : cables_)
        if (const auto due = cable->due()) first = std::min(first.value_or(*due), *due);
    return first;
}

void Rig::work(platform::SteadyTime now) {
    for (auto cable = cables_.begin(); cable != cables_.end();) {
        const auto well = cable->second->work(now);
        if (!well) platform::log(platform::Level::notice, "usb_rig", "{}: {}", cable->first, well.error().detail);
        cable = well ? std::next(cable) : cables_.erase(cable);
    }
}

}  // namespace rigs::usb
