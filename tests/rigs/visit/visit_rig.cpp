#include "tests/rigs/visit/visit_rig.h"

#include "kiosk/visit/papers.h"

namespace kiosk::visit {
namespace {

UsherSite site() {
    UsherSite out;
    out.place.agency = {"Bưu điện tỉnh Mẫu", "Sample Province Post"};
    out.place.branch = {"Bưu cục Mẫu", "Sample branch"};
    out.guides = care::load_guides(TRAM_SOURCE_DIR "/assets/guides", shipped_words());
    out.place.hotline = "1900 0000";
    out.tariffs = shipped_tariffs();
    out.place.national_portal = "https://portal.example.vn";
    out.kiosk_id = "kiosk-0001";
    out.branch = "branch-01";
    out.public_base = "https://127.0.0.1:9443";
    return out;
}

}  // namespace

care::Health full_disk() {
    care::Health out;
    out.set_ill(care::Part::disk, care::Ailment::full, platform::from_vietnam({2026, 11, 21, 9, 0, 0}));
    return out;
}

identity::Identity synthetic_identity() {
    identity::Identity out;
    out.proof = identity::Proof::unverified;
    out.id_number = platform::Secret("099090000001");
    out.full_name = platform::Secret("Nguyễn Văn Mẫu");
    out.address = platform::Secret("Thôn Một, Xã Mẫu, Huyện Thử, Bắc Kạn");
    out.birth = {1990, 1, 15};
    out.issued = {2022, 3, 1};
    return out;
}

drivers::scanner::Page synthetic_page() {
    drivers::scanner::Page page;
    page.width = 10;
    page.height = 14;
    page.jpeg = platform::SecretBytes{0xFF, 0xD8, 0xFF, 0xD9};
    return page;
}

procedures::Catalogue shipped_catalogue() {
    std::vector<procedures::Mistake> mistakes;
    auto catalogue = procedures::Catalogue::load(TRAM_SOURCE_DIR "/assets/procedures", mistakes);
    for (const auto& mistake : mistakes) ADD_FAILURE() << mistake.file << " " << mistake.place << ": " << mistake.what;
    return catalogue;
}

Tariffs shipped_tariffs() {
    std::vector<procedures::Mistake> mistakes;
    auto tariffs = load_tariffs(TRAM_SOURCE_DIR "/assets/procedures/shared", {"01", "00070"}, mistakes);
    for (const auto& mistake : mistakes) ADD_FAILURE() << mistake.file << " " << mistake.place << ": " << mistake.what;
    return tariffs;
}

const procedures::Places& shipped_places() {
    static const auto places = procedures::Places::load(TRAM_PLACES);
    if (!places) throw std::runtime_error(places.error().detail);
    return *places;
}

procedures::Shelves shipped_shelves() {
    std::vector<procedures::Mistake> mistakes;
    auto shelves = procedures::Shelves::load(TRAM_SOURCE_DIR "/assets/procedures/shared", mistakes);
    for (const auto& mistake : mistakes) ADD_FAILURE() << mistake.file << " " << mistake.place << ": " << mistake.what;
    return shelves;
}

Dictionary shipped_words() {
    auto words = Dictionary::load(TRAM_SOURCE_DIR "/assets/words");
    if (!words) throw std::runtime_error(words.error().detail);
    return std::move(*words);
}

procedures::Answers good_answers(const procedures::FormPage& page) {
    using procedures::FieldKind;
    procedures::Answers out;
    for (const auto& field : page.fields) {
        if (field.prefill.from != procedures::Prefill::From::nothing && field.kind != FieldKind::place) continue;
        switch (field.kind) {
            case FieldKind::text: out[field.key] = platform::Secret("Một điều mẫu"); break;
            case FieldKind::name: out[field.key] = platform::Secret("Trần Thị Mẫu"); break;
            case FieldKind::date: out[field.key] = platform::Secret(field.past ? "01/02/2015" : "01/02/2030"); break;
            case FieldKind::choice: out[field.key] = platform::Secret(field.choices.front().key); break;
            case FieldKind::phone: out[field.key] = platform::Secret("0912 345 678"); break;
            case FieldKind::email: out[field.key] = platform::Secret("mau@example.vn"); break;
            case FieldKind::id_number: out[field.key] = platform::Secret("099090000001"); break;
            case FieldKind::licence_number: out[field.key] = platform::Secret("099012345678"); break;
            case FieldKind::choices: out[field.key] = platform::Secret(field.choices.front().key + "," + field.choices.back().key); break;
            case FieldKind::number:
            case FieldKind::money: out[field.key] = platform::Secret(std::to_string(field.least.value_or(1))); break;
            case FieldKind::paper: out[field.key] = platform::Secret("yes"); break;
            case FieldKind::place:
                out[field.key + ".province"] = platform::Secret("19");
                out[field.key + ".commune"] = platform::Secret("01840");
                out[field.key + ".street"] = platform::Secret("Số 1, thôn Một");
                out[field.key] = platform::Secret("Số 1, thôn Một, Phường Mẫu, Tỉnh Thái Nguyên");
                break;
            case FieldKind::address: out[field.key] = platform::Secret("Số 1, đường Mẫu, phường Thử"); break;
        }
    }
    return out;
}

procedures::FormPage asked_page(const View& view, const Dictionary& words) {
    return procedures::page_asked(*view.session.procedure, view.session.form, view.session.answers, view.today, words);
}

VisitTest::VisitTest() : usher(site(), directory, words, clock, jobs, &shipped_places()) { usher.take(HealthAnswer{}); }

void VisitTest::answer_card(identity::Identity identity) {
    usher.take(CardAnswer{.ticket = jobs.ticket_of("read_card"), .identity = std::move(identity)});
}

void VisitTest::answer_page() { usher.take(PageAnswer{jobs.ticket_of("scan_page"), synthetic_page()}); }

void VisitTest::fill_form() {
    while (step() == Step::form) {
        const auto place = session().form;
        usher.intend(SubmitPage{good_answers(asked_page(usher.view(), words))});
        ASSERT_TRUE(session().errors.empty()) << "page " << place.page << " field " << session().errors.front().field;
    }
}

void VisitTest::scan_all_papers() {
    for (const auto* paper : missing_papers(asked_papers(session(), usher.view().today), session())) {
        for (int page = 0; page < paper->least_pages; ++page) {
            usher.intend(ScanPaper{paper->key});
            answer_page();
            usher.intend(KeepPage{});
        }
    }
}

void VisitTest::go_to(Step goal) {
    for (int moves = 0; step() != goal && moves < 100; ++moves) {
        switch (step()) {
            case Step::welcome: usher.intend(Begin{}); break;
            case Step::consent: usher.intend(Agree{}); break;
            case Step::place_card: usher.intend(ReadCard{}); break;
            case Step::reading_card: answer_card(); break;
            case Step::confirm_identity: usher.intend(ConfirmIdentity{}); break;
            case Step::choose_procedure: usher.intend(ChooseProcedure{"3.000347"}); break;
            case Step::briefing: usher.intend(Ready{}); break;
            case Step::form: fill_form(); break;
            case Step::papers:
                if (goal == Step::scanning || goal == Step::page_review) {
                    usher.intend(ScanPaper{session().procedure->papers.front().key});
                } else {
                    scan_all_papers();
                    usher.intend(PapersDone{});
                }
                break;
            case Step::scanning: answer_page(); break;
            case Step::page_review: usher.intend(KeepPage{}); break;
            case Step::delivery: usher.intend(SubmitDelivery{{}, true}); break;
            case Step::fees:
                usher.intend(ChoosePayWay{dossier::PayWay::later});
                usher.intend(FeesDone{});
                break;
            case Step::review:
                usher.intend(Declare{true});
                usher.intend(Send{});
                break;
            case Step::sealing: usher.take(SealAnswer{jobs.ticket_of("seal"), session().dossier_id, {}}); break;
            case Step::sending: usher.take(SendAnswer{jobs.ticket_of("send"), true, "H26.12.01-261121-0001"}); break;
            case Step::printing: usher.take(PrintAnswer{.ticket = jobs.ticket_of("print"), .state = SlipState::printed}); break;
            case Step::done: usher.intend(Finish{}); break;
            case Step::rating: usher.intend(Finish{}); break;
            case Step::goodbye: usher.intend(Finish{}); break;
            case Step::wiping: usher.take(WipeAnswer{jobs.ticket_of("wipe")}); break;
            default: FAIL() << "no usual way on from " << name_of(step());
        }
    }
    ASSERT_EQ(step(), goal) << "stands at " << name_of(step());
}

void VisitTest::wait(std::chrono::seconds time) {
    for (std::chrono::seconds passed{0}; passed < time; ++passed) {
        clock.turn(std::chrono::seconds(1));
        usher.tick();
    }
}

}  // namespace kiosk::visit
