#include "kiosk/receipt/receipt.h"

#include "kiosk/payment/order_code.h"
#include "kiosk/receipt/voice.h"

namespace kiosk::receipt {
namespace {

using namespace drivers::printer;

class Composer {
public:
    Composer(const Facts& facts, const Voice& say) : facts_(facts), say_(say) {}

    Slip compose() && {
        header();
        codes();
        particulars();
        footer();
        return std::move(slip_);
    }

private:
    bool is_sent() const { return facts_.filing == Filing::accepted; }
    static Word word_of(procedures::DeliveryKind kind) {
        switch (kind) {
            case procedures::DeliveryKind::post: return Word::slip_by_post;
            case procedures::DeliveryKind::post_office: return Word::slip_at_post_office;
            case procedures::DeliveryKind::agency: return Word::slip_collect;
            case procedures::DeliveryKind::electronic: return Word::slip_electronic;
        }
        return Word::slip_collect;
    }
    static Word word_of(dossier::PayWay way) {
        return way == dossier::PayWay::counter ? Word::slip_pay_at_counter : Word::slip_pay_when_told;
    }
    bool is_refused() const { return facts_.filing == Filing::refused; }
    Word of_filing(Word sent, Word queued, Word refused) const { return is_sent() ? sent : is_refused() ? refused : queued; }
    // An item without a text is left out: a label with nothing below looks like a fault.
    void pair(Word label, std::string value) {
        if (!value.empty()) slip_.push_back(SlipPair{say_(label), std::move(value)});
    }
    void centred(std::string text) {
        if (!text.empty()) slip_.push_back(SlipText{std::move(text), true});
    }

    void header() {
        centred(facts_.agency_line1);
        if (!facts_.agency_line2.empty()) slip_.push_back(SlipHeading{facts_.agency_line2});
        slip_.push_back(SlipRule{});
        slip_.push_back(SlipTitle{say_(of_filing(Word::slip_title_sent, Word::slip_title_queued, Word::slip_title_refused))});
        if (facts_.copy > 1) slip_.push_back(SlipHeading{say_(phrases::slip_copy(facts_.copy))});
        centred(say_(of_filing(Word::slip_about_sent, Word::slip_about_queued, Word::slip_about_refused)));
    }

    void codes() {
        if (!facts_.dossier_code.empty()) {
            slip_.push_back(SlipHeading{say_(Word::slip_code)});
            slip_.push_back(SlipCode{facts_.dossier_code});
        } else {
            slip_.push_back(SlipHeading{say_(of_filing(Word::slip_code_follows, Word::slip_waiting, Word::slip_ask_staff))});
            centred(say_(Word::slip_reference));
            slip_.push_back(SlipCode{facts_.reference});
        }
        slip_.push_back(SlipNotice{say_(Word::slip_no_receipt)});
    }

    void particulars() {
        if (!facts_.dossier_code.empty()) pair(Word::slip_reference, facts_.reference);
        const procedures::Procedure& procedure = *facts_.procedure;
        pair(Word::slip_procedure, say_(procedure.name));
        pair(Word::slip_authority, say_(procedure.authority.text));
        pair(is_sent() ? Word::slip_time_sent : Word::slip_time_queued, say_.time(facts_.when));
        if (facts_.pages > 0) pair(Word::slip_pages, say_(phrases::slip_pages_count(facts_.pages)));
        costs();
        slip_.push_back(SlipText{say_(Word::slip_kiosk_free)});
        pair(Word::slip_expected, say_(procedure.time));
        pair(Word::slip_delivery, say_(word_of(facts_.delivery)));
        slip_.push_back(SlipRule{});
    }

    bool payment_is(portal::PaymentStatus status) const { return facts_.payment && facts_.payment->status == status; }

    // What was told on the screen, until the portal says the sum itself; that something is paid only if the portal says so.
    void costs() {
        const auto foreseen = [&](const std::string& sum) { return facts_.total_about ? say_(phrases::slip_roughly(sum)) : sum; };
        const auto money = [&](std::int64_t dong) { return say_(phrases::money(dong)); };
        if (payment_is(portal::PaymentStatus::paid)) {
            pair(Word::slip_paid, money(facts_.payment->order.amount));
            pair(Word::slip_payment_receipt, facts_.payment->receipt_number);
        } else if (payment_is(portal::PaymentStatus::due)) {
            pair(Word::slip_to_pay, money(facts_.payment->order.amount));
        } else if (facts_.total) {
            pair(Word::slip_to_pay, *facts_.total == 0 ? say_(Word::slip_nothing_to_pay) : foreseen(money(*facts_.total)));
            if (*facts_.total > 0 && facts_.pay && !is_refused()) slip_.push_back(SlipText{say_(word_of(*facts_.pay))});
        } else {
            pair(Word::slip_fee, say_(facts_.procedure->fee));
        }
    }

    // A code to pay with, until the portal says that it is paid or over.
    void payment_code() {
        if (!payment_is(portal::PaymentStatus::due)) return;
        if (const auto code = payment::code_of(facts_.payment->order)) slip_.push_back(SlipQr{*code, say_(Word::slip_scan_to_pay)});
    }

    void footer() {
        if (!is_refused()) slip_.push_back(SlipQr{facts_.tracking_url, say_(Word::slip_scan)});
        payment_code();
        if (facts_.filing == Filing::kept) centred(say_(Word::slip_still_waiting));
        if (!facts_.hotline.empty()) slip_.push_back(SlipHeading{say_(phrases::slip_hotline(facts_.hotline))});
        centred(say_(Word::slip_keep));
    }

    const Facts& facts_;
    const Voice& say_;
    Slip slip_;
};

}  // namespace

Slip compose(const Facts& facts, const Dictionary& words, Language language) { return Composer(facts, Voice(words, language)).compose(); }

}  // namespace kiosk::receipt
