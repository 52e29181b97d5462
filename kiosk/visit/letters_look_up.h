// What each answer leads to for who looks a dossier up or takes a number; part of usher.cpp.
#pragma once
#include "kiosk/visit/usher.h"
#include "platform/log.h"

namespace kiosk::visit {

struct Usher::LookUpLetters {
    Usher& usher;
    Session& session;

    void operator()(SlipAnswer& letter) const {
        session.look_up.slip_failure = letter.failure;
        if (letter.failure == SlipFailure::device) usher.trouble(letter.trouble, "scanner");
        if (!letter.question) return usher.raise(Event::slip_failed);
        session.look_up.question = std::move(*letter.question);
        usher.raise(Event::slip_read);
    }
    void operator()(StandingAnswer& letter) const {
        std::visit([this](auto& reply) { take(reply); }, letter.reply);
    }
    void operator()(const ToldAnswer& letter) const {
        LookUp& about = session.look_up;
        if (const auto* noted = std::get_if<portal::Noted>(&letter.reply)) {
            about.told = Told::noted;
            about.complaint_number = noted->number;
        } else if (const auto* refused = std::get_if<portal::Refused>(&letter.reply)) {
            platform::log(platform::Level::warning, "visit", "message refused: {}", refused->reason);
            about.told = Told::refused;
        }  // else silent, as the step began
        usher.raise(Event::told);
    }
    void operator()(const NumberAnswer& letter) const {
        session.errands.number_failed = !letter.number;
        if (letter.number) session.errands.number = *letter.number;
        usher.raise(letter.number ? Event::numbered : Event::number_failed);
    }

private:
    void take(portal::Standing& standing) const {
        LookUp& about = session.look_up;
        const bool another = !about.standing || about.standing->id != standing.id;
        about.standing = std::move(standing);
        if (another) session.papers.clear();
        about.supplement.clear();
        if (about.standing->supplement)
            about.supplement = papers_of(*about.standing->supplement, usher.directory_->catalogue().find(about.standing->procedure_code));
        session.slip = SlipState::not_yet;
        usher.raise(Event::found);
    }
    void take(const portal::Unknown&) const { fail(LookUpTrouble::unknown); }
    void take(const portal::TooManyGuesses& reply) const {
        session.look_up.wait = reply.wait;
        fail(LookUpTrouble::too_many);
    }
    void take(const portal::Later& reply) const {
        platform::log(platform::Level::warning, "visit", "look-up: {}", reply.why);
        fail(LookUpTrouble::silent);
    }
    void fail(LookUpTrouble trouble) const {
        session.look_up.trouble = trouble;
        usher.raise(Event::not_found);
    }
};

}  // namespace kiosk::visit
