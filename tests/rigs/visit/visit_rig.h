// A visit without window, workers or devices: the Usher, a hand-turned clock, and jobs that are answered by hand.
#pragma once
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "kiosk/visit/usher.h"

namespace kiosk::visit {

class NotedJobs final : public Jobs {
public:
    void read_card(Ticket ticket) override { asked.emplace_back("read_card", ticket); }
    void scan_page(Ticket ticket) override { asked.emplace_back("scan_page", ticket); }
    void seal(Ticket ticket, dossier::Draft given) override {
        asked.emplace_back("seal", ticket);
        drafts.push_back(std::move(given));
    }
    void send(Ticket ticket, const std::string& id) override {
        asked.emplace_back("send", ticket);
        sent_id = id;
    }
    void await_payment(Ticket ticket, const std::string& id) override {
        asked.emplace_back("await_payment", ticket);
        sent_id = id;
    }
    void print(Ticket ticket, const receipt::Sheet& given, Language) override {
        asked.emplace_back("print", ticket);
        sheet = given;
        if (const auto* filed = std::get_if<receipt::Facts>(&given)) facts = *filed;
    }
    void read_slip(Ticket ticket) override { asked.emplace_back("read_slip", ticket); }
    void look_up(Ticket ticket, const portal::Question& given) override {
        asked.emplace_back("look_up", ticket);
        question = given;
    }
    void tell(Ticket ticket, const std::string& key, const std::string& dossier_id, const Message& given) override {
        asked.emplace_back("tell", ticket);
        messages.push_back({key, dossier_id, given});
    }
    void take_number(Ticket ticket, receipt::Counter) override { asked.emplace_back("take_number", ticket); }
    void check_pin(std::uint64_t number, int member, platform::Secret pin) override { pins.push_back({number, member, std::move(pin)}); }
    void count_visit_began() override { ++begun; }
    void count_visit(care::VisitEnd visit) override { visits.push_back(std::move(visit)); }
    void count_staff_call(std::chrono::seconds waited) override { waits.push_back(waited); }
    void read_figures(std::uint64_t number, const platform::Date& from, const platform::Date& to) override {
        figures_asked.push_back({number, from, to});
    }
    void read_shift(std::uint64_t number, int member) override { shifts_asked.emplace_back(number, member); }
    void print_aside(std::uint64_t number, const receipt::Sheet& given, Language) override { asides.emplace_back(number, given); }
    void rate(const Liking& liking) override { ratings.push_back(liking); }
    void do_chore(std::uint64_t number, const care::Chore& chore) override { chores.push_back({number, chore}); }
    void wipe(Ticket ticket) override { asked.emplace_back("wipe", ticket); }
    void cancel() override { ++cancels; }
    void light(drivers::cabinet::Lamp lamp) override { lamps.push_back(lamp); }
    void ring() override { ++rings; }
    void follow(const portal::CallRecord& call) override { calls.push_back(call); }
    void check_health() override { ++health_checks; }
    void note(JournalEvent event, std::string subject) override { notes.emplace_back(event, std::move(subject)); }

    Ticket ticket_of(const std::string& job) const {
        for (auto i = asked.rbegin(); i != asked.rend(); ++i) {
            if (i->first == job) return i->second;
        }
        return 0;
    }
    std::size_t count(const std::string& job) const {
        std::size_t sum = 0;
        for (const auto& [name, ticket] : asked) sum += name == job ? 1 : 0;
        return sum;
    }

    std::vector<std::pair<std::string, Ticket>> asked;
    std::vector<dossier::Draft> drafts;
    std::vector<std::pair<JournalEvent, std::string>> notes;
    std::string sent_id;
    receipt::Facts facts;
    receipt::Sheet sheet;
    std::optional<portal::Question> question;
    struct ToldMessage {
        std::string key, dossier_id;
        Message message;
    };
    std::vector<ToldMessage> messages;
    struct AskedPin {
        std::uint64_t number;
        int member;
        platform::Secret pin;
    };
    std::vector<AskedPin> pins;
    std::vector<Liking> ratings;
    int begun = 0;
    std::vector<care::VisitEnd> visits;
    std::vector<std::chrono::seconds> waits;
    struct AskedFigures {
        std::uint64_t number;
        platform::Date from, to;
    };
    std::vector<AskedFigures> figures_asked;
    std::vector<std::pair<std::uint64_t, int>> shifts_asked;
    std::vector<std::pair<std::uint64_t, receipt::Sheet>> asides;
    struct AskedChore {
        std::uint64_t number;
        care::Chore chore;
    };
    std::vector<AskedChore> chores;
    std::vector<drivers::cabinet::Lamp> lamps;
    std::vector<portal::CallRecord> calls;
    int rings = 0;
    int cancels = 0, health_checks = 0;
};

care::Health full_disk();
identity::Identity synthetic_identity();
drivers::scanner::Page synthetic_page();
procedures::Catalogue shipped_catalogue();
Tariffs shipped_tariffs();
procedures::Shelves shipped_shelves();
const procedures::Places& shipped_places();  // read once: a test only looks at them
Dictionary shipped_words();
procedures::FormPage asked_page(const View& view, const Dictionary& words);
// Valid answers for every field of the page, as a citizen would type them.
procedures::Answers good_answers(const procedures::FormPage& page);

class VisitTest : public ::testing::Test {
protected:
    VisitTest();
    const Session& session() const { return usher.view().session; }
    Step step() const { return usher.step(); }
    void answer_card(identity::Identity identity = synthetic_identity());
    void answer_page();
    // Leads the visit to a step on the usual way.
    void go_to(Step step);
    void fill_form();
    void scan_all_papers();
    void wait(std::chrono::seconds time);  // in steps of one second, as the program ticks

    platform::HandClock clock{platform::from_vietnam({2026, 11, 21, 9, 30, 0})};
    procedures::Catalogue catalogue = shipped_catalogue();
    procedures::Directory directory{catalogue, shipped_shelves()};
    Dictionary words = shipped_words();
    NotedJobs jobs;
    Usher usher;
};

}  // namespace kiosk::visit
